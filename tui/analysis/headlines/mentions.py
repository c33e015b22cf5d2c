"""A claim: what a verb in a text says, and when."""

from dataclasses import dataclass

from .verbs import Kind
from .when import Tense, When


@dataclass(slots=True)
class Claim:
    """A verb with its place, its clause and the times that belong to it."""

    kind: Kind
    tense: Tense
    start: int
    end: int
    clause: tuple[int, int]
    times: list[When]
