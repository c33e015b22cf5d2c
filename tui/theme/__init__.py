"""Looks: themes from YAML files, and the marks that stand for a status."""
