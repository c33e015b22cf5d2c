"""A hypothetical act as people type it: ``BLR notice 2026-12-01``."""

from datetime import date

from ..engine.act_kinds import TYPED_KINDS
from ..engine.model import Dataset
from ..engine.names import caseless
from ..engine.scenario import Hypothesis

_EXPECTED = "expected a state, an act and a day, such as `BLR notice 2026-12-01`"


def parse_hypothesis(text: str, dataset: Dataset) -> Hypothesis:
    """Read ``BLR notice 2026-12-01``, with ``effective 2027-09-01`` after it where it is stated.

    Raises:
        ValueError: the text is no hypothesis; the message says what is expected.
    """
    words = text.split()
    if len(words) < len(("state", "act", "day")):
        raise ValueError(_EXPECTED)
    *name, verb, day = words
    effective = None
    if len(words) > len(("state", "act", "day")) and words[-2] == "effective":
        *name, verb, day, _, stated = words
        effective = _day(stated)
    state = dataset.state_by_name.get(caseless(" ".join(name)))
    if state is None:
        raise ValueError(f"no state `{' '.join(name)}`; {_EXPECTED}")
    if verb.lower() not in TYPED_KINDS:
        raise ValueError(f"`{verb}` is no act; one of {', '.join(TYPED_KINDS)}")
    kind = TYPED_KINDS[verb.lower()]
    if effective is not None and kind != "notice_of_withdrawal":
        raise ValueError("only a notice states an effective day")
    hypothesis = Hypothesis(state, kind, _day(day), effective)
    if effective is not None and effective < hypothesis.day:
        raise ValueError(f"the effective day {effective} lies before the notice")
    return hypothesis


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"`{text}` is not a date; {_EXPECTED}") from None
