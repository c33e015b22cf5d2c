"""Exits on record under many treaties: the day that the law gives, each with its source.

A row is a case: the state, the treaty, the day of the notice (its year, where no more is known),
the day of the entry into force for the state where the clause counts from it and it was read, the
day of the exit, the source, and how sure the two days are:

- ``read``: both were read, so that the day of the exit is evidence for the rule;
- ``ahead``: both were read, the exit as a day to come;
- ``computed``: the notice was read, and the exit is what the rule makes of it;
- ``notice inferred`` or ``from memory``: the day of the notice was not read. Where it was counted
  back from the exit, the row shows the arithmetic only, and is no evidence for the rule.
"""

from datetime import date
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, compiled, countdown, status
from openskies_tui.engine.terms import Term
from openskies_tui.engine.timeline import Timeline

RULES: dict[str, tuple[str, str, str, dict[str, Any]]] = {
    "unesco": ("UNESCO Constitution", "II(6)", "end of the year after 1 year", {}),
    "rome": ("Rome Statute", "127(1)", "1 year", {}),
    "paris": ("Paris Agreement", "28", "1 year", {"not_before": "3 years"}),
    "energy": (
        "Energy Charter Treaty",
        "47",
        "1 clear year",
        {"not_before": "5 years", "survives": "20 years"},
    ),
    "energy-provisional": (
        "Energy Charter Treaty",
        "45(3)(a)",
        "60 days",
        {"kind": "provisional_application"},
    ),
    "mine-ban": (
        "Mine Ban Convention",
        "20(3)",
        "6 months",
        {"tolled_by": "an armed conflict in which it is engaged"},
    ),
    "cluster": (
        "Convention on Cluster Munitions",
        "20(3)",
        "6 months",
        {"tolled_by": "an armed conflict in which it is engaged"},
    ),
    "istanbul": ("Istanbul Convention", "80(2)", "first of the month after 3 months", {}),
    "cfe": ("CFE Treaty", "XIX", "150 clear days", {}),
    "inf": ("INF Treaty", "XV", "6 months", {}),
    "ecowas": ("ECOWAS Revised Treaty", "91", "1 year", {}),
    "who-usa": (
        "WHO Constitution",
        "22 U.S.C. 290c",
        "1 year",
        {"states": ["BBB"], "condition": "dues paid in full"},
    ),
    "who": (
        "WHO Constitution",
        "56(2) of the Vienna Convention",
        "12 months",
        {"kind": "general_law"},
    ),
    "ilo": ("ILO Constitution", "1(5)", "2 years", {"condition": "dues paid in full"}),
    "igad": (
        "IGAD Agreement",
        "56(2) of the Vienna Convention",
        "12 months",
        {"kind": "general_law"},
    ),
    "opec": (
        "OPEC Statute",
        "8",
        "1 January if by 31 December",
        {"condition": "dues paid in full"},
    ),
    "open-skies": ("Treaty on Open Skies", "XV(2)", "6 months", {}),
    "whaling": ("Whaling Convention", "XI", "30 June if by 1 January", {}),
    "drugs": ("Single Convention on Narcotic Drugs", "46(2)", "1 January if by 1 July", {}),
    "echr": (
        "European Convention on Human Rights",
        "58(3)",
        "6 months",
        {"kind": "cessation"},
    ),
    "abm": ("Anti-Ballistic Missile Treaty", "XV(2)", "6 months", {}),
    "npt": ("Non-Proliferation Treaty", "X(1)", "3 months", {}),
    "eu": ("Treaty on European Union", "50(3)", "2 years", {}),
}
"""By treaty: its name, the article, the term, and what else the clause says."""

