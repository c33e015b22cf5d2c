"""Words beside the verbs: what leaves a claim open, names the treaty, or ends a clause."""

import re

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
