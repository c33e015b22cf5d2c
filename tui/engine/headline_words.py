"""The words of headlines: names of states, verbs by what they claim, numbers, days, wrong terms.

Everything here is vocabulary and reading; what the words amount to on a day is judged in
``headline``. Words are compared after ``plain``: small letters, no accents, no markup.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from .dates import Term
from .model import Dataset

LIMIT = 2000
"""A text with more characters than this is an article, not a headline."""

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
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBER = (
    rf"(?:[0-9]{{1,3}}|(?:(?:{'|'.join(_ONES)}|a) )dozen"
    rf"|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[:9])}))?|{'|'.join(reversed(_ONES))})"
)

Tense = Literal["past", "present", "future"]


def plain(text: str) -> str:
    """Return *text* as it is compared: no markup, marks, accents, capitals or odd spaces."""
    text = unicodedata.normalize("NFKD", text).upper().casefold()
    text = unicodedata.normalize("NFKD", text)
    text = "".join(_plain_character(one) for one in text)
    text = re.sub(r"</?[a-z!][^<>]{0,200}>", " ", text)
    text = text.replace("...", " ")
    text = re.sub(r"\bu\. ?s\.(?: ?a\.)?", "us", text)
    text = re.sub(r"\bu\. ?k\.", "uk", text)
    text = re.sub(r"\bwon't\b", "will not", text)
    text = re.sub(r"n't\b", " not", text)
    text = re.sub(r"'s\b", "", text)
    text = re.sub(r"[\"'()\[\]{}*_`|]", " ", text)
    return re.sub(r"\s+", " ", text).strip()


def _plain_character(one: str) -> str:
    if one in "‘’ʼ`´":
        return "'"
    if one in "‐‑":
        return "-"
    if one in "–—―−":
        return " - "
    kind = unicodedata.category(one)
    if kind in ("Mn", "Me", "Cf"):
        return ""
    if kind in ("Pi", "Pf", "Cc", "Cs", "Co", "Cn") or one in "„‟¤":
        return " "
    return one


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


@dataclass(frozen=True, slots=True)
class When:
    """Words for a time. ``known`` is the day from which the words count (``tomorrow``).

    ``month`` alone or with ``dom`` waits for a tense to choose its year, a ``weekday`` its week. A
    ``soon`` is a time of days or weeks; a ``term`` a period from ``known``.
    """

    start: int
    end: int
    prefix: str = ""
    span: tuple[date, date] | None = None
    month: int = 0
    dom: int = 0
    weekday: int = -1
    soon: bool = False
    term: Term | None = None
    known: date | None = None

    @property
    def unclear(self) -> bool:
        """Whether the words are for a time that the rules cannot place."""
        return not (self.span or self.month or self.term or self.weekday >= 0)

    def resolve(self, day: date, tense: Tense) -> tuple[date, date] | None:
        """Return the first and last day meant on *day*, ``None`` when that cannot be told."""
        if self.weekday >= 0:
            days = (self.weekday - day.weekday()) % 7
            found = _shift(day, days if tense == "future" or not days else days - 7)
            return found, found
        if self.span or not self.month:
            return self.span
        years = (day.year - 1, day.year, day.year + 1)
        spans = [one for year in years if (one := _span(year, self.month, self.dom))]
        if self.prefix == "last":
            spans = [one for one in spans if one[1] < day][-1:]
        elif tense == "past":
            spans = [one for one in spans if one[0] <= day][-1:]
        elif tense == "future":
            spans = [one for one in spans if one[1] >= day][:1]
        return min(spans, key=lambda one: abs((one[0] - day).days), default=None)


def _span(year: int, month: int, dom: int) -> tuple[date, date] | None:
    if not 0 < year <= date.max.year:
        return None
    last = monthrange(year, month)[1]
    if dom > last:
        return None
    return date(year, month, dom or 1), date(year, month, dom or last)


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min


_PREFIX = r"(?:\b(by|until|till|since|as of|from|before|last|next|this|within|after|on|in|of)\b )?"
_PART = r"(?:the )?(?:end of |early |late |mid-?)?(?:the )?"
_WRITTEN = re.compile(
    rf"{_PREFIX}{_PART}(?:"
    r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})\b"
    r"|(?P<slash>[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4})\b"
    rf"|(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?P<y1>[0-9]{{4}}))?\b"
    rf"|{_MONTH} (?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>[0-9]{{4}}))?\b"
    rf"|{_MONTH},?(?: of)? (?P<y3>[0-9]{{4}})\b"
    rf"|(?P<alone>{_MONTH})(?![a-z])"
    r"|(?P<year>(?:19|20)[0-9]{2})\b(?! (?:flights|states|nations)))"
)
_SOON = re.compile(
    r"\b(?:(?:with)?in (?:a matter of |a few |just |the coming |coming |the next (?:few )?)?"
    r"(?:days|hours|weeks)|(?:with)?in the (?:coming|next) (?:days|weeks)|immediately|at once"
    r"|with immediate effect|effective immediately|overnight|any day now)\b"
)
_NEAR = {
    "tomorrow": (1, 1),
    "today": (0, 0),
    "yesterday": (-1, -1),
    "next week": (1, 13),
    "this week": (-6, 6),
    "last week": (-13, -1),
}
_RELATIVE = re.compile(r"\b(tomorrow|today|yesterday|(?:next|this|last) (?:week|month|year))\b")
_TERM = re.compile(
    rf"\b(?:(in|within|effective(?: in)?) )({NUMBER})[- ](day|week|month|year)s?"
    r"(?: from (tomorrow|today|now))?(?! (?:notice|before|ago|earlier))\b"
)
_UNCLEAR = re.compile(
    rf"\b(?:an?|one|{NUMBER}|few) (?:day|week|month|year)s? (?:after|ago|earlier|later|before)\b"
    r"(?! (?:\w+ ){0,3}notice)"
)


_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"\b(?:on )?({'|'.join(_WEEKDAYS)})\b")
_END_OF = re.compile(r"\b(?:by|before) (?:the )?end of (?:the |this )?(month|year)\b")
_VAGUE = re.compile(
    r"\b(?:(?:end|start|beginning|middle) of (?:the |this |next |last )?(?:week|month|year|decade)"
    r"|(?:by |in |this |next |last |the )+(?:spring|summer|autumn|fall|winter|weekend"
    r"|decade|century)"
    r"|in (?:months|years)|decades)\b"
)


def find_times(text: str, day: date) -> list[When]:
    """Return the words for times in *text*, read on *day*, in their order."""
    found: list[When] = []
    vague = (When(one.start(), one.end()) for one in _VAGUE.finditer(text))
    for one in (*_terms(text, day), *_relatives(text, day), *_written(text), *vague):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _terms(text: str, day: date) -> Iterator[When]:
    for match in _UNCLEAR.finditer(text):
        yield When(match.start(), match.end())
    for match in _SOON.finditer(text):
        yield When(match.start(), match.end(), "in", (day, _shift(day, 31)), soon=True)
    for match in _TERM.finditer(text):
        n, unit = number_of(match[2]), match[3]
        term = Term("days", 7 * n) if unit == "week" else Term(f"{unit}s", n)
        known = _shift(day, 1) if match[4] == "tomorrow" else day
        yield When(match.start(), match.end(), match[1], term=term, known=known)


def _relatives(text: str, day: date) -> Iterator[When]:
    for match in _WEEKDAY.finditer(text):
        yield When(match.start(), match.end(), "on", weekday=_WEEKDAYS.index(match[1]))
    for match in _END_OF.finditer(text):
        month = day.month if match[1] == "month" else 12
        yield When(match.start(), match.end(), "by", _span(day.year, month, 0))
    for match in _RELATIVE.finditer(text):
        start, end, words = match.start(), match.end(), match[0]
        if words in _NEAR:
            first, last = (_shift(day, days) for days in _NEAR[words])
            soon = words in ("tomorrow", "next week", "this week")
            yield When(start, end, "in", (first, last), soon=soon)
            continue
        which, unit = words.split()
        step = {"last": -1, "this": 0, "next": 1}[which]
        if unit == "year":
            span = _span(day.year + step, 1, 1), _span(day.year + step, 12, 31)
            whole = (span[0][0], span[1][1]) if span[0] and span[1] else None
            yield When(start, end, "in", whole)
        else:
            months = day.year * 12 + day.month - 1 + step
            yield When(start, end, "in", _span(months // 12, months % 12 + 1, 0))


def _written(text: str) -> Iterator[When]:
    for match in _WRITTEN.finditer(text):
        prefix, parts = match[1] or "", match.groupdict()
        name = next((one for one in match.groups()[1:] if one and one[:3] in _MONTHS), "")
        month = _MONTHS.index(name[:3]) + 1 if name else 0
        where = (match.start(), match.end(), prefix)
        if parts["alone"]:
            # Without a word before it, "may" or "march" is not a month.
            if prefix or name not in ("may", "mar", "march", "dec", "jan"):
                yield When(*where, month=month)
        elif parts["iso"]:
            year, month, dom = map(int, parts["iso"].split("-"))
            yield When(*where, span=_span(year, month, dom) if 0 < month <= len(_MONTHS) else None)
        elif parts["slash"]:
            yield When(*where)
        elif parts["year"]:
            year = int(parts["year"])
            yield When(*where, span=(date(year, 1, 1), date(year, 12, 31)))
        else:
            dom = int(parts["d1"] or parts["d2"] or 0)
            year = int(parts["y1"] or parts["y2"] or parts["y3"] or 0)
            if year:
                yield When(*where, span=_span(year, month, dom))
            else:
                yield When(*where, month=month if dom <= monthrange(2000, month)[1] else 0, dom=dom)


Kind = Literal[
    "effect", "progress", "intent", "announce", "notice", "domestic", "remain", "join", "sign",
    "ratify", "unratified", "rejoin", "stay_out", "suspend", "in_force",
]  # fmt: skip

_ADV = (
    r"(?:(?:officially|formally|finally|now|already|unilaterally|also|then|just|fully|soon|own"
    r"|¤+) )*"
)
_BASE = r"(?:withdraw|exit|quit|leave|pull[ -]?out|depart|abandon|denounce|drop out|walk out)\b"
_NOUN = (
    r"(?:withdrawal|exit|pull-?out|departure|denunciation|withdrawing|exiting|leaving|quitting"
    r"|pulling out|denouncing)\b"
)
_FINITE = (
    r"(?:withdraws|exits|quits|leaves|pulls out|departs|abandons|drops out|walks (?:out|away))\b"
)
_PAST = (
    r"(?:withdrew|exited|quit|left|pulled out|departed|abandoned|dropped out|walked (?:out|away))\b"
)
_DONE = r"(?:withdrawn|exited|quit|left|pulled out|departed|abandoned|dropped out)\b"
_GAP = r"[^,;:.]{0,80}?"
_PARTY = r"(?:an? )?(?:full )?(?:state )?(?:party|member(?: state)?|part|in)\b(?! of the group)"
_HOUSE = (
    r"(?:bill|law|legislation|decree|parliament|lawmakers|duma|upper house|lower house|senate"
    r"|federation council|congress)\b"
)
_STEP = (
    r"\b(?:submit(?:s|ted)?|pass(?:es|ed)?|approv(?:es|ed)|signs|signed|back(?:s|ed)|vote[sd]?"
    r"|adopt(?:s|ed)|endors(?:es|ed)|advanc(?:es|ing)|tabl(?:es|ed)|introduc(?:es|ed))\b"
)
_HEAD = (
    r"\b(?:announc(?:es?|ed|ing)|declar(?:es?|ed|ing)|confirm(?:s|ed)|reveal(?:s|ed)|plan(?:s|ned)?"
    r"|intend(?:s|ed)?|intention|intent|prepar(?:es|ed|ing)|decid(?:es|ed)|decision|vow(?:s|ed)"
    r"|stated|set|ready)\b"
)
_GIVE = r"(?:giv(?:e|es|en|ing)|gave|submit(?:s|ted|ting)?|sen(?:d|ds|t|ding)(?: out)?|files?|filed"
_GIVE += r"|deliver(?:s|ed)?|provid(?:e|es|ed|ing)|hands? in|serve[sd]?|issue[sd]?)\b"
_NOTICE = r"(?:notices?|notifications?)\b"
_START = r"\b(?:start(?:s|ed|ing)?|began|begins?|beginning|begun|launch(?:es|ed|ing)?|initiat\w+)\b"

# The first pattern that fits a place wins, so the order matters: the longer before the shorter.
_PATTERNS: tuple[tuple[Kind, Tense, str], ...] = (
    (
        "stay_out",
        "present",
        (
            r"\b(?:(?:will|would|does|do|did) not|not to) (?:\w+ ){0,4}?"
            r"(?:re-?join|return|re-?enter|re-?sign|come back)\b"
        ),
    ),
    ("unratified", "present", r"\b(?:(?:has|have|had) )?(?:not|never)(?: yet)? ratified\b"),
    ("effect", "future", rf"\bwill no longer be {_PARTY}"),
    ("effect", "past", rf"\b(?:(?:is|are|was) )?no longer {_PARTY}"),
    ("effect", "past", rf"\b(?:ceases|ceased|has ceased) to be {_PARTY}"),
    ("effect", "future", rf"\bwill have {_ADV}{_DONE}"),
    ("effect", "past", rf"\bcomplet(?:es|ed) (?:its |the |their )?(?:\w+ )?{_NOUN}"),
    ("effect", "past", rf"\b{_NOUN}{_GAP}\b(?:took|takes|came into) (?:effect|force)\b"),
    ("effect", "future", rf"\b{_NOUN}{_GAP}\bwill take (?:effect|place)\b"),
    (
        "announce",
        "present",
        (
            rf"{_START}{_GAP}\b(?:procedur\w+|process|moves|steps)\b"
            rf"(?:{_GAP}\b(?:{_NOUN}|{_BASE}))?"
        ),
    ),
    ("announce", "present", rf"{_START} {_NOUN}"),
    ("domestic", "present", rf"{_HOUSE}{_GAP}{_STEP}{_GAP}\b(?:{_NOUN}|{_BASE})"),
    ("domestic", "present", rf"{_STEP}{_GAP}\b{_HOUSE}{_GAP}\b(?:{_NOUN}|{_BASE})"),
    ("domestic", "present", rf"\b{_NOUN}{_GAP}{_STEP}{_GAP}\b{_HOUSE}"),
    ("domestic", "present", rf"{_STEP}{_GAP}\b{_NOUN} {_HOUSE}"),
    (
        "notice",
        "future",
        (
            rf"\b(?:will|to|would) {_ADV}(?:{_GIVE}{_GAP}\b{_NOTICE}|notify\b)"
            rf"(?:{_GAP}\b(?:{_NOUN}|to {_BASE}))?"
        ),
    ),
    ("notice", "future", rf"\bsend out {_NOTICE}"),
    (
        "notice",
        "past",
        (
            rf"\b{_GIVE} (?:¤+ )?(?:[a-z]+ ){{0,3}}{_NOTICE}"
            rf"(?:{_GAP}\b(?:{_NOUN}|to {_BASE}))?"
        ),
    ),
    ("notice", "past", rf"\bnotif(?:ies|ied)\b{_GAP}\b(?:{_NOUN}|to {_BASE})"),
    ("effect", "past", rf"\b(?:has|have|had) {_ADV}{_DONE}"),
    (
        "announce",
        "past",
        rf"(?:{_HEAD}|\b(?:says|said)\b){_GAP}\b(?:will|would|to) {_ADV}{_BASE}",
    ),
    ("announce", "past", rf"{_HEAD}{_GAP}\b{_NOUN}"),
    ("announce", "past", r"\b(?:announce[sd]|declare[sd]) (?:its|the) (?:intention|intent)\b"),
    ("intent", "future", rf"\b(?:will|to|would|shall) {_ADV}{_BASE}"),
    ("progress", "present", rf"\b(?:is|are) {_ADV}{_NOUN}"),
    ("rejoin", "present", r"\b(?:re-?joins?|re-?joined|returns|returned|re-?signs)\b"),
    ("effect", "present", rf"\b{_FINITE}"),
    ("effect", "past", rf"\b{_PAST}"),
    ("effect", "present", rf"\bfollow(?:s|ed)\b{_GAP}\b(?:in|into|out of) {_NOUN}"),
    ("effect", "past", r"\b(?:is|are) (?:now |already )?out\b"),
    ("effect", "present", rf"\b{_BASE}"),
    (
        "remain",
        "present",
        rf"(?<!to )\b(?:stays?|remains?) (?:\w+ )?(?:within|inside|bound|{_PARTY})",
    ),
    ("remain", "present", rf"\b(?:is|are) (?:still )?{_PARTY}"),
    (
        "in_force",
        "past",
        r"\b(?:entered|enters|came|comes|coming|went) into (?:force|effect)\b",
    ),
    ("join", "past", r"\b(?:joins|joined|acced(?:es|ed))\b"),
    ("ratify", "past", r"(?<!to )(?<!will )\b(?:ratify|ratifies|ratified)\b"),
    ("sign", "past", r"(?<!to )(?<!will )\b(?:signs?|signed|is a signatory)\b"),
    (
        "suspend",
        "past",
        (
            r"\b(?:suspends|suspended|suspending|cancels|cancel(?:l?ed)|annuls|annulled"
            r"|terminates|terminated|expires|expired)\b"
        ),
    ),
)
VERBS = tuple((kind, tense, re.compile(pattern)) for kind, tense, pattern in _PATTERNS)
OPEN_WORDS = re.compile(
    r"\b(?:not|never|no|neither|nor|without|den(?:y|ies|ied)|refus(?:es|ed)|fails?|failed|may|might"
    r"|could|should|can|cannot|expected|likely|unlikely|if|unless|whether|reportedly|mulls|weighs"
    r"|consider(?:s|ing|ed)?|reconsider|hopes?|wants?|urges?|urged|calls? on|asks?|hints?|hardly"
    r"|threatens?|threatened|rumou?rs?|almost left|fake|hoax|false)\b"
)
OTHER_TREATY = re.compile(
    r"\b(?:inf|intermediate-range|new start|start (?:treaty|ii|iii)|cfe|conventional armed forces"
    r"|npt|non-proliferation|ctbt|test ban|abm|jcpoa|nuclear deal"
    r"|paris (?:agreement|accord|climate)"
    r"|climate|chemical weapons|biological weapons|istanbul convention|rome statute|land ?mines?"
    r"|cluster|grain deal|airlines?|aviation|air (?:transport|services?|carriers?)|passengers?"
    r"|carriers?|flights? rights|vienna document|council of europe|brexit)\b"
)
TREATY_WORD = re.compile(r"\b(?:open sk(?:y|ies)|treaty|pact|accord|agreement|deal)\b")
NOT_THE_TREATY = re.compile(
    r"\b(?:open sk(?:y|ies) )?(?:treaty )?(?:flights?|missions?|planes?|aircraft|talks|conference"
    r"|meeting|data(?: \w+)? (?:deal|accord|pact|agreement)|cooperation|bill)\b"
)
TREATY_OBJECT = re.compile(
    r"(?:(?:from|out|of|to|for|within|in|the|an?|its|this|that|key|historic|landmark|international"
    r"|arms|military|control|verification|and|surveillance|overflight|spying|[0-9]+-nation) )*"
    r"(?:(?:treaty|pact|accord|agreement)\b|open sk(?:y|ies)(?:$| (?:treaty|pact|accord|agreement"
    r"|arms|control|surveillance|overflight|deal|regime|in|on|by|with|as|under|despite|for|to|and"
    r"|but|or|over|at|this|last)\b))"
)
OBJECT_BEFORE = re.compile(
    r"\b(?:inform(?:s|ed)|tells?|told|notif(?:ies|ied)|from|over|with|against|accus(?:es|ed|ing)"
    r"|of|to|urges?|urged|asks?|asked|warns?|warned|between|in|at|after|despite|citing|follows)"
    r" (?:all |the |both )*$"
)
CLAUSE_END = re.compile(
    r"[,;:!]|\.(?= |$)| - |\b(?:following|after|amid|while|because|citing|arguing|which|when|where"
    r"|as)\b"
)
SENTENCE_END = re.compile(r"[;!]|\.(?= |$)")
QUESTION = re.compile(
    r"\?|^(?:why|who|when|where|how|what|is|are|was|will|does|do|did|has|have|can|could|should)\b"
    r"(?! (?:\w+ly )?\w+ed\b)"
)
ROUND = r"(more than|over|almost|nearly|about|around|some|roughly|at least|fewer than|less than)"
COUNT = re.compile(
    rf"(?P<definite>\b(?:the|its|their|all|has|have|had|are|now|remaining|currently|by the|among"
    rf"|accords?) )?(?:{ROUND} )?(?:the |other )?(?P<n>\b{NUMBER})(?P<hyphen>-| )"
    r"(?:(?:remaining|other|original) )*"
    r"(?P<noun>states? parties|parties|member (?:states|nations|countries)|members?|ratifiers"
    r"|signator(?:y|ies)(?: (?:states|nations|countries))?|(?:nation|country|state)s?|countries)\b"
)
TERM_WORDS = re.compile(
    rf"\b({NUMBER})[- ](day|week|month|year)s?,? "
    r"(?:notice|clock|period|term|countdown|withdrawal process"
    r"|after (?:the |its |sending a )?notice)"
)
WRONG_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (
            (
                r"\b(?<!nato )(?<!eu )(?<!osce )(?<!un )members?\b"
                r"(?! of (?:the )?(?:group|parliament"
                r"|duma|congress|nato|eu|osce))"
            ),
            "the treaty has States Parties, not members",
        ),
        (r"\bratifiers\b", "the states that are bound are States Parties, not `ratifiers`"),
        (
            r"\bsignator(?:ies|y (?:states|nations|countries))\b",
            "signatories have signed; the states that are bound are States Parties",
        ),
        (r"\b180[- ]days?\b", "the treaty counts in months, not in 180 days"),
    )
)
