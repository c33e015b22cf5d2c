"""openskies-tui: a terminal dashboard for briefing people on the Treaty on Open Skies."""

__version__ = "0.1.0"
