"""Answers without a screen: the engine's state as JSON for scripts and as plain text for people."""
