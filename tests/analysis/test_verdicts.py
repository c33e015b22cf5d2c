"""Claims and how they fared: every claim on file, and the edges of each kind of claim."""

from datetime import date
from typing import Any

import pytest
from build import act, build, founding
from msgspec.structs import replace
from openskies_tui.analysis.verdicts import Judgement, judge_all
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.claims import Claim
from openskies_tui.engine.model import Dataset
from openskies_tui.views.labels import EXACT
from openskies_tui.views.wording import right_words, why_words

ARTICLES = {
    "ap-0115": {
        "headline": "premature",
        "will-withdraw": "holds",
        "procedures": "holds",
        "us-exit": "holds",
        "us-last-year": "holds",
        "signatories": "contradicted",
        "us-announcement": "holds",
        "us-effect": "holds",
        "in-force": "holds",
        "alaska": "not_checkable",
        "guarantees": "not_checkable",
        "demise": "not_checkable",
        "cold-shouldered": "not_checkable",
        "trust": "not_checkable",
        "flights": "not_checkable",
        "untenable": "not_checkable",
        "denied": "not_checkable",
        "eu": "not_checkable",
        "kaliningrad": "not_checkable",
        "kaliningrad-forces": "not_checkable",
        "erode": "not_checkable",
    },
    "dw-0115": {
        "headline": "holds",
        "coming-days": "contradicted",
        "matter-of-days": "contradicted",
        "announced-friday": "holds",
        "us-departure": "holds",
        "six-months": "holds",
        "change-mind": "not_checkable",
        "member": "holds",
        "inauguration": "not_checkable",
        "us-effect": "holds",
        "signed": "holds",
        "in-force": "holds",
        "concern": "not_checkable",
        "guarantees": "not_checkable",
        "new-start": "not_checkable",
        "accusation": "not_checkable",
        "purpose": "not_checkable",
        "flights": "not_checkable",
        "nato": "not_checkable",
        "poland-germany": "not_checkable",
        "not-cooperate": "not_checkable",
    },
    "unattributed-0121": {
        "notices": "contradicted",
        "decided": "holds",
        "signed-by": "contradicted",
        "signed": "holds",
        "33": "holds",
        "list": "holds",
        "us": "holds",
        "group": "not_checkable",
        "six-months": "contradicted",
        "nato": "not_checkable",
        "airspace": "holds",
        "assurances": "not_checkable",
        "eu-members": "not_checkable",
        "proxy": "not_checkable",
        "putin": "not_checkable",
        "lukashenko": "not_checkable",
        "tool": "not_checkable",
        "designate": "not_checkable",
        "examined": "not_checkable",
        "biden": "not_checkable",
    },
    "rt-0511": {
        "headline": "holds",
        "year-after": "not_checkable",
        "spy": "not_checkable",
        "us-announcement": "holds",
        "us-confirmed": "holds",
        "us-effect": "holds",
        "start-procedures": "not_checkable",
        "january": "holds",
        "last-legs": "not_checkable",
        "guarantees": "not_checkable",
        "yet-to-come": "not_checkable",
        "bill": "not_checkable",
        "threatens": "not_checkable",
    },
    "mt-0527": {
        "not-return": "holds",
        "us-november": "holds",
        "parliament": "holds",
        "revived": "not_checkable",
        "signed": "holds",
        "in-force": "holds",
        "three-dozen": "imprecise",
        "experts": "not_checkable",
        "upper-house": "not_checkable",
        "both-quit": "contradicted",
        "review": "not_checkable",
        "confirmed": "not_checkable",
        "flights": "not_checkable",
        "satellites": "not_checkable",
        "cold-shouldered": "not_checkable",
        "accused": "not_checkable",
        "summit": "not_checkable",
        "ties": "not_checkable",
    },
}
OTHERS = {
    "deseret-24": "contradicted",
    "acda-1993-25": "holds",
    "state-2002-26": "holds",
    "osce-2005-32": "holds",
    "a1plus-34": "contradicted",
    "hu-2012-25": "holds",
    "pompeo-copy-six-months": "holds",
    "reuters-35-nations": "contradicted",
    "xinhua-0521-kyrgyzstan": "holds",
    "natowatch-notice": "contradicted",
    "ruemb-2020-announced": "contradicted",
    "ieo-2020-notice": "holds",
    "grushko-2020-conference": "holds",
    "ajil-24": "contradicted",
    "cns-fact-signed": "contradicted",
    "newpaper-34": "contradicted",
    "taipei-three-dozen": "not_checkable",
    "checkin-announced": "contradicted",
    "cns-50-clock": "holds",
    "tass-0509-27": "contradicted",
    "newizv-0511-23": "contradicted",
    "uawire-headline": "premature",
    "ajc-0602-signatories": "contradicted",
    "delfi-2021-23": "contradicted",
    "nhk-0608-headline": "premature",
    "eudip-0618-headline": "premature",
    "tass-0618-effect": "holds",
    "republic-0619-34": "contradicted",
    "urdu-0701-conference": "holds",
    "sarajevo-0720-33": "holds",
    "rosbalt-32-headline": "holds",
    "mfa-1218-no-longer": "holds",
    "t-cntd-denounced": "holds",
    "wdr-2022-30": "contradicted",
}


