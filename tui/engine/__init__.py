"""The treaty engine: dataset + day -> state, as pure functions.

Nothing in this folder imports Textual, Rich, YAML or a file, and nothing reads a notice:
the day is always an argument. ``tests/laws`` holds it to that.
"""
