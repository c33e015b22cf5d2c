"""Who is a party to a treaty on a day, who is leaving, who said so, and the proof of each.

>>> from datetime import date
>>> from openskies_tui import Registry, load_dataset
>>> registry = Registry(load_dataset("open-skies"))
>>> on = registry.on(date(2021, 7, 1))
>>> on.counts.party, on.party("RUS").status, on.countdown("RUS").days
(33, 'party', 170)
>>> on.statement("RUS").sentence
'Russia gave notice of withdrawal on 18 June 2021; it remains a State Party until 18 December 2021.'

The names are imported when they are first asked for, so that the command line stays quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .analysis.knowledge import HINDSIGHT
    from .analysis.registry import Registry, Snapshot
    from .base.errors import NoSuchStateThen, NotADay, UnknownSource, UnknownState, UserError
    from .dataset.load import load_dataset
    from .engine.model import Dataset

__version__ = "0.1.0"
__all__ = [
    "HINDSIGHT",
    "Dataset",
    "NoSuchStateThen",
    "NotADay",
    "Registry",
    "Snapshot",
    "UnknownSource",
    "UnknownState",
    "UserError",
    "__version__",
    "load_dataset",
]
_HOMES = {
    "Registry": ".analysis.registry",
    "Snapshot": ".analysis.registry",
    "Dataset": ".engine.model",
    "HINDSIGHT": ".analysis.knowledge",
    "load_dataset": ".dataset.load",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, ".base.errors"), __name__), name)
