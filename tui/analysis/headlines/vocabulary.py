"""The vocabulary, in tables: verbs by what they claim, and the words beside them.

Patterns are for a reading: all is lower case, a time stands as ``T``, a state as ``S`` and several
states side by side as ``P``, each as long as the words that it stands for.
"""

import re
from typing import Literal, NamedTuple

from ...engine.model import Treaty
from .text import any_of, plain
from .times import Tense

Kind = Literal[
    "effect", "progress", "intent", "announce", "notice", "no_notice", "domestic", "remain",
    "join", "sign", "ratify", "unratified", "rejoin", "stay_out", "suspend", "in_force",
]  # fmt: skip

_LEAVING = (
    # to ..., it ..., it ... (past), it has ..., a or the ...
    ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawal|withdrawing"),
    ("exit", "exits", "exited", "exited", "exit|exiting"),
    ("quit", "quits", "quit", "quit", "quitting"),
    ("leave", "leaves", "left", "left", "leaving"),
    ("pull[ -]?out", "pulls out", "pulled out", "pulled out", "pull-?out|pulling out"),
    ("depart", "departs", "departed", "departed", "departure"),
    ("abandon", "abandons", "abandoned", "abandoned", "abandoning"),
    ("drop out", "drops out", "dropped out", "dropped out", "dropping out"),
    ("walk (?:out|away)", "walks (?:out|away)", "walked (?:out|away)", "walked out", "walkout"),
    # Alone, "denounces" says that a state speaks ill of something.
    ("denounce", "(?!)", "(?!)", "denounced", "denunciation|denouncing"),
)
_BASE, _NOW, _PAST, _DONE, _NOUN = (
    rf"\b(?:{'|'.join(forms)})\b" for forms in zip(*_LEAVING, strict=True)
)
_ADV = r"(?:(?:officially|formally|finally|now|already|also|just|fully|soon|T+) )*"
_GAP = r"[^,;:.]{0,80}?"
_PARTY = r"(?:an? )?(?:full )?(?:state )?(?:party|member(?: state)?|part|in)\b(?! of the group)"
_HOUSE = r"\b(?:bill|law|legislation|decree|parliament|lawmakers|upper house|lower house|senate)\b"
_DECIDES = r"\b(?:approv(?:es|ed)|vote[sd]?|back(?:s|ed)|adopt(?:s|ed)|endors(?:es|ed))\b"
_STEP = (
    rf"(?:{_DECIDES}|\b(?:submit(?:s|ted)?|pass(?:es|ed)?|signs|signed|advanc(?:es|ing)"
    r"|introduc(?:es|ed))\b)"
)
_HEAD = (
    r"\b(?:announc(?:es?|ed|ing)|declar(?:es?|ed|ing)|confirm(?:s|ed)|plan(?:s|ned)?|intend(?:s|ed)"
    r"|intention|intent|prepar(?:es|ed|ing)|decid(?:es|ed)|decision|vow(?:s|ed)|set|ready)\b"
)
_GIVE = r"\b(?:gives?|given|giving|gave|submit(?:s|ted)?|sen(?:ds?|t)|filed?|delivered|provided)\b"
_NOTICE = r"(?:notices?|notifications?)\b"
_TO_LEAVE = rf"(?:{_GAP}(?:{_NOUN}|\bto {_BASE}))?"
_START = r"\b(?:start(?:s|ed|ing)?|began|begins?|beginning|launch(?:es|ed|ing)?|initiat(?:es|ed))\b"

