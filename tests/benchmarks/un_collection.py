"""A made-up collection of treaties like those that the UN keeps: one folder of YAML a treaty.

The same seed gives the same bytes. A treaty has all states, and each state a career: it signs,
deposits, is recorded as bound, and now and then withdraws or succeeds to another.
"""

import random
from datetime import date, timedelta
from itertools import product
from pathlib import Path

STATES = 193
FIRST = date(1946, 1, 1)
CHECKED = date(2025, 10, 9)
CODES = ["".join(letters) for letters in product("ABCDEFGHIJKLMNOPQRSTUVWXYZ", repeat=3)]
SYLLABLES = "ba ce do fi ga hu ja ka lo mi na or pe qua ri sa to ul ve za".split()
CONSENT = ("ratification", "acceptance", "approval", "accession")


def _names(chance: random.Random) -> dict[str, str]:
    codes = sorted(chance.sample(CODES, STATES))
    return {code: "".join(chance.choices(SYLLABLES, k=3)).title() for code in codes}


def _treaty(number: int, chance: random.Random, adopted: date) -> str:
    return f"""\
treaty:
  id: treaty-{number:03}
  name: Convention {number} on the Conduct of Matters of Common Concern
  adopted: {adopted}
  place: New York
  depositaries: []
  zone: America/New_York
  checked: {CHECKED}
  summary: >-
    A treaty of which the Secretary-General of the United Nations is the depositary, made up for
    measuring.
  rules:
    - kind: entry_into_force
      id: entry-into-force
      article: "24"
      term: {chance.choice((30, 60, 90))} days
      instruments: {chance.randint(10, 60)}
      summary: It enters into force some days after the deposit of so many instruments.
      sources: [text]
    - kind: later_consent
      id: later-consent
      article: "24"
      term: 90 days
      summary: For a state that deposits later, some days after its deposit.
      sources: [text]
    - kind: withdrawal
      id: withdrawal
      article: "26"
      term: 1 year
      summary: A denunciation takes effect one year after the notification is received.
      sources: [text]
  sources: [text]
"""


def _acts(
    chance: random.Random, codes: list[str], names: dict[str, str], adopted: date, wanted: int
) -> list[tuple[date, str]]:
    """Return *wanted* acts: careers of states in the order of the draw."""
    acts: list[tuple[date, str]] = []

    def add(day: date, kind: str, code: str, title: str, more: str = "") -> None:
        id_ = f"{code.lower()}-{kind.replace('_', '-')}-{len(acts)}"
        source = f"cn-{day.year}"
        text = f"""\
  - id: {id_}
    day: {day}
    kind: {kind}
    states: [{code}]
{more}    title: {title}
    summary: >-
      Recorded by the depositary on {day}, and circulated to all states as
      C.N.{chance.randint(1, 999)}.{day.year}.TREATIES.
    sources: [{source}]
"""
        acts.append((day, text))

    turns = 0
    while len(acts) < wanted:
        code = codes[turns % len(codes)]
        turns += 1
        name = names[code]
        day = adopted + timedelta(chance.randint(0, 12_000))
        if turns <= len(codes):
            if chance.random() < 0.6:
                add(adopted + timedelta(chance.randint(0, 700)), "signature", code,
                    f"{name} signs")  # fmt: skip
                add(day + timedelta(701), chance.choice(CONSENT[:3]), code, f"{name} deposits")
            else:
                add(day, "accession", code, f"{name} accedes")
            if chance.random() < 0.04:
                notice = day + timedelta(chance.randint(2000, 9000))
                add(notice, "notice_of_withdrawal", code, f"{name} gives notice of withdrawal",
                    f"    effective: {notice + timedelta(370)}\n")  # fmt: skip
        else:
            add(day, "statement", code, f"{name} makes a declaration under the treaty")
    return acts[:wanted]


def write_collection(folder: Path, treaties: int, acts: int, seed: int) -> tuple[int, int]:
    """Write the collection; return how many bytes and how many acts it has."""
    chance = random.Random(seed)
    names = _names(chance)
    written = counted = 0
    for number in range(treaties):
        share = acts * (number + 1) // treaties - acts * number // treaties
        adopted = FIRST + timedelta(chance.randint(0, 20_000))
        codes = chance.sample(sorted(names), STATES)
        some = sorted(_acts(chance, codes, names, adopted, share))
        own = "".join(text for _, text in some)
        cited = sorted({line[14:-1] for line in own.splitlines() if line.startswith("    sources")})
        treaty = _treaty(number, chance, adopted)
        treaty = treaty.replace("depositaries: []", f"depositaries: [{min(codes)}]")
        files = {
            "treaty.yaml": treaty,
            "parties.yaml": "parties:\n" + "".join(
                f"  - id: {code}\n    name: {names[code]}\n    sources: [text]\n"
                for code in sorted(codes)
            ),
            "acts.yaml": "acts:\n" + own,
            "sources.yaml": "sources:\n" + "".join(map(_source, ["text", *cited])),
        }  # fmt: skip
        place = folder / f"treaty-{number:03}"
        place.mkdir()
        for name, text in files.items():
            (place / name).write_text(text, encoding="utf-8")
            written += len(text.encode())
        counted += share
    return written, counted


def _source(id_: str) -> str:
    return (
        f"  - id: {id_}\n    type: legislation\n    title: Depositary notification {id_}\n"
        f"    publisher: United Nations\n    URL: https://treaties.example.org/doc/{id_}\n"
        "    language: en\n    kind: intergovernmental\n    read: in full\n"
    )
