"""Workarounds for faults of the toolkit, one file a fault."""
