"""One slide on the whole screen, laid out for the size that there is."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from ...briefing.layout import Foot, Line, lay_out
from ...briefing.slide import Slide
from ...theme.symbols import MARKS


class PageView(Widget):
    """Draws a slide with its foot; without a slide the screen stays blank."""

    DEFAULT_CSS = "PageView { height: 1fr; background: $background; color: $foreground; }"

    slide: reactive[Slide | None] = reactive(None)
    foot: reactive[Foot] = reactive(Foot("", ""))

    def render(self) -> Content:
        """Draw the lines of the page, or say what does not fit."""
        slide = self.slide
        if slide is None:
            return Content("")
        page = lay_out(slide, self.foot, *self.size)
        if page.problems:
            return Content(f"Make the window larger: {page.problems[0]}.")
        colour = f"${MARKS[slide.mark].colour}"
        return Content("\n").join(_content(line, colour) for line in page.lines)


def _content(line: Line, mark: str) -> Content:
    looks = {"mark": f"bold {mark}", "badge": "bold reverse $pending", "bold": "bold $foreground"}
    return Content.assemble(*((text, looks.get(look, f"${look}")) for text, look in line))
