"""Presenting: which briefing, whether it can be shown here, and the wire to the speaker's notes.

Imported only when somebody presents.
"""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from textual.app import App

from ..base.characters import visible
from ..base.errors import UserError
from ..briefing.load import (
    BriefingFile,
    briefing_entry,
    briefing_files,
    load_briefing,
)
from ..briefing.rehearsal import Rehearsal, Treaties, rehearse_or_refuse
from ..engine.model import Dataset
from ..system.notes_socket import Announcer, News, NewsQuestion, Order, socket_folder
from ..views.citations.notes import in_line_name
from ..views.labels import plural, weekday_words
from ..views.search import Entry
from .messages import SlideTurned
from .rebinding import keys_in
from .screens.dialogs import Chooser
from .screens.presentation import Presentation
from .widgets.row_list import Row


class Presenter:
    """Opens the room for an app, remembers where each briefing was left, and keeps the wire."""

    def __init__(
        self,
        app: App[Any],
        dataset: Callable[[], Dataset],
        dataset_name: Callable[[], str],
        monotonic: Callable[[], float],
        complain: Callable[[str, UserError], None],
        treaties: Treaties,
    ) -> None:
        """Present in *app*; what keeps a briefing from being shown goes to *complain*.

        A briefing is shown to its end from the *dataset* there was when it was opened. Its time
        is that of *monotonic*, in seconds, which no change of the machine's clock moves. *treaties*
        gives all of them to a step about the docket.
        """
        self._program = app
        self._newest = dataset
        self._dataset = dataset()
        self._name_now = dataset_name
        self._monotonic = monotonic
        self._complain = complain
        self._treaties = treaties
        self._left_at: dict[str, tuple[int, float]] = {}
        self._last: dict[str, BriefingFile] = {}
        self._rehearsal: Rehearsal | None = None
        self._announcer: Announcer | None = None

    @property
    def _dataset_name(self) -> str:
        return self._name_now()

    def choose(self) -> None:
        """Open the briefing that was left, at its step; else ask for one of the dataset.

        With only one there is no question. One that cannot be read is in the list and says why when
        it is chosen. Another than the one that was left is found in the palette.
        """
        if last := self._last.get(self._dataset_name):
            self.open(last)
            return
        try:
            files, broken = self._at_hand()
        except UserError as error:
            self._complain("Briefings", error)
            return

        def chosen(name: str | None) -> None:
            if name in broken:
                self._complain("Briefing", broken[name])
            elif name is not None:
                self.open(files[name])

        if not files and not broken:
            keys = keys_in(self._program)
            begun = (
                keys.says("mark", "marks what to tell"),
                keys.says("write_briefing", "writes it"),
            )
            how = ", ".join(filter(None, begun))
            text = f"No briefing for this treaty yet. {how}{'.' if how else ''}"
            self._program.notify(text.rstrip(), markup=False)
            return
        if len(files) + len(broken) == 1:
            chosen(next(iter((*files, *broken))))
            return
        rows = (*briefing_rows(files), *_broken_rows(broken))
        self._program.push_screen(Chooser("Briefings", rows), chosen)

    def _at_hand(self) -> tuple[dict[str, BriefingFile], dict[str, UserError]]:
        """Return the briefings to choose from by file, and those that cannot be read with why.

        Raises:
            UserError: there is no such dataset any more, or the folder cannot be read.
        """
        files: dict[str, BriefingFile] = {}
        broken: dict[str, UserError] = {}
        for name in briefing_files(self._dataset_name):
            try:
                file = load_briefing(name, self._dataset_name)
            except UserError as error:
                broken[name] = error
            else:
                files[file.name] = file
        return files, broken

    def entries(self) -> Iterator[Entry]:
        """Yield the briefings that can be read, by title; what is wrong with others F5 says."""
        names: tuple[str, ...] = ()
        with contextlib.suppress(UserError):
            names = tuple(briefing_files(self._dataset_name))
        for name in names:
            with contextlib.suppress(UserError):
                yield briefing_entry(name, load_briefing(name, self._dataset_name).briefing)

    def open_named(self, name: str | None) -> None:
        """Show a briefing of the dataset, by default the first one."""
        try:
            file = load_briefing(name, self._dataset_name)
        except UserError as error:
            self._complain("Briefing", error)
        else:
            self.open(file)

    def open(self, file: BriefingFile, step: int | None = None) -> None:
        """Show a briefing from a step (from 0), by default from where it was left.

        The time goes on meanwhile: a question that led to the dashboard is part of the briefing.
        """
        size = self._program.size
        try:
            dataset = self._newest()
            rehearsal = rehearse_or_refuse(file, dataset, (size.width, size.height), self._treaties)
        except UserError as error:
            self._complain("Briefing", error)
            return
        self._last[self._dataset_name] = file
        self._rehearsal, self._dataset = rehearsal, dataset
        id_ = rehearsal.briefing.id
        index, started = self._left_at.get(id_, (0, self._monotonic()))
        room = Presentation(
            rehearsal,
            lambda: self._monotonic() - started,
            step=index if step is None else step,
        )

        def left(index: int | None) -> None:
            self._left_at[id_] = (index or 0, started)
            self._program.call_later(self.close)

        self._program.push_screen(room, left)
        # A page in a browser opens no socket on the machine that serves it.
        if not self._program.is_web:
            self._program.call_later(self._announce)

    async def _announce(self) -> None:
        """Open the wire to the notes; a room without notes is better than no room."""
        try:
            self._announcer = Announcer(socket_folder(), self._obey)
            await self._announcer.open()
        except UserError as error:
            self._announcer = None
            self._program.notify(error.lines[0], severity="warning", markup=False)
        room = self._program.screen
        if isinstance(room, Presentation):
            self.tell(room.news())

    async def close(self) -> None:
        """Take the wire down."""
        if self._announcer is not None:
            await self._announcer.close()
            self._announcer = None

    def tell(self, turned: SlideTurned) -> None:
        """Tell the notes what the room shows."""
        if self._announcer is not None and self._rehearsal is not None:
            self._announcer.tell(news(self._rehearsal, self._dataset, turned))

    def _obey(self, order: Order) -> None:
        room = self._program.screen
        if not isinstance(room, Presentation):
            return
        if order.do == "go":
            room.go(order.number - 1)
        elif order.do == "blank":
            room.action_blank()
        else:
            room.action_step(1 if order.number >= 0 else -1)


