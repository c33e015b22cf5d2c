"""The page of the manual, made from the help of the commands."""

import re
from collections.abc import Iterator

import click

_EXIT = (
    ("0", "all is well"),
    ("1", "there are findings, or the answer could not be written"),
    ("2", "a mistake in the command, in one line on the standard error stream"),
    ("70", "a fault of the program; the line says where the report is"),
)
_ENVIRONMENT = (
    ("NO_COLOR", "if set and not empty, no colours"),
    ("PAGER", "shows answers longer than the terminal; empty: nothing does"),
)


def man_page(root: click.Group, program: str, version: str) -> str:
    """Return the page in the language of ``man``: troff with the macros of an(7)."""
    context = click.Context(root, info_name=program)
    commands = [
        (f"{program} {name}", command)
        for name in root.list_commands(context)
        if (command := root.get_command(context, name))
    ]
    lines = [
        f'.TH {_words(program.upper())} 1 "" "{_words(program)} {_words(version)}"',
        ".SH NAME",
        rf"{_words(program)} \- {_words(root.get_short_help_str(200).rstrip('.'))}",
        ".SH SYNOPSIS",
        *_usage(root, context, program),
        ".SH DESCRIPTION",
        *_help(root),
        ".SH OPTIONS",
        *_options(root, context),
        *_entry("-h, --help", "Of the program, or of a command: how it is used."),
        ".SH COMMANDS",
    ]
    for path, command in commands:
        lines += _command(path, command, context)
    for title, rows in (("EXIT STATUS", _EXIT), ("ENVIRONMENT", _ENVIRONMENT)):
        lines += [f".SH {title}", *(line for row in rows for line in _entry(*row))]
    return "\n".join(lines) + "\n"


def _command(path: str, command: click.Command, above: click.Context) -> Iterator[str]:
    """Yield the part about a command, and those about the commands within it."""
    context = click.Context(command, parent=above, info_name=path.rpartition(" ")[2])
    yield f'.SS "{_words(path.partition(" ")[2])}"'
    yield from _usage(command, context, path)
    yield ".PP"
    yield from _help(command)
    yield from _options(command, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            if within := command.get_command(context, name):
                yield from _command(f"{path} {name}", within, context)


def _usage(command: click.Command, context: click.Context, path: str) -> Iterator[str]:
    yield f".B {_words(path)}"
    yield _words(" ".join(command.collect_usage_pieces(context)))


def _help(command: click.Command) -> Iterator[str]:
    """Yield the paragraphs; after a backspace the lines are kept as they are."""
    text = re.split(r"\n\s*\n", (command.help or "").strip())
    for number, paragraph in enumerate(text):
        yield from [".PP"] if number else []
        if paragraph.startswith("\b"):
            yield ".nf"
            yield from map(_words, paragraph.removeprefix("\b").strip("\n").split("\n"))
            yield ".fi"
        else:
            yield _words(" ".join(paragraph.split()))


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.params:
        if record := parameter.get_help_record(context):
            yield from _entry(*record)


def _entry(name: str, about: str) -> Iterator[str]:
    yield ".TP"
    yield f".B {_words(name)}"
    yield _words(about)


def _words(text: str) -> str:
    """Return text in which nothing is a request or an escape of troff."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    text = "".join(letter if letter.isascii() else f"\\[u{ord(letter):04X}]" for letter in text)
    return rf"\&{text}" if text[:1] in (".", "'") else text
