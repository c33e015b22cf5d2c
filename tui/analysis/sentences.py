"""What sentences are made of: names, lists of names, and a treaty's own words.

One treaty has States Parties that withdraw, another Parties that denounce it. Whoever writes a
sentence that names the parties or their exit writes a template, and ``worded`` fills it from the
data, so that no sentence has words of its own for them.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from ..engine.dates import MONTHS
from ..engine.model import State, Words

_VERBS = {
    "withdrawal": ("withdraw from", "withdraw", "withdraws", "withdrew", "withdrawing"),
    "denunciation": (
        "denounce",
        "denounce the treaty",
        "denounces the treaty",
        "denounced the treaty",
        "denouncing the treaty",
    ),
}
_OF_ANY_EXIT = ("leave", "leave the treaty", "leaves the treaty", "left the treaty", "leaving")
_PLACES = ("leave", "go", "goes", "went", "going")


def worded(template: str, words: Words, **values: object) -> str:
    """Return a template with the treaty's words, and other values, in their places.

    ``{party}``, ``{parties}`` and ``{exit}`` are as in the data; ``{short}`` and ``{shorts}`` are
    the party or parties for short; ``{a_party}``, ``{a_short}`` and ``{an_exit}`` come with their
    articles; ``{to}`` joins a party and its treaty. ``{leave}`` takes the treaty as its object,
    ``{go}``, ``{goes}``, ``{went}`` and ``{going}`` take none.

    >>> worded("It will {go}; it is {a_party}, and {a_short}.", Words())
    'It will withdraw; it is a State Party, and a party.'
    >>> worded("It gave notice of {exit} and is {a_short}.", Words(party="Member State"))
    'It gave notice of withdrawal and is a Member State.'
    """
    return template.format(**_places(words), **values)


@lru_cache
def _places(words: Words) -> dict[str, str]:
    qualified = words.party.endswith(" Party")
    short = "party" if qualified else words.party
    verbs = _VERBS.get(words.exit, _OF_ANY_EXIT)
    return {
        "party": words.party,
        "parties": words.parties,
        "exit": words.exit,
        "short": short,
        "shorts": "parties" if qualified else words.parties,
        "a_party": _with_a(words.party),
        "a_short": _with_a(short),
        "an_exit": _with_a(words.exit),
        "to": "under" if has_members(words) else "to",
        **dict(zip(_PLACES, verbs, strict=True)),
    }


def has_members(words: Words) -> bool:
    """Return whether a treaty calls its parties members."""
    return "member" in words.party.casefold()


def _with_a(word: str) -> str:
    return f"{'an' if word[:1] in 'aeiouAEIOU' else 'a'} {word}"


def with_article(state: State) -> str:
    """Return a state's name as it stands in a sentence: ``the United States``."""
    return f"the {state.name}" if state.article else state.name


def joined(names: Sequence[str]) -> str:
    """Return names as they are listed in a sentence: ``Belarus, Russia and Ukraine``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def capital(text: str) -> str:
    """Return a text with its first letter a capital: names begin sentences too.

    A title's capital, for the capitals of Georgian are for whole words.
    """
    return text[:1].title() + text[1:]


def long_day(day: date) -> str:
    """Return a day as it is written in a sentence: ``18 June 2021``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
