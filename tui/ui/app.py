"""The app: what each key does. Everything it changes it changes through ``look``."""

from datetime import date
from typing import TYPE_CHECKING, get_args

from ..engine.dates import add_days, add_months
from ..inputs import parse_day
from ..views.timeline_scale import Zoom
from .actions.copy import Copying
from .actions.export import Exporting
from .actions.live_reload import Following
from .actions.palette import Finding
from .actions.restore import Resuming
from .day_clock import DayClock
from .keymap import APP_ACTIONS, bindings
from .screens.dashboard import Dashboard
from .screens.page import Reading
from .screens.prompt import Prompt
from .state import neighbour
from .widgets.countdown import CountdownText
from .widgets.events import EventsPanel
from .widgets.quotations import QuotationText
from .widgets.states import RosterPanel
from .widgets.timeline import TimelineStrip

if TYPE_CHECKING:
    from ..engine.scenario import Hypothesis


class OpenSkiesApp(Finding, Copying, Exporting, Resuming, Following):
    """The dashboard and its actions, one for each row of the table of keys."""

    TITLE = "openskies-tui"
    BINDINGS = bindings(APP_ACTIONS)

    def action_event(self, step: int) -> None:
        """Go to the next or previous day on which something happened."""
        self._go_to(neighbour(self._days, self.view.day, step))

    def action_day(self, step: int) -> None:
        """Go a day on or back."""
        if self.view.day > date.min or step > 0:
            self._go_to(add_days(self.view.day, step))

    def action_month(self, step: int) -> None:
        """Go to the corresponding date of the month after or before."""
        if step > 0:
            self._go_to(add_months(self.view.day, 1))
        elif (self.view.day.year, self.view.day.month) > (1, 1):
            first = self.view.day.replace(day=1)
            before = add_days(first, -1)
            if before:
                self._go_to(before.replace(day=min(before.day, self.view.day.day)))

    def action_now(self) -> None:
        """Follow the machine's clock again."""
        clock = DayClock()
        day = clock.read(self._local()).date()
        self.look(day=day, day_clock=clock, act=None, quotation=None)

    def action_day_clock(self) -> None:
        """Let a frozen day clock run on from its day, or freeze a moving one."""
        clock = self.view.day_clock
        moving = clock.mode != "frozen"
        self.look(day_clock=clock.freeze(self.view.day) if moving else clock.run(self._local()))

    def action_last_exit(self) -> None:
        """Go back to the last withdrawal that took effect before this day."""
        eve = add_days(self.view.day, -1) if self.view.day > date.min else None
        last = self.scene.on.timeline.on(eve).last_exit if eve else None
        if last is None:
            self.notify("No withdrawal took effect before this day.", markup=False)
        else:
            self._go_to(last.effective)

    def action_go_to_day(self) -> None:
        """Ask for a day."""
        today = self._local().date()

        def go(text: str | None) -> None:
            if text is not None:
                self._go_to(parse_day(text, today))

        hint = "Such as 2021-06-18, 18 Jun 2021, 2001-11 or today"
        prompt = Prompt("Go to day", hint, accept=lambda text: parse_day(text, today))
        self.push_screen(prompt, go)

    def action_filter(self) -> None:
        """Ask for a filter; the lists, or the page that is open, follow while it is typed."""
        page = self.screen if isinstance(self.screen, Reading) else None
        before = page.filter if page else self.view.filter

        def narrow(text: str) -> None:
            if page:
                page.narrow(text.strip())
            else:
                self.look(filter=text.strip())

        hint = "States, quotations and events by any of their words; empty shows all"
        if page:
            hint = "What on this page holds these words; empty shows all"
        prompt = Prompt("Find", hint, value=before, changed=narrow)
        self.push_screen(prompt, lambda text: narrow(before if text is None else text))

    def action_scale(self) -> None:
        """Let the timeline span all, ten years or about one around the day."""
        zooms = get_args(Zoom)
        self.look(zoom=zooms[(zooms.index(self.view.zoom) + 1) % len(zooms)])

    def action_bigger(self) -> None:
        """Draw the countdown's figure a size bigger; after the biggest that fits, the plain one."""
        following = self.view.enlarged + 1
        grows = self.dashboard.query_one(CountdownText).grows_to(following)
        self.look(enlarged=following if grows else 0)

    def action_theme(self) -> None:
        """Choose a theme; each is worn while the list's cursor is on it."""
        from .screens.theme_picker import ThemePicker

        before = self.theme

        def settle(name: str | None) -> None:
            self._wear(name or before)

        self.push_screen(ThemePicker(self._themes, before, changed=self._wear), settle)

    def _wear(self, theme: str) -> None:
        self.theme = theme
        self.look()

    def action_panel(self, step: int) -> None:
        """Move the focus to the next or the previous panel."""
        if isinstance(self.screen, Dashboard):
            self.screen.step_focus(step)

    def action_zoom(self) -> None:
        """Show the panel with the focus alone, or all of them again."""
        if isinstance(self.screen, Dashboard):
            self.screen.zoom()

    def action_what_if(self) -> None:
        """Ask for a hypothetical act; an empty line takes the what-if back."""

        def accept(text: str) -> "tuple[Hypothesis, ...]":
            acts = (act.strip() for act in text.split(";"))
            return tuple(self.registry.hypothesis(act) for act in acts if act)

        def lay(text: str | None) -> None:
            if text is not None:
                self.look(what_if=accept(text))

        hint = "Such as BLR notice 2026-12-01; several apart by ;  empty takes it back"
        before = "; ".join(one.text for one in self.view.what_if)
        self.push_screen(Prompt("What if", hint, value=before, accept=accept), lay)

    def action_headline(self) -> None:
        """Ask for a headline and say how it fits the day."""
        from ..views.pages import headline

        def judge(text: str | None) -> None:
            if text and text.strip():
                self._read("Headline", lambda scene: headline(scene.on, text))

        hint = "Paste a headline or a sentence; it is checked against this day"
        self.push_screen(Prompt("Headline", hint), judge)

    def action_known_by(self) -> None:
        """Ask by which day things are to be known; an empty line brings the axes together."""
        today = self._local().date()

        def read(text: str) -> date | None:
            return parse_day(text, today) if text.strip() else None

        def settle(text: str | None) -> None:
            if text is not None:
                self.look(known_by=read(text), hindsight=False)

        hint = "A day whose knowledge is used; empty: that of the day itself"
        before = self.view.known_by.isoformat() if self.view.known_by else ""
        self.push_screen(Prompt("Known by", hint, value=before, accept=read), settle)

    def action_hindsight(self) -> None:
        """Know everything there is in the data, or only what was known."""
        self.look(hindsight=not self.view.hindsight)

    def on_roster_panel_selected(self, message: RosterPanel.Selected) -> None:
        """Make a state the selection of all panels."""
        self.look(party=message.party, quotation=None, act=None)

    def on_timeline_strip_picked(self, message: TimelineStrip.Picked) -> None:
        """Go to the act that was clicked on the timeline, or to the day where there is none."""
        act = next((one for one in self.scene.on.acts if one.id == message.act), None)
        self._go_to(act.day.first if act else message.day)
        if act:
            self.look(act=act.id)

    def on_events_panel_selected(self, message: EventsPanel.Selected) -> None:
        """Remember which event is selected."""
        self.look(act=message.act)

    def on_quotation_text_stepped(self, message: QuotationText.Stepped) -> None:
        """Show another quotation of the selection."""
        some = self._quotations()
        if not some:
            return
        ids = [one.id for one in some]
        place = ids.index(self.view.quotation) if self.view.quotation in ids else 0
        place = (0 if message.step < 0 else len(ids) - 1) if message.edge else place + message.step
        self.look(quotation=ids[max(0, min(place, len(ids) - 1))])
