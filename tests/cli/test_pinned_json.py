"""The JSON of the commands is a contract: what a script reads today it reads tomorrow.

Each answer is kept in ``pinned/``; ``python tests/cli/test_pinned_json.py`` writes them anew after
a change that was meant.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PINNED = Path(__file__).parent / "pinned"
DAYS = ("1992-03-24", "1995-06-28", "2001-12-31", "2002-01-01", "2020-05-22", "2021-01-15")
COMMANDS: dict[str, tuple[str, ...]] = {
    **{f"status-{day}": ("status", "--as-of", day) for day in (*DAYS, "2021-07-01", "2021-12-18")},
    "status-known-by": ("status", "--known-by", "2021-01-14", "--as-of", "2021-01-20"),
    "status-what-if": (
        "status", "--as-of", "2025-10-09", "--what-if", "BLR notice 2025-11-01"),
    "diff": ("diff", "2020-05-01", "2021-07-01"),
    "events-russia": ("events", "--party", "RUS", "--as-of", "2025-10-09"),
    "quotes-usa": ("quotes", "--party", "USA", "--as-of", "2025-10-09"),
    "claims": ("claims",),
    **{
        f"why-{id_.lower()}-{day}": ("why", id_, "--as-of", day)
        for id_, day in (
            ("RUS", "2021-07-01"), ("USA", "2025-10-09"), ("FIN", "2003-01-01"),
            ("KGZ", "2025-10-09"), ("CAN", "1995-06-28"), ("DEU", "2025-10-09"))
    },
    "why-treaty": ("why", "--as-of", "2021-07-01"),
    **{
        f"say-{id_.lower()}-{day}": ("say", id_, "--as-of", day)
        for id_, day in (
            ("RUS", "2021-01-15"), ("RUS", "2021-07-01"), ("USA", "2025-10-09"),
            ("KGZ", "2025-10-09"), ("BLR", "2025-10-09"), ("CAN", "1995-06-28"))
    },
    "say-treaty": ("say", "--as-of", "2021-07-01"),
    "headline": ("headline", "Russia quits Open Skies", "--as-of", "2021-01-15"),
    "sources-discredit": ("sources", "--discredit", "verdragen", "--discredit", "tass-0618"),
    "sources": ("sources",),
    "show-usa": ("show", "USA", "--as-of", "2025-10-09"),
}  # fmt: skip


def laid_out(answer: str) -> str:
    """Return the JSON of a command laid out for a diff."""
    return json.dumps(json.loads(answer), indent=1, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_json_of_a_command_is_what_it_was(run: Callable[..., Any], name: str) -> None:
    """Nothing in the answer has changed since it was pinned."""
    answer = laid_out(run(*COMMANDS[name], "--json").out)
    assert answer == (PINNED / f"{name}.json").read_text(encoding="utf-8")


def pin() -> None:
    """Write the answers of today."""
    for name, command in COMMANDS.items():
        program = [sys.executable, "-m", "openskies_tui", *command, "--json"]
        answer = subprocess.check_output(program, encoding="utf-8")
        (PINNED / f"{name}.json").write_text(laid_out(answer), encoding="utf-8")


if __name__ == "__main__":
    pin()
