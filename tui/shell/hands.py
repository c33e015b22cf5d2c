"""What reaches out of the terminal: the machine's clipboard and its browser."""

from typing import NamedTuple

from .browser import Browse, open_in_browser
from .clipboard import Copy, copy_on_machine


class Hands(NamedTuple):
    """Says of a text whether a clipboard took it, of an address whether a browser opened it.

    Each may take its time; it is called outside the loop that answers the keys.
    """

    copy: Copy = copy_on_machine
    browse: Browse = open_in_browser
