"""What judging a claim gives: a verdict and the reason for it."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["accurate", "premature", "wrong_term", "contradicted", "cannot_tell"]
Answer = tuple[Verdict, str]
"""A verdict on a claim about a state, and its reason without the name of the state."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on a part of a text; ``party`` is the state that it is about, if any."""

    verdict: Verdict
    reason: str
    party: str | None = None
