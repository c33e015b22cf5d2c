"""The dashboard's views: header, roster, events and quotations on one day."""

from datetime import date

from msgspec import Struct

from ..analysis.knowledge import HINDSIGHT
from ..analysis.names import in_order
from ..analysis.registry import Snapshot
from ..analysis.sentences import worded
from ..engine.model import Quotation, Source
from ..engine.snapshot import Countdown, Standing
from .labels import KIND_WORDS, date_words, day_words, flag_words, how_out, mark_of, party_count
from .search import matches
from .sources import Attribution, attribution
from .timeline import StripScene, strip_scene
from .timeline_scale import Zoom

_HEADINGS = {
    "pending": "Leaving",
    "suspended": "Notice suspended",
    "announced": "Announced only",
    "party": "{parties}",
    "provisionally_applying": "Applied provisionally",
    "contracting_state": "Deposited, not bound",
    "signatory": "Signed only",
    "former_party": "Left",
}
"""What the states of each mark stand under, in this order."""
_ORDER = tuple(_HEADINGS)
_WAYS_OUT = {"left": "Left", "ceased": "Ceased, no notice", "to the end": "Bound to the end"}
"""What the former parties stand under, in this order."""
_WAYS_OUT_ORDER = tuple(_WAYS_OUT.values())
_SUPPOSED = "HYPOTHETICAL"
"""What the states of a what-if stand under, before all others."""
_NEVER = 1_000_000


class HeaderView(Struct, frozen=True):
    """What the header says: the counts in words, and the day to which the data was checked.

    ``stale`` is set when that day is longer ago than the dataset's own limit. ``axes`` says how
    the knowledge used differs from that of the day, ``hypothetical`` that a what-if is on.
    """

    treaty: str
    counts: tuple[tuple[str, str], ...]
    checked: str | None
    stale: bool
    axes: str | None = None
    hypothetical: bool = False


class RosterRow(Struct, frozen=True):
    """One state in the roster, under the ``heading`` of its status.

    ``short`` says what matters most about it in few characters.
    """

    id: str
    name: str
    mark: str
    detail: str = ""
    short: str = ""
    heading: str = ""


class RosterView(Struct, frozen=True):
    """The states of a day, those with a notice first, those that are out last."""

    rows: tuple[RosterRow, ...]
    total: int
    selected: str | None
    filter: str = ""
    hypothetical: bool = False


class EventRow(Struct, frozen=True):
    """One act in the list of events. ``marked``: it is an act of the selected state."""

    id: str
    when: str
    kind: str
    title: str
    marked: bool
    ahead: bool = False


class EventsView(Struct, frozen=True):
    """The acts up to the day, and how many lie ahead. ``total`` counts before the filter.

    With hindsight the acts that lie ahead are among the rows. ``selected`` is the row with the
    cursor: the one asked for if it is there, else the latest. ``drawn`` is what the timeline draws.
    """

    rows: tuple[EventRow, ...]
    total: int
    ahead: int
    selected: str | None
    filter: str = ""
    hypothetical: bool = False
    drawn: StripScene | None = None


class QuotationsView(Struct, frozen=True):
    """The quotation that is shown, its place among those of the selection, and who it is about."""

    quotation: Quotation | None
    place: int
    total: int
    of: str | None
    attribution: Attribution | None = None
    filter: str = ""


def header(on: Snapshot) -> HeaderView:
    """Return the header's view: every count with the mark it stands for, and what is unusual."""
    counts, treaty = on.counts, on.dataset.treaty
    pending = counts.withdrawal_pending
    words = [("party", party_count(on, counts.party))]
    for mark, number, noun in (
        ("pending", pending, f"{on.words.exit}{'' if pending == 1 else 's'} pending"),
        ("contracting_state", counts.contracting_state, "contracting"),
        ("signatory", counts.signatory, "signatory" if counts.signatory == 1 else "signatories"),
        ("former_party", counts.former_party, "former"),
    ):
        if number:
            words.append((mark, f"{number} {noun}"))
    if not on.is_counted:
        words = [("former_party", "Exits on record only")]
    checked, age = treaty.checked, (on.day - treaty.checked).days
    return HeaderView(
        treaty=treaty.name,
        counts=tuple(words),
        checked=f"data checked to {day_words(checked)}" if age > 0 else None,
        stale=age > treaty.stale_after,
        axes=axes_words(on.day, on.known_by),
        hypothetical=bool(on.what_if),
    )


def axes_words(day: date, known_by: date) -> str | None:
    """Say whose knowledge is used where it is not that of the day, else ``None``."""
    if known_by == day:
        return None
    return "with hindsight" if known_by == HINDSIGHT else f"as known on {day_words(known_by)}"


def unusual_words(on: Snapshot) -> str | None:
    """Say what sets a snapshot apart from what was so and known on the day, ``None`` if nothing."""
    made_up = "; ".join(act.text for act in on.what_if)
    parts = (made_up and f"HYPOTHETICAL: {made_up}", axes_words(on.day, on.known_by))
    return ", ".join(part for part in parts if part) or None


def roster(on: Snapshot, *, selected: str | None = None, filter_: str = "") -> RosterView:
    """Return the roster of a day, filtered by name, code or word for the status."""
    countdowns = {countdown.notice.state.id: countdown for countdown in on.treaty.countdowns}
    rows = []
    total = 0
    for standing in on.treaty.standings:
        if standing.status == "non_party" and not standing.flags:
            continue
        total += 1
        row = _roster_row(on, standing, countdowns.get(standing.state.id))
        if not filter_ or matches(filter_, row.name, row.id, row.mark, row.detail):
            rows.append(row)
    rows.sort(
        key=lambda row: (
            row.heading != _SUPPOSED,
            _rank(row.mark),
            _WAYS_OUT_ORDER.index(row.heading) if row.heading in _WAYS_OUT_ORDER else 0,
            _days(countdowns.get(row.id)),
            in_order(row.name),
        )
    )
    return RosterView(tuple(rows), total, selected, filter_, bool(on.what_if))