CASES = [
    (
        "South Africa",
        "unesco",
        "1955",
        None,
        "1956-12-31",
        "Encyclopedia of the Nations",
        "notice inferred",
    ),
    (
        "Portugal",
        "unesco",
        "1971",
        None,
        "1972-12-31",
        "Encyclopedia of the Nations",
        "notice inferred",
    ),
    (
        "United States, first",
        "unesco",
        "1983-12-28",
        None,
        "1984-12-31",
        "M. F. Imber, The USA, ILO, UNESCO and IAEA, 1989",
        "read",
    ),
    (
        "United Kingdom",
        "unesco",
        "1984-12-05",
        None,
        "1985-12-31",
        "Hansard, HC Deb 5 December 1985 vol 88 cc448-57",
        "read",
    ),
    (
        "Singapore",
        "unesco",
        "1984-12-27",
        None,
        "1985-12-31",
        "The Christian Science Monitor, 1984-12-28",
        "notice inferred",
    ),
    (
        "United States, second",
        "unesco",
        "2017-10-12",
        None,
        "2018-12-31",
        "US Embassy in Uruguay, 2017-10-12",
        "read",
    ),
    ("Israel", "unesco", "2017-12-29", None, "2018-12-31", "UNESCO, Archive-It, 2018", "read"),
    (
        "Nicaragua",
        "unesco",
        "2025-05-04",
        None,
        "2026-12-31",
        "The Independent, 2025-05-04",
        "ahead",
    ),
    (
        "United States, third",
        "unesco",
        "2025-07-22",
        None,
        "2026-12-31",
        "Townhall, 2025-07-22",
        "ahead",
    ),
    ("Burundi", "rome", "2016-10-27", None, "2017-10-27", "Trumpet News, 2017-10-27", "read"),
    (
        "Philippines",
        "rome",
        "2018-03-17",
        None,
        "2019-03-17",
        "International Criminal Court, 2018-03-20",
        "ahead",
    ),
    (
        "Hungary, unless taken back",
        "rome",
        "2025-06-02",
        None,
        "2026-06-02",
        "International Criminal Court, 2025-06",
        "ahead",
    ),
    (
        "South Africa, had it not taken it back",
        "rome",
        "2016-10-19",
        None,
        "2017-10-19",
        "The Citizen, March 2017",
        "ahead",
    ),
    (
        "Gambia, had it not taken it back",
        "rome",
        "2016-11-10",
        None,
        "2017-11-10",
        "United Nations, copy on APO Africa Newsroom, 2017-02-17",
        "computed",
    ),
    (
        "United States, first",
        "paris",
        "2019-11-04",
        "2016-11-04",
        "2020-11-04",
        "The Rising Nepal, 2019-11-05~",
        "read",
    ),
    (
        "United States, second",
        "paris",
        "2025-01-27",
        "2021-02-19",
        "2026-01-27",
        "Shine, 2025-01-29",
        "read",
    ),
    ("Italy", "energy", "2014-12-31", None, "2016-01-01", "Verdragenbank, treaty 006200", "read"),
    ("France", "energy", "2022-12-07", None, "2023-12-08", "Verdragenbank, treaty 006200", "read"),
    ("Germany", "energy", "2022-12-19", None, "2023-12-20", "Verdragenbank, treaty 006200", "read"),
    (
        "Luxembourg",
        "energy",
        "2023-06-16",
        None,
        "2024-06-17",
        "Verdragenbank, treaty 006200",
        "read",
    ),
    (
        "United Kingdom",
        "energy",
        "2024-04-26",
        None,
        "2025-04-27",
        "Herbert Smith Freehills, 2024",
        "ahead",
    ),
    (
        "European Union",
        "energy",
        "2024-06-27",
        None,
        "2025-06-28",
        "European Commission, Energy Charter page",
        "computed",
    ),
    (
        "Euratom",
        "energy",
        "2024-06-27",
        None,
        "2025-06-28",
        "European Commission, Energy Charter page",
        "computed",
    ),
    (
        "Russia, provisional",
        "energy-provisional",
        "2009-08-20",
        None,
        "2009-10-19",
        "Mena Chambers",
        "read",
    ),
    (
        "Estonia",
        "mine-ban",
        "2025-06-27",
        None,
        "2025-12-27",
        "Xinhua, machine translation on MIL-OSI, 2025-12-28",
        "read",
    ),
    ("Latvia", "mine-ban", "2025-06-27", None, "2025-12-27", "Lokmat Times, 2025-06-29", "read"),
    ("Lithuania", "mine-ban", "2025-06-27", None, "2025-12-27", "The Gaze, 2025-06-27", "read"),
    ("Finland", "mine-ban", "2025-07-10", None, "2026-01-10", "Gamereactor, 2025-07-11", "read"),
    (
        "Poland",
        "mine-ban",
        "2025-08-20",
        None,
        "2026-02-20",
        "Dziennik Ustaw 2025, item 1514",
        "read",
    ),
    (
        "Lithuania",
        "cluster",
        "2024-09-06",
        None,
        "2025-03-06",
        "news-pravda.com, 2025-03-06",
        "notice inferred",
    ),
    (
        "Türkiye",
        "istanbul",
        "2021-03-22",
        None,
        "2021-07-01",
        "Wikipedia copy, 2024",
        "notice from memory",
    ),
    (
        "Russia",
        "cfe",
        "2023-06-09",
        None,
        "2023-11-07",
        "Verdragenbank, Netherlands Ministry of",
        "read",
    ),
    ("United States", "inf", "2019-02-02", None, "2019-08-02", "TASS, 2019-08-02", "read"),
    (
        "Burkina Faso",
        "ecowas",
        "2024-01-29",
        None,
        "2025-01-29",
        "Zambian Observer, 2024-12-17",
        "notice inferred",
    ),
    (
        "Mali",
        "ecowas",
        "2024-01-29",
        None,
        "2025-01-29",
        "amamatazgist.com, 2024-12-16",
        "notice inferred",
    ),
    (
        "Niger",
        "ecowas",
        "2024-01-29",
        None,
        "2025-01-29",
        "National Telescope, 2024-12",
        "notice inferred",
    ),
    (
        "United States, had it not taken it back",
        "who-usa",
        "2020-07-06",
        None,
        "2021-07-06",
        "American Journal of International Law, 2020-10-20",
        "ahead",
    ),
    (
        "United States, second",
        "who-usa",
        "2025-01-22",
        None,
        "2026-01-22",
        "TASS, 2026-01-13",
        "read",
    ),
    (
        "Argentina",
        "who",
        "2025-03-17",
        None,
        "2026-03-17",
        "Xinhua, copy on gzhjhw.com.cn, 2026-03-17",
        "read",
    ),
    (
        "Nicaragua, dues paid",
        "ilo",
        "2025-02-27",
        None,
        "2027-02-27",
        "Tractatenblad, OCR on Delpher",
        "computed",
    ),
    (
        "Eritrea",
        "igad",
        "2025-12-12",
        None,
        "2026-12-12",
        "Eastleigh Voice, communiqué of Djibouti",
        "computed",
    ),
    (
        "United Arab Emirates",
        "opec",
        "2026-04-28",
        None,
        "2027-01-01",
        "OPEC Statute, Art. 8 (opec.org)",
        "computed",
    ),
    (
        "Iceland",
        "whaling",
        "1991-12-27",
        None,
        "1992-06-30",
        "US Department of State, fact sheet, 2002-05-15; the notice: PRNewswire, 1991-12-27",
        "notice inferred",
    ),
    (
        "Japan",
        "whaling",
        "2018-12-26",
        None,
        "2019-06-30",
        "Kazinform after Kyodo, 2018-12-26",
        "notice inferred",
    ),
    (
        "Bolivia",
        "drugs",
        "2011-06-29",
        None,
        "2012-01-01",
        "TNI and WOLA, 2011-06-30; International Narcotics Control Board, 2011-07-05",
        "ahead",
    ),
    (
        "United States",
        "abm",
        "2001-12-13",
        None,
        "2002-06-13",
        "The White House, 2002-06-13, copy of the Acronym Institute",
        "read",
    ),
    (
        "Russia",
        "echr",
        "2022-03-16",
        None,
        "2022-09-16",
        "Council of Europe, 2022-03-23; PILA, 2022-09-21",
        "read",
    ),
    (
        "North Korea, if its statement of 2003 was a new notice",
        "npt",
        "2003-01-10",
        None,
        "2003-04-10",
        "Center for Nonproliferation Studies, 2003-04-08",
        "ahead",
    ),
    (
        "Qatar",
        "opec",
        "2018-12-03",
        None,
        "2019-01-01",
        "Yeni Şafak after Reuters, 2018-12-03",
        "ahead",
    ),
    (
        "Portugal",
        "energy",
        "2024-02-01",
        None,
        "2025-02-02",
        "Council Decision (Euratom) 2024/3030",
        "ahead",
    ),
    ("Spain", "energy", "2024-04-16", None, "2025-04-17", "Cuatrecasas, 2024-05", "ahead"),
    (
        "United States",
        "open-skies",
        "2020-05-22",
        None,
        "2020-11-22",
        "Verdragenbank, table of parties",
        "read",
    ),
    (
        "Russia",
        "open-skies",
        "2021-06-18",
        None,
        "2021-12-18",
        "Verdragenbank, table of parties",
        "read",
    ),
]


