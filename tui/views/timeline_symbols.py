"""How acts are drawn on the timeline: a symbol and a colour for each kind, and their legend."""

from collections.abc import Iterable
from typing import NamedTuple

from ..engine.model import Act, ActKind
from .labels import KIND_WORDS


class Look(NamedTuple):
    """How a kind of act is drawn, and how much it matters: 0 comes before 1."""

    rank: int
    symbol: str
    colour: str


_PLAIN = Look(4, "·", "muted")
_DEPOSIT = Look(1, "◇", "contracting")
_LOOKS: dict[ActKind, Look] = {
    "notice_of_withdrawal": Look(0, "◧", "pending"),
    "notice_suspended": Look(0, "◨", "pending"),
    "notice_revoked": Look(0, "■", "party"),
    "withdrawal_effective": Look(0, "□", "former"),
    "entry_into_force": Look(1, "■", "party"),
    "ratification": _DEPOSIT,
    "acceptance": _DEPOSIT,
    "approval": _DEPOSIT,
    "accession": _DEPOSIT,
    "succession": _DEPOSIT,
    "provisional_application": _DEPOSIT,
    "signature": Look(1, "△", "signatory"),
    "announcement_of_intent": Look(2, "◩", "announced"),
    "domestic_procedure": Look(2, "•", "muted"),
    "conference_of_states_parties": Look(3, "○", "foreground"),
}


def look_of(act: Act) -> Look:
    """Return how an act is drawn; kinds without a look of their own are a quiet dot."""
    return _LOOKS.get(act.kind, _PLAIN)


def legend(acts: Iterable[Act]) -> tuple[tuple[tuple[str, str], tuple[str, str]], ...]:
    """Return each symbol among *acts* with its word, both with a colour's name, by rank."""
    found: dict[str, tuple[int, str, str]] = {}
    for act in acts:
        look = look_of(act)
        word = "other" if look == _PLAIN else KIND_WORDS[act.kind]
        found.setdefault(look.symbol, (look.rank, word, look.colour))
    return tuple(
        ((f"{symbol} ", colour), (f"{word}  ", "muted"))
        for symbol, (_, word, colour) in sorted(found.items(), key=lambda one: one[1])
    )
