"""What people type: days, and sizes of a terminal."""

import re
from datetime import date

from .characters import visible
from .engine.dates import add_days
from .errors import UserError

_FORMS = (
    "D MMM YYYY",
    "D MMMM YYYY",
    "MMM D YYYY",
    "MMMM D YYYY",
    "YYYY-M-D",
    "YYYY/M/D",
    "D.M.YYYY",
)
_SIZE = re.compile(r"([0-9]{1,3})[x×]([0-9]{1,3})")
_SMALLEST, _LARGEST = (60, 20), (400, 200)


def parse_day(text: str, today: date) -> date:
    """Return the day that a person typed: ``2021-06-18``, ``18 Jun 2021``, ``2021``, ``today``.

    A year alone means its first day, a year and month the first of the month.

    Raises:
        UserError: the text is not a date; the message says what would be.
    """
    typed = " ".join(text.split()).strip(".,").lower()
    if typed in ("today", "now"):
        return today
    beside = {"yesterday": -1, "tomorrow": 1}.get(typed)
    if day := add_days(today, beside) if beside else _iso(typed) or _in_words(typed):
        return day
    wrong = f"`{visible(text[:40])}` is not a date" if text.strip() else "no date is given"
    raise UserError(f"{wrong}; expected YYYY-MM-DD, such as 2021-06-18, or 18 Jun 2021")


def _in_words(typed: str) -> date | None:
    # arrow takes longer to import than an ISO day takes to read.
    import arrow

    plain = re.sub(r"\b0(?=\d)", "", typed.replace(",", ""))
    for form in _FORMS:
        try:
            found = arrow.get(plain.title(), form)
        except (ValueError, arrow.parser.ParserError):
            continue
        # arrow finds a date inside other words; only the whole text is a day.
        if found.format(form).lower() == plain:
            return found.date()
    return None


def _iso(typed: str) -> date | None:
    padded = {4: f"{typed}-01-01", 7: f"{typed}-01"}.get(len(typed), typed)
    try:
        return date.fromisoformat(padded) if padded[4:5] == "-" else None
    except ValueError:
        return None


def read_size(text: str) -> tuple[int, int]:
    """Return columns and rows as typed, such as ``120x36``.

    Raises:
        UserError: it is no size, or one for which the dashboard is not made.
    """
    found = _SIZE.fullmatch(text.strip().lower())
    columns, rows = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (_SMALLEST[0] <= columns <= _LARGEST[0] and _SMALLEST[1] <= rows <= _LARGEST[1]):
        least, most = ("x".join(map(str, size)) for size in (_SMALLEST, _LARGEST))
        raise UserError(f"--size: expected COLUMNSxROWS such as 120x36, from {least} to {most}")
    return columns, rows
