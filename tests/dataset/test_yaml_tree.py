"""The strict subset of YAML: what it reads, and what it refuses at which place."""

import json

import pytest
from openskies_tui.dataset.diagnostics import Path
from openskies_tui.dataset.positions import locate
from openskies_tui.dataset.yaml_tree import read_tree


def problems(text: str) -> list[tuple[int, int, str]]:
    """Return line, column and text of everything that is wrong with a document."""
    return [(*one.place, one.text) for one in read_tree(text).problems]


@pytest.mark.parametrize(
    "value",
    ["NO", "no", "yes", "on", "true", "42", "0x1F", "1_000", "1.5", ".inf", "12:30:45",
     "2021-06-18", "2021-06-18T10:00:00Z", "2021-05-27~", "0o17", "="],
)  # fmt: skip
def test_every_plain_scalar_stays_as_written(value: str) -> None:
    """Norway stays NO and a date stays as written: the schema types values, not YAML."""
    tree = read_tree(f"key: {value}\n")
    assert (tree.root, tree.problems) == ({"key": value}, [])


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("a: [NO, SE]\n", {"a": ["NO", "SE"]}),
        ("a: {b: c}\n", {"a": {"b": "c"}}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo"}),
        ('a: "q\\u00e9"\n', {"a": "q\u00e9"}),
        ("a: ''\n", {"a": ""}),
        ("a: e\u0301\n", {"a": "\u00e9"}),
        ("# only a remark\na: b\n", {"a": "b"}),
        (
            "a: # of a list\n  # and of its item\n  - b\n  # and below it\n  - c\n",
            {"a": ["b", "c"]},
        ),
        (
            "a: # of an entry\n  b: c\n  # of the next\n  d: e\n# of all\n",
            {"a": {"b": "c", "d": "e"}},
        ),
        ("a: 'b #1' # quoted\n", {"a": "b #1"}),
        ("a: [b, c] # a list\n", {"a": ["b", "c"]}),
        ("a: >- # folded\n  b #1\n  c\n", {"a": "b #1 c"}),
        ("a: b#1\nc: '#2'\n", {"a": "b#1", "c": "#2"}),
        ("---\na: b\n", {"a": "b"}),
        ("a: b\r\nc:\r\n  - d\r\n", {"a": "b", "c": ["d"]}),
        ("", None),
        ("# nothing\n", None),
    ],
)
def test_reads_plain_trees(text: str, root: object) -> None:
    """Lists, entries, folded and quoted text, remarks and CRLF are read; text becomes NFC."""
    tree = read_tree(text)
    assert (tree.root, tree.problems) == (root, [])


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("a: b\na: c\n", (2, 1), "`a` is there twice"),
        ("a:\n  b: c\n  b: d\n", (3, 3), "`b` is there twice"),
        ("a: &x b\n", (1, 4), "anchor `&x`"),
        ("a: &x [b]\n", (1, 4), "anchor `&x`"),
        ("a: !!str 1\n", (1, 4), "tags are not allowed"),
        ("a: !!python/object:os.system x\n", (1, 4), "tags are not allowed"),
        ("a: !mine {b: c}\n", (1, 4), "tags are not allowed"),
        ("a: b\n---\nc: d\n", (2, 1), "a second document"),
        ("a:\n", (1, 3), "`a` has no value"),
        ("a:\nb: c\n", (1, 3), "`a` has no value"),
        ("a: null\n", (1, 4), "`a` has no value"),
        ("a: ~\n", (1, 4), "`a` has no value"),
        ("a: b\nc:\n  d:\n", (3, 5), "`d` has no value"),
        ("a:\n  - b\n  -\n", (3, 4), "an item has no value"),
        ("[a]: b\n", (1, 1), "a key must be plain text"),
        ("a: b\n\tc: d\n", (2, 1), "U+0009"),
        ("a: [b, c\n", (2, 1), "not YAML"),
        ("a: 'b\n", (2, 1), "not YAML"),
        ("a: b: c\n", (1, 5), "not YAML"),
        ("a: \x1b[31mred\n", (1, 4), "U+001B"),
        ("ab: c\n# \x07\n", (2, 3), "U+0007"),
        ('a: "\\e[31mred"\n', (1, 4), "U+001B"),
        ('a: "\\x9b31m"\n', (1, 4), "U+009B"),
        ('a: "b\\tc"\n', (1, 4), "U+0009"),
        ('a: "b\\0c"\n', (1, 4), "U+0000"),
        ("a: b\u202ec\n", (1, 5), "U+202E"),
        ("a: b\u2066c\n", (1, 5), "U+2066"),
        ("a: b\u200bc\n", (1, 5), "U+200B"),
        ("a: b\u200dc\n", (1, 5), "U+200D"),
        ('a: "\\u2028"\n', (1, 4), "U+2028"),
        ("a: b\ufeffc\n", (1, 5), "U+FEFF"),
        ("b\u202ea: c\n", (1, 2), "U+202E"),
    ],
)
def test_refuses(text: str, place: tuple[int, int], says: str) -> None:
    """Whatever the subset leaves out, or a terminal could obey, is refused at its place."""
    found = problems(text)
    assert [one[:2] for one in found][:1] == [place], found
    assert says in found[0][2]


