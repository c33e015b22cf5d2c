"""Say it right: one true sentence on a day, its sources, and the common wrong wordings.

The sentences are written by rules over the state. None says that a state has left before its
effective day, none says "member", and every number is the engine's own.

All else in ``analysis`` answers with values. A statement is the exception, and on purpose: the
sentence is what is asked for, through ``Snapshot.statement`` and as the better wording of a
headline, and no value could stand for it. Its wrong wordings are values again.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from ..engine.act_kinds import CONSENT_KINDS
from ..engine.dates import long_day
from ..engine.model import Act, Dataset, State
from ..engine.rules import WithdrawalRule
from ..engine.snapshot import Countdown, Progress, Standing, TreatyOnDay

Mistake = Literal[
    "left_before_effect",
    "out_before_effect",
    "days_for_months",
    "withdraws_by_announcement",
    "left_by_announcement",
    "withdrawing_after_effect",
    "suspended_for_withdrew",
    "party_for_signatory",
    "signatory_for_party",
    "member_state",
    "members",
    "signatories_counted",
    "leaver_not_counted",
    "in_force_too_early",
]
"""What is wrong with a wording."""


class Wrong(Struct, frozen=True):
    """A wording to avoid: the mistake it makes, and the values that show it.

    ``names`` are those of the states as they stand in a sentence; ``number`` is what the wording
    says; ``day`` and ``days`` are those of the notice; ``rule`` is the one that is misread.
    """

    mistake: Mistake
    names: tuple[str, ...] = ()
    number: int | None = None
    day: date | None = None
    days: int | None = None
    rule: WithdrawalRule | None = None


class Statement(Struct, frozen=True):
    """A sentence that is true on a day. ``citations`` are ids of sources.

    ``article`` is that of the rule by which a state stands as it does, empty where none applies.
    """

    sentence: str
    citations: tuple[str, ...]
    avoid: tuple[Wrong, ...]
    article: str = ""


def with_article(state: State) -> str:
    """Return a state's name as it stands in a sentence: ``the United States``."""
    return f"the {state.name}" if state.article else state.name


def statement_on_state(dataset: Dataset, state: TreatyOnDay, standing: Standing) -> Statement:
    """Return what is true of a state on the day."""
    state_id = standing.state.id
    acts = [act for act in dataset.acts_of.get(state_id, ()) if act.day.first <= state.as_of]
    countdown = state.countdown(state_id)
    sentence, bearing = _of(dataset, standing, countdown, acts)
    citations = tuple(dict.fromkeys(id_ for act in bearing for id_ in act.sources))
    wrong = _wrong_of(standing, countdown)
    return Statement(_limited(dataset, state, capital(sentence)), citations, wrong)


def statement_on_treaty(dataset: Dataset, state: TreatyOnDay) -> Statement:
    """Return what is true of the treaty on the day: whether it is in force, and for how many."""
    name, day = dataset.treaty.name, long_day(state.as_of)
    count = state.counts.party
    if state.progress:
        sentence = f"On {day} the {name} is not in force: {_missing(state.progress)}"
    else:
        sentence = (
            f"On {day} the {name} has {count} {'State Party' if count == 1 else 'States Parties'}"
        )
    clauses = [
        _pending_clause(countdown) for countdown in state.countdowns if countdown.phase != "due"
    ]
    announced = [
        with_article(standing.state)
        for standing in state.standings
        if "withdrawal_announced" in standing.flags
    ]
    if announced and not clauses:
        clauses.append(f"{joined(announced)} announced a withdrawal but gave no notice")
    sentence = "; ".join((sentence, *clauses)) + "."
    acts = [countdown.notice.act for countdown in state.countdowns]
    if not acts and state.last_exit:
        acts = [state.last_exit.act]
    citations = tuple(dict.fromkeys(id_ for act in acts for id_ in act.sources))
    return Statement(
        _limited(dataset, state, sentence),
        citations or dataset.treaty.sources,
        _wrong_of_treaty(state),
    )


