"""How each kind of act is drawn on a timeline."""

from typing import NamedTuple


class Sign(NamedTuple):
    """A symbol in a colour of the themes; on one cell that of the lowest rank is drawn."""

    symbol: str
    colour: str
    rank: int


_DEPOSIT = Sign("◇", "contracting", 1)
_UNBOUND = Sign("△", "signatory", 1)
_CLOCK = Sign("◧", "pending", 0)
_OUT = Sign("□", "former", 0)
OTHER = Sign("·", "muted", 4)
"""What moves no status."""
SIGNS = {
    "signature": _UNBOUND,
    "ratification": _DEPOSIT,
    "acceptance": _DEPOSIT,
    "approval": _DEPOSIT,
    "accession": _DEPOSIT,
    "succession": _DEPOSIT,
    "ratification_withdrawn": _UNBOUND,
    "provisional_application": _DEPOSIT,
    "provisional_application_ended": _CLOCK,
    "entry_into_force": Sign("■", "party", 1),
    "announcement_of_intent": Sign("◩", "announced", 2),
    "domestic_procedure": Sign("•", "muted", 2),
    "notice_of_withdrawal": _CLOCK,
    "notice_revoked": Sign("■", "party", 0),
    "notice_suspended": Sign("◨", "pending", 0),
    "notice_resumed": _CLOCK,
    "extension": _CLOCK,
    "cessation": _CLOCK,
    "expiry": _OUT,
    "termination": _OUT,
    "withdrawal_effective": _OUT,
    "conference_of_states_parties": Sign("○", "foreground", 3),
}
"""The sign of each kind that has one of its own; the rest have ``OTHER``."""


def sign_of(kind: str) -> Sign:
    """Return how an act of a kind is drawn."""
    return SIGNS.get(kind, OTHER)
