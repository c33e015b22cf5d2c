"""What all records have in common: they never change, and an unknown key is an error."""

from typing import Annotated

from msgspec import Meta, Struct

Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=64,
        description="an id: lowercase words joined by hyphens, at most 64 characters",
    ),
]
StateId = Annotated[
    str, Meta(pattern=r"^[A-Z]{3}$", description="an ISO 3166-1 alpha-3 code, three capitals")
]
Line = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=240,
        pattern=r"^[^\n]*\S[^\n]*$",
        description="one line of text, at most 240 characters",
    ),
]
Prose = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=4000,
        pattern=r"\S",
        description="text of at most 4000 characters",
    ),
]
Language = Annotated[
    str, Meta(pattern=r"^[a-z]{2}$", description="an ISO 639-1 language code, two letters")
]


class Record(Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """What all entries share: they are immutable, and an unknown key is an error."""
