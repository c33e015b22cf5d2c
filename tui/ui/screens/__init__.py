"""Screens: layout and wiring. Each takes a ``Scene`` and hands views to its panels."""
