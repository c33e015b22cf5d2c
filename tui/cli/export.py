"""The command that writes a day to a file: ``export``."""

import codecs
from datetime import date
from pathlib import Path
from typing import Any

import click

from ..analysis.docket import docket_on
from ..analysis.registry import Snapshot
from ..base.errors import UserError
from ..engine.model import Dataset
from ..output import export as write
from ..output.formats import FORMATS, Format, format_named
from ..system.atomic_write import FileThereError, write_file
from ..system.collection import treaties_beside
from .docket import ZONE, collected, complain
from .inherited import Inherited, read_day
from .options import as_of_option, dataset_option, offers, party_option, read_size

_SMALLEST, _LARGEST = (60, 20), (400, 200)
"""The columns and rows for which the dashboard is made."""


class _ListingFormats(click.Command):
    """Lists the formats under the help, from their table."""

    def format_epilog(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Formats"):
            formatter.write_dl([(known.name, known.about) for known in FORMATS])


@click.command(cls=_ListingFormats)
@click.argument("format_", metavar="FORMAT", type=click.Choice([known.name for known in FORMATS]))
@dataset_option
@as_of_option
@party_option
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    help="The file to write.  [default: stdout]",
    shell_complete=offers("paths"),
)
@click.option("--force", is_flag=True, help="Replace the file if it is there.")
@click.option("--size", metavar="WxH", default=None, help="Of svg, png: characters.  [120x36]")
@click.option(
    "--theme",
    metavar="NAME",
    help="Of svg, png.  [default: dark]",
    shell_complete=offers("themes"),
)
@click.option("--screen", metavar="NAME", default=None, help="Of svg, png: dashboard, docket …")
@click.option("--bom", is_flag=True, help="Of csv: begin with a byte order mark, for Excel.")
@click.option(
    "--briefing",
    metavar="NAME|PATH",
    help="Of html: this as a handout.",
    shell_complete=offers("briefings"),
)
@click.option("--docket", is_flag=True, help="The docket of all treaties instead of one treaty.")
@click.option("--with-notes", is_flag=True, help="Of a handout: with the speaker's notes.")
@click.pass_context
def export(
    context: click.Context,
    /,
    format_: str,
    dataset: str | None,
    as_of: str | None,
    party: str | None,
    output: str,
    force: bool,
    **more: Any,
) -> None:
    """Write what was known of the treaty on a day, for other programs and for paper."""
    chosen = format_named(format_)
    _check(chosen, as_of, party, more)
    if chosen.takes == "collection" and (output == "-" or not more["docket"]):
        raise click.UsageError(f"{chosen.name} is of all treaties: --docket --output FOLDER")
    options = Inherited(context, dataset, as_of)
    if chosen.takes == "collection":
        _write_folder(Path(output), _files(options), force=force)
        return
    content = _docket(chosen, options) if more["docket"] else _day(chosen, options, party, more)
    if more["bom"]:
        content = codecs.BOM_UTF8 + content
    if output == "-":
        click.echo(content, nl=False)
        return
    try:
        write_file(Path(output), content, replace=force)
    except FileThereError as error:
        raise UserError(f"{error.lines[0]}; --force replaces it") from None


def _check(chosen: Format, as_of: str | None, party: str | None, more: dict[str, Any]) -> None:
    """Refuse options that do not go together.

    Raises:
        UsageError: two of them do not.
    """
    if (more["size"] or more["theme"] or more["screen"]) and not chosen.drawn:
        raise click.UsageError("--size, --theme and --screen are for svg and png, the pictures")
    if more["briefing"] and (chosen.name != "html" or as_of or party):
        raise click.UsageError("--briefing is for html alone: its steps have days of their own")
    if more["with_notes"] and not more["briefing"]:
        raise click.UsageError("--with-notes needs --briefing")
    if more["bom"] and chosen.name != "csv":
        raise click.UsageError("--bom is for csv, which some spreadsheets misread without it")
    if more["docket"] and not chosen.tells_docket and chosen.takes != "collection":
        able = ", ".join(known.name for known in FORMATS if known.tells_docket)
        raise click.UsageError(f"{chosen.name} cannot hold the docket; {able} can")
    if more["docket"] and (party or more["briefing"]):
        raise click.UsageError("--docket is of all states under all treaties, and of one day")


