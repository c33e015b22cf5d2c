"""Side effects, one a file: the machine's clock, the user's folders."""
