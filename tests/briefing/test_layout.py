"""Slides as lines: whatever the text and the size, nothing is cut, or the slide is refused."""

from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from datasets import dataset_of
from hypothesis import assume, given
from hypothesis import strategies as st
from openskies_tui.briefing.layout import FittedSlide, Foot, lay_out
from openskies_tui.briefing.model import MOST_FACTS, Fact, Slide
from openskies_tui.briefing.rehearsal import ReadyStep, progress, rehearse
from openskies_tui.briefing.wrapping import wrap
from openskies_tui.engine.model import Dataset
from openskies_tui.system.collection import treaties_beside
from openskies_tui.views.big_digits import big_number
from rich.cells import cell_len
from talks import bundled, reading, step

NAMES = ("eight-minutes", "press", "two-exits", "who-is-leaving-what")
SIZES = [(60, 20), (80, 24), (100, 30), (120, 36), (200, 50), (300, 100)]
LETTERS = st.sampled_from("abcXYZ0189[]/(),.–“”é漢字ßĐ")
WORDS = st.text(LETTERS, min_size=1, max_size=14)
LINES = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
PROSE = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
FACTS = st.lists(
    st.builds(Fact, st.sampled_from(("status", "earliest exit", "")), PROSE), max_size=MOST_FACTS
).map(tuple)
SLIDES = st.builds(
    Slide,
    day=st.dates(date(1992, 1, 1), date(2030, 1, 1)),
    headline=LINES,
    layout=st.sampled_from(("figure", "facts", "words", "verdict")),
    figure=st.sampled_from(("", "0", "7", "32", "184", "1992")),
    unit=LINES,
    words=PROSE,
    attribution=LINES,
    stamp=st.sampled_from(("", "Holds", "Not checkable")),
    facts=FACTS,
    hypothetical=st.booleans(),
    axes=st.sampled_from((None, "with hindsight")),
)
WIDTHS, HEIGHTS = st.integers(1, 260), st.integers(1, 90)


@cache
def bundled_shown() -> tuple[tuple[ReadyStep, str], ...]:
    """Return every step of the bundled briefings ready to be shown, with where it stands."""
    dataset = dataset_of("open-skies")
    some = []
    for name in NAMES:
        shown = rehearse(bundled(name), dataset, None, treaties_beside("open-skies")).shown
        some += [(one, progress(index, len(shown))) for index, one in enumerate(shown)]
    return tuple(some)


def texts(page: FittedSlide) -> list[str]:
    """Return the lines of a page as text."""
    return ["".join(text for text, _ in line) for line in page.lines]


def holds(words: list[str], wanted: str) -> bool:
    """Say whether the words of a text stand in a list of words, whole and one after the other."""
    some = wanted.split()
    return any(words[n : n + len(some)] == some for n in range(len(words) - len(some) + 1))


def stands(words: list[str], wanted: str) -> bool:
    """Say whether the words of a text stand in a list of words, in order, beside other columns."""
    left = iter(words)
    return all(word in left for word in wanted.split())


@given(text=PROSE, width=st.integers(1, 90))
def test_wrapped_lines_hold_every_word(text: str, width: int) -> None:
    """No line is wider than asked for, and all words are there, whole and in order."""
    if any(cell_len(word) > width for word in text.split()):
        with pytest.raises(ValueError, match=r"\S") as caught:
            wrap(text, width)
        assert str(caught.value) in text.split()
        return
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert " ".join(lines).split() == text.split()
    assert all(line == line.strip() for line in lines)


@given(text=LINES, width=st.integers(14, 90))
def test_wrapped_lines_are_as_full_as_can_be(text: str, width: int) -> None:
    """The first word of a line would not have fitted into the line before."""
    assume(all(cell_len(word) <= width for word in text.split()))
    lines = wrap(text, width)
    for line, following in pairwise(lines):
        assert cell_len(f"{line} {following.split()[0]}") > width


@given(first=LINES, second=LINES)
def test_a_new_line_in_the_text_is_a_new_line(first: str, second: str) -> None:
    """Paragraphs are not run together."""
    assert wrap(f"{first}\n{second}", 400) == [first, second]


