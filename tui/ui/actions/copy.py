"""Copying what is shown with its citation, and opening the address where it was read."""

import asyncio
from typing import TYPE_CHECKING

from ...analysis.registry import Snapshot
from ...base.errors import UserError
from ...engine.model import Act, Quotation, Source
from ...views.citations import cite, cite_act, cite_quotation
from ...views.lookup import RecordId
from ...views.panels import unusual_words
from ...views.sources import addressed, doubt, host_of
from ..screens.dialogs import YES, Chooser, Confirm
from ..state import Subject
from ..widgets.row_list import Row

if TYPE_CHECKING:
    from ...views.citations import Style
    from ..state_app import StateApp

STYLE_WORDS: dict["Style", tuple[str, str]] = {
    "in-line": ("in-line", "in brackets after the words"),
    "chicago-note": ("Chicago note", "a footnote"),
    "bibtex": ("BibTeX", "for LaTeX"),
    "csl-json": ("CSL-JSON", "for Zotero and its like"),
}
_ID = "id"
"""The choice of an id, which is no style and is not kept."""


def copy(app: "StateApp", subject: Subject | None, text: tuple[str, str] | None) -> None:
    """Copy a *text*, which comes with what it is; without one the *subject* with its citation."""
    if text is not None:
        words, what = text
        _hand_over(app, marked(words, app.scene.on), what)
    elif subject is not None:
        _copy_cited(app, subject)


def copy_as(app: "StateApp", subject: Subject | None, record: RecordId | None) -> None:
    """Choose the style of citations, which is kept, and copy in it; or copy the record's id."""
    if subject is None and record is None:
        app.say("Only a quotation, an event or a source has a citation.")
        return

    def settle(chosen: str | None) -> None:
        if chosen == _ID and record is not None:
            _hand_over(app, record.id, f"id of this {record.kind}")
            return
        now = app.scene.current(subject) if subject else None
        for style in STYLE_WORDS:
            if style == chosen and now is not None:
                app.show(app.view.citing_in(style))
                _copy_cited(app, now)

    styles = STYLE_WORDS.items() if subject else ()
    rows = [Row(style, ((name, "foreground"),), (use, "muted")) for style, (name, use) in styles]
    if record is not None:
        rows.append(Row(_ID, (("the id alone", "foreground"),), (record.id, "muted")))
    app.push_screen(Chooser("Copy with a citation", rows, app.view.style), settle)


def _copy_cited(app: "StateApp", subject: Subject) -> None:
    dataset, style = app.scene.on.dataset, app.view.style
    if isinstance(subject, Quotation):
        text, what = cite_quotation(dataset, subject, style), f"words of {subject.speaker}"
    elif isinstance(subject, Act):
        try:
            text, what = cite_act(dataset, subject, style), subject.title
        except UserError as error:
            app.warn(f"{error.lines[0]}.")
            return
    else:
        text, what = cite(subject, style), f"source {subject.id}"
    _hand_over(app, text, f"{what} ({STYLE_WORDS[style][0]})")


def marked(text: str, on: Snapshot) -> str:
    """Return a text to be pasted elsewhere, with what is unusual about the day it rests on."""
    unusual = unusual_words(on)
    return f"[{unusual}] {text}" if text and unusual else text


def _hand_over(app: "StateApp", text: str, what: str) -> None:
    """Copy a text: to the terminal, which does not answer, and to the machine, which does."""
    if not text:
        app.say("There is nothing to copy here.")
        return

    async def hand_over() -> None:
        app.copy_to_clipboard(text)
        if await asyncio.to_thread(app.machine.copy, text):
            app.say(f"Copied: {what}")
        else:
            whose = "browser" if app.is_web else "terminal"
            app.say(f"Sent to the {whose}’s clipboard: {what}")

    app.run_worker(hand_over())


def browse(app: "StateApp", subject: Subject | None) -> None:
    """Open the address of a subject; which, when there are several."""
    if subject is None:
        app.say("Only a quotation, an event or a source has an address to open.")
        return
    found = {source.id: source for source in addressed(app.scene.on.dataset, subject)}
    if not found:
        app.say("No address is on file for where this was read.")
    elif len(found) == 1:
        _ask_or_open(app, *found.values())
    else:
        rows = (
            Row(source.id, ((source.title, "foreground"),), (host_of(source) or "", "muted"))
            for source in found.values()
        )

        def settle(id_: str | None) -> None:
            if id_ is not None:
                _ask_or_open(app, found[id_])

        app.push_screen(Chooser("Open which source?", rows), settle)


def _ask_or_open(app: "StateApp", source: Source) -> None:
    """Open an address, after a question where its host may not be the publisher's own."""
    url = source.url or ""
    why = doubt(source, app.dataset.sources)
    if why is None:
        _open_address(app, url)
        return

    def settle(answer: str | None) -> None:
        if answer == YES:
            _open_address(app, url)

    question = Confirm(
        "Open this address?",
        lead=f"{url}\n\n{why}",
        no="Do not open it",
        yes="Open it in the browser",
    )
    app.push_screen(question, settle)


def _open_address(app: "StateApp", url: str) -> None:
    if app.is_web:
        app.open_url(url)  # it opens beside the page, on the reader's machine
        return

    async def open_it() -> None:
        if await asyncio.to_thread(app.machine.browse, url):
            app.say(f"Opened in the browser: {url}")
        else:
            app.say(f"No browser could be opened. The address is {url}")

    app.run_worker(open_it())
