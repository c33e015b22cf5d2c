"""Tells the day: what a text export says of the treaty or of one state, in reading order."""

from ..analysis.statements import capital
from ..analysis.verdicts import Judgement
from ..dataset.encode import fingerprint
from ..engine.dates import long_day
from ..engine.model import Act
from ..engine.snapshot import Countdown, Standing
from ..views.countdown import countdown_view
from ..views.labels import (
    BASIS_WORDS,
    FLAG_WORDS,
    KIND_WORDS,
    STATUS_WORDS,
    basis_words,
    date_words,
    day_words,
    span_words,
)
from ..views.panels import header, roster
from ..views.wording import VERDICT_WORDS, verdict_reason
from .report import Citations, Report, StateRow, Told, spoken
from .selection import Subject


def tell(subject: Subject) -> Report:
    """Return what is to be told of the subject."""
    cites = Citations(subject.dataset)
    treaty, state, saying = (
        subject.dataset.treaty,
        subject.state,
        subject.on.statement(subject.party),
    )
    about = treaty.name
    if subject.party:
        about = f"{subject.standings[0].state.name} and the {treaty.name}"
    return Report(
        treaty=treaty.name,
        about=about,
        day=long_day(state.as_of),
        saying=Told("", saying.sentence, (), cites(*saying.citations)),
        counts=tuple(words for _, words in header(subject.on).counts),
        standings=_standings(subject),
        notices=_clocks(subject, cites),
        events=tuple(_event(act, cites) for act in subject.acts),
        quotations=tuple(spoken(one, cites) for one in subject.quotations),
        claims=_claims(subject, cites),
        sources=cites.listed(),
        checked=long_day(treaty.checked),
        fingerprint=fingerprint(subject.dataset),
        remark=subject.remark,
    )


def _standings(subject: Subject) -> tuple[StateRow, ...]:
    """Tell the states in the order of the roster: those with a notice first, those out last."""
    by_id = {one.state.id: one for one in subject.standings}
    rows = roster(subject.on).rows
    return tuple(_row(by_id[row.id]) for row in rows if row.id in by_id)


def _row(one: Standing) -> StateRow:
    return StateRow(
        name=one.state.name,
        id=one.state.id,
        status=STATUS_WORDS[one.status],
        since=day_words(one.since) if one.since else "",
        beside=", ".join(FLAG_WORDS[flag] for flag in one.flags),
    )


def _clocks(subject: Subject, cites: Citations) -> tuple[Told, ...]:
    """Tell every pending notice, or how far the treaty is from its entry into force."""
    shown: list[Countdown | None] = list(subject.countdowns)
    if not shown and subject.state.progress and subject.party is None:
        shown = [None]
    told = []
    for one in shown:
        party = one.notice.state.id if one else None
        view = countdown_view(subject.on, party)
        figure = f" {view.figure} {view.unit}." if view.figure else ""
        under = view.lines
        if one:
            effect = f"Effective {day_words(one.effective)}: " if one.effective else "Basis: "
            notice = f"Notice given on {day_words(one.notice.received)}."
            under = (notice, f"{effect}{basis_words(one)}.", *under)
        numbers = cites(*one.notice.act.sources) if one else ()
        told.append(Told(view.name, f"{view.headline}.{figure}", under, numbers))
    return tuple(told)


def _event(act: Act, cites: Citations) -> Told:
    under = [act.summary] if act.summary else []
    if act.basis != "read":
        under.append(f"{BASIS_WORDS[act.basis].capitalize()}.")
    text = f"{act.title} ({KIND_WORDS[act.kind]})"
    return Told(span_words(act.day, act.until), text, tuple(under), cites(*act.sources))


def _claims(subject: Subject, cites: Citations) -> tuple[tuple[str, tuple[Told, ...]], ...]:
    """Tell the claims under their verdicts, judged by all that the data knows."""
    asked = {one.id for one in subject.claims}
    judged = [one for one in subject.on.judged if one.claim.id in asked]
    return tuple(
        (heading, tuple(_judged(one, cites) for one in judged if one.verdict == verdict))
        for verdict, heading in VERDICT_WORDS.items()
        if any(one.verdict == verdict for one in judged)
    )


def _judged(one: Judgement, cites: Citations) -> Told:
    why = f"{capital(verdict_reason(one)).removesuffix('.')}."
    numbers = cites(one.claim.source)
    return Told(date_words(one.claim.day), f"“{one.claim.said}”", (why,), numbers)
