"""Where things are, the configuration that is written to begin with, the schemas for editors."""

import json
import os
import re
from pathlib import Path

import jsonschema
import msgspec
import pytest
import yaml
from openskies_tui.base.resources import bundled
from openskies_tui.cli.schemas import FILES, file_schema
from openskies_tui.dataset.encode import fingerprint
from openskies_tui.engine.model import Dataset
from openskies_tui.system.user_folders import user_folder
from openskies_tui.ui.config import config_file, config_template, read_config
from openskies_tui.ui.keymap import EVERY_ACTION

from .conftest import Run

SCHEMAS = bundled("data") / "schemas"
BUNDLED = {
    "dataset": sorted(bundled("data").glob("*/*.yaml")),
    "briefing": sorted(bundled("data").glob("*/briefings/*.yaml")),
    "theme": sorted(bundled("themes").glob("*.yaml")),
}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folders of a user who has nothing yet."""
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return tmp_path


def test_info_tells_where_everything_is(run: Run, own: Path, dataset: Dataset) -> None:
    """Versions, files, terminal, locale, and the dataset with its hash and its day."""
    out = run("info").out
    for place in ("config.yaml", "themes", "state.json", "crashes"):
        assert re.search(rf"{own}\S+/{place} \(not there yet\)", out)
    assert fingerprint(dataset) in out
    assert f"checked to {dataset.treaty.checked}" in out
    *_, gap, debug = out.splitlines()
    assert gap == ""
    assert str(own) not in debug
    assert f"sha256 {fingerprint(dataset)[:12]}" in debug


def test_info_in_json_fits_its_schema(run: Run, own: Path) -> None:
    """Another dataset, and a faulty configuration, are told of."""
    (own / "config" / "openskies-tui").mkdir(parents=True)
    (own / "config" / "openskies-tui" / "config.yaml").write_text("teme: light\n")
    answer = json.loads(run("info", "--dataset", "inf", "--json").out)
    jsonschema.validate(answer, json.loads(run("schema", "--of", "info").out))
    assert "did you mean `theme`?" in answer["wrong"][0]
    assert answer["dataset"]["name"] == "inf"
    assert {place["what"]: place["exists"] for place in answer["places"]}["config"]


def test_info_tells_of_a_dataset_that_cannot_be_read(run: Run, own: Path) -> None:
    """It is when nothing works that it is asked for."""
    (own / "bad.yaml").write_text("acts: {\n")
    done = run("info", "--dataset", str(own / "bad.yaml"))
    assert done.code == 0
    assert "bad.yaml:" in done.out
    assert "dataset unreadable" in done.out


def test_without_a_home_info_still_answers(
    run: Run, monkeypatch: pytest.MonkeyPatch, own: Path
) -> None:
    """It says that there is no place for files."""
    monkeypatch.setattr("openskies_tui.cli.desk.user_folder", lambda _kind: None)
    monkeypatch.setattr("openskies_tui.cli.desk.themes_folder", lambda: None)
    assert run("info").out.count("none: there is no home folder") == 6


def test_config_init_writes_once(run: Run, own: Path) -> None:
    """It refuses to replace what is there, unless it is told to."""
    done = run("config", "init")
    file = config_file()
    assert file is not None
    assert (done.code, done.out) == (0, f"{file} is written.\n")
    assert file.read_text("utf-8").startswith(f"# yaml-language-server: $schema=file://{SCHEMAS}")
    assert read_config(file)[1] == []
    file.write_text("theme: light\n")
    refused = run("config", "init")
    assert refused.code == 2
    assert "--force replaces it" in refused.err
    assert file.read_text() == "theme: light\n"
    assert run("config", "init", "--force").code == 0
    assert "remember" in file.read_text()


def test_every_setting_stands_in_the_template_as_it_is(tmp_path: Path) -> None:
    """With the # taken away it settles what holds anyway."""
    file = tmp_path / "config.yaml"
    lines = config_template().splitlines()
    settings = [line[2:] for line in lines if re.match(r"# ( +\w+|remember|theme|keys):", line)]
    settings.remove("  preset: emacs")
    file.write_text("\n".join(settings))
    config, wrong = read_config(file)
    assert wrong == []
    assert config.remember
    assert config.theme == "openskies-dark"
    assert len(settings) == len(EVERY_ACTION) + 3
    assert set(msgspec.json.schema(type(config))["$defs"]["Config"]["properties"]) <= {
        line.partition(":")[0] for line in settings
    }


@pytest.mark.parametrize("kind", FILES)
def test_the_schemas_that_are_shipped_are_those_of_the_code(run: Run, kind: str) -> None:
    """To write them anew: ``openskies-tui schema --of KIND``, laid out."""
    printed = json.loads(run("schema", "--of", kind).out)
    jsonschema.Draft202012Validator.check_schema(printed)
    assert json.loads((SCHEMAS / f"{kind}.json").read_text("utf-8")) == printed
    assert printed == json.loads(msgspec.json.encode(file_schema(kind)))


class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML 1.2, as editors read it: a day is text, and so are `on` and `no`."""


Core.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"])


@pytest.mark.parametrize("kind", BUNDLED)
def test_an_editor_finds_no_fault_in_a_bundled_file(kind: str) -> None:
    """Each begins with the line that names its schema, from where it lies, and fits that."""
    schema = (SCHEMAS / f"{kind}.json").resolve()
    errors = jsonschema.Draft202012Validator(json.loads(schema.read_text("utf-8")))
    assert BUNDLED[kind]
    for file in BUNDLED[kind]:
        text = file.read_text("utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
        assert named is not None, file
        assert (file.parent / named[1]).resolve() == schema, file
        found = [error.message[:200] for error in errors.iter_errors(yaml.load(text, Core))]
        assert found[:3] == [], file


def test_the_configuration_of_a_user_lies_where_info_says(own: Path) -> None:
    """One place, whoever asks."""
    assert user_folder("config") == config_file().parent  # type: ignore[union-attr]


def test_what_is_wrong_with_the_themes_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A theme that is configured and is none, and each file of a theme that cannot be used."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    own = tmp_path / "openskies-tui"
    (own / "themes" / "folder.yaml").mkdir(parents=True)
    (own / "themes" / "half.yaml").write_text("name: half\n")
    (own / "config.yaml").write_text("theme: half\n")
    wrong = [line for line in run("info").out.splitlines() if line.startswith("wrong")]
    assert "no theme `half`" in wrong[0]
    assert "folder.yaml:1:1: error: is a folder" in wrong[1]
    assert "half.yaml:1:1: error: `title` is missing" in wrong[2]
    told = run("export", "svg", "--theme", "half", "-o", str(tmp_path / "x.svg")).err
    assert "no theme `half`" in told
    assert "half.yaml:1:1: error: `title` is missing" in told


@pytest.mark.parametrize("what", ["folder", "pipe", "loop"])
def test_a_configuration_that_is_no_file_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """What has the name of the configuration and is no file is not taken for none."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "openskies-tui" / "config.yaml"
    file.parent.mkdir()
    if what == "folder":
        file.mkdir()
    elif what == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(file.name)
    assert f"{file}: not a file" in run("info").out
