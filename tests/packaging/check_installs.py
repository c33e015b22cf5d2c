"""Builds the wheel and the sdist, installs each way into an empty venv, and tries the program.

``python tests/packaging/check_installs.py [--newest]`` needs pip and the network, and
so is no test of pytest. Without ``--newest`` the versions of constraints.txt are installed.
"""

import argparse
import json
import os
import pty
import select
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
import termios
import time
import venv
from fcntl import ioctl
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN = {"tui", "data", "themes", "tests"}
READ = """
import sys
from importlib.resources import files
from pathlib import Path

import openskies_tui
from openskies_tui.dataset.load import load_dataset
from openskies_tui.theme.load import read_themes

data = files("openskies_tui.data").joinpath("open-skies")
assert any(one.name.endswith(".yaml") for one in data.iterdir()), "no data"
assert files("openskies_tui.data").joinpath("README.md").is_file(), "no data/README.md"
assert files("openskies_tui").joinpath("py.typed").is_file(), "no py.typed"
assert len(load_dataset("open-skies").parties) >= 35, "states are missing"
names = {one.name for one in read_themes()[0]}
assert {"openskies-dark", "openskies-light"} <= names, "themes are missing"
print(Path(openskies_tui.__file__).parent)
"""
WHERE = """
import json
from importlib.resources import files

print(json.dumps(str(files("openskies_tui.data").joinpath("open-skies"))))
"""
FRAME = ("Treaty on Open Skies", "1 Jul 2021", "33 States Parties", "days to go", "Conference")


class InstallError(Exception):
    """Something about an install is not as it must be."""


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a command and return what it prints; its errors end the check."""
    done = subprocess.run(
        [str(one) for one in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode:
        shown = " ".join(map(str, command))
        raise InstallError(f"{shown} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def build(work: Path) -> tuple[Path, Path]:
    """Build both archives from a copy of the tree, so that nothing is left in it."""
    source = work / "source"
    shutil.copytree(
        ROOT,
        source,
        ignore=shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__"),
    )
    tools = work / "tools"
    venv.create(tools, with_pip=True)
    run(tools / "bin/pip", "install", "--quiet", "build")
    run(tools / "bin/python", "-m", "build", "--outdir", work / "dist", source)
    (wheel,) = (work / "dist").glob("*.whl")
    (sdist,) = (work / "dist").glob("*.tar.gz")
    return wheel, sdist


def check(name: str, work: Path, what: list[str], constraints: list[str]) -> None:
    """Install into an empty venv and try everything that a user would."""
    place = work / name
    venv.create(place, with_pip=True)
    python, program = place / "bin/python", place / "bin/openskies-tui"
    before = {one.name for one in site_packages(place).iterdir()}
    run(place / "bin/pip", "install", "--quiet", *constraints, *what)
    run(place / "bin/pip", "check")
    top = {one.name for one in site_packages(place).iterdir()} - before
    if wrong := top & FORBIDDEN:
        raise InstallError(f"at the top level of site-packages: {', '.join(sorted(wrong))}")
    found = run(python, "-c", READ, cwd=work).strip()
    if name != "editable" and not Path(found).is_relative_to(place.resolve()):
        raise InstallError(f"imported from {found}, not from the venv")
    counts = json.loads(run(program, "status", "--as-of", "2021-07-01", "--json", cwd=work))
    if counts["counts"]["party"] != 33 or counts["countdowns"][0]["days"] != 170:
        raise InstallError(f"a wrong status: {counts['counts']}")
    json.loads(run(program, "status", "--json", cwd=work))
    if "170 days to go" not in run(program, "export", "html", "--as-of", "2021-07-01", cwd=work):
        raise InstallError("the page of a day lacks its clock")
    run(program, "check", json.loads(run(python, "-c", WHERE, cwd=work)))
    paint(program, work)
    versions = json.loads(run(place / "bin/pip", "list", "--format", "json"))
    shown = {one["name"]: one["version"] for one in versions}
    print(f"ok  {name:<9} textual {shown['textual']}, rich {shown['rich']}", flush=True)


def check_tools(work: Path, wheel: Path) -> None:
    """Install as ``uv tool install`` and ``pipx install`` do, each into folders of its own."""
    tools = work / "tools"
    run(tools / "bin/pip", "install", "--quiet", "uv", "pipx")
    for name, command in (
        ("uv", ("uv", "tool", "install", "--quiet", "--python", sys.executable)),
        ("pipx", ("pipx", "install", "--quiet", "--python", sys.executable)),
    ):
        place = work / name
        kept = {"UV_TOOL_DIR": place, "UV_TOOL_BIN_DIR": place / "bin"}
        kept |= {"PIPX_HOME": place, "PIPX_BIN_DIR": place / "bin"}
        os.environ.update({variable: str(folder) for variable, folder in kept.items()})
        run(tools / "bin" / command[0], *command[1:], wheel)
        paint(place / "bin/openskies-tui", work)
        print(f"ok  {name}", flush=True)


def check_own_tests(work: Path, sdist: Path, constraints: list[str]) -> None:
    """Unpack the sources and run tests of theirs against them, with nothing else at hand."""
    with tarfile.open(sdist) as archive:
        archive.extractall(work / "unpacked", filter="data")
    (source,) = (work / "unpacked").iterdir()
    place = work / "tests"
    venv.create(place, with_pip=True)
    run(place / "bin/pip", "install", "--quiet", *constraints, "--editable", f"{source}[test]")
    run(place / "bin/pytest", "tests/dataset", "tests/engine", "tests/output", cwd=source)
    print("ok  sdist tests itself", flush=True)


def site_packages(place: Path) -> Path:
    """Return the site-packages folder of a venv."""
    return next((place / "lib").glob("python3*/site-packages"))


def paint(program: Path, work: Path) -> None:
    """Open the dashboard in a pseudo-terminal, wait for its first frame, and leave it."""
    pid, terminal = pty.fork()
    if pid == 0:
        kept = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "HOME": str(work)}
        os.execve(program, [str(program), "--as-of", "2021-07-01"], kept)
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    seen, end, left = b"", time.monotonic() + 30, False
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            data = os.read(terminal, 65536)
        except OSError:
            break
        if not data:
            break
        seen += data
        if not left and all(one.encode() in seen for one in FRAME):
            os.write(terminal, b"q")
            left = True
    else:
        os.kill(pid, 9)
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    if not left or status:
        missing = [one for one in FRAME if one.encode() not in seen]
        raise InstallError(f"no frame: {missing} missing, wait status {status}\n{seen[-2000:]!r}")


def main() -> int:
    """Check each way to install; the exit code is 0 if all of them work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--newest", action="store_true", help="ignore constraints.txt")
    newest = parser.parse_args().newest
    limits = ROOT / "constraints.txt"
    constraints = [] if newest or not limits.is_file() else ["--constraint", str(limits)]
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder).resolve()
        try:
            wheel, sdist = build(work)
            check("wheel", work, [str(wheel)], constraints)
            check("sdist", work, [str(sdist)], constraints)
            check_tools(work, wheel)
            check_own_tests(work, sdist, constraints)
            check("editable", work, ["--editable", str(work / "source")], constraints)
        except InstallError as error:
            print(f"FAILED: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
