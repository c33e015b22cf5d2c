"""The vocabulary, in tables: verbs by what they claim, and the words beside them.

Patterns are for a reading: all is lower case, a time stands as ``T``, a state as ``S`` and several
states side by side as ``P``, each as long as the words that it stands for.
"""

import re

from ...engine.model import Treaty, Words
from ..sentences import has_members, worded
from .text import NUMBER, any_of, plain, words

_LEAVING = (
    # it will ..., it ..., it ... (past), it has ..., the ...
    ("withdraw", "withdraws", "withdrew", "withdrawn", "withdrawal|withdrawing"),
    ("exit", "exits", "exited", "exited", "exit|exiting"),
    ("quit", "quits", "quit", "quit", "quitting"),
    ("leave", "leaves", "left", "left", "leaving"),
    ("pull[ -]?out", "pulls out", "pulled out", "pulled out", "pull-?out|pulling out"),
    ("depart", "departs", "departed", "departed", "departure"),
    ("abandon", "abandons", "abandoned", "abandoned", "abandoning"),
    ("drop out", "drops out", "dropped out", "dropped out", "dropping out"),
    ("walk away", "walks away", "walked away", "walked away", "walking away"),
    # Without "will" or "has" before it, it says that a state speaks ill of something.
    ("denounce", "(?!)", "(?!)", "denounced", "denunciation|denouncing"),
)
_LEAVE, _LEAVES, _LEFT, _GONE, _EXIT = map("|".join, zip(*_LEAVING, strict=True))
EXIT = words(_EXIT)
_ADV = "((officially|formally|finally|now|already|also|just|fully|soon|T+) )*"
_GAP = "[^,;:.]{0,80}?"
_PARTY = (
    r"(an? )?(full )?((state|(high )?contracting) )?(party|member( state)?|part|in)\b"
    "(?! of the group)"
)
_HOUSE = "(bill|law|legislation|decree|parliament|lawmakers|upper house|lower house|senate)"
_DECIDES = "(approve[sd]|pass(es|ed)|vote[sd]?|back(s|ed)|adopt(s|ed)|endorse[sd])"
_STEP = f"({_DECIDES}|submit(s|ted)?|signs|signed|advanc(es|ing)|introduce[sd])"
_HEAD = (
    "(announc(es?|ed|ing)|declar(es?|ed|ing)|confirm(s|ed)|plan(s|ned)?|intend(s|ed)|intent(ion)?"
    "|prepar(es|ed|ing)|decid(es|ed)|decision|vow(s|ed)|set|ready)"
)
_GIVE = (
    "(gives?|given|giving|gave|submit(s|ted)?|sen(ds?|t)|file[sd]?|deliver(s|ed)|serve[sd]?"
    "|lodge[sd]?|deposit(s|ed)|present(s|ed)|tender(s|ed)|hand(s|ed) (in|over))"
)
_NOTICE = "(notices?|notifications?)"
_CLOCK = f"({_NOTICE}|clock|countdown)"
_RUNS = "(began|begun|begins|started|starts|runs|(is|are|to) (run(ning)?|tick(ing)?))"
_TO_LEAVE = rf"({_GAP}\b(({_EXIT})|to ({_LEAVE})))?"
_PLANS = "(announces|declares|decides|plans|intends|prepar(es|ing)|planning|vows|set|ready)"
_STARTS = "(starts?|starting|begins?|beginning|launch(es|ing)|initiates)"
_START = "(started|began|launched|initiated)"
_VERBS = rf"""
stay_out   present  not (to )?(\w+ )?(re-?join|return|re-?enter|come back)
unratified present  (not|never)( yet)? ratified
effect     future   will no longer be {_PARTY}
effect     present  (no longer|ceases to be|ceased to be) {_PARTY}
effect     future   will have {_ADV}({_GONE})
effect     past     complete[sd] (its |the )?({_EXIT})
effect     past     ({_EXIT}){_GAP}\b(took|came into) (effect|force)
effect     present  ({_EXIT}){_GAP}\b(takes|enters into) (effect|force)
effect     future   ({_EXIT}){_GAP}\bwill take (effect|place)
announce   present  {_STARTS}{_GAP}\b(procedures?|process|moves|steps){_TO_LEAVE}
announce   present  {_STARTS} ({_EXIT})
announce   past     {_START}{_GAP}\b(procedures?|process|moves|steps){_TO_LEAVE}
announce   past     {_START} ({_EXIT})
domestic   present  {_STEP}\b{_GAP}\b{_HOUSE}\b{_GAP}\b({_EXIT}|{_LEAVE})
domestic   present  ({_EXIT})\b{_GAP}\b{_STEP}\b{_GAP}\b{_HOUSE}
domestic   present  {_STEP}\b{_GAP}\b({_EXIT}) {_HOUSE}
domestic   present  {_DECIDES}\b{_GAP}\b({_EXIT}|{_LEAVE})
no_notice  present  {_GIVE} no {_NOTICE}{_TO_LEAVE}
runs       past     {_CLOCK}( period)?\b{_GAP}\b{_RUNS}
notice     future   (will|to|would) {_ADV}({_GIVE}{_GAP}\b{_NOTICE}|notify){_TO_LEAVE}
notice     past     {_GIVE} ([\w-]+ ){{0,4}}{_NOTICE}{_TO_LEAVE}
notice     past     notif(ies|ied)\b{_GAP}\b({_EXIT}|to ({_LEAVE}))
effect     past     (has|have|had) {_ADV}({_GONE})
announce   present  {_PLANS}\b{_GAP}\bto {_ADV}({_LEAVE})
announce   past     ({_HEAD}|says|said)\b{_GAP}\b(will|would|to) {_ADV}({_LEAVE})
announce   present  {_PLANS}\b{_GAP}\b({_EXIT})
announce   past     {_HEAD}\b{_GAP}\b({_EXIT})
announce   past     (announces|announced|declared) its intent(ion)?
intent     future   (will|to|would) {_ADV}({_LEAVE})
progress   present  (is|are) {_ADV}({_EXIT})
rejoin     present  re-?joins|re-?joined|returns|returned
effect     present  {_LEAVES}
effect     past     {_LEFT}
effect     present  follow(s|ed)\b{_GAP}\b(in|into|out of) ({_EXIT})
effect     past     (is|are) (now )?out
effect     present  (?<=P )({_LEAVE})
stay       present  will (stay|remain) (\w+ )?(within|bound|{_PARTY})
remain     present  (?<!to )(stays?|remains?) (\w+ )?(within|bound|{_PARTY})
remain     present  (is|are) (still )?{_PARTY}
in_force   past     (entered|came|coming) into (force|effect)
in_force   present  (enters|comes) into (force|effect)
join       past     joins|joined|accedes|acceded
ratify     past     (?<!to )(?<!will )(ratify|ratifies|ratified)
sign       past     (?<!to )(?<!will )(signs?|signed)
suspend    past     suspend(s|ed|ing)
end        past     cancels|cancell?ed|annul(s|led)|terminate[sd]
expire     future   (will|to) (expire|lapse)
expire     present  expires|lapses
expire     past     expired|lapsed
"""


