"""What the keys do, a group a file; the app puts the groups together."""
