"""The sources as one BibTeX file, with a line that says of which data and which day."""

from ..dataset.encode import fingerprint
from ..views.citations.bibtex import bibtex
from .report import Subject


def bibliography(subject: Subject) -> str:
    """Return the sources as BibTeX. What stands before the first entry is a comment.

    That line names the treaty by its id, for in a name an ``@`` would begin an entry.
    """
    about = f"{subject.dataset.treaty.id}, as of {subject.state.as_of}"
    head = f"% Sources of {about}, dataset sha256 {fingerprint(subject.dataset)}\n"
    return head + "\n" + bibtex(subject.sources)
