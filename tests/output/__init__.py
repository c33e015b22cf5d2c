"""What the exports promise, each format opened by a reader that did not write it."""
