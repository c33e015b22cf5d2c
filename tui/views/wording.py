"""The words for what the analysis finds: a verdict, an impact, a wrong wording, a what-if.

Each is written here once. Where programs read the same sentence, they get it in the spelling
``EXACT``, with ISO days and identifiers; readers get ``PLAIN``.
"""

from datetime import date

from ..analysis.impact import Shift, Value
from ..analysis.registry import Snapshot
from ..analysis.sentences import capital, joined, long_day, with_article, worded
from ..analysis.verdicts import Judgement, StateThen, Verdict
from ..analysis.what_if import Consequence
from ..analysis.wrong_wordings import Mistake, Wrong
from ..engine.claims import Assertion, CountClaim, DateClaim, OpenClaim, StatusClaim, TermClaim
from ..engine.history import Span
from ..engine.model import Words
from ..engine.rules import Rule, WindowRule, WithdrawalRule, article_words
from ..engine.snapshot import Status
from .labels import PLAIN, Spelling, day_words, party_count, plural, status_words, window_days
from .notice_lines import window_name

VERDICT_NAMES: dict[Verdict, str] = {
    "contradicted": "Contradicted",
    "premature": "Premature",
    "imprecise": "Imprecise",
    "holds": "Holds",
    "not_checkable": "Not checkable",
}
"""In the order in which claims are listed, the gravest first."""
_VERDICTS = VERDICT_NAMES | {"premature": "Premature: an announcement reported as {an_exit}"}
HEADLINE_VERDICTS: dict[str, str] = {
    "accurate": "Accurate",
    "premature": "Premature",
    "wrong_term": "Wrong term",
    "contradicted": "Contradicted",
    "cannot_tell": "Cannot tell",
}
_COUNTED = {
    "party": ("{party}", "{parties}"),
    "former_party": ("former {party}", "former {parties}"),
    "signatory": ("signatory", "signatories"),
    "contracting_state": ("contracting state", "contracting states"),
    "signed": ("state had signed", "states had signed"),
}
_STOOD: dict[Status, str] = {
    "non_party": "was not {a_short}",
    "signatory": "was a signatory",
    "contracting_state": "was a contracting state",
    "party": "was {a_party}",
    "former_party": "was a former {party}",
    "provisionally_applying": "applied the treaty provisionally",
}
_HAPPENED = {
    "signature": "Signed on {}.",
    "entry_into_force": "In force from {}.",
    "announcement": "Announced on {}.",
    "notice": "Notice given on {}.",
    "effect": "Out on {}.",
    "conference": "The conference met on {}.",
}
_EVENTS = {"entry_into_force": "entry into force"}
_FEW = 3
"""More states than this are counted in a sentence, not named."""
_MISTAKES: dict[Mistake, tuple[str, str]] = {
    "left_before_effect": ("{who} has left", "{effect}"),
    "out_before_effect": ("{who} is out", "it is {a_party} until the effective day"),
    "days_for_months": (
        "{number} days",
        "the treaty says {term}: from notice to effect it is {days} days ({article})",
    ),
    "withdraws_by_announcement": (
        "{who} {goes}",
        "an announcement is not a notice; no clock runs",
    ),
    "left_by_announcement": ("{who} has left", "it is {a_party} like any other"),
    "withdrawing_after_effect": ("{who} is {going}", "the {exit} took effect on {day}"),
    "withdrawing_after_day": (
        "{who} is {going}",
        "the day of its {exit}, {day}, has passed",
    ),
    "withdrew_without_notice": (
        "{who} {went}",
        "it gave no notice; it ceased to be {a_party} on {day}",
    ),
    "suspended_for_withdrew": (
        "{who} suspended the treaty",
        "it {went}; suspension is another thing",
    ),
    "party_for_signatory": ("{who} is {a_short}", "the treaty does not bind it"),
    "signatory_for_party": ("{who} is a signatory", "it is bound: it is {a_party}"),
    "member_state": (
        "member, member state",
        "the treaty has {parties}, not a membership",
    ),
    "members": ("members", "the treaty has {parties}, not a membership"),
    "signatories_counted": ("{number} {shorts}", "counts {whom}, signed only"),
    "leaver_not_counted": ("{number} {shorts}", "drops {whom} before its effective day"),
    "in_force_too_early": (
        "in force",
        "signatures and deposits alone do not bring it into force",
    ),
    "withdrew_at_end": ("{who} {went}", "it gave no notice; the treaty {ends}"),
    "in_force_after_end": ("in force", "the treaty {ends}"),
}


def asserted_words(asserts: Assertion, spelling: Spelling = PLAIN) -> str:
    """Return what a claim asserts, an empty text for what cannot be checked."""
    if isinstance(asserts, CountClaim):
        if asserts.is_ is not None:
            return str(asserts.is_)
        more = asserts.more_than is not None
        return f"more than {asserts.more_than}" if more else f"about {asserts.approximately or 0}"
    if isinstance(asserts, StatusClaim):
        return spelling.name(asserts.is_)
    if isinstance(asserts, DateClaim):
        return _span_words(asserts, spelling)
    return str(asserts.is_) if isinstance(asserts, TermClaim) else ""