def _of(
    dataset: Dataset, standing: Standing, countdown: Countdown | None, acts: list[Act]
) -> tuple[str, list[Act]]:
    """Return the sentence for a state, and the acts that bear it."""
    name, treaty = with_article(standing.state), f"the {dataset.treaty.name}"
    since = long_day(standing.since) if standing.since else ""
    if countdown is not None:
        return _counting(name, countdown), [countdown.notice.act]
    if standing.status == "party":
        return _bound(standing, name, treaty, acts)
    if standing.status == "former_party":
        exits = [act for act in acts if act.kind == "notice_of_withdrawal"]
        notice = f", after its notice of {long_day(exits[-1].day.first)}" if exits else ""
        text = f"{name} has not been a State Party to {treaty} since {since}{notice}."
        effects = [act for act in acts if act.kind == "withdrawal_effective"]
        return text, [*exits[-1:], *effects[-1:]]
    signed = [act for act in acts if act.kind == "signature"]
    if standing.status == "contracting_state":
        text = f"{name} deposited its instrument on {since}"
        if standing.bound_from:
            text += f"; it is a State Party to {treaty} from {long_day(standing.bound_from)}."
        else:
            text += f"; {treaty} is not in force, and it is not yet a State Party."
        bearing = _bearing(acts)
    elif standing.status == "signatory":
        text = f"{name} signed {treaty} on {since} and has deposited no instrument; "
        text += "it is a signatory, not a State Party."
        bearing = signed or _bearing(acts)
    elif standing.status == "provisionally_applying":
        text = f"{name} has applied {treaty} provisionally since {since}; it is not a State Party."
        bearing = [act for act in acts if act.kind == "provisional_application"]
    else:
        text, bearing = f"{name} is not a State Party to {treaty}.", signed
    return text, bearing


def _bound(standing: Standing, name: str, treaty: str, acts: list[Act]) -> tuple[str, list[Act]]:
    """Return the sentence for a State Party that has given no notice."""
    said = [act for act in acts if act.kind == "announcement_of_intent"]
    if "withdrawal_announced" in standing.flags and said:
        when = long_day(said[-1].day.first)
        text = f"{name} announced on {when} that it will withdraw from {treaty}; "
        return f"{text}it has given no notice and remains a State Party.", said[-1:]
    since = long_day(standing.since) if standing.since else "its beginning"
    return f"{name} has been a State Party to {treaty} since {since}.", _bearing(acts)


def _bearing(acts: list[Act]) -> list[Act]:
    return [act for act in acts if act.kind in (*CONSENT_KINDS, "succession", "entry_into_force")]


def _counting(name: str, countdown: Countdown) -> str:
    notice, received = countdown.notice, long_day(countdown.notice.received)
    given = f"{name} gave notice of withdrawal on {received}"
    if notice.act.kind == "provisional_application_ended":
        until = f" on {long_day(notice.effective)}" if notice.effective else " by rule"
        return (
            f"{name} declared on {received} that it will not become a State Party; "
            f"its provisional application ends{until}."
        )
    if notice.act.kind == "cessation":
        given = f"{name} lost on {received} what it was a State Party by"
    if notice.without_effect:
        return f"{given}, which has no effect; it remains a State Party."
    if countdown.phase == "suspended" and notice.suspended:
        return (
            f"{given} and suspended it on {long_day(notice.suspended)}; it remains a State Party."
        )
    if notice.effective is None:
        return f"{given}; it remains a State Party."
    if countdown.phase == "due":
        effective = long_day(notice.effective)
        return f"{given}, effective {effective}; no record of the effect is known."
    disputed = "; the day is disputed" if countdown.phase == "disputed" else ""
    if notice.condition:
        disputed += f"; the effect is conditional: {notice.condition}"
    return f"{given}; it remains a State Party until {long_day(notice.effective)}{disputed}."