@pytest.fixture(scope="module")
def judged(dataset: Dataset) -> dict[str, Judgement]:
    """Return every claim of the bundled dataset with its judgement, by id."""
    return {one.claim.id: one for one in judge_all(dataset)}


@pytest.mark.parametrize("article", ARTICLES)
def test_the_verdicts_on_an_article(judged: dict[str, Judgement], article: str) -> None:
    """Each claim on file of the five articles has the verdict it deserves, and none is left out."""
    found = {id_: one.verdict for id_, one in judged.items() if one.claim.source == article}
    assert found == {f"{article}-{claim}": verdict for claim, verdict in ARTICLES[article].items()}


def test_the_verdicts_on_other_sources(judged: dict[str, Judgement]) -> None:
    """The known misreports, and what others had right, have the verdicts they deserve."""
    assert {id_: judged[id_].verdict for id_ in OTHERS} == OTHERS


@pytest.mark.parametrize(
    ("id_", "right"),
    [
        ("dw-0115-matter-of-days", "2021-12-18"),
        ("dw-0115-coming-days", "2021-12-18"),
        ("unattributed-0121-notices", "2021-06-18"),
        ("unattributed-0121-six-months", "2021-12-18"),
        ("unattributed-0121-signed-by", "25"),
        ("ap-0115-signatories", "27"),
        ("mt-0527-three-dozen", "33"),
        ("reuters-35-nations", "34"),
        ("a1plus-34", "33"),
        ("natowatch-notice", "2020-05-22"),
        ("ruemb-2020-announced", "2020-05-21"),
        ("cns-fact-signed", "1992-03-24"),
        ("newpaper-34", "33"),
    ],
)
def test_the_right_value_stands_beside_it(
    judged: dict[str, Judgement], id_: str, right: str
) -> None:
    """A claim that does not hold has the right value beside it."""
    assert right_words(judged[id_], EXACT) == right


def test_both_out_by_16_june(judged: dict[str, Judgement]) -> None:
    """That both would be out by 16 June 2021 fails on Russia alone, which had announced it."""
    (russia,) = judged["mt-0527-both-quit"].right
    assert russia.state.id == "RUS"
    assert russia.standing.status == "party"
    assert "withdrawal_announced" in russia.standing.flags


def test_every_judgement_gives_a_reason(judged: dict[str, Judgement], dataset: Dataset) -> None:
    """Every claim is judged once, with a reason; what fails shows what is right."""
    assert list(judged) == [claim.id for claim in dataset.claims]
    for one in judged.values():
        assert why_words(one)
        assert (one.right is None) is (one.verdict == "not_checkable")


def verdict(acts: list[dict[str, Any]], day: str, **asserts: Any) -> Judgement:
    """Return the judgement on one claim about a small treaty."""
    tree = {"id": "c", "source": "s", "words": "So.", "day": day, "asserts": asserts}
    claim = convert(tree, Claim)
    (only,) = judge_all(replace(build(acts), claims=(claim,)))
    return only


PARTIES = founding("AAA", "BBB", "CCC")
NOTICE = act("2010-01-01", "notice_of_withdrawal", "BBB", id="notice")