def _span_words(asserts: DateClaim, spelling: Spelling) -> str:
    if asserts.is_ is not None:
        return spelling.date(asserts.is_)
    earliest = spelling.day(asserts.earliest) if asserts.earliest else ""
    by = spelling.day(asserts.by) if asserts.by else ""
    if earliest and by:
        return f"{earliest} to {by}"
    return f"by {by}" if by else f"from {earliest}"


def right_words(judgement: Judgement, spelling: Spelling = PLAIN) -> str:
    """Return the right value of a claim, an empty text for what cannot be checked."""
    right, asserts = judgement.right, judgement.claim.asserts
    if isinstance(asserts, OpenClaim):
        return ""
    if right is None:
        return "never"
    if isinstance(right, tuple):
        if judgement.verdict == "holds":
            return asserted_words(asserts, spelling)
        return "; ".join(_then_words(one, spelling) for one in right)
    if isinstance(right, int):
        return str(right)
    return _rule_words(right) if isinstance(right, Rule) else spelling.day(right)


def _then_words(then: StateThen, spelling: Spelling) -> str:
    standing = then.standing
    words = ["does not exist"]
    if standing:
        words = [spelling.name(name) for name in (standing.status, *standing.flags)]
    return f"{then.state.name}: {', '.join(words)}"


def _rule_words(rule: Rule) -> str:
    if isinstance(rule, WindowRule):
        return f"{rule.opens} to {rule.closes}"
    return str(getattr(rule, "term", None) or rule.summary)


def right_sentence(judgement: Judgement, spelling: Spelling = PLAIN) -> str:
    """Return what is right instead of a claim as sentences, empty where nothing is to be put right.

    It has the day, so that it can stand alone: ``27 states had signed by 15 Jan 2021.``
    """
    asserts, right = judgement.claim.asserts, judgement.right
    if judgement.verdict == "holds" or isinstance(asserts, OpenClaim):
        return ""
    if isinstance(asserts, CountClaim):
        one, many = (worded(noun, spelling.words) for noun in _COUNTED[asserts.of])
        number = int(str(right))
        count, day = plural(number, one, many), spelling.day(asserts.on)
        if asserts.of == "signed":
            return f"{count} by {day}."
        return f"There {'was' if number == 1 else 'were'} {count} on {day}."
    if isinstance(asserts, StatusClaim) and isinstance(right, tuple):
        stood = "; ".join(_stood_words(one, spelling) for one in right)
        return f"On {spelling.day(asserts.on)} {stood}."
    if isinstance(asserts, DateClaim) and isinstance(right, date):
        return _HAPPENED[asserts.of].format(spelling.day(right))
    why = why_words(judgement, spelling)
    return f"{capital(why)}."


def _stood_words(then: StateThen, spelling: Spelling) -> str:
    name, standing = with_article(then.state), then.standing
    if standing is None:
        return f"{name} did not exist"
    stood = worded(_STOOD[standing.status], spelling.words)
    flags = ", ".join(spelling.name(flag) for flag in standing.flags)
    return f"{name} {stood}: {flags}" if flags else f"{name} {stood}"


def because_words(judgement: Judgement, spelling: Spelling = PLAIN) -> str:
    """Return the reason of a verdict, empty where what is right says it."""
    why = why_words(judgement, spelling)
    if judgement.verdict == "premature":
        return f"{capital(why)}."
    return "" if right_sentence(judgement, spelling) else why


def why_words(judgement: Judgement, spelling: Spelling = PLAIN) -> str:
    """Return the reason of a verdict; one that the desk wrote is left as it is."""
    asserts, right = judgement.claim.asserts, judgement.right
    if isinstance(asserts, OpenClaim):
        return asserts.because
    if isinstance(asserts, CountClaim):
        one, many = (worded(noun, spelling.words) for noun in _COUNTED[asserts.of])
        return f"{right} {one if right == 1 else many} on {spelling.day(asserts.on)}"
    words = right_words(judgement, spelling)
    if isinstance(asserts, StatusClaim):
        return _status_reason(judgement, asserts, words, spelling)
    if isinstance(asserts, DateClaim):
        what = _EVENTS.get(asserts.of, asserts.of)
        return f"no {what} is recorded" if right is None else f"{what} on {words}"
    least = "at least " if isinstance(right, WithdrawalRule) else ""
    article = f"{article_words(right.article)}: " if isinstance(right, Rule) else ""
    return f"{article}{least}{words}"


def _status_reason(
    judgement: Judgement, asserts: StatusClaim, right: str, spelling: Spelling
) -> str:
    if judgement.verdict == "premature":
        said = "an announcement or a notice is reported as {an_exit} that has taken effect"
        return worded(said, spelling.words)
    on = f"on {spelling.day(asserts.on)}: {right}"
    if judgement.verdict != "holds" or not isinstance(judgement.right, tuple):
        return on
    names = [then.state.name for then in judgement.right]
    whose = ", ".join(names) if len(names) <= _FEW else f"{len(names)} states"
    return f"{whose} {on}"


def verdict_reason(judgement: Judgement, spelling: Spelling = PLAIN) -> str:
    """Return what is said about a verdict: what is right, where the claim is not, and why."""
    said = right_sentence(judgement, spelling), because_words(judgement, spelling)
    return " ".join(filter(None, said))


def shift_words(shift: Shift, spelling: Spelling = PLAIN) -> tuple[str, str, str]:
    """Return what changes without a source, its value with it and its value without it."""
    whose = f"{shift.state.name}, " if shift.state else ""
    since = spelling.day(shift.since) if shift.since else ""
    what = {
        "entry_into_force": "entry into force",
        "status": f"{whose}status",
        "flags": f"{whose}{'flags' if spelling.exact else 'remarks'}",
        "effective_day": f"{whose}effective day",
        "parties": f"{spelling.words.parties} from {since}",
    }[shift.what]
    return what, _value_words(shift.before, spelling), _value_words(shift.after, spelling)


def _value_words(value: Value, spelling: Spelling) -> str:
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, tuple):
        return spelling.day(value) if value else "none"
    parts = []
    for one in value:
        if isinstance(one, Span):
            end = f" to {spelling.day(one.end)}" if one.end else ""
            parts.append(f"{spelling.name(one.flag, one.act)} from {spelling.day(one.start)}{end}")
        else:
            day, status = one
            parts.append(f"{spelling.name(status)} from {spelling.day(day)}")
    return ", ".join(parts) or "none"


def verdict_words(verdict: Verdict, words: Words) -> str:
    """Return a verdict as a heading, with what it says of a claim where its name does not."""
    return worded(_VERDICTS[verdict], words)


def wrong_words(wrong: Wrong, words: Words) -> tuple[str, str]:
    """Return a wording to avoid, and why."""
    day = long_day(wrong.day) if wrong.day else ""
    values = {
        "who": capital(joined(wrong.names)) if wrong.names else "",
        "whom": joined(wrong.names) if wrong.names else "",
        "number": wrong.number,
        "day": day,
        "effect": f"the {words.exit} takes effect on {day}" if day else "no day of effect is set",
        "days": wrong.days,
        "term": wrong.rule.term if wrong.rule else "",
        "article": article_words(wrong.rule.article) if wrong.rule else "",
        "ends": wrong.ends,
    }
    wording, reason = (worded(text, words, **values) for text in _MISTAKES[wrong.mistake])
    return wording, reason


_DOES = {
    "notice_of_withdrawal": "gives notice",
    "cessation": "ceases to be {a_party}",
    "provisional_application_ended": "ends its provisional application",
}
"""What a state does that starts an exit."""


def what_if_lines(on: Snapshot) -> tuple[str, ...]:
    """Say what would follow from the hypothetical acts, and which of them change nothing."""
    lines = [line for follows in on.consequences for line in consequence_lines(on, follows)]
    for act in on.changing_nothing:
        standing = on.timeline.on(act.day).standing(act.state.id)
        then = f"{status_words(on, standing.status)} then" if standing else "does not exist then"
        lines.append(f"HYPOTHETICAL: {act.text} changes nothing ({act.state.name}: {then}).")
    return tuple(lines)


def consequence_lines(on: Snapshot, consequence: Consequence) -> tuple[str, ...]:
    """Say what would follow from a hypothetical exit: day, window, counts, quota, group."""
    notice = consequence.notice
    does = worded(_DOES[notice.act.kind], on.words)
    lines = [f"HYPOTHETICAL: {notice.state.name} {does} on {day_words(notice.received)}"]
    if notice.effective and notice.effective > notice.received:
        by_notice = notice.act.kind == "notice_of_withdrawal" and not notice.act.effective
        lines[0] += (
            f"; {'earliest exit' if by_notice else 'effective'} {day_words(notice.effective)}"
        )
    lines[0] += "."
    lines += [f"{window_name(window)}: {window_days(window)}." for window in notice.windows]
    if on.is_counted:
        lines.append(f"After it: {party_count(on, consequence.counts.party)}.")
    return (*lines, *aside_lines(consequence))


def aside_lines(consequence: Consequence) -> tuple[str, ...]:
    """Say what else would follow: for the quotas, and for the state's group."""
    return (_quota_line(consequence), *_group_lines(consequence))


def _quota_line(consequence: Consequence) -> str:
    group = consequence.group
    if consequence.quota is not None:
        return f"Passive quota leaving: {consequence.quota} flights a year (1992)."
    if group is not None and group.passive_quota is not None and not consequence.group_ended:
        return f"Passive quota: its part of the joint {group.passive_quota} is not in the data."
    return "Passive quota leaving: not in the data."


def _group_lines(consequence: Consequence) -> tuple[str, ...]:
    group = consequence.group
    if group is None:
        return ()
    if consequence.group_ended:
        return (f"Its group, {group.name}, had ended before.",)
    left = ", ".join(state.name for state in consequence.remaining) or "nobody"
    return (f"Left in the group {group.name}: {left}.",)
