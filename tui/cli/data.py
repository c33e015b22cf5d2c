"""Commands that answer what is so: status, diff, events, quotes."""

from datetime import date

import click

from ..analysis.compare import compare
from ..analysis.registry import Registry, Snapshot
from ..base.errors import UserError
from ..output.json import diff_answer, event_answer, quotation_answer, status_answer
from .inherited import Inherited, day_of, print_json
from .options import (
    as_of_option,
    dataset_option,
    json_option,
    known_by_option,
    offers,
    party_option,
    what_if_option,
)
from .paging import COLOURS, print_text


@click.command()
@dataset_option
@as_of_option
@known_by_option
@what_if_option
@json_option
@click.pass_context
def status(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    known_by: str | None,
    what_if: tuple[str, ...],
    as_json: bool,
) -> None:
    """Print the state of the treaty on a day.

    A hypothetical act is a state, a verb and a day: "BLR notice 2026-12-01". The verbs:

    \b
    signs, ratifies, accepts, approves, accedes, withdraws-deposit
    applies-provisionally, ends-application
    announces, prepares, notice
    revokes, suspends, resumes, extends: of the last notice
    disputed, settled, effect-recorded, confers: of the last notice too
    ceases (an exit without a notice), terminates, extends: of the treaty
    suspends-operation, resumes-operation

    A day may follow: "USA extends 2025-11-01 effective 2031-02-05".
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    options = Inherited(context, dataset, as_of)
    registry = options.registry()
    day = options.day(registry)
    on = _on(registry, day, known_by, what_if)
    if as_json:
        print_json(status_answer(on))
    else:
        # Programs that ask often are spared the import of all the words.
        from ..output.commands import status_colours, status_text

        shades = status_colours(on).items()
        colours = {words: COLOURS[name] for words, name in shades if name in COLOURS}
        print_text(status_text(on), colours)


@click.command()
@click.argument("day", shell_complete=offers("days"))
@click.argument("other", metavar="DAY", shell_complete=offers("days"))
@dataset_option
@known_by_option
@what_if_option
@json_option
@click.pass_context
def diff(
    context: click.Context,
    day: str,
    other: str,
    dataset: str | None,
    known_by: str | None,
    what_if: tuple[str, ...],
    as_json: bool,
) -> None:
    """Compare two days: what moved between them, and the acts that moved it.

    Each day knows what was known on it, unless --known-by says otherwise.
    """
    registry = Inherited(context, dataset, None).registry()
    days = (day_of(text, registry) for text in (day, other))
    comparison = compare(*(_on(registry, one, known_by, what_if) for one in days))
    if as_json:
        print_json(diff_answer(comparison))
    else:
        from ..output.commands import diff_text

        print_text(diff_text(comparison))


def _on(registry: Registry, day: date, known_by: str | None, what_if: tuple[str, ...]) -> Snapshot:
    """Return a day with the knowledge and the hypothetical acts that were asked for.

    Raises:
        UserError: a hypothetical act cannot be read.
    """
    knowledge = None if known_by is None else day_of(known_by, registry)
    try:
        return registry.on(day, known_by=knowledge, what_if=what_if)
    except UserError as error:
        raise UserError(f"--what-if: {error}") from None


@click.command()
@dataset_option
@as_of_option
@party_option
@json_option
@click.pass_context
def events(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    party: str | None,
    as_json: bool,
) -> None:
    """List what happened and was known by a day."""
    on = Inherited(context, dataset, as_of).snapshot()
    id_ = None if party is None else on.registry.state(party).id
    acts = tuple(
        act
        for act in on.acts
        if act.day.first <= on.day and (id_ is None or id_ in (*act.states, *act.towards))
    )
    if as_json:
        print_json([event_answer(act) for act in acts])
    else:
        from ..output.commands import events_text

        print_text(events_text(acts))


@click.command()
@dataset_option
@as_of_option
@party_option
@json_option
@click.pass_context
def quotes(
    context: click.Context,
    dataset: str | None,
    as_of: str | None,
    party: str | None,
    as_json: bool,
) -> None:
    """List what was said, up to a day, latest first, each with its source."""
    from ..views.panels import quotations_of

    on = Inherited(context, dataset, as_of).snapshot()
    quotations = quotations_of(on, None if party is None else on.registry.state(party).id)
    if as_json:
        print_json([quotation_answer(quotation) for quotation in quotations])
    else:
        from ..output.commands import quotes_text

        print_text(quotes_text(on.dataset, quotations))
