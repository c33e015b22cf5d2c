"""The one table of act kinds: what a new kind of act needs is one row here.

The words stand beside the law, so that a kind cannot be half known: each row says what an act of
the kind does to a state's status, whether it is an act of law, and how it is called.
"""

from typing import TYPE_CHECKING, Literal, NamedTuple

Step = Literal[
    "sign",
    "consent",
    "announce",
    "prepare",
    "notify",
    "revoke",
    "suspend_notice",
    "suspend_operation",
    "resume_operation",
    "apply",
    "end_application",
    "cease",
    "resume_notice",
    "extend",
    "unconsent",
]
"""What an act does to the status and flags of its states (see ``history``)."""


class KindOfAct(NamedTuple):
    """A kind of act.

    ``label`` names it in one word or two. ``step`` is what it does to its states, ``None`` for
    what moves nothing. An act of ``law`` is known to all from its own day. ``consent`` to be bound
    is deposited as an instrument; one that is ``signed_first`` follows a signature.
    """

    label: str
    step: Step | None = None
    law: bool = False
    consent: bool = False
    signed_first: bool = False


def _deposit(label: str, *, signed_first: bool = False) -> KindOfAct:
    """Return a kind of consent to be bound."""
    return KindOfAct(label, "consent", True, True, signed_first)


ACT_KINDS: dict[str, KindOfAct] = {
    "signature": KindOfAct("signature", "sign", True),
    "ratification": _deposit("deposit", signed_first=True),
    "acceptance": _deposit("deposit"),
    "approval": _deposit("deposit", signed_first=True),
    "accession": _deposit("accession"),
    "succession": KindOfAct("succession", "consent", True),
    "ratification_withdrawn": KindOfAct("deposit withdrawn", "unconsent", True),
    "provisional_application": KindOfAct("provisional", "apply"),
    "provisional_application_ended": KindOfAct("provisional ends", "end_application", True),
    "entry_into_force": KindOfAct("in force", law=True),
    "announcement_of_intent": KindOfAct("announced", "announce"),
    "domestic_procedure": KindOfAct("domestic law", "prepare"),
    "notice_of_withdrawal": KindOfAct("notice", "notify", True),
    "notice_revoked": KindOfAct("revoked", "revoke", True),
    "notice_suspended": KindOfAct("suspended", "suspend_notice", True),
    "notice_resumed": KindOfAct("resumed", "resume_notice", True),
    "extension": KindOfAct("extension", "extend", True),
    "cessation": KindOfAct("cessation", "cease", True),
    "expiry": KindOfAct("expiry", law=True),
    "termination": KindOfAct("termination", law=True),
    "withdrawal_effective": KindOfAct("effective", law=True),
    "suspension_of_operation": KindOfAct("suspension", "suspend_operation"),
    "suspension_lifted": KindOfAct("lifted", "resume_operation"),
    "conference_of_states_parties": KindOfAct("conference"),
    "statement": KindOfAct("statement"),
    "dispute": KindOfAct("dispute"),
    "dispute_settled": KindOfAct("dispute settled"),
    "territorial_application": KindOfAct("territory", law=True),
    "territorial_withdrawal": KindOfAct("territory", law=True),
    "observation_flight": KindOfAct("flight"),
    "other": KindOfAct("other"),
}
"""Every kind by its name in a dataset. Acts of one day follow in the order of this table."""

if TYPE_CHECKING:
    ActKind = str
else:
    ActKind = Literal[tuple(ACT_KINDS)]
    """The name of a kind: the loader takes no other."""

CONSENT_KINDS = frozenset(name for name, kind in ACT_KINDS.items() if kind.consent)
ACTS_OF_LAW = frozenset(name for name, kind in ACT_KINDS.items() if kind.law)