@given(
    slide=SLIDES,
    citation=LINES,
    step_=st.integers(0, 98),
    width=WIDTHS,
    height=HEIGHTS,
)
def test_a_page_is_whole_or_says_what_is_wrong(
    slide: Slide, citation: str, step_: int, width: int, height: int
) -> None:
    """A page fills the screen exactly and cuts nothing; otherwise it has no lines but a reason."""
    where = progress(step_, 99)
    page = lay_out(slide, Foot(citation, where), width, height)
    if page.problems:
        assert page.lines == ()
        (problem,) = page.problems
        assert f"{width}×{height}" in problem
        return
    lines = texts(page)
    assert len(lines) == height
    assert max(map(cell_len, lines)) <= width
    words = [word for word in " ".join(lines).split() if word != "▌"]
    assert holds(words, slide.headline)
    assert words[-1] == where
    assert " ".join(words[:-1]).endswith(" ".join(citation.split()))
    if slide.layout in ("words", "verdict"):
        assert stands(words, f"“{slide.words}”")
        assert stands(words, slide.attribution)
    for fact in slide.facts if slide.layout != "words" else ():
        assert stands(words, fact.text)
    first = next(line for line in lines if line)
    assert ("HYPOTHETICAL" in first) == slide.hypothetical
    assert (slide.axes or "").upper() in first


@given(slide=SLIDES, width=st.integers(60, 260), height=HEIGHTS)
def test_more_lines_never_hurt(slide: Slide, width: int, height: int) -> None:
    """What fits a screen fits a higher one too, with digits at least as big."""
    foot = Foot("Somewhere, 1 Jan 2000", "1/9")
    page, higher = lay_out(slide, foot, width, height), lay_out(slide, foot, width, height + 1)
    if not page.problems:
        assert not higher.problems
        assert digits_of(page) <= digits_of(higher)


def digits_of(page: FittedSlide) -> int:
    """Return how many lines of a page are digits, or a figure in plain type."""
    return sum(any(look == "mark" for _, look in line) for line in page.lines)


@given(
    slide=SLIDES,
    aside=st.sampled_from(("0:00", "9:59:59", "to 99: g", "to 99: g · 99:59:59")),
    width=st.integers(40, 260),
    height=HEIGHTS,
)
def test_what_the_speaker_asked_for_moves_nothing(
    slide: Slide, aside: str, width: int, height: int
) -> None:
    """The time and a typed number take a line that was empty: what fitted fits, in its place."""
    foot = Foot("Somewhere, 1 Jan 2000; and somewhere else", "14/14")
    plain, asked = (
        lay_out(slide, one, width, height) for one in (foot, foot._replace(aside=aside))
    )
    assert plain.problems == asked.problems
    pairs = list(zip(texts(plain), texts(asked), strict=True))
    changed = [(before, after) for before, after in pairs if before != after]
    assert all(not before.strip() and after.strip() == aside for before, after in changed)
    assert len(changed) == bool(plain.lines)
    assert all(cell_len(after) <= width for _, after in pairs)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_bundled_pages_are_whole(size: tuple[int, int]) -> None:
    """Every slide that comes with the program, the timelines too, fits from 60×20 on, uncut."""
    width, height = size
    for one, where in bundled_shown():
        page = lay_out(one.slide, Foot(one.citation, where), width, height)
        assert page.problems == ()
        lines = texts(page)
        assert len(lines) == height
        assert max(map(cell_len, lines)) <= width
        words = " ".join(lines).split()
        assert holds(words, one.slide.headline), lines
        # On the smallest screen the first of the publishers may stand for both.
        foots = {one.citation, one.citation.partition("; ")[0] if width < 80 else one.citation}
        assert any(holds(words, f"{foot} {where}") for foot in foots), lines
        for text in (one.slide.attribution, *(fact.text for fact in one.slide.facts)):
            assert stands(words, text), (text, lines)


@given(width=WIDTHS, height=HEIGHTS, number=st.integers(0, 46))
def test_bundled_pages_at_any_size(width: int, height: int, number: int) -> None:
    """At odd sizes a bundled slide is whole or refused, too."""
    one, where = bundled_shown()[number]
    page = lay_out(one.slide, Foot(one.citation, where), width, height)
    assert bool(page.lines) != bool(page.problems)
    if page.lines:
        assert len(page.lines) == height
        assert max(cell_len(line) for line in texts(page)) <= width


def test_digits_grow_with_the_screen() -> None:
    """From 60×20 to 300×100 a countdown's figure never shrinks, and has four sizes."""
    one = next(one for one, _ in bundled_shown() if one.slide.figure == "184")
    heights = [digits_of(lay_out(one.slide, Foot(one.citation, "1/1"), *size)) for size in SIZES]
    assert heights == sorted(heights)
    assert len(set(heights)) >= 4


def test_the_progress_stands_at_the_right_edge() -> None:
    """At each size the progress ends where the timeline ends, inside the margin."""
    for width, height in SIZES:
        page = lay_out(bundled_shown()[0][0].slide, Foot("A, B", "5/14"), width, height)
        last = texts(page)[-1]
        margin = len(last) - len(last.lstrip())
        assert margin >= 2
        assert last.endswith("5/14")
        assert cell_len(last) == width - margin


