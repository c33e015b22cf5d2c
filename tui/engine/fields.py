"""What all records have in common: they never change, and an unknown key is an error."""

from typing import Annotated

from msgspec import Meta, Struct

END = r"$(?!\n)"
"""The end of a text in a pattern. In Python ``$`` alone also stands before a newline at the end."""
Id = Annotated[
    str,
    Meta(
        pattern=rf"^[a-z0-9]+(-[a-z0-9]+)*{END}",
        max_length=64,
        description="an id: lowercase words joined by hyphens, at most 64 characters",
    ),
]
StateId = Annotated[
    str,
    Meta(pattern=rf"^[A-Z]{{3}}{END}", description="an ISO 3166-1 alpha-3 code, three capitals"),
]
Line = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=240,
        pattern=rf"^[^\n]*\S[^\n]*{END}",
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
_LABEL = r"[\w-]{1,63}"
_NUMBER = r"(?:[0-9]|[1-9][0-9]{1,2})"
_HOST = (
    rf"(?:(?:{_NUMBER}\.){{3}}{_NUMBER}"
    rf"|(?:{_LABEL}\.)*(?!(?:\d+|0[xX][0-9A-Fa-f]*)\.?(?:[:/?#]|$)){_LABEL}\.?)"
)
"""A name of letters, digits, hyphens and dots, or four numbers: what every browser reads alike."""
Address = Annotated[
    str,
    Meta(
        pattern=rf"^https?://(?:[^\s/?#\\@]*@)?{_HOST}(?::[0-9]{{1,5}})?(?:[/?#][^\s\\]*)?{END}",
        max_length=1000,
        description="an address that begins with http:// or https://, then the name of a host; "
        "no spaces, no backslash",
    ),
]
Natural = Annotated[int, Meta(ge=0, le=1_000_000)]
Positive = Annotated[int, Meta(ge=1, le=1_000_000)]
"""Whole numbers no larger than a treaty can mean, nor than a compiled copy can hold."""
Language = Annotated[
    str,
    Meta(pattern=rf"^[a-z]{{2}}{END}", description="an ISO 639-1 language code, two letters"),
]


class Record(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What all entries share: they are immutable, and an unknown key is an error.

    One that has an id is shown by it: ``Act('us-notice')``.
    """

    def __repr__(self) -> str:
        id_ = getattr(self, "id", None)
        return f"{type(self).__name__}({id_!r})" if id_ else super().__repr__()
