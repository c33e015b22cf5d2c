"""What pyproject.toml cannot say: where the packages lie, and archives that are equal."""

import gzip
import os
import tarfile
from pathlib import Path
from typing import Any

from setuptools import find_packages, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.sdist import sdist

os.environ.setdefault("SOURCE_DATE_EPOCH", "315532800")  # the first day that a wheel can name


class EvenSdist(sdist):
    """An archive of the sources that tells nothing of when, where and by whom it was made.

    Two archives of the same sources are equal.
    """

    def make_archive(self, base_name: str, format: str, *args: Any, **options: Any) -> str:  # noqa: A002
        """Pack the folder of the release and return the path of the archive."""
        if format != "gztar":
            return str(super().make_archive(base_name, format, *args, **options))
        when = int(os.environ["SOURCE_DATE_EPOCH"])

        def even(member: tarfile.TarInfo) -> tarfile.TarInfo:
            member.mtime, member.uid, member.gid = when, 0, 0
            member.uname = member.gname = ""
            member.mode = 0o755 if member.isdir() or member.mode & 0o100 else 0o644
            return member

        path = f"{base_name}.tar.gz"
        with (
            Path(path).open("wb") as file,
            gzip.GzipFile("", "wb", fileobj=file, mtime=when) as packed,
            tarfile.open(fileobj=packed, mode="w") as archive,
        ):
            for member in sorted(Path(options["base_dir"]).rglob("*")):
                archive.add(member, recursive=False, filter=even)
        return path


class EvenWheel(bdist_wheel):
    """A wheel that tells nothing of the permissions of the files it was made from."""

    def write_wheelfile(self, wheelfile_base: str, *args: Any, **options: Any) -> None:
        """Write the last of the files, and give all the same permissions before they are packed."""
        super().write_wheelfile(wheelfile_base, *args, **options)
        for file in Path(self.bdist_dir).rglob("*"):
            file.chmod(0o755 if file.is_dir() else 0o644)


setup(
    cmdclass={"bdist_wheel": EvenWheel, "sdist": EvenSdist},
    packages=[
        "openskies_tui",
        *(f"openskies_tui.{name}" for name in find_packages("tui")),
        "openskies_tui.data",
        "openskies_tui.themes",
    ],
)