ACTS = {
    "provisional_application": ("provisional_application", "provisional_application_ended"),
    "cessation": ("accession", "cessation"),
}
"""By kind of clause: what begins, and what starts the clock; else an accession and a notice."""


def entered(clause: dict[str, Any], *acts: dict[str, Any], joined: str = "1940-01-01") -> Timeline:
    """Return a treaty with a clause, between two states of which BBB does *acts*."""
    first, _ = ACTS.get(clause["kind"], ("accession", ""))
    rules = ({**ENTRY, "instruments": "1", "term": "0 days"}, {**LATER, "term": "0 days"}, clause)
    begun = [act("1940-01-01", "ratification", "AAA"), act(joined, first, "BBB")]
    return compiled([*begun, *acts], rules=rules)


@pytest.mark.parametrize(
    ("state", "treaty", "given", "bound", "out", "source", "basis"),
    CASES,
    ids=[f"{treaty}-{state}" for state, treaty, *_ in CASES],
)
def test_an_exit_takes_effect_on_the_day_that_the_law_gives(
    state: str, treaty: str, given: str, bound: str | None, out: str, source: str, basis: str
) -> None:
    """The clause and the notice give the day of the row, and the state is out from then."""
    name, article, term, more = RULES[treaty]
    clause = {**WITHDRAWAL, "article": article, "term": term, **more}
    provisional = clause["kind"] == "provisional_application"
    _, starts = ACTS.get(clause["kind"], ("", "notice_of_withdrawal"))
    timeline = entered(clause, act(given, starts, "BBB"), joined=bound or "1940-01-01")
    (notice,) = timeline.notices
    assert (str(notice.effective), notice.article) == (out, article), (
        f"{state}, {name} ({basis}): {source}"
    )
    there = status(timeline, str(date.fromordinal(date.fromisoformat(out).toordinal() - 1)), "BBB")
    assert there == ("provisionally_applying" if provisional else "party")
    assert status(timeline, out, "BBB") == ("non_party" if provisional else "former_party")


