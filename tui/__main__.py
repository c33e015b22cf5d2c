"""``python -m openskies_tui``."""

from .cli import main

main()
