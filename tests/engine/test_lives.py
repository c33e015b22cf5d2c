"""Whole lives of one state: all that its acts make of it, from each day on which it changes."""

from datetime import date, timedelta
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, compiled, founding
from openskies_tui.engine.timeline import Timeline

CEASES = {"kind": "cessation", "id": "ceases", "term": "3 months"}
APPLIES = {"kind": "provisional_application", "id": "applies", "term": "60 days"}
RULES = (ENTRY, LATER, WITHDRAWAL, CEASES, APPLIES)
JOINED = "2001-01-01 accession"
JOINS = "2001-01-01 contracting_state / 2001-03-02 party"
NOTICE = "2002-03-01 notice_of_withdrawal id=notice"
LEAVES = f"{JOINS} / 2002-03-01 party withdrawal_pending"
"""Who gives this notice is out on 1 September 2002."""
LIVES = {
    "what is announced and prepared is over with the notice": (
        f"{JOINED} / 2002-01-01 announcement_of_intent / 2002-02-01 domestic_procedure / {NOTICE}",
        (
            f"{JOINS} / 2002-01-01 party withdrawal_announced"
            " / 2002-02-01 party withdrawal_announced domestic_procedure"
            " / 2002-03-01 party withdrawal_pending / 2002-09-01 former_party"
        ),
    ),
    "what is said and prepared while a notice is pending": (
        f"{JOINED} / {NOTICE} / 2002-04-01 announcement_of_intent / 2002-05-01 domestic_procedure",
        (
            f"{LEAVES} / 2002-04-01 party withdrawal_announced withdrawal_pending"
            " / 2002-09-01 former_party"
        ),
    ),
    "a second announcement": (
        f"{JOINED} / 2002-01-01 announcement_of_intent / 2002-02-01 announcement_of_intent",
        f"{JOINS} / 2002-01-01 party withdrawal_announced",
    ),
    "an announcement before it is a party": (
        "2001-01-01 accession / 2001-02-01 announcement_of_intent",
        JOINS,
    ),
    "what is prepared is over with the deposit": (
        f"2000-06-01 domestic_procedure / {JOINED}",
        f"2000-06-01 non_party domestic_procedure / {JOINS}",
    ),
    "announced and given on one day": (
        f"{JOINED} / 2002-03-01 announcement_of_intent / {NOTICE}",
        f"{LEAVES} / 2002-09-01 former_party",
    ),
    "held twice, resumed twice": (
        (
            f"{JOINED} / {NOTICE} / 2002-08-22 notice_suspended / 2002-08-30 notice_suspended"
            " / 2003-01-01 notice_resumed / 2003-01-05 notice_resumed"
        ),
        (
            f"{LEAVES} / 2002-08-22 party withdrawal_pending notice_held"
            " / 2003-01-01 party withdrawal_pending / 2003-01-11 former_party"
        ),
    ),
    "resumed without a hold": (
        f"{JOINED} / {NOTICE} / 2002-04-01 notice_resumed",
        f"{LEAVES} / 2002-09-01 former_party",
    ),
    "held without a notice": (f"{JOINED} / 2002-04-01 notice_suspended", JOINS),
    "held on the day of its effect, and resumed": (
        f"{JOINED} / {NOTICE} / 2002-09-01 notice_suspended / 2003-01-01 notice_resumed",
        f"{LEAVES} / 2002-09-01 party withdrawal_pending notice_held / 2003-01-01 former_party",
    ),
    "held, and given anew": (
        f"{JOINED} / {NOTICE} / 2002-04-01 notice_suspended / 2002-05-01 notice_of_withdrawal",
        (
            f"{LEAVES} / 2002-04-01 party withdrawal_pending notice_held"
            " / 2002-05-01 party withdrawal_pending / 2002-11-01 former_party"
        ),
    ),
    "held, and taken back": (
        (
            f"{JOINED} / {NOTICE} / 2002-04-01 notice_suspended / 2002-05-01 notice_revoked"
            " / 2002-06-01 notice_resumed / 2002-07-01 announcement_of_intent"
        ),
        (
            f"{LEAVES} / 2002-04-01 party withdrawal_pending notice_held / 2002-05-01 party"
            " / 2002-07-01 party withdrawal_announced"
        ),
    ),
    "taken back on the day of its effect": (
        f"{JOINED} / {NOTICE} / 2002-09-01 notice_revoked",
        f"{LEAVES} / 2002-09-01 former_party",
    ),
    "put off on the day of its effect": (
        f"{JOINED} / {NOTICE} / 2002-09-01 extension about=notice effective=2002-12-01",
        f"{LEAVES} / 2002-12-01 former_party",
    ),
    "put off too late": (
        f"{JOINED} / {NOTICE} / 2002-09-02 extension about=notice effective=2002-12-01",
        f"{LEAVES} / 2002-09-01 former_party",
    ),
    "put forward to a day that is over": (
        f"{JOINED} / {NOTICE} / 2002-05-01 extension about=notice effective=2002-04-01",
        f"{LEAVES} / 2002-05-01 former_party",
    ),
    "put off while held": (
        (
            f"{JOINED} / {NOTICE} / 2002-08-31 notice_suspended"
            " / 2002-09-10 extension about=notice effective=2009-01-01 / 2003-01-01 notice_resumed"
        ),
        (
            f"{LEAVES} / 2002-08-31 party withdrawal_pending notice_held"
            " / 2003-01-01 party withdrawal_pending / 2003-01-02 former_party"
        ),
    ),
    "an extension of something else on the day of effect": (
        (
            f"{JOINED} / {NOTICE} / 2002-09-01 extension about=other effective=2009-01-01"
            " / 2002-04-01 statement id=other"
        ),
        f"{LEAVES} / 2002-09-01 former_party",
    ),
    "an extension to no day": (
        f"{JOINED} / {NOTICE} / 2002-04-01 extension about=notice",
        f"{LEAVES} / 2002-09-01 former_party",
    ),
    "an accession on the day of effect": (
        f"{JOINED} / {NOTICE} / 2002-09-01 accession",
        f"{LEAVES} / 2002-09-01 contracting_state / 2002-10-31 party",
    ),
    "a second deposit of one instrument": (f"{JOINED} / 2001-02-01 accession", JOINS),
    "signed after the deposit": (f"{JOINED} / 2001-02-01 signature", JOINS),
    "a deposit taken back, and made again": (
        (
            "2000-06-01 signature / 2001-01-01 ratification / 2001-02-01 ratification_withdrawn"
            " / 2001-06-01 ratification"
        ),
        (
            "2000-06-01 signatory / 2001-01-01 contracting_state / 2001-02-01 signatory"
            " / 2001-06-01 contracting_state / 2001-07-31 party"
        ),
    ),
    "an accession taken back": (
        f"{JOINED} / 2001-02-01 ratification_withdrawn",
        "2001-01-01 contracting_state / 2001-02-01 non_party",
    ),
    "a party cannot take its deposit back": (
        f"{JOINED} / 2001-06-01 ratification_withdrawn / {NOTICE}",
        f"{LEAVES} / 2002-09-01 former_party",
    ),
    "signed, and acceded anew, by a former party": (
        f"{JOINED} / {NOTICE} / 2003-01-01 signature / 2004-01-01 accession",
        f"{LEAVES} / 2002-09-01 former_party / 2004-01-01 contracting_state / 2004-03-01 party",
    ),
    "a return that is taken back": (
        f"{JOINED} / {NOTICE} / 2004-01-01 accession / 2004-02-01 ratification_withdrawn",
        (
            f"{LEAVES} / 2002-09-01 former_party / 2004-01-01 contracting_state"
            " / 2004-02-01 former_party"
        ),
    ),
    "two exits": (
        f"{JOINED} / {NOTICE} / 2004-01-01 accession / 2005-01-01 notice_of_withdrawal",
        (
            f"{LEAVES} / 2002-09-01 former_party / 2004-01-01 contracting_state / 2004-03-01 party"
            " / 2005-01-01 party withdrawal_pending / 2005-07-01 former_party"
        ),
    ),
    "applied until it is bound": (
        (
            "2000-06-01 signature / 2000-07-01 provisional_application / 2001-01-01 ratification"
            " / 2001-02-01 provisional_application"
        ),
        "2000-06-01 signatory / 2000-07-01 provisionally_applying / 2001-03-02 party",
    ),
    "applied, and bound by the first of two deposits": (
        "2000-07-01 provisional_application / 2001-01-01 accession / 2001-02-01 accession",
        "2000-07-01 provisionally_applying / 2001-03-02 party",
    ),
    "no longer applied after a deposit": (
        (
            "2000-07-01 provisional_application / 2000-12-01 provisional_application_ended"
            f" / {JOINED}"
        ),
        "2000-07-01 provisionally_applying / 2001-01-30 contracting_state / 2001-03-02 party",
    ),
    "applied by a contracting state": (
        (
            f"{JOINED} / 2001-01-02 provisional_application"
            " / 2001-01-03 provisional_application_ended effective=2001-02-01"
        ),
        "2001-01-01 contracting_state / 2001-01-02 provisionally_applying / 2001-03-02 party",
    ),
    "signed while applied": (
        (
            "2000-07-01 provisional_application / 2000-08-01 signature"
            " / 2000-12-01 provisional_application_ended"
        ),
        "2000-07-01 provisionally_applying / 2001-01-30 signatory",
    ),
    "a deposit taken back while applied": (
        (
            f"2000-07-01 provisional_application / {JOINED} / 2001-02-01 ratification_withdrawn"
            " / 2001-06-01 provisional_application_ended"
        ),
        "2000-07-01 provisionally_applying / 2001-07-31 non_party",
    ),
    "bound before the application ends": (
        (
            "2000-07-01 provisional_application / 2001-01-01 accession"
            " / 2001-02-01 provisional_application_ended"
        ),
        "2000-07-01 provisionally_applying / 2001-03-02 party",
    ),
    "applied by a party": (
        (
            f"{JOINED} / 2001-06-01 provisional_application"
            " / 2001-07-01 provisional_application_ended"
        ),
        JOINS,
    ),
    "an end of what was never applied": (
        "2000-06-01 signature / 2000-07-01 provisional_application_ended",
        "2000-06-01 signatory",
    ),
    "ceased to be entitled": (
        f"{JOINED} / 2002-01-01 cessation",
        f"{JOINS} / 2002-04-01 former_party",
    ),
    "a cessation of no party": (f"{JOINED} / 2001-02-01 cessation", JOINS),
    "suspended until it is out": (
        f"{JOINED} / 2001-06-01 suspension_of_operation / {NOTICE}",
        (
            f"{JOINS} / 2001-06-01 party operation_suspended"
            " / 2002-03-01 party withdrawal_pending operation_suspended / 2002-09-01 former_party"
        ),
    ),
    "suspended before it is bound": (f"{JOINED} / 2001-02-01 suspension_of_operation", JOINS),
    "suspended twice, lifted at once": (
        (
            f"{JOINED} / 2001-06-01 suspension_of_operation / 2001-07-01 suspension_of_operation"
            " / 2001-08-01 suspension_lifted"
        ),
        f"{JOINS} / 2001-06-01 party operation_suspended / 2001-08-01 party",
    ),
    "suspended and lifted on one day": (
        f"{JOINED} / 2001-06-01 suspension_of_operation / 2001-06-01 suspension_lifted",
        JOINS,
    ),
}
"""By what it is about: the acts of BBB, and from each day on its status and flags."""


