"""Workarounds for faults of Textual, one file a fault; the tests show each in bare Textual."""
