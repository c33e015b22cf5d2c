"""Briefings: found beside a dataset or by path, read as strictly as the dataset itself."""

from pathlib import Path

from msgspec import Struct

from ..base.errors import UserError
from ..dataset.diagnostics import Finding
from ..dataset.files import (
    find_files,
    find_folder,
    is_bundled,
    read_text_file,
    refuse_links_out,
    yaml_files,
)
from ..dataset.load import read_record
from ..dataset.positions import Remark, SourceFile, findings_in
from ..views.search import Entry
from .model import Briefing


class BriefingFile(Struct, frozen=True):
    """A briefing with the file that it was read from."""

    file: SourceFile
    briefing: Briefing

    @property
    def name(self) -> str:
        """The name of the file, safe to print."""
        return self.file.name

    def findings(self, remarks: list[Remark]) -> tuple[Finding, ...]:
        """Return remarks about the briefing as findings, each at its place in the file."""
        return tuple(sorted(findings_in(self.file, remarks)))


def read_briefing(shown: str, text: str) -> BriefingFile:
    """Return the briefing that a file holds.

    Raises:
        FindingsError: the file is no briefing; each finding says where and what.
    """
    return BriefingFile(SourceFile(shown, text), read_record(shown, text, Briefing))


def briefing_files(dataset_name: str) -> dict[str, Path]:
    """Return the files in the folder ``briefings`` of a dataset by name, in order of names.

    Raises:
        UserError: there is no such dataset, or the folder cannot be read.
    """
    find_files(dataset_name)
    folder = find_folder(dataset_name)
    inside = folder / "briefings" if folder else None
    if inside is None or not inside.exists():
        return {}
    try:
        found = yaml_files(inside)
    except OSError as error:
        raise UserError(f"{inside}: {error.strerror or error}") from None
    if folder is not None and not is_bundled(dataset_name):
        refuse_links_out([(str(file), file) for file in found], folder)
    return {file.stem: file for file in found}


def no_briefings(dataset_name: str) -> UserError:
    """Return the complaint that a dataset has no briefing, with where one would lie."""
    return UserError(f"the dataset `{dataset_name}` has no .yaml file in a folder `briefings`")


def load_briefing(name_or_path: str | None, dataset_name: str) -> BriefingFile:
    """Return a briefing by name, by path, or the first one of the dataset.

    Raises:
        UserError: there is none, or it cannot be read.
    """
    files = briefing_files(dataset_name)
    if name_or_path is None:
        if not files:
            raise no_briefings(dataset_name)
        name_or_path = next(iter(files))
    file = files.get(name_or_path)
    if file is not None:
        shown = f"briefings/{file.name}"
        return read_briefing(shown, read_text_file(file, shown))
    if not name_or_path or not _exists(Path(name_or_path)):
        known = ", ".join(files) or "none in this dataset"
        raise UserError(f"no briefing `{name_or_path}`: expected a path, or one of: {known}")
    return read_briefing(name_or_path, read_text_file(Path(name_or_path)))


def _exists(path: Path) -> bool:
    """Say whether there is a file. What never ends, such as a device, is none.

    Raises:
        UserError: the path leads to something else, or nowhere can be looked.
    """
    try:
        if path.is_file():
            return True
        exists = path.exists()
    except OSError as error:
        raise UserError(f"{path}: {error.strerror or error}") from None
    if exists:
        raise UserError(f"{path}: not a file; a briefing is one .yaml file")
    return False


def briefing_entry(name: str, briefing: Briefing) -> Entry:
    """Return a briefing, with the name of its file, as it is found by its title."""
    length = f"{briefing.minutes} min"
    return Entry("briefing", name, briefing.title, length, (name, briefing.summary))
