"""The user's configuration: one small YAML file, read as strictly as a dataset, never fatal."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import msgspec

from ..base.characters import visible
from ..dataset.diagnostics import FindingsError, told
from ..dataset.files import Files, decode_text, read_bytes
from ..engine.fields import END
from ..system.user_folders import user_folder
from ..system.yaml_cache import cached
from .keymap import EVERY_ACTION
from .rebinding import Keys, Preset, changed, clashes, key_of

FILE_NAME = "config.yaml"
_A_KEY = 'a key such as `d`, `Ctrl+N`, `F6` or `"["`'
Binding = Annotated[
    str | tuple[str, ...] | None,
    msgspec.Meta(description=f"{_A_KEY}, a list of keys, or [] for none"),
]


def _key_field(name: str, about: str, keys: str) -> tuple[str, Any, None]:
    meta = msgspec.Meta(extra_json_schema={"title": f"{about} (without a change: {keys})"})
    return name, Annotated[Binding, meta], None


KeyConfig: Any = msgspec.defstruct(
    "KeyConfig",
    [
        ("preset", Preset | None, None),
        *(_key_field(action.name, action.help, ", ".join(action.keys)) for action in EVERY_ACTION),
    ],
    namespace={"__doc__": "The keys of actions, by their ids, and the preset to begin with."},
    frozen=True,
    forbid_unknown_fields=True,
)


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the user has settled: whether runs are remembered, the theme to open with, the keys."""

    remember: bool = True
    theme: (
        Annotated[
            str,
            msgspec.Meta(
                pattern=rf"^[a-z0-9-]{{1,40}}{END}",
                description="the name of a theme: lowercase words",
            ),
        ]
        | None
    ) = None
    keys: KeyConfig | None = None


def config_file() -> Path | None:
    """Return where the configuration lies, or would; ``None`` for a user without a folder."""
    own = user_folder("config")
    return own and own / FILE_NAME


def read_config(file: Path | None) -> tuple[Config, list[str]]:
    """Return the configuration, and a line for each thing in the file that is not used.

    A key that nobody knows is left out, and so is a value that does not fit.
    """
    try:
        if file is None or not os.path.lexists(file):
            return Config(), []
        if not file.is_file():
            return Config(), [f"{visible(str(file))}: not a file; expected a YAML file of settings"]
    except OSError as error:
        return Config(), [f"{visible(str(file))}: cannot be read: {error.strerror or error}"]
    return cached("config", [(str(file), file)], Config, _read)


def keys_of(config: Config) -> Keys:
    """Return the table of keys with the changes of a configuration, which are all in order.

    >>> keys_of(Config(keys=KeyConfig(docket="F6"))).shown("docket")
    'F6'
    """
    if config.keys is None:
        return Keys()
    own = {name: tuple(filter(None, map(key_of, texts))) for name, texts in _written(config.keys)}
    return changed(config.keys.preset, own)


def _written(keys: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the actions whose keys were changed, with what was written for each."""
    for action in EVERY_ACTION:
        value = getattr(keys, action.name)
        if value is not None:
            yield action.name, (value,) if isinstance(value, str) else value


def _read(files: Files) -> tuple[Config, list[str]]:
    from ..dataset.load import read_record
    from ..dataset.positions import Remark, SourceFile, findings_in
    from ..dataset.schema import convert, faults
    from ..dataset.yaml_tree import read_tree

    ((name, file),) = files
    try:
        raw = file if isinstance(file, bytes) else read_bytes(file, name)
        text = decode_text(raw, name)
    except FindingsError as error:
        return Config(), [error.in_short]
    tree = read_tree(text)
    if tree.root is None and not tree.problems:
        return Config(), []
    if tree.problems or not isinstance(tree.root, dict):
        try:
            return read_record(name, text, Config), []
        except FindingsError as error:
            return Config(), told(error.findings)
    settled = tree.root
    remarks = []
    for fault in list(faults(settled, Config)):
        remarks.append(Remark(fault.path, "error", fault.text, fault.at_key))
        _drop(settled, fault.path)
    for key, why in list(_key_faults(convert(settled, Config))):
        remarks.append(Remark(("keys", key), "error", why))
        _drop(settled, ("keys", key))
    findings = sorted(findings_in(SourceFile(name, text), remarks))
    return convert(settled, Config), told(findings)


def _key_faults(config: Config) -> Iterator[tuple[str, str]]:
    """Yield the actions whose new keys cannot be used, each with why."""
    if config.keys is None:
        return
    written = dict(_written(config.keys))
    own = {}
    for name, texts in written.items():
        keys = [key_of(text) for text in texts]
        for text, key in zip(texts, keys, strict=True):
            if key is None:
                yield name, f"`{visible(text)}` is no key; expected {_A_KEY}"
        if None not in keys:
            own[name] = tuple(filter(None, keys))
    yield from clashes(config.keys.preset, own)


def _drop(settled: dict[str, Any], path: tuple[str | int, ...]) -> None:
    """Take out what is at fault: one key under `keys`, or else all of a setting."""
    keys = settled.get("keys")
    if path[:1] == ("keys",) and len(path) > 1 and isinstance(keys, dict):
        keys.pop(path[1], None)
    elif path:
        settled.pop(str(path[0]), None)


def config_template() -> str:
    """Return a configuration with every setting and what it does; nothing in it is settled yet.

    >>> import tempfile; file = Path(tempfile.mkdtemp(), FILE_NAME)
    >>> _ = file.write_text(config_template(), "utf-8")
    >>> read_config(file)
    (Config(remember=True, theme=None, keys=None), [])
    """
    wide = max(len(action.name) for action in EVERY_ACTION) + 1
    keys = (
        f"#   {f'{action.name}:':<{wide}} {_quoted(action.keys):<34} # {action.help}\n"
        for action in EVERY_ACTION
    )
    return _TEMPLATE + "".join(keys)


def _quoted(keys: tuple[str, ...]) -> str:
    return f"[{', '.join(keys)}]"


_TEMPLATE = """\
# The configuration of openskies-tui. Without a setting all is as it stands here; take the # away
# and change what you like. `openskies-tui info` tells what is wrong with the file.

# Whether the dashboard opens where you left it: day, theme, panel, style of citations, marks.
# remember: true

# The theme to open with: `t` lists them. Your own lie in the folder `themes` beside this file.
# theme: openskies-dark

# Keys by the ids of actions: one key, a list of them, or [] for none. A key is written as a
# keyboard or as Textual has it: d, Y, Ctrl+N, F6, PgUp, "[", question_mark. Ctrl+Q always quits.
# The preset may be emacs or clicker.
# keys:
#   preset: emacs
"""
