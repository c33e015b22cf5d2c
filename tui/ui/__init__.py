"""The screens: the app, its state and keys, its widgets."""