VERBS = tuple(
    (kind, tense, words(pattern))
    for kind, tense, pattern in (line.split(maxsplit=2) for line in _VERBS.strip().splitlines())
)
"""The first pattern that fits a place wins, so the order matters: the longer before the shorter."""
DENOUNCING = (
    ("effect", "present", words("denounces")),
    ("effect", "past", words("denounced")),
)
"""What leaving is called under a treaty that is denounced, and not an opinion of it."""


OPEN_WORDS = words(
    "not|never|no(?! longer)|nobody|none|neither|nor|without|den(y|ies|ied|ials?)|refus(es|ed|al)"
    "|fails?|failed|may|might|could|would|should|can|cannot|expected|likely|unlikely|if|unless"
    "|whether|provided|otherwise|until|yet to|as long as|in case|suppose|imagine|were [SP]+ to"
    "|mulls|weighs|hopes?|fears?|consider(s|ed|ing)?|wants?|urge[sd]?|calls? (on|for)|asks?|hints?"
    "|threaten(s|ed)?|pressed|thought|believed|sources?|rumou?r(s|ed)?|reportedly|alleged(ly)?"
    "|claim(s|ed)?|apparently|appear(s|ed)?|seem(s|ed)?|supposed(ly)?|perhaps|maybe|probably"
    "|possibl[ey]|fake|false|untrue|myth|lie|hoax|satire|bluff|disinformation|propaganda"
    "|fact[- ]?check|debunk(s|ed)|wrong(ly)?|incorrect(ly)?|inaccurate|contrary|unnamed|tweets?|few"
    "|assuming|why|hardly|barely|virtually|effectively|practically|in effect|as good as|de facto"
    f"|mistak(en|enly|es)|must( \\w+)? ({_LEAVE})|unlike|instead|rather|except|had (the )?[SP]+"
    "|too|like(wise)?|together|along(side)?|as well|respectively|did|either|or"
    "|only (the )?[SP]+|[SP]+ alone"
    f"|(almost|nearly|all but)(?= ({_LEAVE}|{_LEFT}|{_GONE}|out)\\b)"
    f"|(after|once|when|before) (the )?[SP]+ (has|have|{_LEAVES})"
)
"""Words that leave open what is claimed in their sentence."""
REVERSALS = words(
    "against|down|reject(s|ed|ing|ion)?|oppos(es?|ed|ing|ition)|stop(s|ped)?|halt(s|ed)?"
    "|delay(s|ed)?|postpon(es?|ed|ement)|defer(s|red)?|put off|block(s|ed)?|prevent(s|ed)?"
    "|avert(s|ed)?|avoid(s|ed)?|veto(es|ed)?|revers(es?|ed|ing|al)|end(s|ed)? (of|to|its)"
    "|shelv(es|ed)|scrap(s|ped)?|drop(s|ped)? (?!out)|(gave|gives) up|rul(es|ed) out"
    "|abandon(s|ed)? (its |the )?(plans?|bid)|cancel(s|led)?|revok(es?|ed)|rescind(s|ed)?"
    r"|votes? on|notified by|(was|were|is|are|been|being) (\w+ly )?(notified|given|sent|served)"
    r"|(first|second|third|only|last)( \w+)? to"
    rf"|({_EXIT}|{_NOTICE}){_GAP}\b(suspended|cancell?ed|annulled|terminated)"
)
"""Words that turn around what is claimed beside them in their clause."""
READ = words(
    f"[TSP]+|{_HEAD}|{_PLANS}|{_STARTS}|{_START}|{_STEP}|{_HOUSE}|{_GIVE}|{_NOTICE}|{_EXIT}"
    f"|{_LEAVE}|notif(y|ies|ied)|{NUMBER}([- ](month|day|year|week)s?)?|says|said|intent(ion)?"
    "|decision|plans?|an?|the|its?|they|their|his|that|this|will|would|to|of|from|about|for|on|in"
    "|through|is|and|all|other|member|states|part(y|ies)|partners|depositar(y|ies)|countr(y|ies)|formal(ly)?"
    "|official(ly)?|now|soon|relevant|out|procedur(es?|al)|domestic|internal|moves|steps|process"
)
"""All words that may stand between those of a claim with a gap."""
QUESTION = re.compile(
    r"\?|^(?:why|who|when|where|how|what|is|are|will|does|do|did|has|have|can|could|should)\b"
)
OBJECT_BEFORE = re.compile(
    r"\b(?:inform(?:s|ed)|tells?|told|notif(?:ies|ied)|from|over|with|against|accus(?:es|ed|ing)"
    r"|of|to|urge[sd]?|asks?|asked|warns?|warned|between|in|at|after|despite|follows) (?:the )?$"
)
"""What stands before a state to which something is done."""
CLAUSE_END = re.compile(
    r"[,;:!]|\.(?= |$)| - |\b(?:following|after|amid|while|because|citing|arguing|which|when|where"
    r"|as)\b"
)
SENTENCE_END = re.compile(r"[;!]|\.(?= |$)")
_WRONG_WORDS = {
    r"members?": "the treaty has {parties}, not members",
    r"ratifiers": "the states that are bound are {parties}, not `ratifiers`",
    r"signator(ies|y (states|nations|countries))": (
        "signatories have signed; the states that are bound are {parties}"
    ),
    "{days}[- ]days?": "the treaty counts in months",
}