def test_an_alias_is_refused_where_it_stands() -> None:
    """Anchor and alias are both reported."""
    assert [one[:2] for one in problems("a: &x b\nc: *x\n")] == [(1, 4), (2, 4)]


def test_everything_wrong_is_reported_at_once() -> None:
    """A document with four mistakes has four problems, in the order of their places."""
    found = problems("a: !t b\na: c\nd:\ne: \u200b\n")
    assert [one[0] for one in found] == [1, 2, 3, 4]


def test_the_first_document_counts() -> None:
    """What stands in a second document never replaces the first."""
    assert read_tree("a: b\n---\na: c\n").root == {"a": "b"}


def test_a_deep_document_does_not_overflow() -> None:
    """Very deep nesting is a problem to report, not a crash."""
    assert "nested more than" in problems("[" * 5000 + "]" * 5000)[0][2]


def test_places_of_keys_and_values() -> None:
    """The place of a key and of its value are found by their path, that of an item by its index."""
    text = "a:\n  - b: c\n    d: [e, f]\n"
    wanted: list[Path] = [("a",), ("a", 0, "b"), ("a", 0, "d"), ("a", 0, "d", 1), ()]
    assert locate(text, wanted) == {
        ("a",): ((1, 1), (2, 3)),
        ("a", 0, "b"): ((2, 5), (2, 8)),
        ("a", 0, "d"): ((3, 5), (3, 8)),
        ("a", 0, "d", 1): ((3, 12), (3, 12)),
        (): ((1, 1), (1, 1)),
    }


def test_what_is_not_there_has_the_place_of_what_is_above() -> None:
    """A path that leads nowhere has the place of the nearest entry on the way there."""
    text = "a:\n  - b: c\n"
    found = locate(text, [("a", 0, "x"), ("a", 7), ("y", "z")])
    assert [spot.value for spot in found.values()] == [(2, 5), (2, 3), (1, 1)]


@pytest.mark.parametrize(
    "text", ["a: b\u0085c: d\n", "a: >-\n  one\u0085  two\n", "a: >-\n  one\u2028  two\n"]
)
def test_no_hidden_line_breaks(text: str) -> None:
    """A control character that YAML takes for a line break, and an editor does not, is refused."""
    assert problems(text)


