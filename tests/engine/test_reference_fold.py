"""The engine against a slow reading of the same rules, a day at a time, written here on its own."""

from datetime import date, timedelta
from typing import Any

import pytest
from build import ENTRY, LATER, act, build, compiled, flags, status
from hypothesis import given, settings
from hypothesis import strategies as st
from openskies_tui.analysis.docket import docket_on
from openskies_tui.analysis.registry import Registry

pytestmark = pytest.mark.slow

START, DAYS = date(2000, 1, 1), 900
KINDS = (
    "accession",
    "announcement_of_intent",
    "notice_of_withdrawal",
    "notice_revoked",
    "notice_suspended",
    "notice_resumed",
    "extension",
)
FOUNDERS = (
    {**ENTRY, "instruments": "1", "term": "0 days"},
    {**LATER, "term": "30 days"},
)


@st.composite
def rule_sets(draw: st.DrawFn) -> dict[str, Any]:
    """Return a rule on withdrawal: its term in days, perhaps a first day for notices."""
    rule: dict[str, Any] = {
        "kind": "withdrawal",
        "id": "withdrawal",
        "term": f"{draw(st.integers(0, 200))} days",
    }
    if draw(st.booleans()):
        rule["not_before"] = f"{draw(st.integers(0, 300))} days"
        rule["not_before_from"] = draw(st.sampled_from(("state", "treaty")))
    return rule


@st.composite
def lives(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return acts of one state, no two of them on one day."""
    days = draw(st.lists(st.integers(1, 700), unique=True, max_size=9))
    acts, notice = [], None
    for number, day in enumerate(sorted(days)):
        kind = draw(st.sampled_from(KINDS))
        more: dict[str, Any] = {"id": f"b-{number}"}
        on = START + timedelta(days=day)
        if kind == "notice_of_withdrawal":
            notice = more["id"]
        if kind == "extension":
            if notice is None:
                continue
            more["about"] = notice
        if kind == "extension" or (kind == "notice_of_withdrawal" and draw(st.booleans())):
            more["effective"] = str(on + timedelta(days=draw(st.integers(0, 250))))
        acts.append(act(str(on), kind, "BBB", **more))
    return acts


def days_of(term: str) -> timedelta:
    """Return a term of days."""
    return timedelta(days=int(term.split(maxsplit=1)[0]))


class Slow:
    """One state, lived through a day at a time."""

    def __init__(self, rule: dict[str, Any]) -> None:
        self.rule = rule
        self.status = "non_party"
        self.binds: date | None = None
        self.bound: date | None = None
        self.notice: dict[str, Any] | None = None

    def live(self, day: date, today: dict[str, Any] | None) -> str:
        if self.status == "contracting_state" and self.binds == day:
            self.status, self.bound, self.notice = "party", day, None
        holds = today is not None and today["kind"] in ("notice_suspended", "extension")
        if not holds:
            self.leave(day)
        if today is not None:
            getattr(self, today["kind"])(day, today)
        self.leave(day)
        return self.status

    def leave(self, day: date) -> None:
        one = self.notice
        if one and not one["held"] and one["out"] <= day and self.status == "party":
            self.status, self.notice = "former_party", None

    def accession(self, day: date, _: dict[str, Any]) -> None:
        if self.status in ("non_party", "former_party"):
            self.status, self.binds = "contracting_state", day + timedelta(days=30)

    def announcement_of_intent(self, day: date, _: dict[str, Any]) -> None:
        """An announcement moves no status."""

    def notice_of_withdrawal(self, day: date, one: dict[str, Any]) -> None:
        if self.status != "party":
            return
        counted = day
        if "not_before" in self.rule:
            start = self.bound if self.rule["not_before_from"] == "state" else START
            assert start is not None
            counted = max(day, start + days_of(self.rule["not_before"]))
        out = counted + days_of(self.rule["term"])
        stated = date.fromisoformat(one.get("effective", "0001-01-01"))
        self.notice = {"id": one["id"], "out": max(out, stated), "held": None}

    def notice_revoked(self, _day: date, _: dict[str, Any]) -> None:
        self.notice = None

    def notice_suspended(self, day: date, _: dict[str, Any]) -> None:
        if self.notice and not self.notice["held"]:
            self.notice["held"] = day

    def notice_resumed(self, day: date, _: dict[str, Any]) -> None:
        if self.notice and self.notice["held"]:
            left = self.notice["out"] - self.notice["held"]
            self.notice["out"], self.notice["held"] = day + left, None

    def extension(self, _day: date, one: dict[str, Any]) -> None:
        if self.notice and self.notice["id"] == one["about"] and not self.notice["held"]:
            self.notice["out"] = date.fromisoformat(one["effective"])


@settings(max_examples=300, deadline=None)
@given(rule=rule_sets(), acts=lives())
def test_every_day_is_as_the_slow_reading_has_it(
    rule: dict[str, Any], acts: list[dict[str, Any]]
) -> None:
    """Whatever the rule and the acts, the status of each day is the one found step by step."""
    first = act(str(START), "ratification", "AAA")
    timeline = compiled([first, *acts], rules=(*FOUNDERS, rule))
    on = {one["day"]: one for one in acts}
    slow = Slow(rule)
    for number in range(DAYS):
        day = START + timedelta(days=number)
        assert slow.live(day, on.get(str(day))) == status(timeline, str(day), "BBB"), day


@settings(max_examples=150, deadline=None)
@given(rule=rule_sets(), acts=lives())
def test_a_clock_runs_exactly_while_a_withdrawal_is_pending(
    rule: dict[str, Any], acts: list[dict[str, Any]]
) -> None:
    """However often a notice is held, resumed, moved or given anew, no clock is passed over."""
    first = act(str(START), "ratification", "AAA")
    timeline = compiled([first, *acts], rules=(*FOUNDERS, rule))
    for number in range(DAYS):
        day = START + timedelta(days=number)
        pending = "withdrawal_pending" in flags(timeline, str(day), "BBB")
        assert len(timeline.running_on(day)) == pending, day


@settings(max_examples=60, deadline=None)
@given(
    rules=st.lists(rule_sets(), min_size=2, max_size=4),
    acts=st.lists(lives(), min_size=4, max_size=4),
    day=st.integers(0, DAYS),
)
def test_another_treaty_changes_no_answer(
    rules: list[dict[str, Any]], acts: list[list[dict[str, Any]]], day: int
) -> None:
    """What a docket says of a treaty is the same alone and beside any others."""
    first = act(str(START), "ratification", "AAA")
    registries = [
        (f"treaty-{number}", Registry(build([first, *acts[number]], rules=(*FOUNDERS, rule))))
        for number, rule in enumerate(rules)
    ]
    on = START + timedelta(days=day)
    together = docket_on(on, registries)
    for name, registry in registries:
        alone = docket_on(on, [(name, registry)])
        assert tuple(one for one in together.entries if one.dataset == name) == alone.entries