@pytest.mark.parametrize(
    ("asserts", "expected"),
    [
        ({"is": "3"}, "holds"),
        ({"is": "4"}, "contradicted"),
        ({"more_than": "2"}, "holds"),
        ({"more_than": "3"}, "contradicted"),
        ({"approximately": "3"}, "holds"),
        ({"approximately": "6"}, "imprecise"),
        ({"approximately": "0"}, "imprecise"),
        ({"approximately": "7"}, "contradicted"),
    ],
)
def test_counts(asserts: dict[str, str], expected: str) -> None:
    """An exact number must be right; a round one within three is imprecise, further off wrong."""
    one = verdict(PARTIES, "2009-01-01", kind="count", of="party", on="2009-01-01", **asserts)
    assert (one.verdict, one.right) == (expected, 3)


@pytest.mark.parametrize(
    ("said_on", "on", "expected"),
    [
        ("2009-12-31", "2009-12-31", "contradicted"),
        ("2010-01-01", "2010-01-01", "premature"),
        ("2010-06-30", "2010-06-30", "premature"),
        ("2010-07-01", "2010-07-01", "holds"),
        ("2010-02-01", "2010-07-01", "holds"),
        ("2010-02-01", "2010-06-30", "contradicted"),
    ],
)
def test_an_exit_reported_too_early(said_on: str, on: str, expected: str) -> None:
    """A notice reported as an exit is premature, a wrong forecast is contradicted."""
    one = verdict(
        [*PARTIES, NOTICE], said_on, kind="status", states=["BBB"], on=on, **{"is": "former_party"}
    )
    assert one.verdict == expected


@pytest.mark.parametrize(
    ("asserts", "expected"),
    [
        ({"of": "notice", "is": "2010-01-01"}, "holds"),
        ({"of": "notice", "is": "2010-01"}, "holds"),
        ({"of": "notice", "is": "2010"}, "holds"),
        ({"of": "notice", "is": "2010-02"}, "contradicted"),
        ({"of": "notice", "by": "2010-01-01"}, "holds"),
        ({"of": "notice", "by": "2009-12-31"}, "contradicted"),
        ({"of": "notice", "earliest": "2010-01-01"}, "holds"),
        ({"of": "notice", "earliest": "2010-01-02"}, "contradicted"),
        ({"of": "effect", "is": "2010-07-01"}, "holds"),
        ({"of": "announcement", "by": "2010-01-01"}, "contradicted"),
        ({"of": "entry_into_force", "is": "2000-03-01"}, "holds"),
        ({"of": "signature", "is": "1999"}, "holds"),
    ],
)
def test_dates(asserts: dict[str, str], expected: str) -> None:
    """A date is checked at the precision it was given, a span with both of its days."""
    one = verdict([*PARTIES, NOTICE], "2010-02-01", kind="date", states=["BBB"], **asserts)
    assert one.verdict == expected


def test_an_effect_that_never_came() -> None:
    """A notice that was taken back took no effect: a claim that it did is contradicted."""
    acts = [*PARTIES, NOTICE, act("2010-03-01", "notice_revoked", "BBB")]
    one = verdict(acts, "2011-01-01", kind="date", of="effect", states=["BBB"], by="2010-12-31")
    assert (one.verdict, one.right) == ("contradicted", None)
    assert right_words(one) == "never"
    assert why_words(one) == "no effect is recorded"


def test_the_effect_of_a_second_notice() -> None:
    """Where a second notice took the place of the first, its effective day is the right one."""
    acts = [*PARTIES, NOTICE, act("2010-03-01", "notice_of_withdrawal", "BBB")]
    one = verdict(acts, "2011-01-01", kind="date", of="effect", states=["BBB"], by="2010-12-31")
    assert one.right == date(2010, 9, 1)


@pytest.mark.parametrize(
    ("rule", "term", "expected"),
    [
        ("withdrawal", "6 months", "holds"),
        ("withdrawal", "180 days", "contradicted"),
        ("withdrawal", "3 months", "contradicted"),
        ("entry", "60 days", "holds"),
    ],
)
def test_terms(rule: str, term: str, expected: str) -> None:
    """A term is that of the rule: six months are not 180 days."""
    one = verdict(PARTIES, "2010-01-01", kind="term", rule=rule, **{"is": term})
    assert one.verdict == expected