def test_the_united_kingdom_left_on_the_day_to_which_it_was_put_off() -> None:
    """Two years from the notice; the European Council moved the day three times.

    Sources: House of Commons Library, CBP-8725; European Council, 29 October 2019.
    """
    _, article, term, _ = RULES["eu"]
    clause = {**WITHDRAWAL, "article": article, "term": term}
    moved = [
        ("2019-03-22", "2019-04-12"),
        ("2019-04-11", "2019-10-31"),
        ("2019-10-29", "2020-01-31"),
    ]
    timeline = entered(
        clause,
        act("2017-03-29", "notice_of_withdrawal", "BBB", id="notice"),
        *(act(day, "extension", "BBB", about="notice", effective=to) for day, to in moved),
    )
    days = ["2017-03-29", *(day for day, _ in moved)]
    assert [str(countdown(timeline, day).effective) for day in days] == [
        "2019-03-29",
        *(to for _, to in moved),
    ]
    assert status(timeline, "2020-01-30", "BBB") == "party"
    assert status(timeline, "2020-01-31", "BBB") == "former_party"


def test_north_korea_counted_on_from_the_day_on_which_it_had_stopped() -> None:
    """Three months from 12 March 1993, held one day short; by its own count out on 11 January 2003.

    Source: Center for Nonproliferation Studies, 8 April 2003. Most states held that a new notice
    was due, which is the row above.
    """
    _, article, term, _ = RULES["npt"]
    timeline = entered(
        {**WITHDRAWAL, "article": article, "term": term},
        act("1993-03-12", "notice_of_withdrawal", "BBB"),
        act("1993-06-11", "notice_suspended", "BBB"),
        act("2003-01-10", "notice_resumed", "BBB"),
    )
    assert (countdown(timeline, "2002-12-31").phase, countdown(timeline, "2002-12-31").days) == (
        "suspended",
        1,
    )
    assert status(timeline, "2003-01-10", "BBB") == "party"
    assert status(timeline, "2003-01-11", "BBB") == "former_party"


def test_north_korea_could_not_leave_the_covenant() -> None:
    """The ICCPR has no clause, and its nature admits no exit: the notice has no effect.

    Sources: Human Rights Committee, General Comment 26; E. Evatt, Australian Journal of Human
    Rights 1999, 215.
    """
    clause = {"kind": "no_withdrawal", "id": "none"}
    timeline = entered(clause, act("1997-08", "notice_of_withdrawal", "BBB"))
    assert countdown(timeline, "2026-01-01").phase == "without_effect"
    assert status(timeline, "2026-01-01", "BBB") == "party"


def test_a_record_may_differ_from_what_the_law_gives() -> None:
    """Australia and the Energy Charter: read on file are 15 October 2021 and the end 13 December.

    Sixty days from the depositary's entry give the 14th. Another register has the deposit on
    28 September (DFAT treaty database); the rule gives the recorded day from neither.
    """
    _, _, term, _ = RULES["energy-provisional"]
    given = [Term.parse(term).after(day) for day in (date(2021, 10, 15), date(2021, 9, 28))]
    assert [str(day) for day in given] == ["2021-12-14", "2021-11-27"]


def test_every_case_names_its_source() -> None:
    """No row stands without a public source, and no case stands twice."""
    assert all(source for *_, source, _ in CASES)
    assert len({case[:3] for case in CASES}) == len(CASES)
    told_apart = 4  # a test each: the United Kingdom, North Korea twice, Australia
    assert len(CASES) + told_apart == 57
