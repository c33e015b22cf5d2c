"""A document as one HTML page that loads nothing: to read, to send, to print.

Templates are filled by Jinja2 with escaping always on. The pages hold no script, and their
security policy forbids one, so that text which slipped through could still do nothing.
"""

from jinja2 import Environment, PackageLoader, StrictUndefined

from ..views.document import Document
from .picture_svg import picture_svg


def html(document: Document) -> str:
    """Return a document as a page; all of it is taken as plain text."""
    environment = Environment(
        loader=PackageLoader("openskies_tui.output"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["svg"] = picture_svg  # it escapes its texts itself
    return environment.get_template("document.html.j2").render(document=document)
