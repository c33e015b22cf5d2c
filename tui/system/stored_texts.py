"""Texts that were kept of sources: the files of a folder, web pages without their marks."""

from html.parser import HTMLParser
from pathlib import Path

from ..analysis.verbatim import StoredText
from ..base.characters import normalise, one_line, overload, unusual, visible
from ..base.errors import UserError
from ..dataset.files import read_text_file

_PAGES = (".html", ".htm")
_ENDINGS = (".txt", ".md", *_PAGES)
_MAX_FILES = 10_000
_UNREAD = frozenset({"script", "style", "template"})
_WITHIN_A_LINE = frozenset("a abbr b cite em i mark q s small span strong sub sup u wbr".split())


def read_texts(folder: str) -> tuple[StoredText, ...]:
    """Return the texts of a folder (``.txt``, ``.md``, ``.html``), in the order of their names.

    Invisible characters are left out, so that they part no words and reach no terminal.

    Raises:
        UserError: the folder or a file cannot be read, or it holds no text.
    """
    try:
        files = sorted(
            file
            for file in Path(folder).iterdir()
            if file.suffix.lower() in _ENDINGS and not file.name.startswith(".")
        )
    except (OSError, ValueError) as error:  # a path cannot hold U+0000
        why = getattr(error, "strerror", None) or error
        raise UserError(f"--texts: {folder}: {why}") from None
    if not files:
        kinds = ", ".join(_ENDINGS)
        raise UserError(f"--texts: {folder}: the folder holds no text ({kinds})")
    if len(files) > _MAX_FILES:
        raise UserError(f"--texts: {folder}: holds more than {_MAX_FILES:,} texts")
    return tuple(map(_read, files))


def _read(file: Path) -> StoredText:
    text = read_text_file(file, str(file))
    if file.suffix.lower() in _PAGES:
        text = _page_text(text)
    text = "\n".join(map(one_line, text.split("\n")))
    if not any(overload(unusual(text), text)):
        text = normalise(text)
    return StoredText(visible(file.stem), visible(file.name), text)


def _page_text(page: str) -> str:
    """Return what a web page says.

    >>> _page_text("<title>A</title><p>It&rsquo;s <b>so</b>.<script>x</script>").split()
    ['A', 'It’s', 'so.']
    """
    reader = _PageReader()
    reader.feed(page)
    reader.close()
    return "".join(reader.pieces)


class _PageReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unread += tag in _UNREAD
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unread = max(0, self._unread - (tag in _UNREAD))
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.pieces.append(" ".join(data.split("\n")))

    def _part(self, tag: str) -> None:
        if tag not in _WITHIN_A_LINE:
            self.pieces.append("\n")