@pytest.mark.parametrize("character", ["\u202e", "\u2066", "\u200b", "\u061c"])
def test_no_forbidden_characters_in_remarks(character: str) -> None:
    """Remarks are read by people too: nothing invisible or bidirectional stands in them."""
    found = problems(f"c: d\na: # one{character} two\n  b\n")
    assert [one[:2] for one in found] == [(2, 9)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: We are party #1 and we stay.\n", (1, 4)),
        ("a: b # a remark\n", (1, 4)),
        ("a: b   #\n", (1, 4)),
        ("a:\n  - b\n  - c #1\n", (3, 5)),
        ("a: {b: c #1\n  }\n", (1, 8)),
        ("a: [b, c #1\n  ]\n", (1, 8)),
        ("a: We are party\n  #1 and we stay.\nb: c\n", (1, 4)),
        ("a: We are\n  party\n\n  #1 and we stay.\n", (1, 4)),
        ("a:\n  We are party\n  #1 and we stay.\n", (2, 3)),
        ("a:\n  - b: We are party\n      #1 and we stay.\n", (2, 8)),
        ("a:\n  - We are party\n    #1 and we stay.\n", (2, 5)),
        ("a:\n- We are party\n  #1 and we stay.\n", (2, 3)),
        ("a: \U0001f6f0 party #1\n", (1, 4)),
        ("a: party #1 &x !y\n", (1, 4)),
    ],
)
def test_a_comment_never_cuts_a_value_short(text: str, place: tuple[int, int]) -> None:
    """A value without quotes that ` #` would end is refused: quotes keep all of it."""
    found = problems(text)
    assert [one[:2] for one in found] == [place]
    assert "put the value in quotes" in found[0][2]


@pytest.mark.parametrize("text", ["a: #ffffff\n", "a:\n  - #1\n", "a: #\n"])
def test_a_value_that_is_all_comment_is_told_as_such(text: str) -> None:
    """A colour without quotes is no value; the line says why."""
    assert "no value: put it in quotes: ` #` begins a comment" in problems(text)[0][2]


@pytest.mark.parametrize("head", ["|", "|-", "|+", ">", ">-", ">+", "|2", ">2+", "| # remark"])
def test_a_block_ends_where_its_words_end(head: str) -> None:
    """However a block is written, the line break after its last line is none of its text."""
    break_ = "\n" if head[0] == "|" else " "
    for end in ("", "\n", "\n\n"):
        text = f"a:\n  - b: {head}\n      one\n      two{end}"
        root = read_tree(text).root
        assert [item["b"].strip(" ") for item in root["a"]] == [f"one{break_}two"], text


def test_a_pair_of_surrogates_is_one_character() -> None:
    """JSON writes what lies beyond U+FFFF as a pair; what comes after it keeps its column."""
    written = json.dumps(
        {"a\U0001f6f0": "\U0001d11e \\ud83d\\ude00", "b": ["\U0001f1fa"], "c": "\U000e0001"}
    )
    tree = read_tree(written)
    assert tree.root["a\U0001f6f0"] == "\U0001d11e \\ud83d\\ude00"
    assert tree.root["b"] == ["\U0001f1fa"]
    (told,) = tree.problems
    assert told.text.startswith("the text holds U+E0001")
    assert told.place == (1, written.index('"\\udb40') + 1)


@pytest.mark.parametrize("lone", ["\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00"])
def test_a_lone_surrogate_is_refused(lone: str) -> None:
    """Half a character is none."""
    assert problems(f'{{"a": "x{lone}"}}')


@pytest.mark.parametrize("text", ["a: b\\ud83d\\ude00\n", "a: '\\ud83d\\ude00'\n"])
def test_backslashes_without_quotes_stay_as_written(text: str) -> None:
    """Only in JSON, and between double quotes, is a backslash more than a backslash."""
    assert read_tree(text).root["a"].endswith("\\ud83d\\ude00")


@pytest.mark.parametrize("character", ["\u00ad", "\u034f", "\u180e", "\u3164"])
def test_no_invisible_characters(character: str) -> None:
    """Soft hyphens, joiners and fillers, which nobody sees, are refused."""
    assert [one[:2] for one in problems(f"a: b{character}c\n")] == [(1, 5)]


@pytest.mark.parametrize(("text", "place"), [("a:\tb\n", (1, 3)), ("a: b\t# c\n", (1, 5))])
def test_no_tabs_between_words(text: str, place: tuple[int, int]) -> None:
    """The page on the dataset says that tabs are refused: those between key and value too."""
    assert [one[:2] for one in problems(text)] == [place]
