"""What a desk would tell a colleague about a source, beside the reference itself."""

from ..engine.model import Source


def remark(source: Source) -> str:
    """Return what kind of publisher it is, how it was read, how it is graded, what is uncertain."""
    parts = [f"Kind: {source.kind}", f"Read: {source.read}"]
    if source.grade:
        parts.append(f"Grade: {source.grade}")
    if source.note:
        parts.append(source.note.removesuffix("."))
    return ". ".join(parts) + "."