def _days(countdown: Countdown | None) -> int:
    """Return by when a state is to be out, for those first that are out first."""
    return _NEVER if countdown is None or countdown.days is None else countdown.days


def _rank(mark: str) -> int:
    return _ORDER.index(mark) if mark in _ORDER else len(_ORDER)


def _roster_row(on: Snapshot, standing: Standing, countdown: Countdown | None) -> RosterRow:
    detail = short = ""
    if countdown is not None:
        detail, short = _clock_detail(countdown)
    elif standing.status == "former_party" and standing.since:
        detail, short = f"out {day_words(standing.since)}", str(standing.since.year)
    elif standing.status == "contracting_state" and standing.bound_from:
        left = (standing.bound_from - on.day).days
        detail, short = worded(f"{{short}} in {left} d", on.words), f"{left} d"
    elif standing.status in ("signatory", "contracting_state") and standing.since:
        verb = "signed" if standing.status == "signatory" else "deposited"
        detail, short = f"{verb} {day_words(standing.since)}", str(standing.since.year)
    elif "withdrawal_announced" in standing.flags:
        detail = "announced only"
    elif "operation_suspended" in standing.flags:
        detail, short = flag_words(on, standing)[-1].removeprefix("operation "), "susp."
    elif standing.state.id in on.dataset.treaty.depositaries:
        detail, short = "depositary", "dep."
    mark = mark_of(standing)
    heading = worded(_HEADINGS.get(mark, "Others"), on.words)
    if standing.state.id in {supposed.state.id for supposed in on.what_if}:
        heading = _SUPPOSED
    elif standing.status == "former_party":
        heading = _WAYS_OUT[how_out(on, standing)]
    return RosterRow(standing.state.id, standing.state.name, mark, detail, short, heading)


def _clock_detail(countdown: Countdown) -> tuple[str, str]:
    if countdown.phase == "suspended":
        return "notice suspended", "suspended"
    if countdown.phase == "without_effect":
        return "notice without effect", "no effect"
    if countdown.days is None:
        return "no effective day", "?"
    if countdown.phase == "due":
        return "effect not recorded", f"{countdown.effective.year if countdown.effective else ''}?"
    word = f"{countdown.phase}, " if countdown.phase in ("disputed", "conditional") else ""
    return f"{word}out in {countdown.days} d", f"{countdown.days} d"


def events(
    on: Snapshot,
    *,
    party: str | None = None,
    selected: str | None = None,
    filter_: str = "",
    zoom: Zoom = "all",
) -> EventsView:
    """Return the acts up to the day, earliest first; with hindsight the later ones too."""
    acts, day = on.acts, on.day
    shown = tuple(act for act in acts if on.known_by == HINDSIGHT or act.day.first <= day)
    ahead = sum(act.day.first > day for act in acts)
    rows = []
    for act in shown:
        row = EventRow(
            id=act.id,
            when=date_words(act.day),
            kind=KIND_WORDS[act.kind],
            title=act.title,
            marked=party is not None and party in (*act.states, *act.towards),
            ahead=act.day.first > day,
        )
        if not filter_ or matches(filter_, row.title, row.kind, row.when, *act.states):
            rows.append(row)
    if selected not in {row.id for row in rows}:
        selected = next((row.id for row in reversed(rows) if not row.ahead), None)
    drawn = strip_scene(on, shown, zoom, party)
    return EventsView(tuple(rows), len(shown), ahead, selected, filter_, bool(on.what_if), drawn)


def quotations_of(on: Snapshot, party: str | None, filter_: str = "") -> tuple[Quotation, ...]:
    """Return the quotations said by *day*, latest first: all, or those by and about a state.

    Of one day those in English come first, as the room can read them out. The filter looks in
    the words, the speaker, the office and the source.
    """
    said = [
        quotation
        for quotation in on.quotations
        if party is None or party in (*quotation.sides, *quotation.about_states)
    ]
    if filter_:
        sources = on.dataset.source_by_id
        said = [
            quotation
            for quotation in said
            if _quotation_matches(filter_, quotation, sources[quotation.source])
        ]

    def latest(quotation: Quotation) -> tuple[object, ...]:
        return quotation.date_said.order, quotation.language == "en", quotation.id

    return tuple(sorted(said, key=latest, reverse=True))


def _quotation_matches(filter_: str, quotation: Quotation, source: Source) -> bool:
    spoken = (
        quotation.exact,
        quotation.gloss,
        quotation.speaker,
        quotation.role,
        quotation.relayed_by,
    )
    read_in = (source.id, source.title, source.container_title, source.publisher)
    return matches(filter_, *spoken, *read_in)


def quotations(
    on: Snapshot,
    *,
    party: str | None = None,
    selected: str | None = None,
    filter_: str = "",
) -> QuotationsView:
    """Return the quotation to show: the selected one if it belongs here, else the latest."""
    some = quotations_of(on, party, filter_)
    ids = [one.id for one in some]
    place = ids.index(selected) if selected in ids else 0
    state = on.dataset.state_by_id.get(party or "")
    name = state.name if state else None
    if not some:
        return QuotationsView(None, 0, 0, name, filter=filter_)
    shown = some[place]
    by = attribution(on.dataset, shown)
    return QuotationsView(shown, place + 1, len(some), name, by, filter_)