def acts_of(text: str, state: str = "BBB") -> list[dict[str, Any]]:
    """Read acts that are written as ``day kind key=value``, with strokes between them."""
    rows = (row.split() for row in text.split(" / "))
    return [
        act(day, kind, state, **dict(pair.split("=") for pair in more)) for day, kind, *more in rows
    ]


def life_of(timeline: Timeline, state: str) -> str:
    """Return from each day on which it changes the status and flags of a state."""
    told = [("", "non_party")]
    for change in timeline.changes_to(date.max):
        eve, then = (
            " ".join([one.status, *one.flags]) if one else "gone"
            for one in (
                timeline.on(day).standing(state) for day in (change.day - timedelta(1), change.day)
            )
        )
        assert eve == told[-1][1], f"the eve of {change.day}"
        if then != eve:
            told.append((str(change.day), then))
    return " / ".join(" ".join(row) for row in told[1:])


@pytest.mark.parametrize("about", LIVES)
def test_a_life_is_what_the_acts_make_of_it(about: str) -> None:
    """Each act does what the law lets it do to a state, on its day, and nothing else."""
    acts, life = LIVES[about]
    timeline = compiled([*founding("AAA", "CCC"), *acts_of(acts)], rules=RULES)
    assert life_of(timeline, "BBB") == life
    assert life_of(timeline, "DDD") == ""
    spans = timeline.history_of["BBB"].spans
    assert all(span.end is None or span.start < span.end for span in spans)
