"""Themes: a YAML file each. Read through ``importlib.resources``, never imported as code."""
