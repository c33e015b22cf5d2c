"""Random acts of three states under four rules, for properties."""

from datetime import date, timedelta
from typing import Any

from build import ENTRY, LATER, WINDOW, WITHDRAWAL, act, rule
from hypothesis import strategies as st

STATES = ("AAA", "BBB", "CCC")
RULES = (rule(ENTRY, depositaries="true"), LATER, WITHDRAWAL, WINDOW)
FIRST, LAST = date(2000, 1, 1), date(2004, 12, 31)
DAYS = st.dates(FIRST - timedelta(30), LAST + timedelta(400))
KINDS = (
    "signature",
    "ratification",
    "accession",
    "announcement_of_intent",
    "domestic_procedure",
    "notice_of_withdrawal",
    "notice_revoked",
    "notice_suspended",
    "suspension_of_operation",
    "suspension_lifted",
    "statement",
) + ("notice_of_withdrawal", "accession") * 3
Acts = list[dict[str, Any]]


@st.composite
def careers(draw: st.DrawFn) -> Acts:
    """Return acts of every state, each with at most one act a day; most states deposit early."""
    acts = []
    for state in STATES:
        if draw(st.integers(0, 4)):
            acts.append(act("1999-06-01", "ratification", state))
        days = draw(st.lists(st.dates(FIRST, LAST), max_size=7, unique=True))
        for day in days:
            kind = draw(st.sampled_from(KINDS))
            more = {}
            if kind == "notice_of_withdrawal" and draw(st.booleans()):
                more["effective"] = str(day + timedelta(draw(st.integers(0, 500))))
            acts.append(act(str(day), kind, state, id=f"{state.lower()}-{day}", **more))
    return acts
