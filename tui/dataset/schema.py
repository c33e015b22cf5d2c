"""The schema at work: plain trees to records, every fault named, and the JSON Schema."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from ..base.characters import shortened
from ..base.resources import schema_file
from ..engine.model import Dataset
from ..engine.terms import WORDINGS, Term
from .diagnostics import Path
from .encode import parse_custom

T = TypeVar("T")
RENAMED = {
    ("Quotation", "said"): "date_said",
    ("Quotation", "about"): "about_states",
    ("Claim", "said"): "words",
    ("CountClaim", "about"): "approximately",
}
"""Keys of records that had another name before, so that an older dataset is told the new one."""
_DERIVED_KEYS = frozenset(
    "status flags since days_left count counts party_count parties_after number_of_parties "
    "earliest windows countdown is_party verdict right_value".split()
)
_COMPARED = 60
"""How much of a word is compared with those that are known."""
_PLAIN = {
    "int": "a whole number",
    "bool": "true or false",
    "str": "text",
    "date": "a day, YYYY-MM-DD",
    "PartialDate": "a date: YYYY-MM-DD, YYYY-MM or YYYY, with ~ after it for `about`",
    "Term": "a term such as `6 months` or `60 days`",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A place in a tree that the schema does not allow.

    ``at_key`` means that the key itself is at fault, and that the value can be dropped.
    """

    path: Path
    text: str
    at_key: bool = False


