"""The countdown: a panel about a state or the treaty, and the clock that ticks in it."""

from datetime import datetime, timedelta

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive

from ...analysis.sentences import capital
from ...system.clock import time_to
from ...theme.symbols import MARKS
from ...views.countdown import CountdownView, countdown_view
from ...views.wording import what_if_lines
from ..pages import FIGURE_PROOF, PageContent
from ..rebinding import keys_in
from ..state import Scene
from .chart import ChartView, charted
from .countdown_lines import Shown, countdown_lines, figure_sizes
from .panel import ScenePanel
from .text_view import Pages

_CHART_FROM = 18
"""The height of the panel from which a chart has room under the text."""
_A_DAY = timedelta(days=1)


class CountdownText(Pages):
    """Draws a countdown; what is too long scrolls."""

    shown: reactive[Shown] = reactive(Shown(), repaint=False)

    def write(self, width: int) -> list[Content]:
        """Write the countdown, if there is one."""
        return countdown_lines(self.shown, width, self.container_size)

    def watch_shown(self) -> None:
        """Draw what differs."""
        self.redraw()

    def sizes(self) -> int:
        """Return in how many sizes the figure can be drawn here."""
        return figure_sizes(self.shown, self.container_size)


class CountdownPanel(ScenePanel):
    """Frames the countdown. ``tick`` moves only the seconds."""

    DEFAULT_CSS = "CountdownPanel ChartView { height: 9; padding-top: 1; }"

    view: reactive[CountdownView | None] = reactive(None, repaint=False)

    def __init__(self, scene: Scene, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(scene, id=id)
        # Kept, as a tick may still come while the screen is being taken down.
        self._text = CountdownText()
        self._chart = ChartView()

    def compose(self) -> ComposeResult:
        """Hold the text, over the number of parties where there is room for it."""
        yield self._text
        yield self._chart

    def show(self, scene: Scene) -> None:
        """Show the countdown of a scene."""
        super().show(scene)
        self.view = scene_countdown(scene)
        is_quiet = self.view.past or not self.view.figure
        self._chart.scene = charted(scene.on) if is_quiet else None
        self.fit()

    def watch_view(self) -> None:
        """Draw the new view."""
        if self.view is not None:
            look = f"bold ${MARKS[self.view.mark].colour}" if self.view.about else ""
            self.entitle(
                self.view.title,
                keys_in(self.app).says("why", "proof"),
                hypothetical=self.view.hypothetical,
                look=look,
            )
            self._text.shown = replace(self._text.shown, view=self.view)

    def fit(self) -> None:
        """Draw the figure as big as is wanted; on a low screen without empty lines or a chart."""
        has_room = self.size.height >= _CHART_FROM and not self.screen.has_class("-wide")
        self._chart.display = has_room and self._chart.scene is not None
        self._text.shown = replace(
            self._text.shown,
            smaller=self.scene.view.smaller,
            tight=self.screen.has_class("-low"),
            plain=self.screen.is_plain,
            last_exit=keys_in(self.app).shown("last_exit"),
            docket=keys_in(self.app).shown("docket"),
        )

    def on_resize(self) -> None:
        """Fit into another size."""
        self.fit()

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Show the hours left to the coming midnight, on the last day."""
        view, text = self.view, ""
        if ticking and view and view.figure and view.until == local.date() + _A_DAY:
            zone = self.scene.on.dataset.treaty.zone
            left = max(time_to(view.until, local, zone), timedelta(0))
            minutes, seconds = divmod(int(left.total_seconds()), 60)
            text = f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        self._text.shown = replace(self._text.shown, clock=text)

    def next_size(self) -> int:
        """Return how many sizes smaller the figure is to be after the one drawn; 0 comes last."""
        following = self.scene.view.smaller + 1
        return following if following < self._text.sizes() else 0

    def proof(self) -> PageContent:
        """Return the proof of the figure that is shown."""
        return FIGURE_PROOF

    def text_to_copy(self) -> tuple[str, str]:
        """Return the sentence to read out; of what is hypothetical, what would follow from it."""
        view = scene_countdown(self.scene)
        if not view.say:
            return " ".join(view.lines), f"what would follow for {view.name}"
        article = f" ({view.article})" if view.article else ""
        return f"{view.say}{article}", f"the sentence on {view.name}"


def scene_countdown(scene: Scene) -> CountdownView:
    """Return the countdown of a scene, with what would follow from its hypothetical notices."""
    view = countdown_view(scene.on, scene.view.party)
    if scene.elsewhere and view.about is None:
        view = replace(view, elsewhere=capital(scene.elsewhere))
    if not scene.view.what_if:
        return view
    # Nothing of it may be read out as if it had happened.
    lines = what_if_lines(scene.on) or view.lines
    return replace(view, lines=lines, say="", hypothetical=True)
