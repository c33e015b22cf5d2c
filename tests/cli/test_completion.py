"""``openskies-tui completion``: what a shell offers, by the real script where there is a bash."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Run

pytestmark = pytest.mark.slow


def offered(program: Run, line: str, shell: str = "bash") -> list[str]:
    """Return what is offered for the last word of a line, kind and help with it."""
    words = line.split(" ")
    done = program(
        _OPENSKIES_TUI_COMPLETE=f"{shell}_complete",
        COMP_WORDS=line,
        COMP_CWORD=words[-1] if shell == "fish" else str(len(words) - 1),
    )
    assert (done.code, done.err) == (0, "")
    return [line for line in done.out.splitlines() if line]


@pytest.mark.parametrize(
    ("line", "among"),
    [
        ("openskies-tui verif", "plain,verify"),
        ("openskies-tui show RU", "plain,RUS"),
        ("openskies-tui show usa-no", "plain,usa-notice-2020"),
        ("openskies-tui show mid-2021-01-15-v", "plain,mid-2021-01-15-viability"),
        ("openskies-tui show dw-0115-h", "plain,dw-0115-headline"),
        ("openskies-tui status --as-of 2021-06-1", "plain,2021-06-18"),
        ("openskies-tui --dataset unesco events --as-of 1946-11", "plain,1946-11-04"),
        ("openskies-tui why --dataset ec", "plain,ecowas"),
        ("openskies-tui quotes --party FI", "plain,FIN"),
        ("openskies-tui sources --discredit tass-06", "plain,tass-0618"),
        ("openskies-tui export ic", "plain,ics"),
        ("openskies-tui --theme li", "plain,light"),
        ("openskies-tui rehearse pr", "plain,press"),
        ("openskies-tui schema --of stat", "plain,status"),
        ("openskies-tui say tr", "plain,treaty"),
        ("openskies-tui check ./", "file,"),
        ("openskies-tui export html -o ", "file,"),
        ("openskies-tui verify --texts ", "dir,"),
    ],
)
def test_what_is_offered(program: Run, line: str, among: str) -> None:
    """Commands, ids, days, names and paths, each where it belongs."""
    assert among in offered(program, line)


def test_a_day_comes_with_what_happened_on_it(program: Run) -> None:
    """Fish shows it beside the day."""
    line = "openskies-tui status --as-of 2021-06-18"
    (day,) = offered(program, line, "fish")
    assert day.startswith("plain,2021-06-18\tRussia")


def test_a_mistake_on_the_line_offers_nothing(program: Run) -> None:
    """A dataset that is not there has no ids, and nothing is said in the midst of a line."""
    assert offered(program, "openskies-tui show --dataset nowhere U") == []


def test_a_name_never_becomes_a_command(program: Run, tmp_path: Path) -> None:
    """What a shell would run is not put on the line, whoever named the file so."""
    folder = tmp_path / "briefings"
    folder.mkdir()
    for name in ("fine", "$(reboot)", "a;b", "a b"):
        (folder / f"{name}.yaml").touch()
    (tmp_path / "d.yaml").touch()
    assert offered(program, f"openskies-tui present --dataset {tmp_path} ") == ["plain,fine"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_has_its_script(run: Run, shell: str) -> None:
    """The script calls the program by its name."""
    done = run("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert f"_OPENSKIES_TUI_COMPLETE={shell}_complete" in done.out


def in_shell(
    run: Run, folder: Path, shell: str, line: str, then: str
) -> subprocess.CompletedProcess[str]:
    """Run the script of a shell in that shell, the program on its path, and *then* complete."""
    program = folder / "openskies-tui"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m openskies_tui "$@"\n')
    program.chmod(0o755)
    script = f"{run('completion', shell).out}\n{line}\n{then}"
    return subprocess.run(
        [shell, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"},
    )


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_by_the_script(run: Run, tmp_path: Path) -> None:
    """The real script in a real bash completes an id, and offers nothing that begins otherwise."""
    line = "COMP_WORDS=(openskies-tui show RU) COMP_CWORD=2"
    then = '_openskies_tui_completion openskies-tui; echo "${COMPREPLY[@]}"'
    done = in_shell(run, tmp_path, "bash", line, then)
    assert (done.stdout.split(), done.stderr) == (["RUS"], "")


@pytest.mark.skipif(not shutil.which("fish"), reason="needs fish")
def test_fish_completes_by_the_script(run: Run, tmp_path: Path) -> None:
    """So does a real fish, with what the id is of."""
    done = in_shell(run, tmp_path, "fish", "", 'complete -C "openskies-tui show RU"')
    assert (done.stdout, done.stderr) == ("RUS\tRussia\n", "")


@pytest.mark.skipif(not shutil.which("zsh"), reason="needs zsh")
def test_zsh_completes_by_the_script(run: Run, tmp_path: Path) -> None:
    """And a real zsh, by the functions that its completion calls."""
    line = "compdef() { : }; compadd() { : }; _describe() { print -l ${(P)3} }"
    then = "words=(openskies-tui show RU) CURRENT=3; _openskies_tui_completion"
    done = in_shell(run, tmp_path, "zsh", line, then)
    assert done.stdout.split() == ["RUS:Russia"]
