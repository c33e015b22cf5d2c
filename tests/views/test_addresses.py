"""When an address is opened without asking."""

import msgspec
import pytest
from openskies_tui.engine.model import Dataset, Source
from openskies_tui.views.sources import doubt, host_of


def source(dataset: Dataset, **changes: object) -> Source:
    """Return a source of TASS with changes; on file TASS has others on the host tass.com."""
    tass = next(one for one in dataset.sources if one.id == "tass-0618")
    return msgspec.structs.replace(tass, id="new", **changes)


@pytest.mark.parametrize(
    "url",
    ["https://tass.com/x", "https://www.tass.com/x", "http://TASS.com/x", "https://tass.com./x"],
)
def test_a_host_that_others_of_the_publisher_have_is_trusted(dataset: Dataset, url: str) -> None:
    """Case, `www.` and a final dot make no other host of it."""
    assert doubt(source(dataset, url=url), dataset.sources) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://tass.com.evil.example/x",
        "https://evil.example/tass.com",
        "https://tass.com@evil.example/x",
        "https://evil.example\\@tass.com/x",
        "https://user@tass.com/x",
        "https://tass.com:8080/x",
        "https://tаss.com/x",
        "https://xn--tss-5cd.com/x",
        "https://web.archive.org/web/2021/https://tass.com/x",
        "https://archive.ph/abc",
        "https://sub.tass.com/x",
    ],
)
def test_any_other_host_is_asked_about(dataset: Dataset, url: str) -> None:
    """Look-alikes, archives, user names, ports and hosts of others are never opened unasked."""
    assert doubt(source(dataset, url=url), dataset.sources)


def test_the_host_is_the_one_a_browser_goes_to(dataset: Dataset) -> None:
    """A backslash ends the host, as it does in a browser; wide letters are plain ones."""
    assert host_of(source(dataset, url="https://evil.example\\@tass.com/x")) == "evil.example"
    assert host_of(source(dataset, url="https://evil.example\\.tass.com/x")) == "evil.example"
    assert host_of(source(dataset, url="https://ｔａｓｓ.com/x")) == "tass.com"


def test_a_copy_is_asked_about_wherever_it_is(dataset: Dataset) -> None:
    """A source that calls itself a copy is not on its publisher's host, whatever it is called."""
    copies = [one for one in dataset.sources if one.kind == "copy on an unrelated host"]
    assert copies
    assert all(doubt(one, dataset.sources) for one in copies if one.url)


def test_a_source_named_after_its_host_is_trusted(dataset: Dataset) -> None:
    """Where the container is the host itself, the host is borne out; a single lone host is not."""
    named = source(dataset, url="https://www.mid.ru/x", container_title="mid.ru")
    assert doubt(named, dataset.sources) is None
    lone = source(dataset, url="https://mid.example/x", container_title="Ministry")
    assert doubt(lone, ()) is not None


@pytest.mark.parametrize("url", [None, "https://", "https:///x", "http://[::1", "https://[x]/"])
def test_what_has_no_host_has_no_address(dataset: Dataset, url: str | None) -> None:
    """An address without a host cannot be opened, and reading it raises nothing."""
    assert host_of(source(dataset, url=url)) is None
