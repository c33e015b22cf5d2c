"""Slides about the state of things: a party, a count."""

from msgspec.structs import replace

from ..analysis.registry import Snapshot
from ..analysis.sentences import with_article, worded
from ..analysis.what_if import Consequence
from ..engine.act_kinds import ACTS_OF_LAW
from ..engine.rules import WithdrawalRule, article_words
from ..engine.snapshot import Countdown, Notice, Standing
from ..views.countdown import binding_unit, countdown_view
from ..views.gaps import gap
from ..views.labels import (
    basis_words,
    date_words,
    day_words,
    mark_of,
    party_count,
    plural,
    reservation,
    status_sentence,
    window_days,
)
from .model import MOST_FACTS, Counted, Fact, Slide

NOUNS: dict[Counted, tuple[str, str]] = {
    "party": ("{party}", "{parties}"),
    "former_party": ("former {party}", "former {parties}"),
    "signatory": ("signatory not bound", "signatories not bound"),
    "contracting_state": ("contracting state, not bound yet", "contracting states, not bound yet"),
    "withdrawal_pending": ("{exit} pending", "{exit}s pending"),
}
_FEW = 12


def party_slide(on: Snapshot, party: str, slide: Slide) -> Slide | None:
    """Return the slide of a state: its notice if one runs, its status and the dates behind it."""
    standing = on.treaty.standing(party)
    if standing is None:
        return None
    own = on.treaty.countdown(party)
    followed = [
        consequence for consequence in on.consequences if consequence.notice.state.id == party
    ]
    if followed:
        facts = [fact for consequence in followed for fact in _following(on, consequence)]
    elif own and own.phase != "due":
        facts = [Fact("status", f"{on.words.party} until the effective day"), *_of_notice(own)]
    else:
        facts = [Fact("status", status_sentence(on, standing)), *_without_notice(on, standing)]
    saying = on.statement(party)
    view = countdown_view(on, party)
    unit = f"{standing.state.name}: {view.unit}" if own else ""
    if standing.bound_from:
        left = (standing.bound_from - on.day).days
        unit = binding_unit(left, with_article(standing.state))
    return replace(
        slide,
        mark=mark_of(standing),
        figure=(view.figure or "") if unit else "",
        unit=unit,
        facts=tuple(facts[:MOST_FACTS]),
        say="" if slide.hypothetical else saying.sentence,
        cited=_rule_sources(on) if followed else saying.citations,
    )


def _following(on: Snapshot, consequence: Consequence) -> list[Fact]:
    """Return what would follow from a hypothetical notice, in the conditional."""
    notice = consequence.notice
    facts = [Fact("if notice", f"were given on {day_words(notice.received)}")]
    if notice.effective:
        article = f" ({article_words(notice.article)})" if notice.article else ""
        label = "effective" if notice.act.effective else "earliest exit"
        facts.append(Fact(label, f"{day_words(notice.effective)}{article}"))
    facts += _conference(notice)
    if on.is_counted:
        facts.append(Fact("after it", party_count(on, consequence.counts.party)))
    return facts


def _rule_sources(on: Snapshot) -> tuple[str, ...]:
    rule = on.dataset.treaty.rule(WithdrawalRule)
    return rule.sources if rule else ()


def _without_notice(on: Snapshot, standing: Standing) -> list[Fact]:
    """Return the days of a state whose notice does not run: announced, or out."""
    day, id_ = on.treaty.as_of, standing.state.id
    if "withdrawal_announced" in standing.flags:
        said = [
            act
            for act in on.acts
            if act.kind == "announcement_of_intent" and id_ in act.states and act.day.first <= day
        ]
        facts = [Fact("announced", date_words(act.day)) for act in said[-1:]]
        facts.append(Fact("notice", "none given; no clock runs"))
        if on.treaty.earliest_effect:
            exit_ = day_words(on.treaty.earliest_effect)
            facts.append(Fact("earliest exit", f"{exit_}, if notice came today"))
        return facts
    if standing.status == "former_party" and standing.since and standing.since < day:
        return [Fact("out for", str(gap(standing.since, day)))]
    return []


def _of_notice(own: Countdown) -> list[Fact]:
    """Return the days of a notice, each with its article."""
    facts = [Fact("notice", f"given on {day_words(own.notice.received)}")]
    article = f" ({article_words(own.notice.article)})" if own.notice.article else ""
    if own.effective:
        plain = own.effective in (own.notice.act.effective, own.notice.earliest)
        early = f": {basis_words(own)}" if own.notice.stated_too_early or not plain else article
        facts.append(Fact("effective", day_words(own.effective) + reservation(own) + early))
    return [*facts, *_conference(own.notice)]


def _conference(notice: Notice) -> list[Fact]:
    return [
        Fact("conference", f"{window_days(window)} ({article_words(window.rule.article)})")
        for window in notice.windows[:1]
    ]


def count_slide(on: Snapshot, counted: Counted, slide: Slide) -> Slide:
    """Return the slide of a count: the number, and which states are worth a name."""
    state = on.treaty
    number = getattr(state.counts, counted)
    one, many = (worded(noun, on.words) for noun in NOUNS[counted])
    facts = []
    if slide.layout != "figure":
        facts.append(Fact("count", plural(number, one, many)))
    names = [standing.state.name for standing in state.standings if _counts(standing, counted)]
    if 0 < len(names) <= _FEW:
        facts.append(Fact("who", ", ".join(names)))
    for clock in state.countdowns:
        if clock.effective and counted != "withdrawal_pending":
            effective = f"{day_words(clock.effective)}{reservation(clock)}"
            facts.append(Fact("pending", f"{clock.notice.state.name}, effective {effective}"))
    if counted == "party" and state.counts.party:
        for label, status in (("former", "former_party"), ("signed only", "signatory")):
            some = [
                standing.state.name for standing in state.standings if standing.status == status
            ]
            if 0 < len(some) <= _FEW:
                facts.append(Fact(label, ", ".join(some)))
    saying = on.statement()
    return replace(
        slide,
        mark="pending" if counted == "withdrawal_pending" else counted,
        figure=str(number),
        unit=one if number == 1 else many,
        facts=tuple(facts[:MOST_FACTS]),
        say=saying.sentence,
        cited=_last_change_sources(on) or saying.citations,
    )


def _last_change_sources(on: Snapshot) -> tuple[str, ...]:
    """Return the sources of the acts of law of the day on which the numbers last changed."""
    change = on.treaty.previous_change
    if change is None:
        return ()
    moved = {move.state.id for move in change.moves}
    cited = [
        id_
        for act in on.acts
        if act.day.first == change.day and act.kind in ACTS_OF_LAW and moved & {*act.states}
        for id_ in act.sources
    ]
    return tuple(dict.fromkeys(cited))


def _counts(standing: Standing, counted: Counted) -> bool:
    if counted == "withdrawal_pending":
        return "withdrawal_pending" in standing.flags
    return standing.status == counted
