"""What pyproject.toml cannot say: where the packages lie, and archives that are equal."""

import gzip
import os
import tarfile
import time
from pathlib import Path
from typing import Any

from setuptools import find_packages, setup
from setuptools.command.sdist import sdist


class EvenSdist(sdist):
    """An archive of the sources that tells nothing of when, where and by whom it was made.

    With SOURCE_DATE_EPOCH in the environment two archives of the same sources are equal.
    """

    def make_archive(self, base_name: str, format: str, *args: Any, **options: Any) -> str:  # noqa: A002
        """Pack the folder of the release and return the path of the archive."""
        if format != "gztar":
            return str(super().make_archive(base_name, format, *args, **options))
        when = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))

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


setup(
    cmdclass={"sdist": EvenSdist},
    packages=[
        "openskies_tui",
        *(f"openskies_tui.{name}" for name in find_packages("tui")),
        "openskies_tui.data",
        "openskies_tui.themes",
    ],
)
