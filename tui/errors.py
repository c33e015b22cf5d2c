"""Errors that are for people: each is told in a line or a few, never as a traceback."""


class UserError(Exception):
    """A mistake outside this program, told in one line each; ends the command with exit 2."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines
