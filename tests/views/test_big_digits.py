"""The big digits: what is drawn at every size, and that each digit can be told from the others."""

from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.theme.symbols import plain
from openskies_tui.views.big_digits import HEIGHTS, big_number

numbers = st.from_regex(r"\A[0-9]{1,4}(:[0-9]{2}){0,2}\Z")
rooms = st.integers(0, 200)


@given(numbers, rooms, st.integers(0, 60))
def test_a_figure_fits_its_room(text: str, width: int, height: int) -> None:
    """Nothing is wider or higher than its room; all lines have one width, and are half-blocks."""
    rows = big_number(text, width, height)
    assert len(rows) in (0, *HEIGHTS)
    assert len(rows) <= height
    assert len({len(row) for row in rows}) <= 1
    assert all(len(row) <= width for row in rows)
    assert set("".join(rows)) <= set(" ▀▄█")


@given(numbers, rooms, st.integers(0, 60))
def test_more_room_never_makes_it_smaller(text: str, width: int, height: int) -> None:
    """A wider or a higher room has the same figure or a bigger one."""
    size = len(big_number(text, width, height))
    assert len(big_number(text, width + 7, height)) >= size
    assert len(big_number(text, width, height + 3)) >= size


@given(numbers, st.sampled_from(HEIGHTS))
def test_every_size_can_be_drawn(text: str, height: int) -> None:
    """With room enough the height asked for is the height that is drawn."""
    assert len(big_number(text, 1000, height)) == height


@given(st.text(max_size=6), st.sampled_from(HEIGHTS))
def test_what_is_no_number_is_not_drawn(text: str, height: int) -> None:
    """Only digits, with colons between them, are drawn."""
    is_number = bool(text) and set(text) <= set("0123456789:")
    is_number = is_number and text[0] != ":" and text[-1] != ":"
    if not is_number and text.strip(":"):
        drawable = set(text.strip(":")) <= set("0123456789:")
        assert drawable or big_number(text, 1000, height) == ()


def test_all_digits_are_told_apart() -> None:
    """At each size no two digits are drawn alike."""
    for height in HEIGHTS:
        assert len({big_number(digit, 1000, height) for digit in "0123456789"}) == 10, height


def test_a_colon_is_narrow_and_between_its_digits() -> None:
    """The digits of a time are those of a number; the colon between them takes less than a digit.

    It is drawn as two dots apart.
    """
    for height in HEIGHTS:
        one, time = big_number("8", 1000, height), big_number("8:8", 1000, height)
        width = len(one[0])
        assert [row[:width] for row in time] == [row[-width:] for row in time], height
        between = [row[width:-width] for row in time]
        assert len(between[0]) < 2 * width, height
        filled = [bool(row.strip()) for row in between]
        turns = sum(a != b for a, b in zip([False, *filled], [*filled, False], strict=True))
        assert turns in (2, 4), height


def test_digits_of_five_lines_can_be_read_in_ascii() -> None:
    """The smallest digits without half-blocks have full cells only, and stay apart."""
    drawn = ["\n".join(map(plain, big_number(digit, 1000, 5))) for digit in "0123456789"]
    assert all({"#"} <= set(one) <= {"#", " ", "\n"} for one in drawn)
    assert len(set(drawn)) == 10
