"""What loading says about a file that does not fit the schema: each fault, at its place."""

from pathlib import Path

import pytest
from minimal import MINIMAL, edited, findings_of, only_finding, place_of, written
from openskies_tui.dataset.diagnostics import DatasetError
from openskies_tui.dataset.load import load_dataset

OUT = "kind: withdrawal_effective"


def test_the_minimal_dataset_is_fine(tmp_path: Path) -> None:
    """A small dataset without a mistake has no finding."""
    assert findings_of(written(tmp_path, MINIMAL)) == []


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        (
            "name: Bland",
            "name: Bland\n    passive_quotas: 3",
            "passive_quotas",
            "did you mean `pas",
        ),
        ("    read: in full", "    read: in full\n    url: x", "url:", "did you mean `URL`?"),
        ("parties:", "colour: red\nparties:", "colour", "unknown key `colour`; known keys: treaty"),
        ("parties:", "count: 2\nparties:", "count", "`count` is derived from the acts"),
        ("name: Bland", "name: Bland\n    status: party", "status", "derived from the acts"),
        ("name: Bland", "name: Bland\n    since: 2002-01-01", "since", "derived from the acts"),
        ("passive_quota: 4", "passive_quota: four", "four", "expected a whole number at least 0"),
        ("passive_quota: 4", "passive_quota: -1", "-1", "expected a whole number at least 0"),
        ("passive_quota: 4", "passive_quota: [4]", "[4]", "is `a list`; expected a whole number"),
        ("kind: signature", "kind: signiture", "signiture", "did you mean `signature`?"),
        ("kind: primary law", "kind: primary laws", "primary laws", "did you mean `primary law`?"),
        (
            "kind: window",
            "kind: open",
            "open",
            "`kind` is `open`; expected one of entry_into_force",
        ),
        ("states: [AAA, BBB]", "states: AAA", "AAA\n    title", "expected a list"),
        ("id: signing", "id: The Signing", "The Signing", "expected an id: lowercase words"),
        ("id: AAA", "id: Aland", "Aland", "expected an ISO 3166-1 alpha-3 code"),
        ("day: 2020-10-01", "day: 2021-02-29", "2021-02-29", "no calendar has this day"),
        ("day: 2020-10-01", "day: 1 Oct 2020", "1 Oct", "expected a date: YYYY-MM-DD, YYYY-MM"),
        ("adopted: 1999-01-01", "adopted: 1999", "1999\n", "expected a day, YYYY-MM-DD"),
        ("term: 6 months", "term: half a year", "half", "expected a term such as `6 months`"),
        ("URL: https", "URL: ftp", "ftp:", "an address that begins with http:// or https://"),
        ("URL: https", "URL: javascript", "javascript:", "an address that begins with http:// or"),
        (
            "date_said: 2020-09\n    language: en",
            "date_said: 2020-09\n    language: eng",
            "eng",
            "ISO 639-1",
        ),
        ("title: Notice", f"title: {'x' * 241}", "xxx", "one line of text, at most 240 characters"),
        ("name: Bland", 'name: ""', '""', "expected one line of text"),
        ("name: Bland", "name: |\n      Bl\n      and", "|", "expected one line of text"),
        ("name: Bland", 'name: "Bland\\n"', '"Bland', "is `Bland\\n`; expected one line of text"),
        ("id: signing", 'id: "signing\\n"', '"signing', "expected an id: lowercase words"),
        ("URL: https://example.org/law", 'URL: "https://x.org\\n"', '"https', "an address that"),
        ("    title: Notice\n", "", "id: notice", "`title` is missing; expected one line of text"),
        ("    sources: [law]\n  - id: BBB", "  - id: BBB", "id: AAA", "`sources` is missing"),
        ("    source: law\n", "", "id: words", "`source` is missing"),
        ("title: Out\n    sources: [law]", "title: Out\n    sources: []", "[]", "`sources` is"),
        ("instruments: 2", "instruments: 0", "0\n      summary", "whole number at least 1"),
        ("      of: party\n", "      of: parties\n", "parties\n      on", "did you mean `party`?"),
    ],
)
def test_one_fault_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, at: str, says: str
) -> None:
    """A fault is named with file, line, column, what was found and what was expected."""
    text = edited((old, new))
    line, column = place_of(text, at, text.index(new) if at in new else 0)
    path = written(tmp_path, text)
    found = only_finding(path)
    assert (found.file, found.line, found.column) == (str(path), line, column), str(found)
    assert found.severity == "error"
    assert says in found.text


