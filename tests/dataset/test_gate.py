"""The gate: which characters no text may hold, how they are shown, and what --lenient lets in."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from minimal import MINIMAL, edited, only_finding, place_of, written
from openskies_tui.base.characters import visible
from openskies_tui.dataset.load import examine, load_dataset
from openskies_tui.dataset.yaml_tree import read_tree

NEVER = {"Cc", "Cn", "Co", "Cs", "Zl", "Zp"}
FILLERS = "\u115f\u1160\u3164\uffa0"
SPACES = st.sampled_from((" ", "\u00a0", "\u3000"))


def problems(text: str, *, lenient: bool = False) -> list[tuple[tuple[int, int], str, str]]:
    """Return place, text and severity of everything that is wrong with a document."""
    found = read_tree(text, lenient=lenient).problems
    return [(one.place, one.text, one.severity) for one in found]


@given(st.characters(categories=sorted(NEVER), exclude_characters="\n\r"))
def test_controls_and_what_unicode_has_not_assigned_are_refused(character: str) -> None:
    """Controls, separators, surrogates, private and unassigned characters: each at its place."""
    ((place, text, severity),) = problems(f"key: one\nab: c{character}d\n")
    assert (place, severity) == ((2, 6), "error")
    assert f"U+{ord(character):04X}" in text


@given(
    st.characters(categories=["L", "N", "S", "P"], exclude_characters="\u115f\u1160\u3164\uffa0")
)
def test_what_can_be_seen_is_let_in(character: str) -> None:
    """A letter, number, sign or mark of punctuation of any script is let in, composed."""
    tree = read_tree(f'a: "b{character}c"\n' if character not in '"\\' else "a: b\n")
    assert tree.problems == []
    if character not in '"\\':
        assert tree.root == {"a": unicodedata.normalize("NFC", f"b{character}c")}


@pytest.mark.parametrize("character", ["\u200d", "\ufe0f", "\ufe0e", "\u200c", "\U000e0101"])
def test_joiners_and_selectors_stay_out(character: str) -> None:
    """Joiners and variation selectors, which nobody sees, are refused even between letters."""
    assert [one[0] for one in problems(f"a: b{character}c\n")] == [(1, 5)]


def test_columns_count_the_characters_of_the_file() -> None:
    """A decomposed letter before a fault counts as the two characters that it is in the file."""
    text = "a: e\u0301\u0301 b\u202ec\n"
    assert [one[0] for one in problems(text)] == [(1, 9)]
    assert [one[0] for one in problems('{e\u0301: 1, "x\\u202e": 2}')] == [(1, 9)]


def test_an_escape_cannot_smuggle_anything_in() -> None:
    """A forbidden character written as an escape in quotes is refused, and not shown raw."""
    tree = read_tree('a: "b\\u202ec\\e[2Jd"\n')
    assert tree.root == {"a": "b\\u202ec\\u001b[2Jd"}
    assert [one.place for one in tree.problems] == [(1, 4), (1, 4)]


def test_folding_and_escapes_cannot_leave_text_decomposed() -> None:
    """Text that becomes decomposed only when quotes are read is composed all the same."""
    assert read_tree('a: "e\\\n  \u0301x"\n').root == {"a": "\u00e9x"}
    assert read_tree('a: "e\\u0301x"\n').root == {"a": "\u00e9x"}


@given(st.text(), SPACES)
def test_what_is_shown_is_one_harmless_line(text: str, space: str) -> None:
    """Any text, once visible, is one line without a character that a terminal obeys."""
    shown = visible(f"{text}{space}")
    assert len(shown.splitlines()) <= 1
    assert not {unicodedata.category(one) for one in shown} & NEVER
    assert visible(shown) == shown


@given(st.text(max_size=40))
def test_lenient_lets_every_text_in_visibly(text: str) -> None:
    """With lenient no character stops a text; the value has an escape for each forbidden one."""
    tree = read_tree("a: |2\n  x" + text.replace("\n", " ").replace("\r", " ") + "\n", lenient=True)
    heaped = [one for one in tree.problems if "heaped" in one.text]
    assert heaped or {one.severity for one in tree.problems} <= {"warning"}
    for one in {} if heaped else tree.root["a"]:
        assert one == "\n" or visible(one) == one


def test_lenient_says_what_the_character_was() -> None:
    """The escape names the character, the places are those of the file, faults stay errors."""
    tree = read_tree("a: b\u202ec\u0007 \U000e0001\nd:\n", lenient=True)
    assert tree.root["a"] == "b\\u202ec\\u0007 \\U000e0001"
    assert [(one.place, one.severity) for one in tree.problems] == [
        ((1, 5), "warning"),
        ((1, 7), "warning"),
        ((1, 9), "warning"),
        ((2, 3), "error"),
    ]


def test_a_lenient_dataset_loads_and_warns(tmp_path: Path) -> None:
    """A dataset with a bidirectional override loads with lenient; the override is a warning."""
    path = written(tmp_path, edited(("name: Bland", "name: Bl\u202eand")))
    assert only_finding(path).severity == "error"
    loaded = examine(str(path), lenient=True)
    assert [one.severity for one in loaded.findings] == ["warning"]
    assert load_dataset(str(path), lenient=True).parties[1].name == "Bl\\u202eand"


def test_places_after_an_override_stay_those_of_the_file(tmp_path: Path) -> None:
    """A fault of the schema behind a replaced character has the column that it has in the file."""
    text = edited(("- id: AAA\n    name: Aland", '- {name: "x\u202e\u202e", id: aaa}\n    #'))
    path = written(tmp_path, text.replace("    #\n    sources: [law]\n", ""))
    errors = [one for one in examine(str(path), lenient=True).findings if one.severity == "error"]
    line, column = place_of(text, "aaa}")
    assert (line, column) in {(one.line, one.column) for one in errors}


@pytest.mark.parametrize("marks", [31, 5000])
@pytest.mark.parametrize("form", ["{}", '"e{}"'])
def test_marks_cannot_be_heaped(marks: int, form: str) -> None:
    """More than thirty marks upon one character are refused, as such and as escapes."""
    raw = form.format("\u0301\u0323" * (marks // 2 + 1))
    for text in (raw, raw.replace("\u0301", "\\u0301").replace("\u0323", "\\u0323")):
        if text.startswith(('"', "\u0301")):
            found = problems(f"a: {text if text[0] == chr(34) else 'e' + text}\n", lenient=True)
            assert any("more marks" in one[1] and one[2] == "error" for one in found)


@pytest.mark.parametrize("mark", ["\u0489", "\u20dd", "\u20e3", "\u0e31", "\u093e", "\u0301\u0489"])
def test_marks_of_every_class_count(mark: str) -> None:
    """Enclosing marks and vowel signs, which no normalisation orders, cannot be heaped either."""
    assert problems(f"a: e{mark * 31}\n")
    assert not problems(f"a: e{mark}e{mark}\n")


@pytest.mark.parametrize("blank", ["\u2800", "\U0001d159"])
def test_a_sign_that_is_blank_is_refused(blank: str) -> None:
    """A title of signs that show nothing would be a title that nobody sees."""
    assert problems(f"a: {blank * 3}\n")


def test_a_script_with_marks_is_let_in() -> None:
    """Vietnamese, Hebrew with points and Thai are text like any other."""
    text = "Việt Nam שָׁלוֹם ประเทศไทย"
    assert read_tree(f"a: {text}\n").root == {"a": unicodedata.normalize("NFC", text)}


def test_a_plain_dataset_is_the_same_either_way(tmp_path: Path) -> None:
    """Lenient changes nothing where there is nothing to replace."""
    path = str(written(tmp_path, MINIMAL))
    assert load_dataset(path, lenient=True) == load_dataset(path)
