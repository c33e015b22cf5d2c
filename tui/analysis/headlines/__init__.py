"""The headline check: does a sentence fit the state of the treaty on a day?

Rules, not guesses. A text is cut into clauses; in each the states, verbs, times and numbers of a
fixed ``vocabulary`` are found (``parse``), and what they claim is held against what is on file
(``judge`` and ``figures``). What stands under a negation, a condition or a modal verb, or is turned
around by a word that is not known, is not judged: a wrong verdict is worse than none.
A claim may be contradicted by anything the dataset records, even of a later day; it is
``accurate`` only when it fits what was settled on the day itself.
"""

from .check import HeadlineCheck, check_headline, place_of_name, registry_named
from .vocabulary import Verdict

__all__ = ["HeadlineCheck", "Verdict", "check_headline", "place_of_name", "registry_named"]
