"""The documents of proofs: each step in a sentence, in the treaty's words."""

from datetime import date

from ..analysis.proof import Fact, Proof, Step
from ..analysis.registry import Snapshot
from ..analysis.sentences import capital, with_article, worded
from ..engine.model import State, Words
from ..engine.rules import EntryIntoForceRule, article_words
from ..engine.snapshot import Standing, Status
from .document import Document, Item, Section
from .labels import BASIS_WORDS, date_words, day_words, days_words, plural
from .lookup import RecordId
from .sources import Citations

STEP_WORDS = {
    "act": "act",
    "rule": "rule",
    "sum": "sum",
    "comparison": "compare",
    "missing": "missing",
    "count": "count",
    "conclusion": "therefore",
}
_CONCLUDED: dict[Status, str] = {
    "non_party": "no {short}",
    "signatory": "a signatory",
    "contracting_state": "a contracting state",
    "party": "{a_party}",
    "former_party": "a former {party}",
    "provisionally_applying": "applying it provisionally",
}
_STEPS: dict[Fact, str] = {
    "signed": "It signed on {day}; a signature makes no {party}.",
    "deposited": "It deposited its instrument{places} on {day}.",
    "succeeded": "It succeeded {predecessor} on {day}.",
    "announced": "It announced on {day} that it will {go}; that moves no status.",
    "notice_given": "It gave notice of {exit} on {day}{stated}.",
    "notice_changed": "{act.title} on {day}.",
    "ceased": "{act.title} on {day}: its exit follows without a notice.",
    "application_ended": "It declared on {day} that it will not become {a_party}.",
    "provisional": "It applies the treaty provisionally from {day}; that makes no {party}.",
    "consent_withdrawn": "It took its instrument back on {day}.",
    "first_notice": "Notice could be given from {end}; it was given on {start}.",
    "given_too_early": "Notice could be given from {end} and was given too early, on {start}: it "
    "is counted from {end}.",
    "no_withdrawal": "The treaty knows no {exit}: the notice has no effect.",
    "general_law": "The treaty has no clause on {exit}; the term is that of general law, and "
    "the day is disputed.",
    "conditional": "The effect depends on a condition: {rule.condition}.",
    "waits": "The term waits in one case: {rule.tolled_by}.",
    "day_moved": "Since {start} the day is {end}.",
    "survives": "{start} + {rule.survives} = {end}: obligations outlive the exit until then.",
    "treaty_expires": "The treaty expires on {end}.",
    "treaty_expired": "The treaty expired on {end}.",
    "treaty_ends": "The treaty ends for all on {end}.",
    "treaty_terminated": "The treaty was terminated for all on {end}.",
    "conference_inside": "It was held on {day}, inside it.",
    "conference_outside": "It was held on {day}, outside it.",
    "condition_completed": "{act.title} on {day}: with it the condition is met.",
    "condition": "In force {rule.term} after {needed}.",
    "bound": "{start} + {rule.term} = {end}: bound from that day.",
    "bound_anew": "{start} + {rule.term} = {end}: bound anew from that day.",
    "in_force": "{start} + {rule.term} = {end}.",
    "earliest_day": "{start} + {rule.term} = {end}: the earliest day.",
    "window": "{rule.name}: {start} + {rule.opens} = {end}, + {rule.closes} = {closes}.",
    "days_left": "{end} − {start} = {days}: still {a_party}.",
    "days_applied": "{end} − {start} = {days}: it still applies the treaty provisionally.",
    "days_over": "It took effect on {end}{ago}.",
    "earlier_deposit": "It deposited on {deposited}; the earlier day counts, {start}.",
    "recorded_as_derived": "Recorded: in force for it on {day}; the rules give the same day.",
    "recorded_otherwise": "Recorded: in force for it on {day}; the rules give {end}.",
    "stated_late_enough": "The day on record, {start}, is late enough: effective {end}.",
    "stated_too_early": "The day on record, {start}, is too early: effective {end}.",
    "notice_ended": "The notice ended on {end} without effect.",
    "notice_suspended": "The notice has been suspended since {end}.",
    "no_act": "No act of law of this state is known by this day.",
    "no_instrument": "No instrument of this state was deposited by this day: it is not bound.",
    "no_notice": "No notice of {exit} is running, so nothing ends its status.",
    "instruments_missing": "Indispensable and not deposited: {gained}.",
    "instruments": "{instruments} deposited by {end}; {wanted} needed.",
    "change": "{end}: {change} = {number}",
    "status": "{concluded}.",
}