def convert(tree: object, type_: type[T]) -> T:
    """Return *tree* as a record.

    Raises:
        msgspec.ValidationError: the tree does not fit; ``faults`` tells all that is wrong.
    """
    return msgspec.convert(tree, type_, strict=False, dec_hook=parse_custom)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a dataset."""
    return msgspec.json.schema(Dataset, schema_hook=custom_schema)


def custom_schema(type_: type) -> dict[str, Any]:
    """Return the schema of a type of ours: it is written as text."""
    return {"type": "string", "description": _PLAIN[type_.__name__]}


def faults(tree: object, type_: Any, path: Path = ()) -> Iterator[Fault]:
    """Yield everything in *tree* that does not fit *type_*, each with its path."""
    try:
        convert(tree, type_)
    except msgspec.ValidationError as error:
        explained = False
        for fault in _descend(tree, _bare(type_), path):
            explained = True
            yield fault
        if not explained:
            yield Fault(path, _explain(tree, type_, error, path))


def _bare(type_: Any) -> Any:
    """Strip ``Annotated`` and ``None`` from a type."""
    if get_origin(type_) is Annotated:
        return _bare(get_args(type_)[0])
    if get_origin(type_) in (Union, UnionType):
        rest = [one for one in get_args(type_) if one is not type(None)]
        return _bare(rest[0]) if len(rest) == 1 else rest
    return type_


def _descend(tree: object, type_: Any, path: Path) -> Iterator[Fault]:
    if isinstance(type_, list):
        yield from _descend_union(tree, type_, path)
    elif get_origin(type_) is tuple and isinstance(tree, list):
        item_type = get_args(type_)[0]
        for index, item in enumerate(tree):
            yield from faults(item, item_type, (*path, index))
    elif _is_record(type_) and isinstance(tree, dict):
        yield from _descend_record(tree, type_, path)


def _is_record(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, msgspec.Struct)


def _descend_union(tree: object, types: list[Any], path: Path) -> Iterator[Fault]:
    if not isinstance(tree, dict):
        return
    by_tag = {one.__struct_config__.tag: one for one in types if _is_record(one)}
    if not by_tag:  # a word, or several
        return
    if len(by_tag) == 1:  # a record, or a word in its place
        yield from _descend_record(tree, next(iter(by_tag.values())), path)
        return
    tag = tree.get("kind")
    if isinstance(tag, str) and tag in by_tag:
        yield from _descend_record(tree, by_tag[tag], path)
    else:
        known = ", ".join(by_tag)
        found = "is missing" if tag is None else f"is `{_shown(tag)}`"
        near = _nearest(tag, list(by_tag)) if isinstance(tag, str) else ""
        text = f"`kind` {found}; expected one of {known}{near}"
        yield Fault((*path, "kind") if tag else path, text)


def _descend_record(
    tree: dict[str, Any], type_: type[msgspec.Struct], path: Path
) -> Iterator[Fault]:
    fields = _fields(type_)
    tag_field = type_.__struct_config__.tag_field
    for key, value in tree.items():
        if key in fields:
            yield from faults(value, fields[key].type, (*path, key))
        elif key != tag_field:
            renamed = RENAMED.get((type_.__name__, key))
            text = f"`{key}` is now `{renamed}`" if renamed else _unknown_key(key, list(fields))
            yield Fault((*path, key), text, at_key=True)
    for name, one in fields.items():
        if one.required and name not in tree:
            yield Fault(path, f"`{name}` is missing; expected {describe(one.type)}")


@cache
def _fields(type_: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """Return the fields of a record by their keys."""
    return {one.encode_name: one for one in msgspec.structs.fields(type_)}


def _unknown_key(key: str, known: list[str]) -> str:
    if key in _DERIVED_KEYS and key not in known:
        return f"`{key}` is derived from the acts, never written: remove it"
    spelt = {name.casefold(): name for name in known}
    nearest = get_close_matches(key[:_COMPARED].casefold(), spelt, n=1)
    hint = f"did you mean `{spelt[nearest[0]]}`?" if nearest else f"known keys: {', '.join(known)}"
    return f"unknown key `{_shown(key)}`; {hint}"


def _shown(value: object) -> str:
    if isinstance(value, str):
        return shortened(value.replace("\n", "\\n"))
    return "a list" if isinstance(value, list) else "an entry with keys"


def _explain(tree: object, type_: Any, error: msgspec.ValidationError, path: Path) -> str:
    name = next((part for part in reversed(path) if isinstance(part, str)), "the file")
    expected = describe(type_)
    message = str(error).split(" - at `$")[0]
    if isinstance(tree, str) and message.startswith("no calendar"):
        expected = f"{expected} ({message})"
    text = f"`{name}` is `{_shown(tree)}`; expected {expected}"
    if isinstance(tree, str):
        near = _nearest(tree, _words(_bare(type_)))
        text += _nearest_term(tree) if _bare(type_) is Term else near
    return text


def _words(bare: Any) -> list[Any]:
    """Return the words that a value may be."""
    types: list[Any] = bare if isinstance(bare, list) else [bare]
    return [word for one in types if get_origin(one) is Literal for word in get_args(one)]


def _nearest(word: str, known: Iterable[str]) -> str:
    nearest = get_close_matches(word[:_COMPARED], [one for one in known if isinstance(one, str)], 1)
    return f"; did you mean `{nearest[0]}`?" if nearest else ""


def _nearest_term(text: str) -> str:
    """Suggest the wording of a term that comes nearest, with the numbers that were written."""
    numbers = re.findall("[0-9]{1,4}", text[:_COMPARED])
    if len(numbers) != 1:
        return ""
    plain = re.sub("[0-9]+", "N", text[:_COMPARED]).lower().replace("n ", "N ", 1)
    found = get_close_matches(plain, [one for one in WORDINGS if "MONTH" not in one], 1)
    return f"; did you mean `{Term.parse(found[0].replace('N', numbers[0]))}`?" if found else ""


def describe(type_: Any) -> str:
    """Say in words what a field of this type may hold."""
    if get_origin(type_) is Annotated:
        base, *rest = get_args(type_)
        meta = next((one for one in rest if isinstance(one, msgspec.Meta)), msgspec.Meta())
        if meta.description:
            return meta.description
        bounds = [f"at least {meta.ge}"] if meta.ge is not None else []
        bounds += [f"and at most {meta.le}"] if meta.le is not None else []
        bounds += [f"(at least {meta.min_length})"] if meta.min_length else []
        bounds += [f"and at most {meta.max_length} of them"] if meta.max_length else []
        return " ".join([describe(base), *bounds])
    bare = _bare(type_)
    if isinstance(bare, list) and all(map(_is_record, bare)):
        tags = ", ".join(str(one.__struct_config__.tag) for one in bare)
        return f"an entry whose kind is one of {tags}"
    if isinstance(bare, list) and (words := _words(bare)):
        return f"{_plain(bare[0])}, or {', '.join(words)}"
    if bare is not type_:
        return describe(next(one for one in get_args(type_) if one is not type(None)))
    return _plain(bare)


def _plain(bare: Any) -> str:
    """Say what one value may be: of a list what its items, of a record that its fields."""
    if get_origin(bare) is Literal:
        return "one of " + ", ".join(map(str, get_args(bare)))
    if get_origin(bare) is tuple:
        return f"a list, each item {describe(get_args(bare)[0])}"
    name = getattr(bare, "__name__", "")
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
    return _PLAIN.get(name, f"the fields of a {words}" if words else "an entry")


def schema_line(kind: str) -> str:
    """Return the line that tells an editor by which schema a file of a kind is to be read."""
    return f"# yaml-language-server: $schema={schema_file(kind).as_uri()}"
