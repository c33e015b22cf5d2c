"""Opening: what is selected, its page, its proof, the claims, and closing again."""

from collections.abc import Callable
from functools import cached_property

from ...engine.model import Act, Quotation
from ...views.document import Document
from ...views.pages import act_document, quotation_document
from ...views.panels import quotations_of
from ..key_help import keys_document
from ..screens.dashboard import Dashboard, PanelName, board_events, selection_document
from ..screens.page import Reading, Subject
from ..state import Scene
from ..state_app import Viewer


class Opening(Viewer):
    """The pages that open over the panels."""

    opening_place: tuple[PanelName, bool] = ("states-panel", False)
    """The panel that has the focus first, and whether it has the whole screen."""

    @cached_property
    def dashboard(self) -> Dashboard:
        """The screen with the panels, under all pages."""
        panel, zoomed = self.opening_place
        return Dashboard(self.scene, panel, zoomed=zoomed)

    def get_default_screen(self) -> Dashboard:
        """Open on the dashboard."""
        return self.dashboard

    def action_open(self) -> None:
        """Open the quotation or event that has the focus, else the selected state."""
        if len(self.screen_stack) > 1:
            return
        if self._panel == "quotations":
            self._open_quotation()
        elif self._panel == "events":
            self._open_act()
        else:
            self._read("State" if self.view.party else "Treaty", selection_document)

    def action_leave(self) -> None:
        """Take back one thing: what is marked, a page's filter, the page, the zoom, the rest."""
        view = self.view
        if self.screen.selections:
            self.screen.clear_selection()
        elif isinstance(self.screen, Reading) and self.screen.filter:
            self.screen.narrow("")
        elif len(self.screen_stack) > 1:
            self.pop_screen()
        elif self.dashboard.zoomed:
            self.dashboard.zoom()
        elif view.filter:
            self.look(filter="")
        elif view.party or view.quotation or view.act:
            self.look(party=None, quotation=None, act=None)
        elif view.what_if or view.hindsight or view.known_by:
            self.look(what_if=(), hindsight=False, known_by=None)

    def action_why(self) -> None:
        """Show the proof of the selection; a quotation or an event opens with its sources."""
        from ...views.explanations import proof_document

        if self._panel in ("quotations", "events"):
            self.action_open()
        else:
            self._read("Proof", lambda scene: proof_document(scene.on, scene.view.party))

    def action_claims(self) -> None:
        """Show the claims known by now with their verdicts, and the conflicts in the data."""
        from ...views.pages import claims

        self._read("Claims", lambda scene: claims(scene.on))

    def action_keys(self) -> None:
        """Show every key."""
        self._read("Keys", keys_document)

    @property
    def _panel(self) -> PanelName | None:
        """The panel that has the focus, ``None`` on a page."""
        return self.dashboard.panel if self.screen is self.dashboard else None

    def _subject(self) -> Subject | None:
        """Return what can be cited here: the subject of the page, the event or the quotation."""
        if isinstance(self.screen, Reading):
            return self.screen.subject
        if self._panel == "events":
            return self._shown_act()
        return None if self._panel == "document" else self._shown_quotation()

    def _open_quotation(self) -> None:
        shown = self._shown_quotation()

        def write(scene: Scene) -> Document | None:
            one = scene.now(shown) if shown else None
            return quotation_document(scene.on.dataset, one) if one else None

        if shown:
            self._read("Quotation", write, shown)

    def _open_act(self) -> None:
        act = self._shown_act()

        def write(scene: Scene) -> Document | None:
            one = scene.now(act) if act else None
            return act_document(scene.on.dataset, one) if one else None

        if act:
            self._read("Event", write, act)

    def _quotations(self) -> tuple[Quotation, ...]:
        return quotations_of(self.scene.on, self.view.party, self.view.filter)

    def _shown_quotation(self) -> Quotation | None:
        some = self._quotations()
        return next(
            (one for one in some if one.id == self.view.quotation), some[0] if some else None
        )

    def _shown_act(self) -> Act | None:
        selected = board_events(self.scene).selected
        return next((act for act in self.scene.on.acts if act.id == selected), None)

    def _read(
        self,
        title: str,
        write: Callable[[Scene], Document | None],
        subject: Subject | None = None,
    ) -> None:
        if isinstance(self.screen, Reading):
            # A key that is held down must not build its page anew each time: it would take seconds.
            if not self.screen.shows(write):
                self.switch_screen(Reading(self.scene, title, write, subject))
        else:
            self.push_screen(Reading(self.scene, title, write, subject))
