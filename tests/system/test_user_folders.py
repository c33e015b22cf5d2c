"""The folders of a user who has a home, half of one, or none."""

import pwd
from pathlib import Path

import pytest
from openskies_tui.system.user_folders import themes_folder, user_folder
from openskies_tui.system.yaml_cache import cached
from openskies_tui.ui.config import Config, read_config
from openskies_tui.ui.settings import read_settings

KINDS = ("config", "state", "cache")


@pytest.fixture(params=[None, "", "home", "~", "./x"])
def homeless(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A user whom the system does not know, and a HOME that is none; the folder it starts in."""

    def unknown(_number: int) -> None:
        raise KeyError

    for kind in KINDS:
        monkeypatch.delenv(f"XDG_{kind.upper()}_HOME")
    monkeypatch.delenv("HOME", raising=False)
    if request.param is not None:
        monkeypatch.setenv("HOME", request.param)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_home_there_are_no_folders(homeless: Path) -> None:
    """None is made up: not one named `~`, and none in the folder that it was started in."""
    assert [user_folder(kind) for kind in KINDS] == [None] * 3
    assert themes_folder() is None
    assert list(homeless.iterdir()) == []


def test_without_a_home_the_settings_are_those_of_a_first_start(homeless: Path) -> None:
    """Everything is shown as at the first start; nothing is remembered, cached or complained of."""
    settings = read_settings()
    assert settings.themes
    assert settings.memory is None
    assert settings.warnings == ()
    assert read_config(None) == (Config(), [])
    file = homeless / "config.yaml"
    file.write_text("theme: light\n")
    assert read_config(file) == (Config(theme="light"), [])
    assert cached("config", [("x", b"")], Config, lambda _files: (Config(), [])) == (Config(), [])
    assert [one.name for one in homeless.iterdir()] == ["config.yaml"]


@pytest.mark.parametrize("value", ["", "relative", "~/x"])
def test_a_variable_that_is_no_path_does_not_count(
    value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the convention has it, only an absolute path is a folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", value)
    found = user_folder("state")
    assert found is not None
    assert found.is_relative_to(tmp_path)
