"""Commands for the shell: completion and man."""

import click
from click.shell_completion import get_completion_class

from .. import __version__
from .man_page import man_page

_PROGRAM = "openskies-tui"
_VARIABLE = "_OPENSKIES_TUI_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script with which a shell completes commands, datasets, ids and days.

    \b
    bash: eval "$(openskies-tui completion bash)"          in ~/.bashrc
    zsh:  eval "$(openskies-tui completion zsh)"           in ~/.zshrc
    fish: openskies-tui completion fish | source           in ~/.config/fish/config.fish
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    kind = get_completion_class(shell)
    if kind is None:  # click has all three
        raise click.UsageError(f"no completion for {shell}")
    script = kind(context.find_root().command, {}, _PROGRAM, _VARIABLE)
    # What click's own `source` adds is a look at the bash that is installed.
    click.echo(script.source_template % script.source_vars())


@click.command()
@click.pass_context
def man(context: click.Context) -> None:
    """Print the page of the manual, for `man -l -`."""
    root = context.find_root().command
    if isinstance(root, click.Group):
        click.echo(man_page(root, _PROGRAM, __version__), nl=False)
