"""Side effects, one a file: the machine's notice, the user's folders."""
