"""The command that lists the keys of the dashboard."""

import click

from ..output.answers import KeyAnswer
from ..output.json import document_answer
from ..output.text import keys_text, table
from ..ui.config import config_file, keys_of, read_config
from ..ui.keymap import ALL_ACTIONS, EVERY_ACTION, key_name, keys_document
from ..ui.rebinding import Keys
from .inherited import print_json
from .options import json_option
from .paging import print_text


@click.command()
@click.option("--ids", is_flag=True, help="With the ids by which the configuration changes them.")
@json_option
def keys(ids: bool, as_json: bool) -> None:
    """List the keys of the dashboard, as your configuration has them."""
    config, wrong = read_config(config_file())
    for line in wrong:
        click.echo(line, err=True)
    now = keys_of(config)
    document = keys_document(now.of(ALL_ACTIONS))
    if ids:
        answers = _key_answers(now)
        rows = [(one.id, " ".join(one.shown) or "–", one.does) for one in answers]
        lines = table(("ID", "KEYS", ""), rows)
        if as_json:
            print_json(answers)
        else:
            print_text("\n".join(lines))
    elif as_json:
        print_json(document_answer(document))
    else:
        print_text(keys_text(document))


def _key_answers(now: Keys) -> tuple[KeyAnswer, ...]:
    return tuple(
        KeyAnswer(
            id=action.name,
            keys=action.keys,
            shown=tuple(map(key_name, action.keys)),
            does=action.help,
        )
        for action in now.of(EVERY_ACTION)
    )