def test_five_facts_at_most() -> None:
    """No slide that can be made from the dataset has more than five facts."""
    dataset = dataset_of("open-skies")
    late = {"day": "2025-10-09", "hindsight": "true"}
    focuses = [{"count": one} for one in ("party", "former_party", "signatory")]
    focuses += [{"count": one} for one in ("contracting_state", "withdrawal_pending")]
    focuses += [{"source": one.id} for one in dataset.sources[:40]]
    focuses += [{"claim": one.id} for one in dataset.claims[:40]]
    for day in ("1992-03-24", "2001-12-31", "2021-07-01", "2025-10-09"):
        some = [step("x", focus={"party": one.id}, day=day) for one in dataset.parties]
        some += [step("x", focus={"count": "party"}, day=day)]
        for one in rehearse(reading(*some), dataset, None).shown:
            assert len(one.slide.facts) <= MOST_FACTS, one.step.focus
    events = [{"event": one.id} for one in dataset.acts]
    said = [{"quotation": one.id} for one in dataset.quotations]
    for some in (focuses, events[:99], events[99:198], said[:99]):
        shown = rehearse(reading(*(step("x", focus=one, **late) for one in some)), dataset, None)
        assert [one for one in shown.findings if "does not exist" not in one.text] == []
        for one in shown.shown:
            assert len(one.slide.facts) <= MOST_FACTS, one.step.focus


@given(text=st.text("0123456789", min_size=1, max_size=6), width=WIDTHS, height=HEIGHTS)
def test_a_big_number_fits(text: str, width: int, height: int) -> None:
    """Big digits are never larger than the room, and all their lines are of the same width."""
    lines = big_number(text, width, height)
    if lines:
        assert len(lines) <= height
        assert len({cell_len(line) for line in lines}) == 1
        assert cell_len(lines[0]) <= width
        assert set("".join(lines)) <= set(" ▀▄█")


@given(
    text=st.text("0123456789", min_size=1, max_size=6),
    width=WIDTHS,
    height=HEIGHTS,
    wider=st.integers(0, 60),
    higher=st.integers(0, 30),
)
def test_a_big_number_grows_with_the_room(
    text: str, width: int, height: int, wider: int, higher: int
) -> None:
    """More room never makes the digits smaller."""
    less, more = big_number(text, width, height), big_number(text, width + wider, height + higher)
    assert len(less) <= len(more)
    assert len("".join(less)) <= len("".join(more))


@pytest.mark.parametrize("height", [28, 21, 14, 7, 5, 3])
def test_digits_differ_at_every_size(height: int) -> None:
    """In each of the six sizes no two digits look alike, and none is narrower than the others."""
    drawn = [big_number(str(digit), 1000, height) for digit in range(10)]
    assert {len(one) for one in drawn} == {height}
    assert len({len(one[0]) for one in drawn}) == 1
    assert len(set(drawn)) == 10


@given(text=st.text("0123456789", min_size=1, max_size=5), height=st.sampled_from((3, 5, 7, 14)))
def test_a_number_is_its_digits_side_by_side(text: str, height: int) -> None:
    """A number reads digit by digit: each one stands in it as it is drawn alone, in order."""
    lines = big_number(text, 1000, height)
    single = len(big_number("0", 1000, height)[0])
    gap = (len(lines[0]) - single * len(text)) // max(1, len(text) - 1)
    for place, digit in enumerate(text):
        left = place * (single + gap)
        part = tuple(line[left : left + single] for line in lines)
        assert part == big_number(digit, 1000, height)


@pytest.mark.parametrize("text", ["", "1.5", "-3", "x", "²", "٣", " 3"])
def test_only_plain_digits_are_drawn_big(text: str) -> None:
    """What is no whole number in plain digits is left to ordinary type."""
    assert big_number(text, 1000, 100) == ()


@pytest.mark.parametrize("colourless", [False, True])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
@pytest.mark.parametrize("focus", [{"count": "party"}, {"party": "RUS"}, {"event": "rus-law-2021"}])
def test_a_map_fits_with_who_is_out(
    dataset: Dataset, size: tuple[int, int], focus: dict[str, str], colourless: bool
) -> None:
    """A step about anything of the treaty can be its map; who is out is told at every size."""
    file = reading(step("Russia gives notice", focus=focus, layout="map"))
    (shown,) = rehearse(file, dataset, size).shown
    page = lay_out(shown.slide, Foot(shown.citation, "1/1"), *size, colourless=colourless)
    assert not page.problems
    said = " ".join("".join(text for text, _ in line) for line in page.lines)
    assert "leaving: Russia (18 Dec 2021)" in " ".join(said.split())
