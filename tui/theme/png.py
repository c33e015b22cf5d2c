"""The picture of a screen as pixels, for programs that read no SVG."""

from ..base.errors import UserError

_EXTRA = "png needs one more package: pip install 'openskies-tui[png]'; svg needs none"


def drawn_as(format_: str, picture: str) -> bytes:
    """Return an SVG in a format, ``svg`` or ``png``, at twice its size for the latter.

    Raises:
        UserError: the package that turns it into pixels is not installed.
    """
    if format_ == "svg":
        return picture.encode()
    try:
        from resvg_py import svg_to_bytes
    except ImportError:
        raise UserError(_EXTRA) from None
    return bytes(svg_to_bytes(svg_string=picture, zoom=2))
