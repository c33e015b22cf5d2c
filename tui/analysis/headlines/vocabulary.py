"""The vocabulary of the headline check, as ``data/headlines.yaml`` has it, and plain text."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Literal, TypeVar, get_args

from msgspec import Struct, convert
from msgspec.yaml import decode

from ...engine.model import Treaty
from ...engine.terms import Term
from ...resources import bundled

T = TypeVar("T")
Pattern = re.Pattern[str]
Verdict = Literal["contradicted", "premature", "cannot_tell", "wrong_term", "accurate"]
WRONG, EARLY, OPEN, TERM, OK = get_args(Verdict)
_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "–": " - ", "—": " - "})
_REPLACED = (
    (r"[^\w\s.,;:!?'&/-]|_|\.\.\.", " "),
    (r"\bu\. ?s\.(?: ?a\.)?", "us"),
    (r"\bu\. ?k\.", "uk"),
    (r"\bwon't\b", "will not"),
    (r"n't\b", " not"),
    (r"'s\b|'", " "),
    (r"\bhalf an? year\b|\b(?:an? )?half[ -]year\b", "six months"),
    (r"\ban? (?=(?:day|week|month|year)s?\b)", "one "),
)


class Verb(Struct, frozen=True, array_like=True):
    """Words that make a claim, of which kind it is, and its tense."""

    kind: str
    tense: Literal["past", "present", "future"]
    pattern: Pattern


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """How a kind of claim is judged: by a state's case, or by the acts that are on record."""

    by_case: tuple[Verdict, ...] = ()
    acts: tuple[str, ...] = ()
    said: str = ""
    none: Verdict = WRONG
    missed: Verdict = WRONG
    afoot: tuple[str, ...] = ()
    denies: bool = False
    own: Pattern | None = None
    gap: bool = False
    object: Literal["named", "left_out", "notice", "any"] = "left_out"
    ending: bool = False


class WrongWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A word that is wrong, and why; ``right_for_members`` where a treaty has members."""

    word: Pattern
    why: str
    right_for_members: bool = False


class TreatyWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words for one treaty; a name in the singular is a slip."""

    name: Pattern
    called: Pattern
    unrelated: Pattern
    as_object: Pattern
    beside: Pattern
    body_members: Pattern
    wrong_words: tuple[WrongWord, ...]


class Vocabulary(Struct, frozen=True, forbid_unknown_fields=True):
    """What the file holds, with its patterns compiled; the comments there say what each is."""

    verdicts: tuple[Verdict, ...]
    numbers: dict[str, int]
    comparisons: dict[str, Literal["gt", "ge", "lt"]]
    pieces: dict[str, str]
    verbs: tuple[Verb, ...]
    denouncing: tuple[Verb, ...]
    cases: dict[str, str]
    kinds: dict[str, Kind]
    question: Pattern
    open_words: Pattern
    reversals: Pattern
    read: Pattern
    clause_end: Pattern
    sentence_end: Pattern
    object_before: Pattern
    passive_before: Pattern
    pronoun: Pattern
    leaving: Pattern
    time_alone: Pattern
    beside_verb: Pattern
    treaty: dict[str, Any]
    count: Pattern
    signed: Pattern
    binding: Pattern
    notice_term: Pattern
    times: tuple[tuple[str, Pattern], ...]


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read when it is first asked for.

    Raises:
        msgspec.ValidationError: something in the file is not as it must be; the message says where.
    """
    raw = decode((bundled("data") / "headlines.yaml").read_bytes())
    pieces = {"numeral": any_of(raw["numbers"]), "compared": any_of(raw["comparisons"])}
    for name, written in raw["pieces"].items():
        pieces[name] = _filled(written, pieces)
    return _typed({**raw, "pieces": pieces}, Vocabulary, pieces)


@lru_cache(16)
def treaty_words(treaty: Treaty, term: Term | None) -> TreatyWords:
    """Return the words for a treaty, as its record gives them, with a term of notice."""
    bodies = (plain(name) for voice in treaty.voices for name in (voice.id, voice.name))
    own = {
        "name": re.sub(r"ies(?=[|)])", "(ies|y)", any_of(names_of(treaty))),
        "unrelated": any_of(map(plain, treaty.unrelated)),
        "bodies": any_of(bodies),
        "days": str(30 * term.n) if term and term.kind == "months" else "(?!)",
    }
    return _typed(vocabulary().treaty, TreatyWords, vocabulary().pieces | own)


def names_of(treaty: Treaty) -> set[str]:
    """Return a treaty's names as they are compared."""
    return {plain(name) for name in (treaty.name, *treaty.aliases)}


def _typed(raw: object, kind: type[T], pieces: Mapping[str, str]) -> T:
    def compiled(_type: type, written: str | list[str]) -> Pattern:
        try:
            return words(_filled(written, pieces))
        except (KeyError, re.error) as error:
            raise ValueError(f"{error} in {written}") from None

    return convert(raw, kind, dec_hook=compiled)


def _filled(written: str | list[str], pieces: Mapping[str, str]) -> str:
    """Return a pattern, or any of several, with the pieces that it names in their places."""
    pattern = written if isinstance(written, str) else "|".join(written)
    return re.sub(r"\{([a-z_]+)\}", lambda place: f"({pieces[place[1]]})", pattern)


def words(pattern: str) -> Pattern:
    """Return a pattern for whole words, or as it stands between slashes; brackets only group.

    >>> words("(quits|leaves)( the)? pact").search("russia quits the pact").groups()
    ()
    """
    grouped = re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)
    is_whole = not (grouped.startswith("/") and grouped.endswith("/"))
    return re.compile(rf"\b(?:{grouped})\b" if is_whole else grouped.strip("/"))


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for whichever of some plain phrases stands there, the longest first."""
    longest_first = sorted(filter(None, phrases), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})"


def plain(text: str) -> str:
    """Return *text* as it is compared: no capitals, accents, quotes or odd spaces.

    >>> plain("The U.S.  won’t “rejoin” Türkiye’s pact")
    'the us will not rejoin turkiye pact'
    """
    text = unicodedata.normalize("NFKD", text).upper().casefold()
    text = unicodedata.normalize("NFKD", text).translate(_MARKS)
    text = "".join(one for one in text if unicodedata.category(one) not in ("Mn", "Cf"))
    for pattern, instead in _REPLACED:
        text = re.sub(pattern, instead, text)
    return " ".join(text.split())


def number_of(number: str) -> int:
    """Return the number that some digits or words name.

    >>> number_of("three dozen"), number_of("twenty-five"), number_of("34")
    (36, 25, 34)
    """
    if number.isdigit():
        return int(number)
    numbers, (first, *rest) = vocabulary().numbers, re.split("[- ]", number)
    n = numbers.get(first, 1)  # a dozen
    return 12 * n if rest == ["dozen"] else n + sum(numbers[word] for word in rest)
