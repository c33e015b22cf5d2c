"""Rich works out a terminal's colours only from the environment of its own process.

What NO_COLOR, COLORTERM and TERM of *another* environment mean (a test's, or that of the process
which a browser's page is served from) can be asked for by a private parameter of ``Console`` alone.

Upstream: no issue found. Seen in Rich 15.0.0. When ``Console`` takes an environment by a public
name, this file can go.
"""

from collections.abc import Mapping

from rich.console import Console


def colour_system(environ: Mapping[str, str]) -> str | None:
    """Return the name of the colours that a terminal shows by its environment, if it has any.

    >>> colour_system({"TERM": "xterm-256color"}), colour_system({"TERM": "dumb"})
    ('256', None)
    """
    return Console(
        color_system=environ.get("TEXTUAL_COLOR_SYSTEM", "auto"),  # type: ignore[arg-type]
        force_terminal=True,
        legacy_windows=False,
        _environ=environ,
    ).color_system
