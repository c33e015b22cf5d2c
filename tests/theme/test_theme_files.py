"""Theme files: hex colours or the terminal's own, and what is said of those that are neither."""

from pathlib import Path

import pytest
from openskies_tui.base.errors import UserError
from openskies_tui.theme.load import read_theme_file, read_themes
from openskies_tui.theme.textual_theme import to_textual
from rich.color import ColorType
from screenshots.gallery import SCREENS, opened

BUNDLED = Path(__file__).parents[2] / "themes"
DARK = (BUNDLED / "dark.yaml").read_text("utf-8")
TERMINAL = (BUNDLED / "terminal.yaml").read_text("utf-8")


def complaint(text: str) -> str:
    """Return the one line that is said of a theme file."""
    with pytest.raises(UserError) as caught:
        read_theme_file("mine.yaml", text)
    assert len(caught.value.lines) == 1
    return caught.value.lines[0]


def test_every_bundled_theme_has_a_title_of_its_own() -> None:
    """The themes that come with the program are told apart by name and by title."""
    themes = read_themes()[0]
    titles = [theme.title for theme in themes]
    assert len(themes) == len(list(BUNDLED.glob("*.yaml")))
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_a_theme_of_terminal_colours_is_read() -> None:
    """A file whose colours are all the terminal's own gives a theme that leaves them to it."""
    assert to_textual(read_theme_file("mine.yaml", TERMINAL)).ansi
    assert not to_textual(read_theme_file("mine.yaml", DARK)).ansi


@pytest.mark.parametrize("wrong", ["ansi_blu", "blue", "ansi_bright_default", "#12345", "ansi_9"])
def test_a_colour_that_is_none_is_named_with_its_place(wrong: str) -> None:
    """What is neither #rrggbb nor a colour of the terminal is told with line, key and way out."""
    line = complaint(TERMINAL.replace("accent: ansi_bright_blue", f'accent: "{wrong}"'))
    assert line.startswith("mine.yaml:14:11: error: ")
    assert f"`accent` is `{wrong}`" in line
    assert "#10141a" in line
    assert "ansi_red" in line


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [(TERMINAL, "ansi_bright_blue", '"#ff00ff"'), (DARK, '"#8ab8ff"', "ansi_blue")],
)
def test_a_file_does_not_mix_the_two(text: str, old: str, new: str) -> None:
    """A hex colour among the terminal's own, or one of those among hex colours, is refused."""
    line = complaint(text.replace(f"accent: {old}", f"accent: {new}"))
    colour = new.strip('"')
    assert f"`accent` is `{colour}`" in line
    assert "expected all colours as #rrggbb, or all as the terminal's own" in line


@pytest.mark.parametrize("name", ["dashboard", "what-if", "proof", "day-prompt", "theme-picker"])
async def test_the_terminals_theme_asks_for_nothing_else(name: str) -> None:
    """Every cell is painted in one of the sixteen colours or the terminal's own, none in RGB."""
    async with opened(SCREENS[name], theme="openskies-terminal") as pilot:
        screen = pilot.app.screen
        styles = [one.style for strip in screen._compositor.render_strips() for one in strip]
    used = {colour for style in styles if style for colour in (style.color, style.bgcolor)} - {None}
    assert {colour.type for colour in used} <= {ColorType.DEFAULT, ColorType.STANDARD}
    assert {style.bgcolor.type for style in styles if style and style.bgcolor} == {
        ColorType.DEFAULT
    }
    assert any(colour.type == ColorType.STANDARD for colour in used)


def test_a_file_full_of_faults_is_one_complaint(tmp_path: Path) -> None:
    """A theme indented with tabs is told once, with its first fault and how many more there are."""
    (tmp_path / "mine.yaml").write_text(DARK.replace("  ", "\t"))
    (complaint_,) = read_themes(tmp_path)[1]
    assert complaint_.startswith(f"{tmp_path}/mine.yaml:")
    assert complaint_.endswith(" more)")


def test_a_folder_that_cannot_be_read_is_told() -> None:
    """The bundled themes are there all the same; one line says which folder and why."""
    folder = Path("/" + "x" * 300)
    themes, complaints = read_themes(folder)
    assert themes == read_themes()[0]
    assert complaints == [f"{folder}: cannot be read: File name too long"]
