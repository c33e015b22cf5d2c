"""Keys that were changed in the configuration: what is done, shown and told follows them."""

from pathlib import Path

import msgspec
import pytest
from driver import make_app, text_of
from openskies_tui.cli.main import main
from openskies_tui.engine.model import Dataset
from openskies_tui.system.user_folders import user_folder
from openskies_tui.ui.config import keys_of, read_config
from openskies_tui.ui.keymap import EVERY_ACTION
from openskies_tui.ui.rebinding import PRESETS, Keys, changed, clashes, key_of


def keys_from(tmp_path: Path, text: str) -> tuple[Keys, list[str]]:
    """Return the keys of a configuration, and what is wrong with it."""
    file = tmp_path / "config.yaml"
    file.write_text(text)
    config, wrong = read_config(file)
    return keys_of(config), [line.removeprefix(str(file)) for line in wrong]


async def test_a_changed_key_acts_and_is_shown_everywhere(dataset: Dataset, tmp_path: Path) -> None:
    """The new keys act, the old one does not; the foot, the list and the palette have the new."""
    keys, wrong = keys_from(tmp_path, "keys:\n  map: [F6, Ctrl+T]\n  next_event: N\n  docket: []\n")
    assert wrong == []
    app = make_app(dataset, "2021-07-01")
    app.use_keys(keys)
    async with app.run_test(size=(200, 80)) as pilot:
        await pilot.pause()
        foot = text_of(app).splitlines()[-1]
        assert "F6 map" in foot
        assert "[ N event" in foot
        assert "all exits" not in foot
        for key, screen in (
            ("m", "Dashboard"),
            ("D", "Dashboard"),
            ("f6", "MapScreen"),
            ("escape", "Dashboard"),
            ("ctrl+t", "MapScreen"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert type(app.screen).__name__ == screen, key
        await pilot.press("escape", "N")
        assert str(app.view.day) > "2021-07-01"
        await pilot.press("question_mark")
        await pilot.pause()
        shown = " ".join(text_of(app).split())
        assert "F6 Ctrl+T Map: every state by its status" in shown
        assert "– Docket" in shown


async def test_a_list_under_a_typed_line_moves_with_the_changed_keys(dataset: Dataset) -> None:
    """As Emacs has it Ctrl+N goes down in the palette; a letter is typed there."""
    app = make_app(dataset)
    app.use_keys(changed("emacs", {}))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("alt+x")
        await pilot.pause()
        rows = app.screen.query_one("RowList")
        await pilot.press("ctrl+n", "ctrl+n", "ctrl+p", "k")
        await pilot.pause()
        assert app.screen.query_one("Input").value == "k"
        await pilot.press("ctrl+n")
        assert rows.cursor == 1


async def test_who_changes_quit_can_still_quit(dataset: Dataset) -> None:
    """Ctrl+Q quits whatever is bound, and Ctrl+C says so."""
    app = make_app(dataset)
    app.use_keys(changed(None, {"quit": ()}))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("q", "ctrl+c")
        await pilot.pause()
        assert "Ctrl+Q quits." in text_of(app)
        await pilot.press("ctrl+q")
        assert app.return_code == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("keys:\n  docet: F6\n", ":2:3: error: unknown key `docet`; did you mean `docket`?"),
        ("keys:\n  docket: Hyper\n", ":2:11: error: `Hyper` is no key; expected a key such as"),
        ("keys:\n  docket: m\n", ":2:11: error: `m` is also the key of `map` on the dashboard; "),
        ("keys:\n  claims: F6\n  map: f6\n", ":3:8: error: `F6` is also the key of `claims` on "),
        ("keys:\n  docket: j\n", ":2:11: error: `j` is also the key of `down` on the dashboard; "),
        ("keys:\n  room_go: b\n", ":2:12: error: `b` is also the key of `room_blank` in room mode"),
        ("keys:\n  docket: ctrl+c\n", ":2:11: error: `Ctrl+C` says how to quit and cannot be"),
        ("keys:\n  preset: vi\n", ":2:11: error: `preset` is `vi`; expected one of emacs, clicker"),
        ("keys:\n  docket: {a: b}\n", ":2:11: error: `docket` is `an entry with keys`; expected a"),
        ("keys: F6\n", ":1:7: error: `keys` is `F6`; expected "),
    ],
)
def test_what_is_wrong_with_a_key_is_told_with_its_place(
    tmp_path: Path, text: str, told: str
) -> None:
    """Each line names file, line and column; what is wrong is left as it was, the rest is used."""
    keys, wrong = keys_from(tmp_path, text + "remember: false\n")
    (line,) = wrong
    assert line.startswith(told)
    assert "Ctrl+C" not in keys.shown("docket")
    assert keys.shown("zoom") == "z"


def test_two_actions_can_change_their_keys_with_each_other(tmp_path: Path) -> None:
    """What one gives up another may take."""
    keys, wrong = keys_from(tmp_path, "keys:\n  map: D\n  docket: m\n  compare: F6\n")
    assert wrong == []
    assert (keys.shown("map"), keys.shown("docket")) == ("D", "m")


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_is_free_of_clashes(preset: str) -> None:
    """Each key of a preset is one, and of two actions in no place."""
    own = PRESETS[preset]
    assert own.keys() <= {action.name for action in EVERY_ACTION}
    assert [key for keys in own.values() for key in keys if key_of(key) != key] == []
    assert list(clashes(None, own)) == []


def test_the_command_lists_the_keys_with_their_ids(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """``keys`` shows the user's own keys, ``--ids`` what they are changed by."""
    folder = user_folder("config")
    assert folder is not None
    file = folder / "config.yaml"
    folder.mkdir(parents=True, exist_ok=True)
    file.write_text("keys:\n  preset: clicker\n  docket: F6\n  nosuch: x\n")
    try:
        printed = {}
        for options in ((), ("--ids",), ("--ids", "--json")):
            with pytest.raises(SystemExit):
                main(["keys", *options])
            printed[options], complaint = capsys.readouterr()
            assert f"{file}:4:3: error: unknown key `nosuch`" in complaint
    finally:
        file.unlink()
    assert "[ PgUp " in printed[()]
    assert "docket " in printed[("--ids",)]
    answers = msgspec.json.decode(printed[("--ids", "--json")])
    assert {"id": "docket", "keys": ["f6"], "shown": ["F6"]}.items() <= next(
        answer for answer in answers if answer["id"] == "docket"
    ).items()
    assert len({answer["id"] for answer in answers}) == len(EVERY_ACTION)
