"""The legend of a timeline: the sign of each kind of act, and its word."""

from collections.abc import Iterable

from ..engine.act_kinds import ACT_KINDS
from ..engine.model import Act

_PLAIN = ACT_KINDS["other"].symbol


def legend(acts: Iterable[Act]) -> tuple[tuple[tuple[str, str], tuple[str, str]], ...]:
    """Return each symbol among *acts* with its word, both with a colour's name, by rank."""
    found: dict[str, tuple[int, str, str]] = {}
    for act in acts:
        kind = ACT_KINDS[act.kind]
        word = "other" if kind.symbol == _PLAIN else kind.label
        found.setdefault(kind.symbol, (kind.rank, word, kind.colour))
    return tuple(
        ((f"{symbol} ", colour), (f"{word}  ", "muted"))
        for symbol, (_, word, colour) in sorted(found.items(), key=lambda one: one[1])
    )
