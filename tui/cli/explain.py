"""Commands that argue: why, claims, say, headline, sources."""

import click

from ..analysis.headlines.subject import registry_named
from ..output.commands import headline_text, impact_document, say_text, sources_text
from ..output.json import (
    claim_answer,
    headline_answer,
    impact_answer,
    say_answer,
    source_answer,
    why_answer,
)
from ..output.text import document_text
from ..system.collection import treaties_beside
from ..views.explanations import claims_document
from ..views.proofs import proof_document
from .inherited import Inherited, print_json
from .options import as_of_option, dataset_option, json_option, offers
from .paging import print_text

_TREATY = (None, "treaty")
"""What stands for the treaty as a whole, where a state may be named."""


@click.command()
@click.argument("party", metavar="[PARTY]", required=False, shell_complete=offers("subjects"))
@dataset_option
@as_of_option
@json_option
@click.pass_context
def why(
    context: click.Context,
    party: str | None,
    dataset: str | None,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Prove the status of a state on a day, or the treaty's numbers, with what was known then."""
    on = Inherited(context, dataset, as_of).snapshot()
    id_ = None if party in _TREATY else on.party(str(party)).state.id
    if as_json:
        print_json(why_answer(on, id_))
    else:
        print_text(document_text(proof_document(on, id_)))


@click.command()
@dataset_option
@json_option
@click.pass_context
def claims(context: click.Context, dataset: str | None, as_json: bool) -> None:
    """List what sources claimed, each with its verdict and the right value."""
    registry = Inherited(context, dataset, None).registry()
    if as_json:
        print_json([claim_answer(registry.dataset, judgement) for judgement in registry.judged])
    else:
        print_text(document_text(claims_document(registry.dataset, registry.judged)))


@click.command()
@click.argument("party", metavar="[PARTY]", required=False, shell_complete=offers("subjects"))
@dataset_option
@as_of_option
@json_option
@click.pass_context
def say(
    context: click.Context,
    party: str | None,
    dataset: str | None,
    as_of: str | None,
    as_json: bool,
) -> None:
    """Say in one true sentence how a state, or the treaty, stands on a day."""
    on = Inherited(context, dataset, as_of).snapshot()
    statement = on.statement(None if party in _TREATY else party)
    if as_json:
        print_json(say_answer(statement, on.words))
    else:
        print_text(say_text(statement, on.words))


@click.command()
@click.argument("text", metavar="TEXT")
@dataset_option
@as_of_option
@json_option
@click.pass_context
def headline(
    context: click.Context, text: str, dataset: str | None, as_of: str | None, as_json: bool
) -> None:
    """Check a headline or sentence against the state on a day.

    One that names another treaty than the dataset's, and not its own, is judged by that treaty's
    data.
    """
    options = Inherited(context, dataset, as_of)
    beside = treaties_beside(options.dataset_name, lenient=options.lenient)
    named = registry_named(text, options.registry(), lambda: dict(beside()).values())
    check = named.on(options.day(named)).check(text)
    if as_json:
        print_json(headline_answer(check))
    else:
        print_text(headline_text(check))


@click.command()
@click.option(
    "--discredit",
    metavar="ID",
    multiple=True,
    shell_complete=offers("sources"),
    help="List what changes, and what loses its only support, without this source.",
)
@dataset_option
@json_option
@click.pass_context
def sources(
    context: click.Context, discredit: tuple[str, ...], dataset: str | None, as_json: bool
) -> None:
    """List the sources, or what depends on some of them."""
    registry = Inherited(context, dataset, None).registry()
    loaded = registry.dataset
    if not discredit:
        if as_json:
            print_json([source_answer(source) for source in loaded.sources])
        else:
            print_text(sources_text(loaded))
        return
    impact = registry.without(discredit)
    if as_json:
        print_json(impact_answer(loaded, impact))
    else:
        print_text(document_text(impact_document(loaded, impact)))
