"""A document as one HTML page that loads nothing: to read, to send, to print.

Templates are filled by Jinja2 with escaping always on. The pages hold no script, and their
security policy forbids one, so that text which slipped through could still do nothing.
"""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from ..views.document import Document
from .svg import picture_svg


def html(document: Document) -> str:
    """Return a document as a page; all of it is taken as plain text."""
    return _template().render(document=document)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("openskies_tui.output"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["svg"] = picture_svg  # it escapes its texts itself
    return environment.get_template("document.html.j2")
