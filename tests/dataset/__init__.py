"""What loading and the bundled dataset promise."""
