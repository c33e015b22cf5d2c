"""What the dashboard and every page have in common: they draw a scene, and the keys of the day."""

from datetime import date
from typing import TYPE_CHECKING

from textual.screen import Screen

from ...analysis.docket import named_days
from ...analysis.typed_days import NamedDays, TypedDay, read_typed_day
from ...theme.symbols import MARKED
from ...views.labels import weekday_words
from ...views.lookup import RecordId
from ...views.panels import header
from ..actions.copy import browse, copy, copy_as
from ..actions.edit import edit
from ..actions.export import export
from ..actions.marks import mark, write_briefing
from ..keymap import APP_ACTIONS, bindings
from ..pages import CLAIMS, PageContent, comparison_page, headline_page, selected_record
from ..state import Scene, Subject
from ..widgets.bars import Banner, BoardHeader
from .base import Ticking, is_to_come
from .dialogs import Prompt

if TYPE_CHECKING:
    from ...analysis.what_if import Hypothesis
    from ..state_app import StateApp


class SceneScreen(Ticking, Screen[None]):
    """A screen that draws a scene. The app calls ``show`` whenever the scene has changed.

    It answers for what it shows as a panel of the dashboard does.
    """

    BINDINGS = bindings(APP_ACTIONS, on="screen")

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene

    @property
    def app(self) -> "StateApp":  # type: ignore[override]
        """The app, which is ours on all of our screens."""
        return super().app  # type: ignore[return-value]

    @property
    def is_plain(self) -> bool:
        """Whether the terminal draws nothing but ASCII."""
        return self.app.terminal.ascii

    def on_mount(self) -> None:
        """Draw the scene that it was opened with, unless it has been closed already."""
        if is_to_come(self):
            self.show(self._scene)

    def show_top(self, scene: Scene) -> None:
        """Say on top which day is shown, whose knowledge, whether there is a what-if or a fault."""
        view = scene.view
        self.query_one(Banner).findings = view.trouble
        top = self.query_one(BoardHeader)
        top.view = header(scene.on)
        is_marked = view.day.isoformat() in scene.marked("day")
        words = f"{MARKED} {weekday_words(view.day)}" if is_marked else weekday_words(view.day)
        top.day = (words, view.day_clock.mode)

    def subject(self) -> Subject | None:
        """Return what can be cited here, and whose address can be opened."""
        raise NotImplementedError

    def proof(self) -> PageContent | None:
        """Return the page that says why."""
        raise NotImplementedError

    def text_to_copy(self) -> tuple[str, str] | None:
        """Return a text and what it is; ``None`` where the subject is copied with its citation."""
        raise NotImplementedError

    def record(self) -> RecordId | None:
        """Return the record of the dataset that this is about: by default the selection."""
        return selected_record(self._scene)

    # The day

    def action_event(self, step: int) -> None:
        """Go to the next or previous day on which something happened."""
        stepped = self.app.view.stepped(self.app.days, step)
        if stepped.day == self.app.view.day:
            self.app.say(f"Nothing on record {'after' if step > 0 else 'before'} this day.")
        self.app.show(stepped)

    def action_day(self, step: int) -> None:
        """Go a day on or back."""
        self.app.show(self.app.view.stepped_days(step))

    def action_month(self, step: int) -> None:
        """Go to the corresponding date of the month after or before."""
        self.app.show(self.app.view.stepped_month(step))

    def action_now(self) -> None:
        """Follow the machine's clock again."""
        self.app.show(self.app.view.live(self.app.local_time()))

    def action_day_clock(self) -> None:
        """Let a frozen day clock run on from its day, or freeze a moving one."""
        self.app.show(self.app.view.started_or_stopped(self.app.local_time()))

    def action_last_exit(self) -> None:
        """Go back to the last withdrawal that took effect before this day."""
        exit_ = self.app.scene.on.words.exit
        self.go_to_named("last exit", f"No {exit_} took effect before this day.")

    def action_next_deadline(self) -> None:
        """Go on to the next day that a pending exit has set."""
        self.go_to_named("next deadline", "No deadline lies ahead of this day.")

    def go_to_named(self, name: str, otherwise: str) -> None:
        """Go to a day by its name, or say that there is none."""
        if day := self.named_days()[name]():
            self.app.show(self.app.view.frozen_on(day))
        else:
            self.app.say(otherwise)

    def named_days(self) -> NamedDays:
        """Return the days that have a name, seen from the day that is shown."""
        return named_days(lambda: self.app.scene.on)

    def read_day(self, text: str) -> TypedDay:
        """Return the day that was typed; a distance is counted from the day that is shown.

        Raises:
            UserError: it is none.
        """
        today = self.app.local_time().date()
        return read_typed_day(text, today, base=self.app.view.day, named=self.named_days())

    def take_day(self, text: str) -> date | None:
        """Return a day that was accepted, and say what was taken for it; ``None`` for no text."""
        if not text.strip():
            return None
        day, remark = self.read_day(text)
        if remark:
            self.app.say(f"{remark}.")
        return day

    def accept_day(self, text: str) -> None:
        """Let an empty line pass, and a day.

        Raises:
            UserError: it is neither.
        """
        if text.strip():
            self.read_day(text)

    def action_go_to_day(self) -> None:
        """Ask for a day."""

        def go(text: str | None) -> None:
            if text is not None:
                self.app.show(self.app.view.frozen_on(self.take_day(text)))

        hint = "Such as 2021-06-18, 18 Jun 2021, june 2021, -6m, +30d, next deadline"
        self.app.push_screen(Prompt("Go to day", hint, accept=self.read_day), go)

    def action_compare(self) -> None:
        """Ask for another day, and show it beside this one."""

        def show(text: str | None) -> None:
            if text and (day := self.take_day(text)):
                self.app.open_page(comparison_page(day))

        hint = "A day to stand beside this one, such as 2020-05-01 or today"
        self.app.push_screen(Prompt("Compare with", hint, accept=self.accept_day), show)

    # What is known and what is made up

    def action_known_by(self) -> None:
        """Ask by which day things are to be known; an empty line brings the axes together."""

        def settle(text: str | None) -> None:
            if text is not None:
                self.app.show(self.app.view.with_knowledge_of(self.take_day(text)))

        hint = "A day whose knowledge is used; empty: that of the day itself"
        known_by = self.app.view.known_by
        before = known_by.isoformat() if known_by else ""
        self.app.push_screen(Prompt("Known on", hint, value=before, accept=self.accept_day), settle)

    def action_hindsight(self) -> None:
        """Know everything there is in the data, or only what was known."""
        self.app.show(self.app.view.with_hindsight(on=not self.app.view.hindsight))

    def action_what_if(self) -> None:
        """Ask for a hypothetical act; an empty line takes the what-if back."""

        def read(text: str) -> "tuple[Hypothesis, ...]":
            acts = (act.strip() for act in text.split(";"))
            return tuple(self.app.registry.hypothesis(act) for act in acts if act)

        def settle(text: str | None) -> None:
            if text is not None:
                self.app.show(self.app.view.with_what_if(read(text)))

        hint = "Such as BLR notice 2026-12-01; several apart by ;  empty takes it back"
        before = "; ".join(hypothesis.text for hypothesis in self.app.view.what_if)
        self.app.push_screen(Prompt("What if", hint, value=before, accept=read), settle)

    # What opens and what leaves the program

    def action_why(self) -> None:
        """Show the proof of the selection; a quotation or an event opens with its sources."""
        self.app.open_page(self.proof())

    def action_claims(self) -> None:
        """Show the claims known by now with their verdicts, and the conflicts in the data."""
        self.app.open_page(CLAIMS)

    def action_headline(self) -> None:
        """Ask for a headline and say how it fits the day."""

        def judge(text: str | None) -> None:
            if text and text.strip():
                self.app.open_page(headline_page(text, self.app.other_registries))

        hint = "Paste a headline or a sentence; it is checked against this day"
        self.app.push_screen(Prompt("Headline", hint), judge)

    def action_copy(self) -> None:
        """Copy what has the focus: with its citation where it has one, else as plain text."""
        copy(self.app, self.subject(), self.text_to_copy())

    def action_copy_as(self) -> None:
        """Choose the style of citations, which is kept, and copy in it."""
        copy_as(self.app, self.subject(), self.record())

    def action_browse(self) -> None:
        """Open the address of what is shown; which, when there are several."""
        browse(self.app, self.subject())

    def action_docket(self) -> None:
        """Show every exit under every treaty."""
        self.app.open_docket()

    def action_map(self) -> None:
        """Show the map of the day."""
        self.app.open_map()

    def action_edit(self) -> None:
        """Open the record that this is about in the user's editor."""
        edit(self.app, self.record())

    def action_mark(self) -> None:
        """Mark the record that this is about for a briefing, or take the mark back."""
        mark(self.app, self.record())

    def action_write_briefing(self) -> None:
        """Ask for a file, and write what is marked as a briefing."""
        write_briefing(self.app)

    def action_export(self) -> None:
        """Ask for a format and a file, and write what is known on the day to it."""
        export(self.app)

    def ask_for_filter(self, before: str, hint: str) -> None:
        """Ask for a filter, which is used while it is typed; Esc brings the one *before* back."""
        prompt = Prompt("Find", hint, value=before, changed=self.narrow)
        self.app.push_screen(prompt, lambda text: self.narrow(before if text is None else text))

    def narrow(self, text: str) -> None:
        """Leave only what holds some words."""
        raise NotImplementedError


class Overlay(SceneScreen):
    """A screen over the dashboard with a filter of its own, which Esc takes back before it closes.

    ``FILTER_HINT`` says what the words of a filter are looked for in, ``KEYS`` are those that act
    here, for the key bar.
    """

    FILTER_HINT = ""
    KEYS = tuple(action for action in APP_ACTIONS if action.on not in ("dashboard", "page"))

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._filter = ""

    def narrow(self, text: str) -> None:
        """Leave only what holds some words; without any all is shown."""
        self._filter = text.strip()
        self.show(self._scene)

    def action_filter(self) -> None:
        """Ask for words."""
        self.ask_for_filter(self._filter, self.FILTER_HINT)

    def action_leave(self) -> None:
        """Take back one thing: what is marked, the filter, the screen."""
        if self.selections:
            self.clear_selection()
        elif self._filter:
            self.narrow("")
        else:
            self.close()

    def close(self) -> None:
        """Show what is under it again."""
        self.app.pop_screen()
