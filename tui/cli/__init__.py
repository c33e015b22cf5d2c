"""The commands: each a thin shell around the engine, with text for people and JSON for scripts."""
