"""Names of states in text: what the dataset calls them, their adjectives and capitals."""

import re
from dataclasses import dataclass

from ...engine.model import Dataset
from .normalise import plain

_ALIASES = {
    "USA": "us, usa, america, american, united states of america, washington, white house, "
    "pentagon, state department, trump administration, biden administration",
    "RUS": "russian federation, russian, moscow, kremlin, state duma, duma, federation council",
    "GBR": "uk, britain, great britain, british, london",
    "BLR": "belarusian, minsk",
    "BEL": "belgian",
    "BIH": "bosnia, bosnian, sarajevo",
    "BGR": "bulgarian, sofia",
    "CAN": "canadian, ottawa",
    "HRV": "croatian, zagreb",
    "CZE": "czechia, czech, prague",
    "CSK": "czechoslovak, czech and slovak federal republic",
    "DNK": "danish, copenhagen",
    "EST": "estonian, tallinn",
    "FIN": "finnish, helsinki",
    "FRA": "french, paris",
    "GEO": "georgian, tbilisi",
    "DEU": "german, berlin",
    "GRC": "greek, athens",
    "HUN": "hungarian, budapest",
    "ISL": "icelandic, reykjavik",
    "ITA": "italian, rome",
    "KGZ": "kyrgyz, kyrgyz republic, bishkek",
    "LVA": "latvian, riga",
    "LTU": "lithuanian, vilnius",
    "NLD": "dutch, the hague",
    "NOR": "norwegian, oslo",
    "POL": "polish, warsaw",
    "PRT": "portuguese, lisbon",
    "ROU": "romanian, bucharest",
    "SVK": "slovak, bratislava",
    "SVN": "slovenian, ljubljana",
    "ESP": "spanish, madrid",
    "SWE": "swedish, stockholm",
    "TUR": "turkiye, turkish, ankara",
    "UKR": "ukrainian, kyiv, kiev",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """States named side by side in a text, from ``start`` up to ``end``."""

    states: tuple[str, ...]
    start: int
    end: int


def find_states(text: str, dataset: Dataset) -> list[Mention]:
    """Return the states that *text* names; names joined by ``and`` are one mention."""
    names = {plain(one.name): one.id for one in dataset.parties}
    known = set(names.values())
    for id_, aliases in _ALIASES.items():
        if id_ in known:
            names |= dict.fromkeys(aliases.split(", "), id_)
    pattern = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    found: list[Mention] = []
    for match in re.finditer(rf"\b(?:{pattern})\b(?!-led)", text):
        id_, start = names[match[0]], match.start()
        if found and re.fullmatch(r"(?: ?,)?(?: and| &)?(?: the)? ", text[found[-1].end : start]):
            before = found.pop()
            joined = tuple(dict.fromkeys((*before.states, id_)))
            found.append(Mention(joined, before.start, match.end()))
        else:
            found.append(Mention((id_,), start, match.end()))
    return found