def _broken_rows(broken: dict[str, UserError]) -> Iterator[Row]:
    for name in broken:
        yield Row(name, ((visible(name), "foreground"),), ("cannot be read", "muted"))


def briefing_rows(files: dict[str, BriefingFile]) -> tuple[Row, ...]:
    """Return briefings as rows to choose from, with their length."""
    return tuple(
        Row(
            name,
            ((one.briefing.title, "foreground"),),
            (
                f"{plural(len(one.briefing.steps), 'step', 'steps')}, {one.briefing.minutes} min",
                "muted",
            ),
        )
        for name, one in files.items()
    )


def news(rehearsal: Rehearsal, dataset: Dataset, turned: SlideTurned) -> News:
    """Return what the notes are told when the room has turned to a slide."""
    shown = rehearsal.shown
    step, slide = shown[turned.index].step, shown[turned.index].slide
    marks = ("HYPOTHETICAL" if slide.hypothetical else "", slide.axes or "")
    unusual = " · ".join(mark for mark in marks if mark)
    following = shown[turned.index + 1].step.headline if turned.index + 1 < len(shown) else ""
    own = (dataset.source_by_id[id_] for id_ in step.sources)
    sources = dict.fromkeys((*shown[turned.index].sources, *own))
    return News(
        rehearsal.briefing.title,
        turned.index + 1,
        len(shown),
        weekday_words(step.day),
        f"{unusual}: {step.headline}" if unusual else step.headline,
        following=following,
        notes="\n\n".join(filter(None, (slide.say and f"Say: “{slide.say}”", step.notes))),
        questions=tuple(NewsQuestion(one.ask, one.answer) for one in step.questions),
        sources=tuple(f"{in_line_name(one)} [{one.id}] {one.url or ''}".strip() for one in sources),
        elapsed=turned.seconds,
        blank=turned.blank,
        caveats=slide.caveats,
    )
