"""The day as one HTML page that loads nothing: to read, to send, to print.

Templates are filled by Jinja2 with escaping always on. The pages hold no script, and their
security policy forbids one, so that text which slipped through could still do nothing.
"""

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from .build_report import tell
from .selection import Subject


def html(subject: Subject) -> str:
    """Return the day, or one state on the day, as a page."""
    return render("report.html.j2", report=tell(subject))


def render(template: str, **values: Any) -> str:
    """Return a template of this room filled with values, all of them taken as plain text."""
    environment = Environment(
        loader=PackageLoader("openskies_tui.output"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(template).render(**values)
