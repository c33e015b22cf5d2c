"""Datasets made up from our own JSON Schema: most of them fit it, and say nothing sensible."""

import random
from typing import Any

from fuzz.mutate import HOSTILE, write
from openskies_tui.dataset.schema import json_schema
from openskies_tui.engine.fields import END

SCHEMA = json_schema()
STATES = ("AAA", "BBB", "CCC", "DDD")
SOURCES = ("law", "press", "memo")
TERMS = ("0 days", "1 day", "60 days", "999999 days", "6 months", "9999 months", "1 year",
         "9999 years", "0 clear days", "150 clear days", "first of the month after 3 months",
         "end of the year after 1 year", "end of the year after 9999 years")  # fmt: skip
ZONES = ("Europe/Budapest", "UTC", "Pacific/Kiritimati", "Etc/GMT+12")
FREE = ("title", "name", "summary", "note", "exact", "speaker", "reason", "because")
PATTERNS = {
    rf"^[A-Z]{{3}}{END}": STATES,
    rf"^[a-z0-9]+(-[a-z0-9]+)*{END}": SOURCES,
    rf"^[a-z]{{2}}{END}": ("en", "ru"),
    rf"^[A-F][1-6]{END}": ("A1", "F6"),
    rf"^https?://\S+{END}": ("https://example.org/x?y=1#z", "http://[::1]/"),
}


def generate(chance: random.Random) -> bytes:
    """Return the text of a made-up dataset."""
    texts = HOSTILE if chance.random() < 0.2 else ("Ålesund", "[bold]x[/]", "%s {} $x", "“Да”")
    tree = _value(chance, SCHEMA, ())
    _join(chance, tree)
    _season(chance, tree, texts)
    return write(tree)


def _season(chance: random.Random, tree: Any, texts: tuple[str, ...]) -> None:
    """Put some of *texts* in the place of texts that nothing refers to."""
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        if isinstance(value, (dict, list)):
            _season(chance, value, texts)
        elif key in FREE and chance.random() < 0.2:
            tree[key] = chance.choice(texts)


def _value(chance: random.Random, schema: dict[str, Any], path: tuple[str, ...]) -> Any:
    if "$ref" in schema:
        return _value(chance, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], path)
    if "anyOf" in schema:
        some = [one for one in schema["anyOf"] if one.get("type") != "null"]
        return _value(chance, chance.choice(some), path)
    if "enum" in schema:
        return chance.choice(schema["enum"])
    return MAKERS[schema["type"]](chance, schema, path)


def _list(chance: random.Random, schema: dict[str, Any], path: tuple[str, ...]) -> list[Any]:
    long = (4, 9) if path[-1] == "acts" else (0, 3)
    count = max(schema.get("minItems", 0), chance.randint(*long))
    return [_value(chance, schema["items"], path) for _ in range(count)]


def _number(chance: random.Random, schema: dict[str, Any], _path: tuple[str, ...]) -> int:
    least = schema.get("minimum", 0)
    return chance.choice((least, least + 1, least + 2, 35, 10**6, 10**18))


def _entry(chance: random.Random, schema: dict[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    wanted = chance.choice((0.1, 0.5, 0.9))
    return {
        key: _value(chance, one, (*path, key))
        for key, one in schema["properties"].items()
        if key in schema.get("required", ()) or chance.random() < wanted
    }


def _text(chance: random.Random, schema: dict[str, Any], path: tuple[str, ...]) -> str:
    description = schema.get("description", "")
    if schema.get("format") == "date" or description.startswith("a date"):
        day = _day(chance)
        return day if "format" in schema else _partial(chance, day)
    if description.startswith("a term"):
        return chance.choice(TERMS)
    if path[-1] == "zone" or schema.get("pattern") in PATTERNS:
        return chance.choice(ZONES if path[-1] == "zone" else PATTERNS[schema["pattern"]])
    return "".join(chance.choices("ab cdé—жЯ中 “”[]{}'\"\\$%&*!#:-,?|>@`", k=chance.randint(1, 60)))


def _partial(chance: random.Random, day: str) -> str:
    return chance.choice((day, day, day[:7], day[:4])) + chance.choice(("", "", "~"))


MAKERS = {
    "object": _entry,
    "array": _list,
    "integer": _number,
    "number": lambda chance, _schema, _path: round(chance.uniform(0.1, 100), 2),
    "boolean": lambda chance, *_: chance.choice(("true", "false")),
    "string": _text,
}


def _day(chance: random.Random) -> str:
    ends = ("0001-01-01", "0001-01-02", "9999-12-31", "9999-12-30", "9999-06-30", "2020-02-29")
    if chance.random() < 0.15:
        return chance.choice(ends)
    year = chance.choice((1992, 1999, 2020, 2021, chance.randint(1, 9999)))
    return f"{year:04}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _join(chance: random.Random, tree: dict[str, Any]) -> None:
    """Give ids once each, and let most references lead somewhere."""
    if chance.random() < 0.1:
        return
    treaty = tree["treaty"]
    tree["parties"] = [
        {**tree["parties"][0], "id": code, "name": f"Land {code}"} for code in STATES
    ]
    plain = {"type": "treaty", "title": "T", "language": "en", "kind": "academic", "read": "all"}
    made = tree.get("sources") or [plain]
    tree["sources"] = [{**chance.choice(made), "id": id_} for id_ in SOURCES]
    _number_all("rule", treaty["rules"])
    _number_all("group", treaty.get("groups", []))
    _number_all("voice", treaty.get("voices", []))
    _number_all("act", tree.get("acts", []))
    _number_all("claim", tree.get("claims", []))
    _number_all("quotation", tree.get("quotations", []))
    for quotation in tree.get("quotations", []):
        quotation["sides"] = [chance.choice(STATES)]
    for source in tree["sources"]:
        source.pop("accessed", None)
    for act in tree.get("acts", []):
        _join_act(chance, act, len(tree["acts"]))
    for claim in tree.get("claims", []):
        _join_claim(claim["asserts"], treaty["rules"])


def _number_all(name: str, entries: list[dict[str, Any]]) -> None:
    for number, entry in enumerate(entries):
        entry["id"] = f"{name}-{number}"


def _join_act(chance: random.Random, act: dict[str, Any], count: int) -> None:
    act.pop("until", None)
    if "about" in act:
        act["about"] = f"act-{chance.randrange(count)}"
    if "effective" in act and chance.random() < 0.9:
        act["effective"] = max(act["effective"], act["day"][:10])
        if len(act["effective"]) < len("YYYY-MM-DD") or "~" in act["effective"]:
            del act["effective"]


def _join_claim(asserts: dict[str, Any], rules: list[dict[str, Any]]) -> None:
    if "rule" in asserts and rules:
        asserts["rule"] = rules[0]["id"]
    if asserts["kind"] == "count":
        asserts.pop("more_than", None)
        asserts.pop("about", None)
        asserts["is"] = 2
    if asserts["kind"] == "date":
        asserts.setdefault("by", "2021-01-01")
