"""Briefings: prepared, rehearsed, shown and handed out; each step is derived on its day.

``slide`` says what a slide is, ``state_slides`` and ``record_slides`` make them, a function for
each kind of focus, and ``layout`` lays one out on a screen of a given size.
"""
