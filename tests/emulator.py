"""A terminal emulator that reads what the program writes to a terminal or to a browser."""

import re

import pyte

_PRIVATE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]")
_UNFINISHED = re.compile(rb"\x1b(\[[<>=?]?[0-9;]*)?$")


class Stream(pyte.ByteStream):
    """A stream in which private sequences such as ``CSI > 1 u`` are not taken for ``CSI u``."""

    def __init__(self, screen: pyte.Screen) -> None:
        self._rest = b""
        super().__init__(screen)

    def feed(self, data: bytes) -> None:
        """Leave out what pyte does not know; keep back a sequence that is cut off at the end."""
        data = self._rest + data
        cut = _UNFINISHED.search(data)
        self._rest = data[cut.start() :] if cut else b""
        super().feed(_PRIVATE.sub(b"", data[: cut.start()] if cut else data))
