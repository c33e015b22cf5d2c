"""From YAML files to a checked ``Dataset``: the only room that reads a dataset's files."""
