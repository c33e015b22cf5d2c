"""``openskies-tui serve`` used wrongly: one clear line and exit code 2, before a page opens."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from openskies_tui.cli.main import main


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--theme", "neon"], "no theme `neon`"),
        (["--dataset", "nowhere"], "no dataset `nowhere`"),
        (["--as-of", "soon"], "`soon` is not a date"),
        (["--run"], "--run needs --as-of"),
        (["--port", "65536"], "65535"),
        (["--port", "-1"], "65535"),
        (["--host", "no.such.name.invalid"], "--host no.such.name.invalid: there is no such"),
        (["--host", "203.0.113.7"], "--host 203.0.113.7: this machine has no such address"),
        (["--host", "\x1b[2J"], "there is no such address"),
        (["--host", "a" * 300], "there is no such address"),
    ],
)
def test_a_mistake_is_one_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    """A mistake is told where the command was given, not on a page that stays empty."""
    with pytest.raises(SystemExit) as left:
        main(["serve", *arguments])
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert err.count("\n") == 1
    assert says in err
    assert err.rstrip("\n").isprintable()


def test_a_port_in_use_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A port that another program has is named, with what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as left:
            main(["serve", "--port", str(port)])
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert err == (
        f"openskies-tui: --port {port}: in use on 127.0.0.1; "
        "choose another, or 0 for any that is free\n"
    )


def test_without_the_packages_it_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where textual-serve is not installed the line says how to get it."""
    monkeypatch.setitem(sys.modules, "textual_serve", None)
    with pytest.raises(SystemExit) as left:
        main(["serve"])
    out, err = capsys.readouterr()
    assert (left.value.code, out) == (2, "")
    assert "pip install 'openskies-tui[web]'" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--version"], ["status"], ["serve", "--help"]])
def test_nothing_of_the_server_is_imported(arguments: list[str], tmp_path: Path) -> None:
    """What serves no page imports no server."""
    code = (
        "import sys\n"
        "from openskies_tui.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit as left:\n    assert left.code == 0, left.code\n"
        "found = {'aiohttp', 'jinja2', 'textual_serve', 'asyncio'} & set(sys.modules)\n"
        "sys.stderr.write(repr(sorted(found)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == "[]"
