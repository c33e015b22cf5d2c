"""The events: every act up to the day, those of the selected state marked."""

from textual.app import ComposeResult
from textual.message import Message
from textual.reactive import reactive

from ...views.panels import EventsView
from .panel import Panel
from .row_list import Row, RowList
from .timeline import TimelineStrip

_KIND_FROM = 90  # columns from which the kind of an act has room beside its title


class EventsPanel(Panel):
    """The list of acts in the order of their days; the last one is the newest."""

    view: reactive[EventsView | None] = reactive(None, repaint=False)

    class Selected(Message):
        """An act was selected."""

        def __init__(self, act: str) -> None:
            super().__init__()
            self.act = act

    def compose(self) -> ComposeResult:
        """Put the timeline over the list."""
        yield TimelineStrip()
        yield RowList(id="acts", right_from=_KIND_FROM, answered=True)

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

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Tell the app which act was selected."""
        message.stop()
        self.post_message(self.Selected(message.row_id))
