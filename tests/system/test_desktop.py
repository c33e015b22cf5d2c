"""The machine's clipboard and browser, with programs of our own in their place."""

import os
import time
from pathlib import Path

import pytest
from openskies_tui.system import desktop
from openskies_tui.system.desktop import copy_on_machine, open_in_browser


def program(folder: Path, name: str, script: str) -> None:
    """Put a shell script on the path."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of programs before those of the machine, on a machine without a display."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.defpath}")
    return tmp_path


@pytest.mark.parametrize(
    ("display", "name"),
    [("WAYLAND_DISPLAY", "wl-copy"), ("DISPLAY", "xclip"), ("DISPLAY", "xsel")],
)
def test_the_text_reaches_the_clipboard(
    machine: Path, monkeypatch: pytest.MonkeyPatch, display: str, name: str
) -> None:
    """The program of the display gets the text letter for letter, by its input alone."""
    monkeypatch.setenv(display, "x")
    program(machine, name, f'cat > "{machine}/got"; echo "$@" > "{machine}/options"')
    text = "“Türkiye” $(touch x); `no`\nline two"
    assert copy_on_machine(text)
    assert (machine / "got").read_text() == text
    assert "touch" not in (machine / "options").read_text()


def test_without_a_display_nothing_is_run(machine: Path) -> None:
    """On a bare terminal no clipboard takes the text, and none is tried."""
    for name in ("wl-copy", "xclip", "xsel", "clip.exe"):
        program(machine, name, f'touch "{machine}/ran"')
    assert not copy_on_machine("x")
    assert not (machine / "ran").exists()


def test_a_program_that_fails_leaves_it_to_the_next(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When xclip cannot reach the display, xsel may; when none can, that is said."""
    monkeypatch.setenv("DISPLAY", ":9")
    program(machine, "xclip", "exit 1")
    assert not copy_on_machine("x")
    program(machine, "xsel", "cat > /dev/null")
    assert copy_on_machine("x")


def test_a_clipboard_that_hangs_is_left(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that never answers is given up, and the text counts as not taken."""
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setattr(desktop, "_CLIPBOARD_SECONDS", 0.2)
    program(machine, "xclip", "exec sleep 30")
    began = time.monotonic()
    assert not copy_on_machine("x")
    assert time.monotonic() - began < 10


def test_a_clipboard_that_goes_on_in_the_background_is_not_waited_for(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Xclip and wl-copy stay to serve the text: that is success, at once."""
    monkeypatch.setenv("DISPLAY", ":9")
    program(machine, "xclip", "cat > /dev/null; sleep 5 & exit 0")
    began = time.monotonic()
    assert copy_on_machine("x")
    assert time.monotonic() - began < 2


def test_an_address_reaches_the_browser(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser gets the address as one argument, without this terminal and without a shell."""
    program(
        machine, "surf", f'echo "$1" > "{machine}/got"; echo "${{TERM-none}}" >> "{machine}/got"'
    )
    monkeypatch.setenv("BROWSER", str(machine / "surf"))
    url = "https://example.org/?a=1&b=$(touch%20x);'#x"
    assert open_in_browser(url)
    assert (machine / "got").read_text() == f"{url}\nnone\n"


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/", "-x", "", "//example.org"],
)
def test_only_addresses_of_the_web_are_opened(
    machine: Path, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """Whatever is no http or https address never reaches a browser."""
    program(machine, "surf", f'touch "{machine}/ran"')
    monkeypatch.setenv("BROWSER", str(machine / "surf"))
    assert not open_in_browser(url)
    assert not (machine / "ran").exists()


def test_without_a_browser_it_says_so(machine: Path) -> None:
    """Without a display a browser for terminals is not opened over ours: there is none."""
    for name in ("lynx", "w3m", "links", "www-browser"):
        program(machine, name, f'touch "{machine}/ran"')
    assert not open_in_browser("https://example.org/")
    assert not (machine / "ran").exists()
