"""Datasets: a folder a treaty. Read through ``importlib.resources``, never imported as code."""