def wrong_words_of(terms: Words) -> dict[str, str]:
    """Return what is wrong for a treaty, whatever else a text gets right, each with the reason.

    Who is a member of a treaty that has members is called so rightly.
    """
    return {
        wrong: worded(reason, terms)
        for wrong, reason in _WRONG_WORDS.items()
        if not (wrong == "members?" and has_members(terms))
    }


class TreatyWords:
    """The words for a treaty as its record gives them; a name in the singular is a slip."""

    def __init__(self, treaty: Treaty) -> None:
        denounced = treaty.words.exit == "denunciation"
        self.verbs = (*VERBS, *DENOUNCING) if denounced else VERBS
        self.names = {plain(name) for name in (treaty.name, *treaty.aliases)}
        name = re.sub(r"ies(?=[|)])", "(ies|y)", any_of(self.names))
        noun = "(treaty|pact|accord|agreement)"
        self.name = words(name)
        self.called = words(f"{name}|{noun}|deal")
        self.as_object = words(
            "but|it|and|((from|out|of|to|for|within|in|the|an?|its|this|key|historic|landmark"
            "|arms|and|international|military|control|verification|surveillance|overflight|spying"
            f"|[0-9]+-nation) )*({noun}|{name}($| ({noun}|deal|arms|control|surveillance|overflight"
            "|regime|in|on|by|with|as|under|despite|for|to|and|but|or|over|at|this|last)))"
        )
        self.beside = words(
            f"({name} )?(treaty )?(flights?|missions?|planes?|aircraft|talks|conference|meeting"
            r"|data( \w+)? (deal|accord|pact|agreement)|cooperation|bill)"
        )
        self.unrelated = words(f"{any_of(map(plain, treaty.unrelated))}s?")