@pytest.mark.parametrize("kind", ["[count]", "{a: b}", "counts"])
def test_a_kind_that_is_none_is_told(tmp_path: Path, kind: str) -> None:
    """A list, an entry or an unknown word where a kind is wanted is an error, not a crash."""
    text = edited(("kind: count", f"kind: {kind}"))
    found = only_finding(written(tmp_path, text))
    assert (found.line, found.column) == place_of(text, kind)
    assert "expected one of count, status, date, term, not_checkable" in found.text


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example\\@www.osce.org/",
        "https://evil.example\\.osce.org/x",
        "https:\\\\evil.example",
        "https://osce.org/a\\..\\b",
        "https://evil.example;.osce.org/x",
        "https://evil.example&.osce.org/x",
        "https://evil.example|.osce.org/x",
        "https://evil.example%2eosce.org/x",
        "https://evil.example,osce.org/x",
        "https://evil.example\u3002osce.org/x",
        "https://evil\u2100osce.org/x",
        "https://(osce.org)/",
        "https://[::1]/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://127.1./",
        "https://010.0.0.1/",
        "https://\uff11\uff12\uff17.1/",
        "https://osce..org/",
        "https://.osce.org/",
        "https:///osce.org/",
        "https://@/",
        "https://a@b@osce.org/",
        "https://osce.org:http/",
        "https://osce.org x/",
        "https://",
    ],
)
def test_an_address_whose_host_is_no_name_is_refused(tmp_path: Path, url: str) -> None:
    """Only what every browser reads alike is an address: names and four numbers."""
    text = edited(("URL: https://example.org/law", f"URL: '{url}'"))
    assert "then the name of a host" in only_finding(written(tmp_path, text)).text


@pytest.mark.parametrize(
    "url",
    [
        "https://osce.org",
        "https://www.osce.org./x",
        "http://OSCE.org:8080/x",
        "https://user@osce.org/x",
        "https://кремль.рф/x",
        "https://xn--e1afmkfd.xn--p1ai/",
        "http://127.0.0.1/",
        "https://a_b.1st.example?x=1&y=a;b|c#d@e",
        "https://osce.org/Öffnung/(1)",
    ],
)
def test_an_address_of_any_usual_form_is_taken(tmp_path: Path, url: str) -> None:
    """Ports, user names, other alphabets and any sign in the path are let in."""
    text = edited(("URL: https://example.org/law", f'URL: "{url}"'))
    assert findings_of(written(tmp_path, text)) == []


def test_a_comment_that_cuts_words_short_is_told(tmp_path: Path) -> None:
    """Words without quotes that hold ` #` are an error with the way to mend it."""
    text = edited(("exact: We stay.", "exact: We are party #1 and we stay."))
    found = only_finding(written(tmp_path, text))
    assert (found.severity, found.line) == ("error", place_of(text, "exact:")[0])
    assert "put the value in quotes" in found.text


def test_all_faults_are_told(tmp_path: Path) -> None:
    """Four faults in one file are four findings, from top to bottom."""
    text = edited(
        ("zone: Europe/Budapest", "zon: Europe/Budapest"),
        ("passive_quota: 4", "passive_quota: four"),
        ("day: 2020-08-31", "day: soon"),
        ("is: 2", "is: two"),
    )
    found = findings_of(written(tmp_path, text))
    wanted = ["id: small", "zon:", "four", "soon", "is: two"]
    assert [one.line for one in found] == sorted(one.line for one in found)
    assert {place_of(text, piece)[0] for piece in wanted[1:]} <= {one.line for one in found}
    assert any("`zone` is missing" in one.text for one in found)


def test_loading_raises_every_error(tmp_path: Path) -> None:
    """Loading for use fails with all errors, one line each as file:line:column."""
    path = written(tmp_path, edited(("id: AAA", "id: aaa"), ("id: BBB", "id: bbb")))
    with pytest.raises(DatasetError) as caught:
        load_dataset(str(path))
    assert len(caught.value.lines) == len(caught.value.findings) == 2
    assert caught.value.lines[0].startswith(f"{path}:34:9: error: ")


