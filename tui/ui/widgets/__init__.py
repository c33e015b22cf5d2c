"""The panels. Each shows one view and speaks upward only by its own messages."""
