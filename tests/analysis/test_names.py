"""How names are told alike and put in order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.analysis.names import caseless, in_order


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Tu\u0308rkiye", "Türkiye"),
        ("TÜRKİYE", "Türkiye"),
        ("tÜRKIYE", "Türkiye"),
        ("A\u030aLAND", "Åland"),
        ("\u212bland", "Åland"),
        ("VIE\u0302\u0323T  NAM ", "Việt Nam"),
        ("Vi\u1eb9\u0302t\u00a0Nam", "Việt Nam"),
        ("COTE D’IVOIRE", "Cote d'Ivoire"),
        ("guinea‑bissau", "Guinea-Bissau"),
        ("GROSSBRITANNIEN", "Großbritannien"),
        ("ＲＵＳ", "RUS"),
        ("ΕΛΛΆΣ", "Ελλάς"),
    ],
)
def test_a_name_is_the_same_however_typed(typed: str, name: str) -> None:
    """Capitals, code points, blanks and the kind of apostrophe make no other name."""
    assert caseless(typed) == caseless(name)


@pytest.mark.parametrize(("one", "other"), [("Åland", "Aland"), ("Niger", "Nigeria"), ("ı", "e")])
def test_other_names_stay_others(one: str, other: str) -> None:
    """An accent may be all that tells two names apart."""
    assert caseless(one) != caseless(other)


@given(st.text(max_size=30))
def test_no_form_of_unicode_matters(name: str) -> None:
    """What a machine makes of a name on its way is the same name."""
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert caseless(unicodedata.normalize(form, name)) == caseless(name)
    assert caseless(caseless(name)) == caseless(name)


def test_names_stand_where_a_reader_looks_for_them() -> None:
    """Accents, capitals and letters of other languages do not send a name to the end."""
    names = ["Åland", "Austria", "Côte d'Ivoire", "Croatia", "Curaçao", "Łódź", "Malta", "Öland",
             "Oman", "Østland", "tonga", "Türkiye", "Uganda", "Việt Nam", "Zambia"]  # fmt: skip
    assert sorted(sorted(names), key=in_order) == names
