"""Numbers in text, in figures or in words, up to ``ninety-nine`` and a few dozens."""

import re

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER = (
    rf"(?:[0-9]{{1,3}}|(?:(?:{'|'.join(_ONES)}|a) )dozen"
    rf"|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?|{'|'.join(reversed(_ONES))})"
)


def number_of(words: str) -> int:
    """Return the number that *words* name; they must have matched ``NUMBER``."""
    if words.isdigit():
        return int(words)
    if words.endswith("dozen"):
        return 12 * number_of(words.split(maxsplit=1)[0]) if not words.startswith("a ") else 12
    if words in _ONES:
        return _ONES.index(words) + 1
    tens, *ones = re.split("[- ]", words)
    return 10 * (_TENS.index(tens) + 2) + (number_of(ones[0]) if ones else 0)