def test_a_date_stays_as_written(tmp_path: Path) -> None:
    """Partial dates and words such as NO come out of a file as they went in."""
    text = edited(
        ("date_said: 2020-09", "date_said: 2020-09~"), ("A. Person", "NO"), ("minister", "yes")
    )
    (quotation,) = load_dataset(str(written(tmp_path, text))).quotations
    assert (str(quotation.date_said), quotation.speaker, quotation.role) == (
        "2020-09~",
        "NO",
        "yes",
    )


@pytest.mark.parametrize(
    ("content", "line", "column", "says"),
    [
        (b"", 1, 1, "the file is empty"),
        (b"# only a remark\n", 1, 1, "the file is empty"),
        (b"- a\n", 1, 1, "no keys at its top level"),
        (b"text\n", 1, 1, "no keys at its top level"),
        (b"treaty:\n  id: \xff\n", 2, 7, "not UTF-8: the byte 0xFF"),
        ("treaty:\n  id: \u00e9".encode() + b"\xff\n", 2, 8, "not UTF-8: the byte 0xFF"),
        (b"\xef\xbb\xbfa: \xff\n", 1, 4, "not UTF-8"),
        ("a: b\n".encode("utf-16"), 1, 1, "not UTF-8"),
        (b"treaty:\n  id: \x1b[2J\n", 2, 7, "U+001B"),
        ("treaty:\n  id: \u00e9\u202ex\n".encode(), 2, 8, "U+202E"),
        (b"treaty:\n  id: [a\n", 3, 1, "not YAML"),
        (b"treaty: {}\ntreaty: {}\n", 2, 1, "`treaty` is there twice"),
        (b"treaty:\n", 1, 8, "`treaty` has no value"),
    ],
)
def test_a_file_that_is_no_yaml_of_ours(
    tmp_path: Path, content: bytes, line: int, column: int, says: str
) -> None:
    """What cannot be read at all is one error at its line and column, counted in characters."""
    found = findings_of(written(tmp_path, content))
    assert [(one.line, one.column) for one in found] == [(line, column)], list(map(str, found))
    assert says in found[0].text


@pytest.mark.parametrize("length", [10, 100, 500, 900, 1200, 1600, 1900, len(MINIMAL) - 15])
def test_a_truncated_file_is_an_error(tmp_path: Path, length: int) -> None:
    """A file cut off in the middle gives errors with places, never a dataset and never a crash."""
    path = written(tmp_path, MINIMAL[:length])
    assert any(one.severity == "error" for one in findings_of(path))
    with pytest.raises(DatasetError):
        load_dataset(str(path))


@pytest.mark.parametrize("prefix", ["\ufeff", "---\n", "# a remark\n\n"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_other_ways_to_write_a_file(tmp_path: Path, prefix: str, newline: str) -> None:
    """A byte order mark, a document start and Windows line ends change nothing."""
    text = (prefix + MINIMAL).replace("\n", newline)
    path = written(tmp_path, text)
    assert load_dataset(str(path)) == load_dataset(str(written(tmp_path, MINIMAL, "plain.yaml")))


def test_lines_count_alike_with_windows_line_ends(tmp_path: Path) -> None:
    """With CRLF a fault has the same line and column."""
    text = edited((OUT, "kind: exit"))
    plain = only_finding(written(tmp_path, text))
    crlf = only_finding(written(tmp_path, text.replace("\n", "\r\n")))
    assert plain == crlf
    assert (plain.line, plain.column) == place_of(text, "exit")


def test_values_in_messages_are_harmless(tmp_path: Path) -> None:
    """What a message repeats from a file holds no control character."""
    text = edited(("kind: signature", 'kind: "sig\\e]0;x\\a"'), ("id: out", 'id: "\\u202E"'))
    for found in findings_of(written(tmp_path, text)):
        assert found.text.isprintable()


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("date_said: 2020-09", "said: 2020-09"),
        ("words: two", "said: two"),
        ("date_said: 2020-09", "date_said: 2020-09\n    about: [AAA]"),
        ("      is: 2", "      about: 2"),
    ],
)
def test_a_key_that_was_renamed_is_told_by_its_new_name(tmp_path: Path, new: str, old: str) -> None:
    """An older dataset is told the new name at the key itself."""
    key = "said" if "about" not in old else "about"
    names = {"said": ("date_said", "words"), "about": ("about_states", "approximately")}[key]
    told = [found.text for found in findings_of(written(tmp_path, edited((new, old))))]
    assert {f"`{key}` is now `{name}`" for name in names} & set(told)
