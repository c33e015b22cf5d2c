"""The tables of data/README.md say what the schema says: no key, rule, term or kind is missing."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
import pytest
from openskies_tui.dataset.schema import convert
from openskies_tui.dataset.yaml_tree import read_tree
from openskies_tui.engine import claims, model, rules
from openskies_tui.engine.act_kinds import ACT_KINDS
from openskies_tui.engine.dates import PartialDate
from openskies_tui.engine.terms import WORDINGS, Term

from .every_field import kinds_of

README = (Path(__file__).parents[2] / "data" / "README.md").read_text("utf-8")
RECORDS: dict[str, type[msgspec.Struct]] = {
    "The dataset": model.Dataset,
    "`treaty`": model.Treaty,
    "`words` of the treaty": model.Words,
    "`groups` of the treaty": model.Group,
    "`voices` of the treaty": model.Voice,
    "`parties`": model.State,
    "`acts`": model.Act,
    "`rivals` of an act": model.Rival,
    "`quotations`": model.Quotation,
    "`sources`": model.Source,
    "`author` of a source": model.Name,
    "`claims`": claims.Claim,
    **{
        f"`asserts` of kind `{one.__struct_config__.tag}`": one
        for one in get_args(claims.Assertion)
    },
}
RULES = {one.__struct_config__.tag: one for one in get_args(rules.Rule)}
OF_EVERY_RULE = {field.encode_name for field in msgspec.structs.fields(rules.Clause)}
TEXTS = {240: "line", 4000: "text", 1000: "address", 64: "id"}
"""What a text is called, by the most characters that it may have."""
OTHERS = {date: "day", PartialDate: "date", Term: "term", int: "number", float: "number"}


def rows(heading: str) -> Iterator[list[str]]:
    """Yield the rows of the first table under a heading."""
    (_, body) = re.split(rf"^##+ {re.escape(heading)}\n", README, maxsplit=1, flags=re.MULTILINE)
    table = body[body.index("\n|---|") :].partition("\n\n")[0]
    for line in table.splitlines()[2:]:
        yield [cell.strip() for cell in line.strip("|").split("|")]


def names(text: str) -> list[str]:
    """Return what stands between backticks."""
    return re.findall(r"`([^`]+)`", text)


def word_for(type_: Any) -> str:
    """Return how the tables call what a key takes."""
    first = next(kinds_of(type_))
    if get_origin(first) is tuple:
        (word,) = {word_for(get_args(first)[0])}
        return {"entry": "entries"}.get(word, f"{word}s")
    if get_origin(first) is Literal:
        return "word"
    if isinstance(first, type) and issubclass(first, msgspec.Struct):
        return "entry"
    if first is bool:
        return "true or false"
    if first is str:
        return text_word(type_)
    return OTHERS[first]


def text_word(type_: Any) -> str:
    """Return how the tables call a text, which its limits tell."""
    limits = [one for one in metas(type_) if one.max_length or one.pattern]
    if not limits:
        return "id"  # of a state or a voice
    if limits[0].max_length:
        return TEXTS[limits[0].max_length]
    about = str(limits[0].description)
    return next(word for word in ("language", "code", "grade") if word in about)


def metas(type_: Any) -> Iterator[msgspec.Meta]:
    """Yield what is said of a type beside what it is, ``None`` apart."""
    for one in get_args(type_):
        if isinstance(one, msgspec.Meta):
            yield one
        elif get_origin(type_) is Union or one is not type(None):
            yield from metas(one)


def default_of(field: Any) -> str:
    """Return what a row has to say stands without the key."""
    if field.required:
        return "required"
    if field.encode_name == "known_from":
        return "by the rule above"
    if isinstance(field.default, msgspec.Struct):
        return "its defaults"
    if field.default in ((), None):
        return "none"
    if isinstance(field.default, bool):
        return f"`{str(field.default).lower()}`"
    return str(field.default) if isinstance(field.default, int) else f"`{field.default}`"


@pytest.mark.parametrize("heading", RECORDS)
def test_the_table_of_a_record_is_that_of_the_schema(heading: str) -> None:
    """Each key is there in its order, with what it takes and what stands without it."""
    fields = msgspec.structs.fields(RECORDS[heading])
    wanted = [[f"`{one.encode_name}`", word_for(one.type), default_of(one)] for one in fields]
    found = list(rows(heading))
    assert [row[:3] for row in found] == wanted
    assert all(row[3] for row in found)


@pytest.mark.parametrize("heading", RECORDS)
def test_a_row_lists_the_words_that_its_key_takes(heading: str) -> None:
    """Where few words are right the row has them all, or says where they are listed."""
    for field, row in zip(msgspec.structs.fields(RECORDS[heading]), rows(heading), strict=True):
        first = next(kinds_of(field.type))
        if get_origin(first) is not Literal:
            continue
        link = re.search(r"see \[(.+)\]", row[3])
        told = README.partition(f"## {link[1]}\n")[2].partition("\n## ")[0] if link else row[3]
        assert set(get_args(first)) <= set(names(told)), field.encode_name


def test_every_record_of_the_schema_has_a_table() -> None:
    """A new kind of entry needs a table, and the lists above cannot leave one out."""

    def records(type_: Any) -> Iterator[Any]:
        for one in kinds_of(type_):
            if get_origin(one) is tuple:
                yield from records(get_args(one)[0])
            elif isinstance(one, type) and issubclass(one, msgspec.Struct):
                yield one
                for field in msgspec.structs.fields(one):
                    yield from records(field.type)

    assert set(records(model.Dataset)) == {*RECORDS.values(), *RULES.values()}


def test_the_table_of_rules_has_every_kind_with_its_keys() -> None:
    """A key in brackets is one that may be left out; those of every rule are not repeated."""
    found = {
        names(kind)[0]: {name: f"(`{name}`)" not in keys for name in names(keys)}
        for kind, keys, _ in rows("Rules")
    }
    assert found == {
        tag: {
            field.encode_name: field.required
            for field in msgspec.structs.fields(rule)
            if field.encode_name not in OF_EVERY_RULE
        }
        for tag, rule in RULES.items()
    }


def test_the_examples_of_rules_show_every_key() -> None:
    """They are read as a dataset is, and together they have each key of each kind."""
    (text,) = re.findall(r"```yaml\n(rules:\n.*?)```", README, re.DOTALL)
    tree = read_tree(text)
    assert tree.problems == []
    convert(tree.root["rules"], tuple[rules.Rule, ...])
    shown: dict[str, set[str]] = {}
    for entry in tree.root["rules"]:
        shown.setdefault(entry["kind"], {"kind"}).update(entry)
    assert shown == {
        tag: {"kind"} | {field.encode_name for field in msgspec.structs.fields(rule)}
        for tag, rule in RULES.items()
    }


def test_the_table_of_terms_has_every_wording_and_the_right_days() -> None:
    """Each example is of its wording and ends on the day that the engine gives."""
    found = list(rows("Terms"))
    assert tuple(names(row[0])[0] for row in found) == WORDINGS
    for wording, example, start, end in found:
        term = Term.parse(names(example)[0])
        assert term.after(date.fromisoformat(start)) == date.fromisoformat(end), example
        pattern = re.escape(names(wording)[0]).replace("MONTH", r"\w+")
        pattern = re.sub(r"\b[ND]\b", r"\\d+", pattern)
        assert re.fullmatch(re.sub("s$", "s?", pattern), str(term))


def test_the_table_of_acts_has_every_kind() -> None:
    """Each with what it is called and whether it is an act of law."""
    assert [row[:3] for row in rows("Kinds of acts")] == [
        [f"`{name}`", kind.label, "law" if kind.law else ""] for name, kind in ACT_KINDS.items()
    ]
