"""Commands that argue: why, claims, say, headline, sources."""

from typing import Any

import click

from ..errors import UserError
from .options import (
    Inherited,
    as_of_option,
    dataset_option,
    json_option,
    print_json,
    state_id,
)


@click.command()
@click.argument("party", metavar="[PARTY]", required=False)
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
    from ..analysis.proof import Prover
    from ..output.document_text import document_text
    from ..output.explanations import proof_text, why_json
    from ..views.explanations import proof_document

    known, state, timeline, whole = _looked_at(context, dataset, as_of)
    prover = Prover(known, timeline, state.as_of)
    if party is None:
        document = proof_document(known, prover, None)
        if as_json:
            print_json({"party": None, "as_of": state.as_of, "document": document})
        else:
            click.echo(document_text(document))
        return
    id_ = state_id(whole, party)
    proof = prover.status(id_)
    standing = state.standing(id_)
    if proof is None or standing is None:
        raise UserError(f"{id_} does not exist on {state.as_of}")
    if as_json:
        print_json(why_json(standing, state.as_of, proof))
    else:
        click.echo(proof_text(proof))


@click.command()
@dataset_option
@json_option
@click.pass_context
def claims(context: click.Context, dataset: str | None, as_json: bool) -> None:
    """List what sources claimed, each with its verdict and the right value."""
    from ..analysis.verdicts import judge_all
    from ..output.explanations import claims_json, claims_text

    loaded = Inherited(context, dataset, None).load()
    judged = judge_all(loaded)
    if as_json:
        print_json(claims_json(judged))
    else:
        click.echo(claims_text(loaded, judged))


@click.command()
@click.argument("party", metavar="[PARTY]", required=False)
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
    from ..analysis.statements import say_state, say_treaty
    from ..output.explanations import say_json, say_text

    known, state, _, whole = _looked_at(context, dataset, as_of)
    if party is None:
        saying = say_treaty(known, state)
    else:
        id_ = state_id(whole, party)
        found = say_state(known, state, id_)
        if found is None:
            raise UserError(f"{id_} does not exist on {state.as_of}")
        saying = found
    if as_json:
        print_json(say_json(saying))
    else:
        click.echo(say_text(saying))


@click.command()
@click.argument("text", metavar="TEXT")
@dataset_option
@as_of_option
@json_option
@click.pass_context
def headline(
    context: click.Context, text: str, dataset: str | None, as_of: str | None, as_json: bool
) -> None:
    """Check a headline or sentence against the state on a day."""
    from ..analysis.headlines import check_headline
    from ..output.explanations import headline_json, headline_text

    known, state, timeline, _ = _looked_at(context, dataset, as_of)
    check = check_headline(text, known, timeline, state.as_of)
    if as_json:
        print_json(headline_json(check))
    else:
        click.echo(headline_text(check))


@click.command()
@click.option(
    "--discredit",
    metavar="ID",
    multiple=True,
    help="List what changes, and what loses its only support, without this source.",
)
@dataset_option
@json_option
@click.pass_context
def sources(
    context: click.Context, discredit: tuple[str, ...], dataset: str | None, as_json: bool
) -> None:
    """List the sources, or what hangs on some of them."""
    from ..analysis.impact import discredit as take_away
    from ..output.explanations import radius_json, radius_text, sources_json, sources_text

    loaded = Inherited(context, dataset, None).load()
    if not discredit:
        if as_json:
            print_json(sources_json(loaded))
        else:
            click.echo(sources_text(loaded))
        return
    try:
        radius = take_away(loaded, discredit)
    except ValueError as error:
        raise UserError(str(error)) from None
    if as_json:
        print_json(radius_json(radius))
    else:
        click.echo(radius_text(radius))


def _looked_at(context: click.Context, dataset: str | None, as_of: str | None) -> tuple[Any, ...]:
    """Return what was known by the day, the state and the timeline then, and the whole dataset."""
    from ..engine.compile import compile_timeline
    from ..engine.knowledge import as_known

    options = Inherited(context, dataset, as_of)
    loaded = options.load()
    day = options.day(loaded.treaty.zone)
    known = as_known(loaded, day)
    timeline = compile_timeline(known)
    return known, timeline.on(day), timeline, loaded
