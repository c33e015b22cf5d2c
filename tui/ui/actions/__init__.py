"""What some keys do beyond looking: copying, exporting, going to a find, following edits."""
