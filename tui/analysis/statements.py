"""Say it right: one true sentence on a day, its sources, and the common wrong wordings.

The sentences are written by rules over the state. None says that a state has left before its
effective day, each uses the
treaty's own words for its parties, and every number is the engine's own.

All else in ``analysis`` answers with values. A statement is the exception, and on purpose: the
sentence is what is asked for, through ``Snapshot.statement`` and as the better wording of a
headline, and no value could stand for it. Its wrong wordings are values again.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from msgspec import Struct

from ..engine.act_kinds import CONSENT_KINDS
from ..engine.model import Act, Dataset
from ..engine.snapshot import Countdown, Phase, Progress, Standing, TreatyOnDay
from ..engine.timeline import Timeline
from .endings import ended, ending_words, own_exit, suspended_in_whole
from .names import in_order
from .sentences import capital, joined, long_day, with_article, worded
from .wrong_wordings import Wrong, wrong_of_state, wrong_of_treaty


class Statement(Struct, frozen=True):
    """A sentence that is true on a day. ``citations`` are ids of sources.

    ``article`` is that of the rule by which a state stands as it does, empty where none applies.
    """

    sentence: str
    citations: tuple[str, ...]
    avoid: tuple[Wrong, ...]
    article: str = ""


def statement_on_state(
    dataset: Dataset, timeline: Timeline, state: TreatyOnDay, standing: Standing
) -> Statement:
    """Return what is true of a state on the day."""
    acts = [
        act for act in dataset.acts_of.get(standing.state.id, ()) if act.day.first <= state.as_of
    ]
    speaker = _Speaker(dataset, timeline, state)
    text, bearing = speaker.on_state(standing, acts)
    clause, added = speaker.suspension(standing)
    citations = tuple(dict.fromkeys(id_ for act in (*bearing, *added) for id_ in act.sources))
    wrong = wrong_of_state(dataset, state, standing, own_exit(timeline, standing))
    return Statement(_limited(dataset, state, capital(f"{text}{clause}.")), citations, wrong)


def statement_on_treaty(dataset: Dataset, timeline: Timeline, state: TreatyOnDay) -> Statement:
    """Return what is true of the treaty on the day: whether it is in force, and for how many."""
    speaker = _Speaker(dataset, timeline, state)
    acts = [countdown.notice.act for countdown in state.countdowns]
    acts += speaker.suspending()
    if state.ends and state.ends.act:
        acts.append(state.ends.act)
    if not acts and state.last_exit:
        acts = [state.last_exit.act]
    citations = tuple(dict.fromkeys(id_ for act in acts for id_ in act.sources))
    return Statement(
        _limited(dataset, state, f"{speaker.on_treaty()}."),
        citations or dataset.treaty.sources,
        wrong_of_treaty(dataset, state),
    )


_DOUBTS: dict[Phase, str] = {"conditional": ", on a condition", "disputed": ", a disputed day"}
"""What is said of a day that is not sure, beside it."""


class _Speaker:
    """Writes the sentences of one day, without their full stops, in the treaty's own words."""

    def __init__(self, dataset: Dataset, timeline: Timeline, state: TreatyOnDay) -> None:
        self._dataset = dataset
        self._timeline = timeline
        self._state = state
        self._worded = partial(worded, words=dataset.treaty.words)
        self._treaty = f"the {dataset.treaty.name}"

    def on_treaty(self) -> str:
        """Say whether the treaty is in force, for how many, and what is about to change."""
        state, treaty, day = self._state, self._treaty, long_day(self._state.as_of)
        if state.as_of < self._dataset.treaty.adopted:
            adopted = long_day(self._dataset.treaty.adopted)
            return f"On {day} there is no {self._dataset.treaty.name} yet: it is of {adopted}"
        if end := ended(state):
            return f"On {day} {treaty} is not in force: it {ending_words(end, state.as_of)}"
        clauses = [*self._coming()]
        if state.ends:
            clauses.append(f"the treaty {ending_words(state.ends, state.as_of)}")
        if state.progress:
            lead = f"On {day} {treaty} is not in force: {_missing(state.progress)}"
        elif self._dataset.treaty.roster == "complete":
            one = state.counts.party == 1
            text = "On {day} {treaty} has {number} " + ("{party}" if one else "{parties}")
            lead = self._worded(text, day=day, treaty=treaty, number=state.counts.party)
        elif clauses:
            return f"On {day}, under {treaty}, {'; '.join(clauses)}"
        else:
            text = "On {day} no {exit} under {treaty} is pending"
            lead = self._worded(text, day=day, treaty=treaty)
        return "; ".join((lead, *clauses))

    def _coming(self) -> Iterator[str]:
        """What is said of those that are leaving, or want to, or have suspended the treaty."""
        state = self._state
        together = exits_together(state)
        yield from map(self._pending_clause, together)
        announced = [
            with_article(standing.state)
            for standing in state.standings
            if "withdrawal_announced" in standing.flags
        ]
        if announced and not together:
            text = "{who} announced {an_exit} but gave no notice"
            yield self._worded(text, who=joined(announced))
        suspended = [
            with_article(standing.state)
            for standing in state.standings
            if self._suspended(standing)
        ]
        if suspended:
            have = "has" if len(suspended) == 1 else "have"
            yield f"{joined(suspended)} {have} suspended its operation"

    def _suspended(self, standing: Standing) -> tuple[date, Act] | None:
        if standing.status != "party" or "operation_suspended" not in standing.flags:
            return None
        return suspended_in_whole(
            self._dataset, self._timeline, standing.state.id, self._state.as_of
        )

    def suspending(self) -> list[Act]:
        """Return the acts by which parties have suspended the treaty."""
        found = map(self._suspended, self._state.standings)
        return [one[1] for one in found if one]

    def suspension(self, standing: Standing) -> tuple[str, tuple[Act, ...]]:
        """Say since when a party applies the treaty towards nobody, and by which act."""
        found = self._suspended(standing)
        if found is None:
            return "", ()
        since, act = found
        # Beside a notice the flag may be that of the notice.
        disputed = "disputed" in standing.flags and not self._state.countdown(standing.state.id)
        doubt = ", which is disputed" if disputed else ""
        return f"; it has suspended the operation of the treaty since {long_day(since)}{doubt}", (
            act,
        )

    def on_state(self, standing: Standing, acts: list[Act]) -> tuple[str, list[Act]]:
        """Say how a state stands, with the acts that bear it."""
        state = self._state
        countdown = state.countdown(standing.state.id)
        if countdown is not None:
            return self._counting(with_article(standing.state), countdown), [countdown.notice.act]
        if standing.status == "party":
            return self._bound(standing, acts)
        if standing.status == "former_party":
            return self._former(standing, acts)
        return self._not_bound(standing, acts)

    def _former(self, standing: Standing, acts: list[Act]) -> tuple[str, list[Act]]:
        """Say when a state left, or that the treaty ended for it as for all."""
        name, treaty, end = with_article(standing.state), self._treaty, ended(self._state)
        exit_ = own_exit(self._timeline, standing)
        over = ending_words(end, self._state.as_of) if end else ""
        since = long_day(standing.since) if standing.since else ""
        if end and not exit_:
            text = self._worded(
                "{treaty} {over}; {name} was {a_party} until then",
                treaty=treaty, over=over, name=name,
            )  # fmt: skip
            return text, [end.act] if end.act else _bearing(acts)
        exits = [act for act in acts if act.kind == "notice_of_withdrawal"]
        notice = f", after its notice of {long_day(exits[-1].day.first)}" if exits else ""
        text = self._worded(
            "{name} has not been {a_party} {to} {treaty} since {since}{notice}",
            name=name, treaty=treaty, since=since, notice=notice,
        )  # fmt: skip
        if exit_ and exit_.condition:
            text += f"; the effect was conditional: {exit_.condition}"
        effects = [act for act in acts if act.kind == "withdrawal_effective"]
        return f"{text}; the treaty {over}" if end else text, [*exits[-1:], *effects[-1:]]

    def _not_bound(self, standing: Standing, acts: list[Act]) -> tuple[str, list[Act]]:
        """Say how far a state has come that is not bound."""
        since = long_day(standing.since) if standing.since else ""
        signed = [act for act in acts if act.kind == "signature"]
        bearing = _bearing(acts)
        if standing.status == "contracting_state":
            text = "{name} deposited its instrument on {since}; "
            if standing.bound_from:
                text += "it is {a_party} {to} {treaty} from {bound}"
            else:
                text += "{treaty} is not in force, and it is not yet {a_party}"
        elif standing.status == "signatory":
            text = "{name} signed {treaty} on {since} and has deposited no instrument; "
            text += "it is a signatory, not {a_party}"
            bearing = signed or bearing
        elif standing.status == "provisionally_applying":
            text = "{name} has applied {treaty} provisionally since {since}; it is not {a_party}"
            bearing = [act for act in acts if act.kind == "provisional_application"]
        else:
            text, bearing = "{name} is not {a_party} {to} {treaty}", signed
        return self._worded(
            text,
            name=with_article(standing.state),
            treaty=self._treaty,
            since=since,
            bound=long_day(standing.bound_from) if standing.bound_from else "",
        ), bearing

    def _bound(self, standing: Standing, acts: list[Act]) -> tuple[str, list[Act]]:
        """Return the sentence for a party that has given no notice."""
        said = [act for act in acts if act.kind == "announcement_of_intent"]
        if "withdrawal_announced" in standing.flags and said:
            text = "{name} announced on {since} that it will {leave} {treaty}; "
            text += "it has given no notice and remains {a_party}"
            since, bearing = long_day(said[-1].day.first), said[-1:]
        else:
            text, bearing = "{name} has been {a_party} {to} {treaty} since {since}", _bearing(acts)
            since = long_day(standing.since) if standing.since else "its beginning"
            if standing.since is None and self._dataset.treaty.roster == "exits only":
                text = "{name} is {a_party} {to} {treaty}"
        name = with_article(standing.state)
        return self._worded(text, name=name, treaty=self._treaty, since=since), bearing

    def _counting(self, name: str, countdown: Countdown) -> str:
        notice, received = countdown.notice, long_day(countdown.notice.received)
        given, effective = "{name} gave notice of {exit} on {received}", notice.effective
        if notice.act.kind == "provisional_application_ended":
            given = "{name} declared on {received} that it will not become {a_party}"
            until = "on {effective}" if effective else "by rule"
            text = f"{given}; its provisional application ends {until}"
        else:
            if notice.act.kind == "cessation":
                given = "{name} lost on {received} what it was {a_party} by"
            text = given + _outcome(countdown)
        return self._worded(
            text,
            name=name,
            received=received,
            suspended=long_day(notice.suspended) if notice.suspended else "",
            effective=long_day(effective) if effective else "",
            condition=notice.condition,
        )

    def _pending_clause(self, together: tuple[Countdown, ...]) -> str:
        """Say of states that leave alike how long they remain parties."""
        first, alone = together[0], len(together) == 1
        kind, until = first.notice.act.kind, first.effective
        have, remain, its = ("has", "remains", "its") if alone else ("have", "remain", "their")
        one = "one of them" if self._dataset.treaty.roster == "complete" else "{a_party}"
        remain = f"{remain} {one if alone else '{parties}'}"
        if kind == "provisional_application_ended" and until:
            text = f"{{name}} {'applies' if alone else 'apply'} it provisionally until {{until}}"
        elif kind == "cessation" and until:
            text = f"{{name}} {remain} until {{until}}"
        elif first.phase == "without_effect":
            text = f"{{name}} {have} given notice without effect and {remain}"
        elif until is None:
            text = f"{{name}} {have} suspended {its} notice and {remain}"
        else:
            text = f"{{name}} {have} given notice and {remain} until {{until}}"
        text += _DOUBTS.get(first.phase, "")
        name = joined([with_article(countdown.notice.state) for countdown in together])
        return self._worded(text, name=name, until=long_day(until) if until else "")


