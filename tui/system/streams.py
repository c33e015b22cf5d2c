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
        stream = getattr(sys, name)
        if stream is None:
            # Nobody closes it: it is the stream of the process until its end.
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115, PTH123
        if mode == "w" and isinstance(stream, io.TextIOWrapper):
            if isinstance(stream.buffer, io.RawIOBase):
                stream = _buffered(stream)
            stream.reconfigure(errors=_TRANSLITERATE)
        setattr(sys, name, stream)


def _buffered(stream: io.TextIOWrapper) -> io.TextIOWrapper:
    encoding, raw = stream.encoding, stream.detach()
    writer = io.BufferedWriter(raw)  # type: ignore[type-var]
    return io.TextIOWrapper(writer, encoding=encoding, line_buffering=raw.isatty())


def _transliterated(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for letters that an encoding lacks, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from anyascii import anyascii

    lacking = error.object[error.start : error.end]
    plain = "".join(anyascii(letter) or "?" for letter in lacking)
    return plain, error.end
