"""Whether a treaty's rules fit together, and the acts and claims that lean on them."""

from collections.abc import Iterator

from ..engine.claims import CountClaim
from ..engine.model import Dataset
from ..engine.rules import (
    EntryIntoForceRule,
    ExpiryRule,
    GeneralLawRule,
    NoWithdrawalRule,
    Rule,
    WindowRule,
    WithdrawalRule,
)
from .positions import Remark


def check_rules(dataset: Dataset) -> Iterator[Remark]:
    """Yield an error for each rule, extension and count that cannot stand beside the rules."""
    yield from _twice(dataset.treaty.rules)
    for index, rule in enumerate(dataset.treaty.rules):
        if isinstance(rule, ExpiryRule) and (rule.term is None) == (rule.day is None):
            text = "an expiry needs exactly one of `term` and `day`"
            yield Remark(("treaty", "rules", index), "error", text)
        if isinstance(rule, EntryIntoForceRule) and rule.share_at_least:
            shares = sum(state.share or 0 for state in dataset.parties)
            if shares < rule.share_at_least:
                text = f"the shares of all states come to {shares:g} only: give each its `share`"
                yield Remark(("treaty", "rules", index, "share_at_least"), "error", text)
    yield from _extensions(dataset)
    if dataset.treaty.roster == "exits only":
        for index, claim in enumerate(dataset.claims):
            if isinstance(claim.asserts, CountClaim):
                text = "a count is claimed, and the roster is `exits only`: it needs `complete`"
                yield Remark(("claims", index, "asserts"), "error", text)


def _twice(rules: tuple[Rule, ...]) -> Iterator[Remark]:
    """No two rules may say the same thing of one state, or of all that no rule names."""
    seen: dict[tuple[object, str], str] = {}
    for index, rule in enumerate(rules):
        if isinstance(rule, WindowRule):
            continue
        out = isinstance(rule, WithdrawalRule | NoWithdrawalRule | GeneralLawRule)
        kind = "out" if out else type(rule)
        for state_id in getattr(rule, "states", ()) or ("all others",):
            first = seen.setdefault((kind, state_id), rule.id)
            if first is not rule.id:
                text = f"two rules for {state_id}: `{first}` is there already"
                yield Remark(("treaty", "rules", index, "id"), "error", text)


def _extensions(dataset: Dataset) -> Iterator[Remark]:
    """An extension moves the day of a notice, or that on which the treaty expires."""
    for index, act in enumerate(dataset.acts):
        if act.kind != "extension":
            continue
        about = dataset.act_by_id.get(act.about or "")
        notice = about is not None and about.kind == "notice_of_withdrawal"
        if not notice and dataset.treaty.rule(ExpiryRule) is None:
            text = "an extension of nothing: it is `about` no notice, and no rule is an `expiry`"
            yield Remark(("acts", index, "kind"), "error", text)
        elif act.effective is None:
            text = "an extension needs `effective`, the day to which it moves the end"
            yield Remark(("acts", index, "kind"), "error", text)
