"""``openskies-tui schema --of COMMAND``: what the commands answer fits what is promised."""

import json
from pathlib import Path

import click
import jsonschema
import pytest
from minimal import edited, written
from openskies_tui.cli.main import cli
from openskies_tui.output.answers import ANSWERS

from .conftest import Run

DISCREDITED = ["--discredit", "verdragen", "--discredit", "tass-0618", "--discredit", "rosbalt-32"]
DAY = ["--as-of", "2021-07-01"]


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("status", DAY),
        ("status", ["--as-of", "1995-06-28"]),
        ("status", [*DAY, "--what-if", "BLR notice 2026-12-01"]),
        ("diff", ["2020-05-01", "2021-07-01"]),
        ("diff", ["1980-01-01", "2026-11-26", "--what-if", "BLR notice 2026-11-01"]),
        ("events", DAY),
        ("quotes", DAY),
        ("why", DAY),
        ("why", ["RUS", *DAY]),
        ("claims", []),
        ("say", DAY),
        ("say", ["RUS", *DAY]),
        ("headline", ["Russia has left the Open Skies Treaty", *DAY]),
        ("headline", ["Cat rescued from tree", *DAY]),
        ("sources", []),
        ("sources", DISCREDITED),
        ("show", ["RUS", *DAY]),
        ("show", ["treaty", *DAY]),
        ("show", ["ap-0115-headline", *DAY]),
        ("keys", []),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value)[:30],
)
def test_an_answer_fits_its_schema(run: Run, command: str, arguments: list[str]) -> None:
    """The schema is valid, allows no other key, and the real answer fits it."""
    schema = json.loads(run("schema", "--of", command).out)
    jsonschema.Draft202012Validator.check_schema(schema)
    answer = json.loads(run(command, *arguments, "--json").out)
    jsonschema.validate(answer, schema)
    more = [{**answer[0], "more": 1}] if isinstance(answer, list) else {**answer, "more": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(more, schema)


def test_the_findings_of_a_check_fit_their_schema(run: Run, tmp_path: Path) -> None:
    """What is wrong with a dataset is a list of findings."""
    path = written(tmp_path, edited(("day: 2020-08-31", "day: soon")))
    schema = json.loads(run("schema", "--of", "check").out)
    answer = json.loads(run("check", str(path), "--json").out)
    assert answer
    jsonschema.validate(answer, schema)


def test_every_command_that_answers_in_json_has_a_schema() -> None:
    """No command takes ``--json`` without promising what comes."""
    context = click.Context(cli)
    commands = {name: cli.get_command(context, name) for name in cli.list_commands(context)}
    takes = {
        name
        for name, command in commands.items()
        if command and any(option.name == "as_json" for option in command.params)
    }
    assert takes == set(ANSWERS)


def test_a_command_without_an_answer_is_refused(run: Run) -> None:
    """One line names the commands that answer in JSON."""
    done = run("schema", "--of", "serve")
    assert (done.code, done.out) == (2, "")
    assert "`serve` has no answer in JSON; there are status, events" in done.err
