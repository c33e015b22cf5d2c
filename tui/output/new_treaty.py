"""A dataset to begin with: a made-up treaty that a state is about to leave, with comments."""

from datetime import date, timedelta
from importlib.resources import files
from string import Template

_YEARS = 20


def new_treaty(today: date, path: str) -> str:
    """Return the YAML of a small dataset, checked up to *today*; its *path* is as it is typed.

    A state gave notice a month before *today*; by the treaty's rule it is out after six months.

    >>> "checked: 2026-03-31" in new_treaty(date(2026, 3, 31), "my-treaty")
    True
    """
    last_month = today.replace(day=1) - timedelta(days=1)
    notice = last_month.replace(day=min(today.day, last_month.day))
    text = files(__package__).joinpath("templates", "treaty.yaml").read_text("utf-8")
    return Template(text).substitute(
        path=path,
        today=today,
        notice=notice,
        announced=notice - timedelta(weeks=3),
        founded=today.year - _YEARS,
        bound=today.year - _YEARS + 1,
    )
