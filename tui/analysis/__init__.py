"""What is said about a state of affairs: proofs, verdicts, statements, impact, headlines."""