def proof_document(on: Snapshot, party: str | None) -> Document:
    """Return the proof of a state's status, or of all that the board shows of the treaty.

    That is each countdown, the entry into force and the counts. The sources are numbered in the
    order in which the steps cite them, and listed in full.
    """
    dataset, cites = on.dataset, Citations(on.dataset)
    if party is not None and on.treaty.standing(party):
        proof = on.explain(party)
        sections = [_proof_section("Proof", proof, cites, on.words)]
        title, lead = f"Why: {on.party(party).state.name}", conclusion_words(proof, on.words)
    else:
        leaving = [countdown.notice.state for countdown in on.treaty.countdowns]
        proofs = (
            *((state.name, on.explain(state.id)) for state in leaving),
            ("Entry into force", on.explain_entry_into_force()),
            *(_counts(on) if on.is_counted else ()),
        )
        title, lead = f"Why: {dataset.treaty.name}", "Every number and where it comes from"
        sections = [
            _proof_section(
                f"{heading}: {conclusion_words(proof, on.words)}", proof, cites, on.words
            )
            for heading, proof in proofs
            if proof.steps
        ]
    return Document(title, lead, tuple(sections), citations=cites.listed())


def _counts(on: Snapshot) -> tuple[tuple[str, Proof], ...]:
    return (
        (capital(on.words.parties), on.explain_count("party")),
        (f"Former {on.words.parties}", on.explain_count("former_party")),
        ("Signatories", on.explain_count("signatory")),
    )


def _proof_section(heading: str, proof: Proof, cites: Citations, words: Words) -> Section:
    return Section(
        heading,
        tuple(
            Item(
                STEP_WORDS[step.kind],
                step_words(step, words),
                _under(step),
                numbers=cites(*step.sources),
                link=RecordId("event", step.act.id) if step.act and not step.hypothetical else None,
            )
            for step in proof.steps
        ),
    )


def _under(step: Step) -> str:
    """Say on what a step rests: the article, and how the act is known where it was not read."""
    parts = [article_words(step.rule.article)] if step.rule else []
    if step.act and step.act.basis != "read":
        parts.append(BASIS_WORDS[step.act.basis])
    return " · ".join(parts)


def step_words(step: Step, words: Words) -> str:
    """Return what a step of a proof states, in the treaty's words."""
    act, received = step.act, [with_article(state) for state in step.received_by]
    text = worded(
        _STEPS[step.fact],
        words,
        act=act,
        rule=step.rule,
        day=date_words(act.day) if act else "",
        start=_day(step.start),
        end=_day(step.end),
        closes=_day(step.closes),
        number=step.number,
        days=days_words(step.number or 0),
        ago=f", {days_words(-step.number)} before this day" if step.number else "",
        instruments=plural(step.number or 0, "instrument is", "instruments are"),
        places=f" with {' and '.join(received)}" if received else "",
        stated=f", effective {day_words(act.effective)}" if act and act.effective else "",
        deposited=" and ".join(date_words(deposit.day) for deposit in step.deposits),
        needed=_needed(step.rule) if isinstance(step.rule, EntryIntoForceRule) else "",
        wanted=_wanted(step.rule) if isinstance(step.rule, EntryIntoForceRule) else "",
        predecessor=_predecessor(step),
        gained=_names(step.gained),
        change="; ".join(_added("+", step.gained) + _added("−", step.lost)),
        concluded=_concluded(step.standing, step.end, words) if step.standing else "",
    )
    return f"HYPOTHETICAL: {text}" if step.hypothetical else text


def _predecessor(step: Step) -> str:
    """Name whom a state succeeded; by its code while its own succession is not known yet."""
    if step.predecessor:
        return with_article(step.predecessor)
    return (step.act.predecessor if step.act else None) or ""


def _day(day: date | None) -> str:
    return day_words(day) if day else ""


def _names(states: tuple[State, ...]) -> str:
    return ", ".join(state.name for state in states)


def _added(sign: str, states: tuple[State, ...]) -> list[str]:
    return [f"{sign}{len(states)} {_names(states)}"] if states else []


def _needed(rule: EntryIntoForceRule) -> str:
    """Say whose instruments bring the treaty into force."""
    if rule.all:
        return "every signatory has deposited its instrument"
    needed = plural(rule.instruments, "instrument", "instruments")
    if rule.share_at_least:
        needed += f" of states whose shares come to {rule.share_at_least:g} percent"
    indispensable = rule.depositaries or rule.quota_at_least
    return f"{needed}, the indispensable ones among them" if indispensable else needed


def _wanted(rule: EntryIntoForceRule) -> str:
    if rule.all:
        return "those of every signatory are"
    return plural(rule.instruments, "is", "are")


def _concluded(standing: Standing, day: date | None, words: Words) -> str:
    since = f", since {day_words(standing.since)}" if standing.since else ""
    name = capital(with_article(standing.state))
    return f"{name} is {worded(_CONCLUDED[standing.status], words)} on {_day(day)}{since}"


def conclusion_words(proof: Proof, words: Words) -> str:
    """Return what a proof concludes, without a full stop."""
    day = day_words(proof.day)
    if isinstance(proof.value, Standing):
        return _concluded(proof.value, proof.day, words)
    if isinstance(proof.value, int):
        return f"{proof.value} on {day}"
    if not proof.steps:
        return "the data has no rule for it"
    return f"in force from {day_words(proof.value)}" if proof.value else f"not in force on {day}"
