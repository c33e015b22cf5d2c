"""Files made to exhaust the machine: each is answered in words, in little time."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from minimal import written
from openskies_tui.dataset.diagnostics import DatasetError
from openskies_tui.dataset.limits import MAX_DEPTH, MAX_ITEMS, MAX_PROBLEMS, MAX_TEXT, MAX_TOLD
from openskies_tui.dataset.load import examine, load_dataset
from openskies_tui.dataset.yaml_tree import read_tree

pytestmark = pytest.mark.slow

SECONDS = 2.0
ATTACKS: dict[str, tuple[Callable[[], str], str]] = {
    "deep lists": (lambda: "a: " + "[" * 1_000_000, "nested more than 32 deep"),
    "deep entries": (lambda: "{a: " * 300_000, "nested more than 32 deep"),
    "deep blocks": (lambda: "- " * 300_000 + "x", "nested more than 32 deep"),
    "deep keys": (lambda: "? " * 300_000 + "x", "nested more than 32 deep"),
    "a text of 50 MB": (lambda: "a: " + "x" * 50_000_000, "more than 100,000 characters"),
    "a key of 50 MB": (lambda: "x" * 50_000_000 + ": a", "not YAML"),
    "a quoted text of 50 MB": (lambda: f'a: "{"x" * 50_000_000}"', "more than 100,000 characters"),
    "ten million items": (lambda: "acts:\n" + "- x\n" * 10_000_000, "more than 250,000 items"),
    "ten million items in a line": (lambda: f"[{'x,' * 10_000_000}]", "more than 250,000 items"),
    "ten million keys": (
        lambda: "".join(f"k{n}: x\n" for n in range(MAX_ITEMS + 1)),
        "more than 250,000 keys",
    ),
    "aliases of itself": (lambda: f"a: &a [{'*a,' * 300_000}]", "anchor `&a`"),
    "a billion laughs": (
        lambda: (
            "b0: &b0 [x,x]\n"
            + "".join(f"b{n}: &b{n} [*b{n - 1},*b{n - 1}]\n" for n in range(1, 20_000))
        ),
        "alias `*b0`",
    ),
    "100,000 keys given twice": (lambda: "a: x\n" * 100_000, "`a` is there twice"),
    "100,000 unknown keys": (
        lambda: "treaty:\n" + "".join(f"  k{n}: x\n" for n in range(100_000)),
        "unknown key `k0`",
    ),
    "100,000 faults": (
        lambda: "acts:\n" + "- {kind: zig, day: soon}\n" * 50_000,
        "`kind` is `zig`",
    ),
    "100,000 tags": (lambda: "".join(f"k{n}: !x y\n" for n in range(100_000)), "tag `!x`"),
    "escapes": (lambda: "\x1b" * 20_000_000, "U+001B"),
    "heaped marks": (lambda: "a: e" + "\u0301\u0323" * 5_000_000, "more marks are heaped"),
    "all private characters": (
        lambda: "a: " + "".join(map(chr, range(0xF0000, 0xFFFFD))),
        "private use character",
    ),
    "documents": (lambda: "--- x\n" * 1_000_000, "a second document"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_answered_at_once(tmp_path: Path, name: str) -> None:
    """What a file was made for is named, within two seconds of processor time, in few findings."""
    make, says = ATTACKS[name]
    path = written(tmp_path, make())
    began = time.process_time()
    findings = examine(str(path)).findings
    spent = time.process_time() - began
    assert any(says in one.text for one in findings), findings[:3]
    assert spent < SECONDS
    assert len(findings) <= MAX_PROBLEMS + 2
    assert all(len(one.text) < 1000 for one in findings)


def test_few_findings_are_printed(tmp_path: Path) -> None:
    """Of very many findings the first hundred are told, and how many more there are."""
    with pytest.raises(DatasetError) as caught:
        load_dataset(str(written(tmp_path, "a: x\n" * 100_000)))
    assert len(caught.value.lines) == MAX_TOLD + 1
    assert caught.value.lines[-1] == f"and {MAX_PROBLEMS + 1 - MAX_TOLD:,} more"


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH, True),
        ("[" * (MAX_DEPTH + 1) + "x" + "]" * (MAX_DEPTH + 1), False),
        ("a: " + "x" * MAX_TEXT, True),
        ("a: " + "x" * (MAX_TEXT + 1), False),
        ("- x\n" * MAX_ITEMS, True),
        ("- x\n" * (MAX_ITEMS + 1), False),
    ],
    ids=lambda value: None if isinstance(value, bool) else f"{len(value)}",
)
def test_a_limit_is_where_it_is_said_to_be(text: str, fits: bool) -> None:
    """What just fits is read whole; one more is one problem, at a place."""
    assert len(read_tree(text).problems) == (0 if fits else 1)