def _docket(chosen: Format, options: Inherited) -> bytes:
    """Return the docket of the day over all treaties, or those of ``--dataset``."""
    collection = collected(options)
    complain(collection)
    found = docket_on(read_day(options.as_of, ZONE), collection.registries)
    wrong = [(one.name, one.why) for one in collection.unreadable]
    return chosen.write_docket(found, wrong).encode()


def _files(options: Inherited) -> dict[str, bytes]:
    """Return the files of all treaties, or those of ``--dataset``, as known by the day."""
    from ..output.parquet import parquet

    collection = collected(options)
    complain(collection)
    return parquet(collection.registries, read_day(options.as_of, ZONE))


def _write_folder(folder: Path, files: dict[str, bytes], *, force: bool) -> None:
    """Write files into a folder, which is made where it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            write_file(folder / name, content, replace=force)
    except FileThereError as error:
        raise UserError(f"{error.lines[0]}; --force replaces it") from None
    except OSError as error:
        raise UserError(f"{folder}: {error.strerror or error}") from None


def _day(chosen: Format, options: Inherited, party: str | None, more: dict[str, Any]) -> bytes:
    """Return what was known of one treaty on the day, or one of its briefings."""
    on = options.snapshot()
    loaded, day = on.registry.dataset, on.day
    id_ = None if party is None else on.registry.state(party).id
    if more["briefing"]:
        return _handout(more["briefing"], options, loaded, more["with_notes"])
    if chosen.drawn:
        return _picture(chosen, options, loaded, day, id_, more)
    return _content(chosen, on, id_)


def _content(chosen: Format, on: Snapshot, party: str | None) -> bytes:
    """Return a format's content with what was known by the day."""
    if party and chosen.whole:
        raise UserError(f"{chosen.name} holds {chosen.about.split(';')[0]}: leave --party out")
    if party:
        on.party(party)
    return write(chosen.name, on, party)


def _handout(name: str, options: Inherited, loaded: Dataset, with_notes: bool) -> bytes:
    from ..briefing.handout import handout
    from ..briefing.load import load_briefing

    file = load_briefing(name, options.dataset_name)
    treaties = treaties_beside(options.dataset_name, lenient=options.lenient, complain=complain)
    return handout(file, loaded, treaties, with_notes=with_notes).encode()


def _picture(
    chosen: Format,
    options: Inherited,
    loaded: Dataset,
    day: date,
    party: str | None,
    more: dict[str, Any],
) -> bytes:
    from ..system.collection import names_beside
    from ..theme.png import drawn_as
    from ..ui.screenshot import SCREENS, draw_screen

    screen = more["screen"] or SCREENS[0]
    if screen not in SCREENS:
        raise click.BadParameter(f"there are {', '.join(SCREENS)}", param_hint="'--screen'")
    picture = draw_screen(
        loaded,
        day,
        _drawn_size(more["size"] or "120x36"),
        party=party,
        theme=more["theme"] or options.theme,
        screen=screen,
        beside=(options.dataset_name, names_beside(options.dataset_name)),
    )
    return drawn_as(chosen.name, picture)


def _drawn_size(text: str) -> tuple[int, int]:
    """Return the size of a picture.

    Raises:
        UserError: it is no size, or one for which the dashboard is not made.
    """
    columns, rows = read_size(text)
    if not (_SMALLEST[0] <= columns <= _LARGEST[0] and _SMALLEST[1] <= rows <= _LARGEST[1]):
        least, most = ("x".join(map(str, size)) for size in (_SMALLEST, _LARGEST))
        raise UserError(f"--size: `{text}`: expected such as 120x36, from {least} to {most}")
    return columns, rows
