"""What an app may reach on the machine it runs on, apart from the terminal: clipboard, browser."""

from typing import NamedTuple

from .browser import Browse, open_in_browser
from .clipboard import Copy, copy_on_machine


class Machine(NamedTuple):
    """Both calls may take their time and are made off the event loop; tests give their own."""

    copy: Copy = copy_on_machine
    browse: Browse = open_in_browser


THIS_MACHINE = Machine()
