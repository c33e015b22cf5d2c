"""Ways to spoil a file: in its bytes, or in its tree. The same chance gives the same bytes."""

import random
from collections.abc import Callable
from typing import Any

import yaml

HOSTILE = (
    "\x1b[31mred", "\x1b]0;title\x07", "\x9b2J", "\u202egnihtyna", "a\u200bb", "\ufeff", "\x00",
    "\x7f", "\x85", "\u2028", "\ue000", "\U0010ffff", "\u0378", "a" + "\u0301" * 40, "e\u0301",
    "\ud800", "\u00a0", "\u3000", "\U0001f9ff", "[bold red]x[/]", "[@click=app.quit]x[/]", "{}",
    "%s%n", "\\", "'", '"', "`", "<script>", "A" * 5000, "word " * 60, "\n\n", "a\tb", "NO", "~",
    "null", "true", "0", "-1", "1e999", "NaN", "9" * 25, "9" * 5000, "0x7f", "1_0", "0001-01-01",
    "9999-12-31", "0001", "9999", "9999-12~", "0000-01-01", "2021-02-29", "2020-02-29",
    "2021-06-18T23:30+02:00", "20210618", "1999-W01-1", "0 days", "999999 days", "9999 months",
    "9999 years", "end of the year after 9999 years", "0 clear days", "AAA", "BBB", "ZZZ", "law",
    "notice", "../../etc/passwd", "/dev/null", "Europe", "Factory", "UTC", "signature",
    "notice_of_withdrawal", "succession", "withdrawal_effective", "suspension_of_operation",
)  # fmt: skip
BYTES = (
    b"\x00", b"\x1b[2J", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xef\xbb\xbf",
    b"\xff\xfe", b"\r", b"\r\n", b"\t", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"&a ", b"*a",
    b"!!python/object:os.system ", b"---\n", b"...\n", b"<<: ", b"? ", b": ", b"- ", b"[", b"{",
    b"}", b"]", b'"', b"'", b"|\n", b">-\n", b"#", b"%YAML 1.1\n", b'"\\e[31m"', b'"\\u202e"',
    b"\n", b"  ",
)  # fmt: skip


class _Dumper(yaml.SafeDumper):
    """Writes a value as often as it is there."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def write(tree: Any, *, plain: bool = True) -> bytes:
    """Return a tree as YAML; not *plain*, all but ASCII is written as escapes."""
    text = yaml.dump(tree, Dumper=_Dumper, allow_unicode=plain, sort_keys=False, width=1000)
    return text.encode("utf-8", "surrogatepass")


def spoil(chance: random.Random, data: bytes) -> bytes:
    """Return *data* spoilt in one to four ways."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        data = chance.choice(WAYS)(chance, data)
    return data


def _flip(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes((chance.randrange(256),)) + data[at + 1 :]


def _insert(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(BYTES) + data[at:]


def _cut_off(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _remove(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randrange(1, 200) :]


def _repeat(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    block = data[at : at + chance.randrange(1, 400)]
    return data[:at] + block * chance.choice((2, 3, 50)) + data[at:]


def _shuffle(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    some = lines[at : at + chance.randrange(2, 12)]
    chance.shuffle(some)
    return b"\n".join((*lines[:at], *some, *lines[at + len(some) :]))


def _indent(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((b" ", b"    ", b"\t")) + lines[at]
    return b"\n".join(lines)


def _in_tree(chance: random.Random, data: bytes) -> bytes:
    """Change values, keys and types, and write the tree again."""
    try:
        tree = yaml.load(data, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError):
        return data
    for _ in range(chance.choice((1, 1, 2, 5))):
        tree = _change(chance, tree)
    return write(tree, plain=chance.random() < 0.7)


def _change(chance: random.Random, tree: Any) -> Any:
    """Go down the tree to somewhere, and change what is there."""
    if isinstance(tree, dict) and tree and chance.random() < 0.93:
        return _change_entry(chance, dict(tree))
    if isinstance(tree, list) and tree and chance.random() < 0.93:
        items = list(tree)
        at = chance.randrange(len(items))
        turn = chance.random()
        if turn < 0.08:
            del items[at]
        elif turn < 0.2:
            items.insert(chance.randrange(len(items) + 1), items[at])
        else:
            items[at] = _change(chance, items[at])
        return items
    return chance.choice((_hostile, _hostile, _hostile, _nested, _swapped))(chance, tree)


def _change_entry(chance: random.Random, entry: dict[Any, Any]) -> dict[Any, Any]:
    key = chance.choice(list(entry))
    turn = chance.random()
    if turn < 0.06:
        del entry[key]
    elif turn < 0.1:
        entry[chance.choice(HOSTILE)] = entry.pop(key)
    elif turn < 0.14:
        entry[key] = chance.choice(list(entry.values()))
    else:
        entry[key] = _change(chance, entry[key])
    return entry


def _hostile(chance: random.Random, value: Any) -> Any:
    text = chance.choice(HOSTILE)
    return f"{value}{text}" if isinstance(value, str) and chance.random() < 0.3 else text


def _nested(chance: random.Random, value: Any) -> Any:
    for _ in range(chance.choice((1, 2, 40))):
        value = [value] if chance.random() < 0.5 else {"a": value}
    return value


def _swapped(chance: random.Random, value: Any) -> Any:
    return chance.choice(([], {}, "", None, [value, value], {"kind": value}, {"id": value}))


WAYS: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _flip, _insert, _insert, _cut_off, _remove, _repeat, _shuffle, _indent,
    _in_tree, _in_tree, _in_tree, _in_tree, _in_tree, _in_tree,
)  # fmt: skip
