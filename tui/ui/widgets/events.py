"""The events: every act up to the day, those of the selected state marked."""

from textual.app import ComposeResult
from textual.reactive import reactive

from ...engine.model import Act
from ...views.panels import EventsView, events
from ..messages import ActSelected, CursorMoved
from ..pages import PageContent, act_page
from ..state import Scene
from .panel import ScenePanel
from .row_list import Row, RowList
from .timeline import TimelineStrip

_KIND_FROM = 90  # columns from which the kind of an act has room beside its title


class EventsPanel(ScenePanel):
    """The list of acts in the order of their days; the last one is the newest."""

    view: reactive[EventsView | None] = reactive(None, repaint=False)

    def compose(self) -> ComposeResult:
        """Put the timeline over the list."""
        yield TimelineStrip()
        yield RowList(id="acts", right_from=_KIND_FROM, answered=True)

    def show(self, scene: Scene) -> None:
        """Show the acts of a scene."""
        super().show(scene)
        self.view = _events(scene)

    def watch_view(self) -> None:
        """Draw the new view."""
        view = self.view
        if view is None:
            return
        self.query_one(TimelineStrip).scene_of = view.drawn
        days = max((len(row.when) for row in view.rows), default=0)
        rows = tuple(
            Row(
                row.id,
                (
                    ("▸ " if row.marked else "  ", "accent"),
                    (row.when.rjust(days), "accent" if row.marked else "muted"),
                    (f"  {row.title}", "muted" if row.ahead else "foreground"),
                ),
                (row.kind, "muted"),
            )
            for row in view.rows
        )
        self.query_one(RowList).show(rows, view.selected)
        shown = f"{len(rows)} of {view.total}" if view.filter else str(view.total)
        ahead = f"{view.ahead} ahead of this day" if view.ahead else ""
        self.entitle(
            f"Events {shown}",
            f"/{view.filter}" if view.filter else ahead,
            hypothetical=view.hypothetical,
        )

    def on_cursor_moved(self, message: CursorMoved) -> None:
        """Tell which act was selected."""
        message.stop()
        self.post_message(ActSelected(message.row_id))

    def subject(self) -> Act | None:
        """Return the act under the cursor."""
        selected = _events(self.scene).selected
        return next((act for act in self.scene.on.acts if act.id == selected), None)

    def page(self) -> PageContent | None:
        """Return the page of the act under the cursor."""
        act = self.subject()
        return act_page(act) if act else None

    def proof(self) -> PageContent | None:
        """Return the same page: an act stands with its sources there."""
        return self.page()


def _events(scene: Scene) -> EventsView:
    view = scene.view
    return events(
        scene.on, party=view.party, selected=view.act, filter_=view.filter, zoom=view.zoom
    )
