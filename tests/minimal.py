"""A small dataset as text that a test writes out, changes by replacement, and loads."""

from pathlib import Path

from openskies_tui.dataset.diagnostics import Finding
from openskies_tui.dataset.load import examine

MINIMAL = """\
treaty:
  id: small
  name: Small Treaty
  adopted: 1999-01-01
  place: Here
  depositaries: [AAA]
  zone: Europe/Budapest
  checked: 2022-01-01
  summary: A treaty.
  rules:
    - kind: entry_into_force
      id: entry
      article: I
      term: 60 days
      instruments: 2
      summary: A rule.
      sources: [law]
    - kind: withdrawal
      id: withdrawal
      article: II
      term: 6 months
      summary: A rule.
      sources: [law]
    - kind: window
      id: conference
      name: Conference
      article: III
      opens: 30 days
      closes: 60 days
      summary: A rule.
      sources: [law]
  sources: [law]
parties:
  - id: AAA
    name: Aland
    sources: [law]
  - id: BBB
    name: Bland
    passive_quota: 4
    sources: [law]
acts:
  - id: signing
    day: 1999-01-01
    kind: signature
    states: [AAA, BBB]
    title: Signed
    sources: [law]
  - id: deposits
    day: 2000-01-01
    kind: ratification
    states: [AAA, BBB]
    title: Deposited
    sources: [law]
  - id: notice
    day: 2020-08-31
    kind: notice_of_withdrawal
    states: [BBB]
    effective: 2021-02-28
    title: Notice
    sources: [law]
  - id: meeting
    day: 2020-10-01
    kind: conference_of_states_parties
    about: notice
    title: Conference
    sources: [law]
  - id: out
    day: 2021-02-28
    kind: withdrawal_effective
    states: [BBB]
    about: notice
    title: Out
    sources: [law]
quotations:
  - id: words
    exact: We stay.
    speaker: A. Person
    role: minister
    sides: [AAA]
    date_said: 2020-09
    language: en
    source: law
sources:
  - id: law
    type: treaty
    title: The text
    issued: 1999-01-01
    accessed: 2020-01-01
    URL: https://example.org/law
    language: en
    kind: primary law
    read: in full
claims:
  - id: two
    source: law
    words: two parties
    day: 2020-01-01
    asserts:
      kind: count
      of: party
      on: 2020-01-01
      is: 2
"""


def edited(*changes: tuple[str, str]) -> str:
    """Return the minimal dataset with pieces of text replaced; each piece must be there."""
    text = MINIMAL
    for old, new in changes:
        assert text.count(old) >= 1, f"{old!r} is not in the minimal dataset"
        text = text.replace(old, new, 1)
    return text


def place_of(text: str, piece: str, start: int = 0) -> tuple[int, int]:
    """Return the line and the column, from 1, of the first place of a piece from *start* on."""
    assert piece in text[start:], f"{piece!r} is not in the text"
    before = text[: text.index(piece, start)]
    return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


def written(folder: Path, text: str | bytes, name: str = "small.yaml") -> Path:
    """Write a dataset's file and return its path."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def findings_of(path: Path) -> list[Finding]:
    """Return the findings about a dataset, in the order in which they are reported."""
    return list(examine(str(path)).findings)


def only_finding(path: Path) -> Finding:
    """Return the one finding about a dataset that has exactly one."""
    found = findings_of(path)
    assert len(found) == 1, "\n".join(map(str, found)) or "nothing found"
    return found[0]
