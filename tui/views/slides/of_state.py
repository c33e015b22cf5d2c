"""Slides about the state of things: a party, a count."""

from msgspec.structs import replace

from ...engine.briefing import Counted
from ...engine.state import Countdown, Standing
from ...engine.wording import say_state, say_treaty
from ..clock import clock_view
from ..words import basis_words, day_words, mark_of, status_sentence
from .slide import MOST_FACTS, Fact, Looked, Slide

NOUNS: dict[Counted, tuple[str, str]] = {
    "party": ("State Party", "States Parties"),
    "former_party": ("former State Party", "former States Parties"),
    "signatory": ("signatory not bound", "signatories not bound"),
    "contracting_state": ("contracting state, not bound yet", "contracting states, not bound yet"),
    "withdrawal_pending": ("withdrawal pending", "withdrawals pending"),
}
_FEW = 12


def party_slide(looked: Looked, party: str, slide: Slide) -> Slide | None:
    """Return the slide of a state: its clock if one runs, its status and the dates behind it."""
    standing = looked.state.standing(party)
    if standing is None:
        return None
    view = clock_view(looked.dataset, looked.state, looked.acts, party)
    own = next((one for one in looked.state.countdowns if one.clock.state.id == party), None)
    counted = own is not None or standing.bound_from is not None
    facts = [Fact("status", status_sentence(standing))]
    if own:
        facts = [Fact("status", "State Party until the effective day")]
        if own.state == "due":
            facts = [Fact("status", status_sentence(standing))]
        facts += _of_clock(own)
    else:
        facts += [Fact("", line) for line in _apart(standing, view.lines)]
    saying = say_state(looked.dataset, looked.state, party)
    cited = saying.citations if saying else standing.state.sources
    if saying:
        facts.append(Fact("say", saying.sentence))
    unit = view.unit + (f" · {view.apart}" if view.apart else "")
    return replace(
        slide,
        mark=mark_of(standing),
        figure=(view.figure or "") if counted else "",
        unit=f"{standing.state.name}: {unit}" if counted else "",
        facts=tuple(facts[:MOST_FACTS]),
        cited=cited,
    )


def _of_clock(own: Countdown) -> list[Fact]:
    """Return the days of a notice, each with its article."""
    facts = [Fact("notice", f"given on {day_words(own.clock.received)}")]
    article = f" (Art. {own.clock.article})" if own.clock.article else ""
    if own.effective:
        plain = own.effective in (own.clock.notice.effective, own.clock.earliest)
        early = f": {basis_words(own)}" if own.clock.stated_too_early or not plain else article
        facts.append(Fact("effective", day_words(own.effective) + early))
    for window in own.clock.windows[:1]:
        span = f"{day_words(window.opens)} and {day_words(window.closes)}"
        facts.append(Fact("conference", f"between {span} (Art. {window.rule.article})"))
    return facts


def _apart(standing: Standing, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the clock's lines for a state that has one of its own, even without a figure."""
    own = standing.flags or standing.status in ("former_party", "signatory", "contracting_state")
    return lines if own else ()


def count_slide(looked: Looked, counted: Counted, slide: Slide) -> Slide:
    """Return the slide of a count: the number, and which states are worth a name."""
    state = looked.state
    number = getattr(state.counts, counted)
    one, many = NOUNS[counted]
    facts = []
    names = [standing.state.name for standing in state.standings if _counts(standing, counted)]
    if 0 < len(names) <= _FEW:
        facts.append(Fact("who", ", ".join(names)))
    facts += [
        Fact("pending", f"{clock.clock.state.name}, effective {day_words(clock.effective)}")
        for clock in state.countdowns
        if clock.effective and counted != "withdrawal_pending"
    ]
    if counted == "party" and state.counts.party:
        for label, status in (("former", "former_party"), ("signed only", "signatory")):
            some = [one.state.name for one in state.standings if one.status == status]
            if 0 < len(some) <= _FEW:
                facts.append(Fact(label, ", ".join(some)))
    saying = say_treaty(looked.dataset, state)
    facts.append(Fact("say", saying.sentence))
    return replace(
        slide,
        mark="pending" if counted == "withdrawal_pending" else counted,
        figure=str(number),
        unit=one if number == 1 else many,
        facts=tuple(facts[:MOST_FACTS]),
        cited=saying.citations,
    )


def _counts(standing: Standing, counted: Counted) -> bool:
    if counted == "withdrawal_pending":
        return "withdrawal_pending" in standing.flags
    return standing.status == counted
