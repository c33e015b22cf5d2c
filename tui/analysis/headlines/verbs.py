"""Verbs by what they claim: that a state leaves, means to, gave notice, joined, signed."""

import re
from typing import Literal

from .when import Tense

Kind = Literal[
    "effect", "progress", "intent", "announce", "notice", "domestic", "remain", "join", "sign",
    "no_notice", "ratify", "unratified", "rejoin", "stay_out", "suspend", "in_force",
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
        "no_notice",
        "present",
        (
            rf"\b{_GIVE} no (?:[a-z]+ ){{0,2}}{_NOTICE}"
            rf"(?:{_GAP}\b(?:{_NOUN}|to {_BASE}))?"
        ),
    ),
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
