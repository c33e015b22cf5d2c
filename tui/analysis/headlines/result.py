"""What judging a claim gives: a verdict and the reason for it."""

from typing import Literal, NamedTuple

Verdict = Literal["accurate", "premature", "wrong_term", "contradicted", "cannot_tell"]
OK: Verdict = "accurate"
EARLY: Verdict = "premature"
TERM: Verdict = "wrong_term"
WRONG: Verdict = "contradicted"
OPEN: Verdict = "cannot_tell"


class Finding(NamedTuple):
    """A verdict on a part of a text; ``party`` is the state that it is about, if any."""

    verdict: Verdict
    reason: str
    party: str | None = None
