"""The vocabulary of the headline check, as ``data/headlines.yaml`` has it, and plain text."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, Literal, get_args

from msgspec import Struct, convert
from msgspec.yaml import decode

from ...base.resources import bundled
from ...engine.model import Treaty
from ...engine.rules import WithdrawalRule
from ...engine.terms import Term
from ..sentences import has_members

Pattern = re.Pattern[str]
Tense = Literal["past", "present", "future"]
Place = Literal["inside", "free", "before", "after", "owner"]
Verdict = Literal["contradicted", "premature", "cannot_tell", "wrong_term", "accurate"]
WRONG, EARLY, OPEN, TERM, OK = get_args(Verdict)
_NEVER = "(?!)"


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """How a kind of claim is read and judged; the file says what each of these is."""

    by_case: tuple[Verdict, ...] = ()
    acts: tuple[str, ...] = ()
    said: str = ""
    of_treaty: str = ""
    none: Verdict = WRONG
    missed: Verdict = WRONG
    afoot: tuple[str, ...] = ()
    object: Literal["named", "left_out", "notice", "any"] = "left_out"
    own: Pattern | None = None
    subject: tuple[Place, ...] = ("free", "inside", "owner", "before")
    traits: frozenset[Literal["comes", "dated", "denies", "ending", "gap", "silent"]] = frozenset()


class Vocabulary(Struct, frozen=True, forbid_unknown_fields=True):
    """What the file holds, for one treaty, with its patterns compiled."""

    plain: tuple[tuple[str, str], ...]
    verdicts: tuple[Verdict, ...]
    numbers: dict[str, int]
    comparisons: dict[str, Literal["gt", "ge", "lt"]]
    verbs: tuple[tuple[str, Tense, Pattern], ...]
    cases: dict[str, str]
    flags: dict[str, str]
    kinds: dict[str, Kind]
    patterns: dict[str, Pattern]
    wrong_words: tuple[tuple[Pattern, str], ...]
    times: tuple[tuple[str, Pattern], ...]

    def number(self, said: str) -> int:
        """Return the number that some digits or words name: ``34``, ``three dozen``."""
        if said.isdigit():
            return int(said)
        first, *rest = re.split("[- ]", said)
        n = self.numbers.get(first, 1)  # a dozen
        return 12 * n if rest == ["dozen"] else n + sum(self.numbers[word] for word in rest)

    def term_in(self, match: re.Match[str]) -> Term:
        """Return the term in a match with a number ``n`` and a ``unit``."""
        n, unit = self.number(match["n"]), match["unit"]
        return Term("days", 7 * n) if unit == "week" else Term(f"{unit}s", n)


@lru_cache(16)
def vocabulary(treaty: Treaty) -> Vocabulary:
    """Return the vocabulary for a treaty; its file is read when it is first asked for.

    Raises:
        msgspec.ValidationError: something in the file is not as it must be; the message says where.
    """
    raw = dict(_file())
    rule = next(iter(treaty.rules_of(WithdrawalRule)), None)
    names = any_of(map(plain, (treaty.name, *treaty.aliases)))
    bodies = any_of(plain(name) for voice in treaty.voices for name in (voice.id, voice.name))
    is_denounced = treaty.words.exit == "denunciation"
    pieces = {
        "name": re.sub(r"ies(?=[|)])", "(ies|y)", names),  # one in the singular is a slip
        "unrelated": any_of(map(plain, treaty.unrelated)),
        "bodies": bodies,
        "member": _NEVER if has_members(treaty.words) else "members?",
        "days": str(30 * rule.term.n) if rule and rule.term.kind == "months" else _NEVER,
        "denounces": "denounces" if is_denounced else _NEVER,
        "denounced": "denounced" if is_denounced else _NEVER,
        "numeral": any_of(raw["numbers"]),
        "compared": any_of(raw["comparisons"]),
    }

    def filled(written: str | list[str]) -> str:
        pattern = written if isinstance(written, str) else "|".join(written)
        return re.sub(r"\{([a-z_]+)\}", lambda place: f"({pieces[place[1]]})", pattern)

    def compiled(_type: type, written: str | list[str]) -> Pattern:
        try:
            return words(filled(written))
        except (KeyError, re.error) as error:
            raise ValueError(f"{error} in {written}") from None

    for name, written in raw.pop("pieces").items():
        pieces[name] = filled(written)
    return convert(raw, Vocabulary, dec_hook=compiled)


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = decode((bundled("data") / "headlines.yaml").read_bytes())
    return found


def words(pattern: str) -> Pattern:
    """Return a pattern for whole words, or as it stands between slashes; brackets only group.

    >>> words("(quits|leaves)( the)? pact").search("russia quits the pact").groups()
    ()
    """
    grouped = re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)
    as_it_stands = grouped.startswith("/")
    return re.compile(grouped.strip("/") if as_it_stands else rf"\b(?:{grouped})\b")


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for whichever of some plain phrases stands there, the longest first."""
    longest_first = sorted(filter(None, phrases), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first)) or _NEVER})"


def plain(text: str) -> str:
    """Return *text* as it is compared: no capitals, accents, quotes or odd spaces.

    >>> plain("The U.S.  won’t “rejoin” Türkiye’s pact")
    'the us will not rejoin turkiye pact'
    """
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).upper().casefold())
    text = "".join(one for one in text if unicodedata.category(one) not in ("Mn", "Cf"))
    for pattern, instead in _file()["plain"]:
        text = re.sub(pattern, instead, text)
    return " ".join(text.split())
