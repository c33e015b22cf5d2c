"""Which part may know which, and the one table of keys."""
