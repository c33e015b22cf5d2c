"""What the treaty engine promises."""