def exits_together(state: TreatyOnDay) -> tuple[tuple[Countdown, ...], ...]:
    """Return the exits that are pending, those together that are of one kind, phase and day."""
    groups: dict[object, list[Countdown]] = {}
    for countdown in state.countdowns:
        if countdown.phase != "due":
            key = countdown.notice.act.kind, countdown.phase, countdown.effective
            groups.setdefault(key, []).append(countdown)
    return tuple(tuple(sorted(group, key=_by_name)) for group in groups.values())


def _by_name(countdown: Countdown) -> tuple[str, str]:
    return in_order(countdown.notice.state.name)


def _outcome(countdown: Countdown) -> str:
    """Return what comes after the notice: how long the state remains a party."""
    notice = countdown.notice
    if notice.without_effect:
        return ", which has no effect; it remains {a_party}"
    if countdown.phase == "suspended" and notice.suspended:
        return " and suspended it on {suspended}; it remains {a_party}"
    if notice.effective is None:
        return "; it remains {a_party}"
    if countdown.phase == "due":
        return ", effective {effective}; no record of the effect is known"
    disputed = "; the day is disputed" if countdown.phase == "disputed" else ""
    if notice.condition:
        disputed += "; the effect is conditional: {condition}"
    return f"; it remains {{a_party}} until {{effective}}{disputed}"


def _bearing(acts: list[Act]) -> list[Act]:
    return [act for act in acts if act.kind in (*CONSENT_KINDS, "succession", "entry_into_force")]


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
