"""Copying what is shown with its citation, and opening the address where it was read."""

import asyncio
from typing import TYPE_CHECKING

from ...engine.model import Act, Quotation, Source
from ..screens.dashboard import board_countdown, selection_document
from ..screens.page import Reading, Subject
from ..widgets.row_list import Row
from .pages import Opening

if TYPE_CHECKING:
    from ...citations import Style

STYLE_WORDS: dict["Style", tuple[str, str]] = {
    "in-line": ("in-line", "in brackets after the words"),
    "chicago-note": ("Chicago note", "a footnote"),
    "bibtex": ("BibTeX", "for LaTeX"),
    "csl-json": ("CSL-JSON", "for Zotero and its like"),
}


class Copying(Opening):
    """What leaves the program: texts to the clipboard, addresses to the browser."""

    def action_copy(self) -> None:
        """Copy what has the focus: with its citation where it has one, else as plain text."""
        subject = self._subject()
        if self._panel == "countdown":
            view = board_countdown(self.scene)
            article = f" ({view.article})" if view.article else ""
            self._hand_over(f"{view.say}{article}" if view.say else "", "the sentence to say")
        elif subject is not None:
            self._copy_cited(subject)
        else:
            from ...output.document_text import document_text

            page = self.screen.document if isinstance(self.screen, Reading) else None
            text = document_text(page or selection_document(self.scene), to_paste=True)
            self._hand_over(text, "this page as text")

    def action_copy_as(self) -> None:
        """Choose the style of citations, which is kept, and copy in it."""
        from ..screens.chooser import Chooser

        subject = self._subject()
        if subject is None:
            self._say("Only a quotation, an event or a source has a citation.")
            return

        def settle(chosen: str | None) -> None:
            now = self.scene.now(subject)
            for style in STYLE_WORDS:
                if style == chosen and now is not None:
                    self.look(style=style)
                    self._copy_cited(now)

        rows = tuple(
            Row(style, ((name, "foreground"),), (use, "muted"))
            for style, (name, use) in STYLE_WORDS.items()
        )
        self.push_screen(Chooser("Copy with a citation", rows, selected=self.view.style), settle)

    def _copy_cited(self, subject: Subject) -> None:
        from ...citations import cite, cite_act, cite_quotation

        dataset, style = self.scene.on.dataset, self.view.style
        if isinstance(subject, Quotation):
            text, what = cite_quotation(dataset, subject, style), f"words of {subject.speaker}"
        elif isinstance(subject, Act):
            text, what = cite_act(dataset, subject, style), subject.title
        else:
            text, what = cite(subject, style), f"source {subject.id}"
        self._hand_over(text, f"{what} ({STYLE_WORDS[style][0]})")

    def _hand_over(self, text: str, what: str) -> None:
        """Copy a text: to the terminal, which does not answer, and to the machine, which does."""
        if not text:
            self._say("There is nothing to copy here.")
            return

        async def copy() -> None:
            self.copy_to_clipboard(text)
            if await asyncio.to_thread(self._machine.copy, text):
                self._say(f"Copied: {what}")
            else:
                self._say(f"Sent to the terminal’s clipboard: {what}")

        self.run_worker(copy())

    def action_browse(self) -> None:
        """Open the address of what is shown; which, when there are several."""
        from ...views.sources import addressed, host_of

        subject = self._subject()
        if subject is None:
            self._say("Only a quotation, an event or a source has an address to open.")
            return
        found = addressed(self.scene.on.dataset, subject)
        if not found:
            self._say("No address is on file for where this was read.")
        elif len(found) == 1:
            self._ask_or_open(found[0])
        else:
            from ..screens.chooser import Chooser

            rows = tuple(
                Row(one.id, ((one.title, "foreground"),), (host_of(one) or "", "muted"))
                for one in found
            )

            def settle(id_: str | None) -> None:
                if id_ is not None:
                    self._ask_or_open(next(one for one in found if one.id == id_))

            self.push_screen(Chooser("Open which source?", rows), settle)

    def _ask_or_open(self, source: Source) -> None:
        """Open an address, after a question where its host may not be the publisher's own."""
        from ...views.sources import doubt

        url = source.url or ""
        why = doubt(source, self._dataset.sources)
        if why is None:
            self._open_address(url)
            return
        from ..screens.chooser import Chooser

        rows = (
            Row("no", (("Do not open it", "foreground"),)),
            Row("yes", (("Open it in the browser", "foreground"),)),
        )

        def settle(answer: str | None) -> None:
            if answer == "yes":
                self._open_address(url)

        self.push_screen(Chooser("Open this address?", rows, lead=f"{url}\n\n{why}"), settle)

    def _open_address(self, url: str) -> None:
        async def browse() -> None:
            if await asyncio.to_thread(self._machine.browse, url):
                self._say(f"Opened in the browser: {url}")
            else:
                self._say(f"No browser could be opened. The address is {url}")

        self.run_worker(browse())

    def _say(self, text: str) -> None:
        self.notify(text, markup=False)
