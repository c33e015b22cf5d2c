"""The exits as bars on one axis: announced, notice, effect; and the same in words."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Literal, NamedTuple

from msgspec import Struct

from ..analysis.registry import Snapshot
from ..engine.dates import add_days
from ..engine.snapshot import Notice
from .labels import day_words, days_words, reservation
from .picture import GROUND, SWATCHES, Label, Picture

Course = Literal["announced", "pending", "out", "ended"]
"""How far an exit has come: said only, under notice, out, or taken back or suspended."""

LEAST = (40, 5)
"""The cells across and down without which the bars cannot be read."""
_COLOURS: dict[Course, str] = {
    "announced": "announced",
    "pending": "pending",
    "out": "former",
    "ended": "muted",
}
"""The colours of the names, and of what a notice came to: the end of its bar."""
_SHADES = {
    "announced": "announced",
    "pending": "notice period",
    "former": "exit",
    "muted": "taken back or suspended",
    "accent": "conference due",
}
"""What the colours of the bars mean, in the order of the legend."""
_WINDOW = "accent"
_END = 40
"""An end is marked on this part of the axis, and on one column at least."""
_HIGHEST = 8
"""How many lines a bar has at most."""
_SPARE = 12
"""After the last day the axis goes on for this part of itself."""
_SHORTEST = 90
"""How many days an axis has at least."""
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_APART = 2
_MONTHS = 12


class ExitBar(Struct, frozen=True):
    """One exit as it stands on the day: whose it is (id and name), and its days.

    ``ended`` is the day on which a notice was taken back or suspended, ``end`` says which of it;
    ``window`` are the first and the last day for a conference; ``reservation`` says that the
    effect is not sure.
    """

    state: str
    name: str
    course: Course
    announced: date | None = None
    received: date | None = None
    effective: date | None = None
    ended: date | None = None
    end: str = ""
    window: tuple[date, date] | None = None
    reservation: str = ""

    @property
    def first(self) -> date | None:
        """The first day of the bar."""
        return self.announced or self.received

    @property
    def days(self) -> int | None:
        """The days from the notice to its effect."""
        if self.received is None or self.effective is None:
            return None
        return (self.effective - self.received).days


class ExitsScene(Struct, frozen=True):
    """What the bars draw: the exits known on the day, in the order of their effect."""

    day: date
    bars: tuple[ExitBar, ...]


def exits_scene(on: Snapshot, party: str | None = None) -> ExitsScene:
    """Return the exits of a snapshot, or of one state of it."""
    bars = [
        _bar(on, notice.on(on.day))
        for notice in on.timeline.notices
        if notice.on(on.day).received <= on.day
        and party in (None, notice.state.id)
        and notice.act.kind != "cessation"  # a state that ends gives no notice
    ]
    for standing in on.treaty.standings:
        if "withdrawal_announced" in standing.flags and party in (None, standing.state.id):
            said = _announced(on, standing.state.id, on.day)
            bars.append(ExitBar(standing.state.id, standing.state.name, "announced", said))
    return ExitsScene(on.day, tuple(bars))


def _bar(on: Snapshot, notice: Notice) -> ExitBar:
    windows = [(window.opens, window.closes) for window in notice.windows[:1]]
    ends = ((notice.revoked, "taken back"), (notice.suspended, "suspended"))
    ended, end = next(((day, word) for day, word in ends if day and day <= on.day), (None, ""))
    out = notice.effective is not None and notice.effective <= on.day
    clock = on.treaty.countdown(notice.state.id)
    # A state that left once may be leaving again.
    own = clock if clock and clock.notice.act.id == notice.act.id else None
    return ExitBar(
        notice.state.id,
        notice.state.name,
        "ended" if ended else "out" if out else "pending",
        _announced(on, notice.state.id, notice.received),
        notice.received,
        None if ended else notice.effective,
        ended,
        end,
        windows[0] if windows else None,
        reservation(own),
    )


def _announced(on: Snapshot, state: str, by: date) -> date | None:
    """Return when a state last said that it would leave, unless it had left before that."""
    said = [
        act.day.first
        for act in on.dataset.acts_of.get(state, ())
        if act.kind == "announcement_of_intent" and act.day.first <= by
    ]
    own = [notice for notice in on.timeline.notices if notice.state.id == state]
    before = max((n.received for n in own if n.received < by), default=date.min)
    return max((day for day in said if day > before), default=None)


def bar_words(bar: ExitBar, day: date) -> str:
    """Return the course of an exit: ``notice 18 Jun 2021, out 18 Dec 2021 (183 days)``.

    >>> bar_words(ExitBar("X", "X", "pending", None, date(2021, 6, 18), date(2021, 12, 18)),
    ...     date(2021, 7, 1))
    'notice 18 Jun 2021, out 18 Dec 2021 (183 days), 170 days to go'
    """
    parts = []
    if bar.announced:
        parts.append(f"announced {day_words(bar.announced)}")
    if bar.received:
        parts.append(f"notice {day_words(bar.received)}")
    if bar.effective:
        out = f"out {day_words(bar.effective)} ({days_words(bar.days or 0)})"
        parts.append(out + bar.reservation)
    if bar.course == "pending" and bar.effective:
        parts.append(f"{days_words((bar.effective - day).days)} to go")
    if bar.ended:
        parts.append(f"{bar.end} {day_words(bar.ended)}")
    if bar.course == "announced":
        parts.append("no notice given")
    return ", ".join(parts)


def exits_words(scene: ExitsScene) -> tuple[str, ...]:
    """Return each exit in words, with the days for its conference."""

    def window(bar: ExitBar) -> str:
        if not bar.window:
            return ""
        opens, closes = map(day_words, bar.window)
        return f"; conference due {opens} to {closes}"

    return tuple(f"{bar.name}: {bar_words(bar, scene.day)}{window(bar)}." for bar in scene.bars)


class _Axis(NamedTuple):
    start: date
    whole: int
    width: int

    def column(self, day: date) -> int:
        """Return the column of a day, that at an end for days beyond."""
        return max(0, min((day - self.start).days * self.width // self.whole, self.width - 1))


def exits_chart(scene: ExitsScene, width: int, height: int) -> Picture | None:
    """Return the exits as bars on *width* by *height* cells, the latest where not all fit.

    ``None`` where there is no exit, or no room.
    """
    bars = [bar for bar in scene.bars if bar.first]
    if not bars or width < LEAST[0] or height < LEAST[1]:
        return None
    # Below the bars stand a gap, the axis and the legend; each bar has words over it.
    room = height - 3
    bars = bars[-(room // 2) :]
    thick = max(1, min(_HIGHEST, room // len(bars) - 2))
    each = thick + (2 if (thick + 2) * len(bars) <= room else 1)
    axis = _axis(scene.day, bars, width)
    pixels = [[GROUND] * width for _ in range(2 * (each * len(bars) + 3))]
    labels: list[Label] = []
    for number, bar in enumerate(bars):
        line = number * each
        labels += _headed(bar, scene.day, line, width)
        for y in range(2 * (line + 1), 2 * (line + 1 + thick)):
            low = y >= 2 * (line + 1) + (1 if thick == 1 else 2 * thick - 2)
            _draw(pixels[y], bar, scene.day, axis, window=low)
    foot = each * len(bars) + 1
    labels += _scale(axis, scene.day, foot)
    labels += _legend({colour for row in pixels for colour in row}, foot + 1, width)
    return Picture(tuple(map(tuple, pixels)), tuple(labels))


def _axis(day: date, bars: list[ExitBar], width: int) -> _Axis:
    ends = [bar.effective or bar.ended or day for bar in bars]
    first = min(bar.first or day for bar in bars)
    # An axis that ends at the day would dwarf exits of long ago.
    shows_day = any(bar.course in ("pending", "announced") for bar in bars)
    last = max([*ends, day] if shows_day else ends)
    first = min(first, add_days(last, -_SHORTEST) or first).replace(day=1)
    whole = (last - first).days
    return _Axis(first, whole + max(1, whole // _SPARE), width)


def _headed(bar: ExitBar, day: date, line: int, width: int) -> Iterator[Label]:
    colour = _COLOURS[bar.course]
    yield Label(0, line, bar.name, colour)
    words, at = bar_words(bar, day), len(bar.name) + 2
    # The bar shows when it was said and how long it took; the words keep what matters.
    brief = words.partition(", ")[2] or words
    briefest = brief.replace(f" ({days_words(bar.days or 0)})", "")
    fits = next((one for one in (words, brief, briefest) if at + len(one) <= width), briefest)
    yield Label(at, line, fits[: width - at], "foreground")


def _draw(row: list[str], bar: ExitBar, day: date, axis: _Axis, *, window: bool) -> None:
    end = bar.effective or bar.ended or day
    spans = [(bar.announced, bar.received or end, "announced")]
    spans.append((bar.received, end, "pending"))
    if window and bar.window:
        spans.append((*bar.window, _WINDOW))
    for first, last, colour in spans:
        if first:
            for x in range(axis.column(first), max(axis.column(first) + 1, axis.column(last))):
                row[x] = colour
    if bar.course in ("out", "ended"):
        at = axis.column(end)
        mark = [_COLOURS[bar.course]] * max(1, axis.width // _END)
        row[at : at + len(mark)] = mark[: axis.width - at]


def _scale(axis: _Axis, day: date, line: int) -> Iterator[Label]:
    """Write the months or years under the bars, and the day where the axis reaches it."""
    end = add_days(axis.start, axis.whole) or date.max
    mark = None
    if day < end:
        text = day_words(day)
        at = axis.column(day)
        after = at + len(text) + 2 <= axis.width
        mark = (at, f"▲ {text}") if after else (at - len(text) - 1, f"{text} ▲")
        yield Label(*(mark[0], line, mark[1]), "accent")
    first = _MONTHS * axis.start.year + axis.start.month - 1
    last = _MONTHS * end.year + end.month - 1
    for step in _STEPS:
        names = []
        for number in range(-(-first // step) * step, last + 1, step):
            start = date(number // _MONTHS, number % _MONTHS + 1, 1)
            words = day_words(start)[2:] if step < _MONTHS else str(start.year)
            if (x := axis.column(start)) + len(words) <= axis.width:
                names.append((x, words))
        if all(b[0] - a[0] >= len(a[1]) + _APART for a, b in pairwise(names)):
            for x, words in names:
                if not mark or x + len(words) < mark[0] or x > mark[0] + len(mark[1]):
                    yield Label(x, line, words, "muted")
            return


def _legend(drawn: set[str], line: int, width: int) -> Iterator[Label]:
    x = 0
    for colour, words in _SHADES.items():
        if colour in drawn and x + len(words) + 2 <= width:
            yield Label(x, line, SWATCHES[colour], colour)
            yield Label(x + 2, line, words, "muted")
            x += len(words) + 5
