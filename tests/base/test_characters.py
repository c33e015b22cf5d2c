"""Text that comes in: what is left of a paste."""

from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.base.characters import forbidden_among, one_line, unusual

TEXTS = st.text(st.characters(exclude_categories=("Cs",)))


@given(TEXTS)
def test_a_paste_holds_nothing_forbidden_and_no_second_line(text: str) -> None:
    """Whatever is pasted comes out as one line of allowed characters."""
    line = one_line(text)
    assert not forbidden_among(unusual(line))
    assert len(line.splitlines()) <= 1


@given(TEXTS)
def test_a_line_that_is_fine_stays_as_it_is(text: str) -> None:
    """Cleaning what is clean changes nothing."""
    line = one_line(text)
    assert one_line(line) == line
    if not forbidden_among(unusual(text)) and "\n" not in text:
        assert line == text
