"""``openskies-tui serve``: the dashboard in a browser."""

import importlib.util
import secrets
import sys

import click

from ..base.characters import visible
from ..base.errors import UserError
from ..system.os_features import signals_to_end
from ..web.gate import Gate, authority, bind, is_private
from .inherited import Inherited
from .options import as_of_option, check_run, dataset_option, run_option, theme_option

_EXTRA = "the browser needs more packages: pip install 'openskies-tui[web]'"


@click.command()
@click.option(
    "--host", metavar="HOST", default="127.0.0.1", show_default=True, help="The address to serve."
)
@click.option(
    "--port",
    metavar="PORT",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Its port; 0 takes any that is free.",
)
@dataset_option
@as_of_option
@run_option
@theme_option
@click.pass_context
def serve(
    context: click.Context,
    host: str,
    port: int,
    dataset: str | None,
    as_of: str | None,
    run: bool,
    theme: str | None,
) -> None:
    """Serve the dashboard to a browser, by default to one on this machine only."""
    if importlib.util.find_spec("textual_serve") is None:
        raise UserError(_EXTRA)
    options = Inherited(context, dataset, as_of, run=run, theme=theme)
    check_run(options.run, options.as_of)
    from ..ui.settings import read_settings
    from ..web.server import BrowserServer

    # A mistake is told here, before a page opens on it.
    options.day(options.registry())
    settings = read_settings(options.theme, fresh=True)

    bound = bind(host, port)
    address = f"{authority(visible(host))}:{bound.getsockname()[1]}"
    if not is_private(bound):
        _tell(
            f"whoever learns the address below drives this program as you from anywhere that "
            f"reaches {address}: there is no encryption"
        )
    gate = Gate(host, secrets.token_urlsafe(24))
    click.echo(f"http://{address}/{gate.secret}/  Ctrl+C ends it.")
    sys.stdout.flush()
    server = BrowserServer(
        _command(options),
        gate,
        title="openskies-tui",
        background=settings.themes[settings.theme].background or "black",
        tell=_tell,
    )
    server.listen(bound, until=signals_to_end())


def _command(options: Inherited) -> list[str]:
    """Return the command that opens the same dashboard.

    ``-P`` keeps the folder it is started in from being searched for modules.
    """
    command = [sys.executable, "-P", "-m", __package__.partition(".")[0]]
    command += [f"--dataset={options.dataset_name}", "--fresh"]
    command += [f"--as-of={options.as_of}"] if options.as_of is not None else []
    command += ["--lenient"] if options.lenient else []
    command += ["--run"] if options.run else []
    command += [f"--theme={options.theme}"] if options.theme is not None else []
    return command


def _tell(line: str) -> None:
    click.echo(f"openskies-tui: {line}", err=True)