def _pending_clause(countdown: Countdown) -> str:
    name = with_article(countdown.notice.state)
    kind, until = countdown.notice.act.kind, countdown.effective
    if kind == "provisional_application_ended" and until:
        return f"{name} applies it provisionally until {long_day(until)}"
    if kind == "cessation" and until:
        return f"{name} remains one of them until {long_day(until)}"
    if countdown.phase == "without_effect":
        return f"{name} has given notice without effect and remains one of them"
    if countdown.effective is None:
        return f"{name} has suspended its notice and remains one of them"
    return f"{name} has given notice and remains one of them until {long_day(countdown.effective)}"


def _missing(progress: Progress) -> str:
    if progress.in_force_from:
        when = long_day(progress.in_force_from)
        return f"all conditions are met, and it enters into force on {when}"
    one = progress.instruments == 1
    text = f"{progress.instruments} {'instrument is' if one else 'instruments are'} deposited"
    if progress.missing:
        names = [with_article(state) for state in progress.missing]
        verb = "that of" if len(names) == 1 else "those of"
        return f"{text}, and {verb} {joined(names)} {'is' if len(names) == 1 else 'are'} missing"
    return f"{text}, and {progress.needed} are needed"


def _limited(dataset: Dataset, state: TreatyOnDay, sentence: str) -> str:
    """Let no sentence claim more than the data: past the day it was checked to, say so."""
    checked = dataset.treaty.checked
    if state.as_of <= checked:
        return sentence
    return f"{sentence} (Data checked to {long_day(checked)}.)"


def _wrong_of(standing: Standing, countdown: Countdown | None) -> tuple[Wrong, ...]:
    names = (with_article(standing.state),)
    wrong = []
    if countdown is not None and countdown.phase not in ("due", "without_effect"):
        wrong.append(Wrong("left_before_effect", names, day=countdown.effective))
        wrong.append(Wrong("out_before_effect", names))
        wrong += _not_in_days(countdown)
    elif "withdrawal_announced" in standing.flags:
        wrong.append(Wrong("withdraws_by_announcement", names))
        wrong.append(Wrong("left_by_announcement", names))
    elif standing.status == "former_party" and standing.since:
        wrong.append(Wrong("withdrawing_after_effect", names, day=standing.since))
        wrong.append(Wrong("suspended_for_withdrew", names))
    elif standing.status in ("signatory", "contracting_state"):
        wrong.append(Wrong("party_for_signatory", names))
    elif standing.status == "party":
        wrong.append(Wrong("signatory_for_party", names))
    return (*wrong, Wrong("member_state"))


def _not_in_days(countdown: Countdown) -> list[Wrong]:
    notice = countdown.notice
    rule = notice.rule
    if (
        not isinstance(rule, WithdrawalRule)
        or rule.term.kind != "months"
        or notice.effective is None
    ):
        return []
    days = (notice.effective - notice.received).days
    thirties = 30 * rule.term.n
    if days == thirties:
        return []
    return [Wrong("days_for_months", number=thirties, days=days, rule=rule)]


def _wrong_of_treaty(state: TreatyOnDay) -> tuple[Wrong, ...]:
    wrong = [Wrong("members")]
    parties = state.counts.party
    signed = tuple(
        with_article(standing.state)
        for standing in state.standings
        if standing.status == "signatory"
    )
    if signed and parties:
        wrong.append(Wrong("signatories_counted", signed, number=parties + len(signed)))
    for countdown in state.countdowns:
        if countdown.phase in ("running", "disputed"):
            name = with_article(countdown.notice.state)
            wrong.append(Wrong("leaver_not_counted", (name,), number=parties - 1))
    if state.progress:
        wrong.append(Wrong("in_force_too_early"))
    return tuple(wrong)


def joined(names: Sequence[str]) -> str:
    """Return names as they are listed in a sentence: ``Belarus, Russia and Ukraine``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def capital(text: str) -> str:
    """Return a text with its first letter a capital: names begin sentences too.

    A title's capital, for the capitals of Georgian are for whole words.
    """
    return text[:1].title() + text[1:]
