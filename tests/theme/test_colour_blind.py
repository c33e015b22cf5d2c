"""The statuses in every theme, seen as they are and through the kinds of colour blindness."""

from itertools import combinations

import pytest
from coloraide import Color
from screenshots.gallery import themes

SAFE = [name for name in themes() if "colour-blind" in name]
IN_HEX = [name for name, theme in themes().items() if not theme.ansi]
BLINDNESS = (None, "protan", "deutan", "tritan")
MATTER = ("party", "pending", "announced", "former")
ALL = (*MATTER, "signatory", "contracting")


def seen(colour: str, blindness: str | None) -> Color:
    """Return a colour as it is seen without a kind of cone (Machado 2009, severity 1)."""
    whole = Color(colour)
    if blindness is None:
        return whole
    return whole.filter(blindness, method="machado").convert("srgb").clip()


def too_near(theme: str, names: tuple[str, ...], blindness: str | None, least: float) -> list[str]:
    """Name the pairs of a theme's colours whose difference (CIEDE2000) is below *least*."""
    eyes = {name: seen(themes()[theme].variables[name], blindness) for name in names}
    return [
        f"{one} and {other}: {difference:.1f}"
        for one, other in combinations(names, 2)
        if (difference := eyes[one].delta_e(eyes[other], method="2000")) < least
    ]


def test_there_is_one_for_a_dark_and_one_for_a_light_room() -> None:
    """Two colour-blind-safe themes come with the program."""
    assert sorted(themes()[name].dark for name in SAFE) == [False, True]


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("theme", IN_HEX)
def test_the_statuses_that_matter_are_told_apart(theme: str, blindness: str | None) -> None:
    """Party, pending, announced and former differ by 10 or more, all six statuses by 5."""
    assert too_near(theme, MATTER, blindness, 10) == []
    assert too_near(theme, ALL, blindness, 5) == []


@pytest.mark.parametrize("theme", SAFE)
def test_healthy_is_blue_and_pending_orange(theme: str) -> None:
    """A party is blue, not green; a pending withdrawal is orange."""
    hue = {name: Color(themes()[theme].variables[name]).convert("oklch")["hue"] for name in MATTER}
    assert 230 <= hue["party"] <= 275
    assert 40 <= hue["pending"] <= 80


@pytest.mark.parametrize("theme", IN_HEX)
def test_leaving_announced_and_left_are_three_colours(theme: str) -> None:
    """Pending, announced and former differ by 20 or more, in hue or lightness at a glance."""
    assert too_near(theme, ("pending", "announced", "former"), None, 20) == []


@pytest.mark.parametrize("theme", IN_HEX)
def test_no_status_that_matters_looks_like_the_text(theme: str) -> None:
    """Pending, announced and former differ from words in the main colour by 20 or more."""
    text = Color(str(themes()[theme].foreground))
    near = {
        name: difference
        for name in ("pending", "announced", "former")
        if (difference := seen(themes()[theme].variables[name], None).delta_e(text, method="2000"))
        < 20
    }
    assert near == {}


def test_the_measure_finds_a_pair_that_is_not_safe() -> None:
    """Two browns, as the light theme once had them, would not pass: the measure can fail."""
    first, second = (seen(colour, "protan") for colour in ("#7a3d00", "#5a4800"))
    assert first.delta_e(second, method="2000") < 10
