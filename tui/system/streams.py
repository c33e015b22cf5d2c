"""The standard streams made fit to be written to, whatever the program was started with."""

import codecs
import io
import os
import sys

_TRANSLITERATE = "openskies_tui.transliterate"


def prepare_streams() -> None:
    """Let every answer reach its reader whole, and in letters that the reader's locale has.

    A stream that was closed at the start becomes one that swallows what is written and has nothing
    to read. An unbuffered one (``PYTHONUNBUFFERED``) gets a buffer, because its writes may be cut
    short without a word. What the encoding lacks is transliterated: ``ü`` to ``u``, ``“`` to ``"``.
    """
    codecs.register_error(_TRANSLITERATE, _transliterated)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # Nobody closes it: it is the stream of the process until its end.
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
    out = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        if isinstance(out.buffer, io.RawIOBase):
            # A stream of its own: the toolkit goes on with the one that there was.
            out = open(os.dup(out.fileno()), "w", encoding=out.encoding)  # noqa: SIM115, PTH123
            sys.stdout = out
        out.reconfigure(errors=_TRANSLITERATE)
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors=_TRANSLITERATE)


def _transliterated(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for letters that an encoding lacks, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from anyascii import anyascii

    lacking = error.object[error.start : error.end]
    plain = "".join(anyascii(letter) or "?" for letter in lacking)
    return plain, error.end