VERBS: tuple[tuple[Kind, Tense, re.Pattern[str]], ...] = tuple(
    (kind, tense, re.compile(pattern))
    # The first pattern that fits a place wins, so the order matters: the longer before the shorter.
    for kind, tense, pattern in (
        (
            "stay_out",
            "present",
            r"\bnot (?:to )?(?:\w+ )?(?:re-?join|return|re-?enter|come back)\b",
        ),
        ("unratified", "present", r"\b(?:not|never)(?: yet)? ratified\b"),
        ("effect", "future", rf"\bwill no longer be {_PARTY}"),
        ("effect", "past", rf"\b(?:no longer|ceases to be|ceased to be) {_PARTY}"),
        ("effect", "future", rf"\bwill have {_ADV}{_DONE}"),
        ("effect", "past", rf"\bcomplet(?:es|ed) (?:its |the )?{_NOUN}"),
        (
            "effect",
            "past",
            rf"{_NOUN}{_GAP}\b(?:took|takes|came into|enters into) (?:effect|force)\b",
        ),
        ("effect", "future", rf"{_NOUN}{_GAP}\bwill take (?:effect|place)\b"),
        (
            "announce",
            "present",
            rf"{_START}{_GAP}\b(?:procedures?|process|moves|steps)\b{_TO_LEAVE}",
        ),
        ("announce", "present", rf"{_START} {_NOUN}"),
        ("domestic", "present", rf"{_HOUSE}{_GAP}{_STEP}{_GAP}(?:{_NOUN}|{_BASE})"),
        ("domestic", "present", rf"{_STEP}{_GAP}{_HOUSE}{_GAP}(?:{_NOUN}|{_BASE})"),
        ("domestic", "present", rf"{_NOUN}{_GAP}{_STEP}{_GAP}{_HOUSE}"),
        ("domestic", "present", rf"{_STEP}{_GAP}{_NOUN} {_HOUSE}"),
        ("domestic", "present", rf"{_DECIDES}{_GAP}(?:{_NOUN}|{_BASE})"),
        ("no_notice", "present", rf"{_GIVE} no {_NOTICE}{_TO_LEAVE}"),
        (
            "notice",
            "future",
            rf"\b(?:will|to|would) {_ADV}(?:{_GIVE}{_GAP}\b{_NOTICE}|notify\b){_TO_LEAVE}",
        ),
        ("notice", "future", rf"\bsend out {_NOTICE}"),
        ("notice", "past", rf"{_GIVE} (?:\w+ ){{0,3}}{_NOTICE}{_TO_LEAVE}"),
        ("notice", "past", rf"\bnotif(?:ies|ied)\b{_GAP}(?:{_NOUN}|\bto {_BASE})"),
        ("effect", "past", rf"\b(?:has|have|had) {_ADV}{_DONE}"),
        (
            "announce",
            "past",
            rf"(?:{_HEAD}|\b(?:says|said)\b){_GAP}\b(?:will|would|to) {_ADV}{_BASE}",
        ),
        ("announce", "past", rf"{_HEAD}{_GAP}{_NOUN}"),
        ("announce", "past", r"\b(?:announces|announced|declared) its (?:intention|intent)\b"),
        ("intent", "future", rf"\b(?:will|to|would) {_ADV}{_BASE}"),
        ("progress", "present", rf"\b(?:is|are) {_ADV}{_NOUN}"),
        ("rejoin", "present", r"\b(?:re-?joins|re-?joined|returns|returned)\b"),
        ("effect", "present", _NOW),
        ("effect", "past", _PAST),
        ("effect", "present", rf"\bfollow(?:s|ed)\b{_GAP}\b(?:in|into|out of) {_NOUN}"),
        ("effect", "past", r"\b(?:is|are) (?:now )?out\b"),
        ("effect", "present", rf"(?<=P ){_BASE}"),
        ("remain", "present", rf"(?<!to )\b(?:stays?|remains?) (?:\w+ )?(?:within|bound|{_PARTY})"),
        ("remain", "present", rf"\b(?:is|are) (?:still )?{_PARTY}"),
        ("in_force", "past", r"\b(?:entered|enters|came|comes|coming) into (?:force|effect)\b"),
        ("join", "past", r"\b(?:joins|joined|acced(?:es|ed))\b"),
        ("ratify", "past", r"(?<!to )(?<!will )\b(?:ratify|ratifies|ratified)\b"),
        ("sign", "past", r"(?<!to )(?<!will )\b(?:signs?|signed)\b"),
        (
            "suspend",
            "past",
            r"\b(?:suspends|suspended|suspending|cancels|cancell?ed|annuls|annulled"
            r"|terminates|terminated|expires|expired)\b",
        ),
    )
)

OPEN_WORDS = re.compile(
    r"\b(?:not|never|no|neither|nor|without|den(?:y|ies|ied)|refus(?:es|ed)|fails?|failed|may|might"
    r"|could|should|can|cannot|expected|likely|unlikely|if|unless|whether|reportedly|mulls|weighs"
    r"|considers?|considering|hopes?|wants?|urges?|urged|calls? on|asks?|hints?"
    r"|threatens?|threatened|rumou?rs?|fake|hoax|false)\b"
)
QUESTION = re.compile(
    r"\?|^(?:why|who|when|where|how|what|is|are|was|will|does|do|did|has|have|can|could|should)\b"
)
OBJECT_BEFORE = re.compile(
    r"\b(?:inform(?:s|ed)|tells?|told|notif(?:ies|ied)|from|over|with|against|accus(?:es|ed|ing)"
    r"|of|to|urges?|urged|asks?|asked|warns?|warned|between|in|at|after|despite|citing|follows)"
    r" (?:all |the |both )*$"
)
"""What stands before a state to which something is done."""
CLAUSE_END = re.compile(
    r"[,;:!]|\.(?= |$)| - |\b(?:following|after|amid|while|because|citing|arguing|which|when|where"
    r"|as)\b"
)
SENTENCE_END = re.compile(r"[;!]|\.(?= |$)")

_STATES_PARTIES = "the treaty has States Parties, not members"
WRONG_WORDS = (
    (r"\bmembers?\b", _STATES_PARTIES),
    (r"\bratifiers\b", "the states that are bound are States Parties, not `ratifiers`"),
    (
        r"\bsignator(?:ies|y (?:states|nations|countries))\b",
        "signatories have signed; the states that are bound are States Parties",
    ),
    (r"\b180[- ]days?\b", "the treaty counts in months, not in 180 days"),
)


class TreatyWords(NamedTuple):
    """The words for one treaty: naming it, as the object of a verb, and for what is not it."""

    name: re.Pattern[str]
    names: re.Pattern[str]
    objects: re.Pattern[str]
    beside: re.Pattern[str]
    unrelated: re.Pattern[str]


def treaty_words(treaty: Treaty) -> TreatyWords:
    """Return the words for a treaty as its record gives them."""
    noun = r"(?:treaty|pact|accord|agreement|deal)"
    called = any_of([plain(name) for name in (treaty.name, *treaty.aliases)])
    called = re.sub(r"ies(?=[|)\\])", "(?:ies|y)", called)
    return TreatyWords(
        name=re.compile(rf"\b{called}\b"),
        names=re.compile(rf"\b(?:{called}|{noun})\b"),
        objects=re.compile(
            r"(?:(?:from|out|of|to|for|within|in|the|an?|its|this|that|key|historic|landmark|arms"
            r"|international|military|control|verification|and|surveillance|overflight|spying"
            rf"|[0-9]+-nation) )*(?:(?:treaty|pact|accord|agreement)\b|{called}(?:$| (?:{noun}|arms"
            r"|control|surveillance|overflight|regime|in|on|by|with|as|under|despite|for|to|and"
            r"|but|or|over|at|this|last)\b))"
        ),
        beside=re.compile(
            rf"\b(?:{called} )?(?:treaty )?(?:flights?|missions?|planes?|aircraft|talks|conference"
            r"|meeting|data(?: \w+)? (?:deal|accord|pact|agreement)|cooperation|bill)\b"
        ),
        unrelated=re.compile(rf"\b{any_of([plain(word) for word in treaty.unrelated])}s?\b"),
    )
