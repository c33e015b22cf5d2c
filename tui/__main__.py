"""``python -m openskies_tui``."""

from .cli.main import main

main()
