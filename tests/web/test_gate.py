"""Who is let in: pure comparisons of the Host and the Origin of a request."""

import re
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.web.gate import LOOPBACK, Gate, authority, page_policy

SECRET = "s3cret-s3cret"
GATE = Gate("127.0.0.1", SECRET)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:8000",
        "localhost:8000",
        "LOCALHOST:8000",
        "[::1]:8000",
        "localhost.:8000",
        "[::1]",
    ],
)
def test_the_names_of_this_machine_are_let_in(host: str) -> None:
    """Each way to name the loopback is let in, with the Origin of the same page."""
    origin = f"http://{host}"
    for given_origin in (None, origin, origin.lower()):
        assert GATE.refusal(host=host, origin=given_origin, reached="127.0.0.1") is None


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "evil.example",
        "evil.example:8000",
        "127.0.0.1:8000.evil.example",
        "localhost.evil.example:8000",
        "user@127.0.0.1:8000",
        "192.168.1.5:8000",
        "::1:8000",
        "::1",
        "localhost..:8000",
        "localhost:8000:8000",
        "localhost:",
        "localhost:-1",
        "localhost:²",
        ".",
    ],
)
def test_another_host_is_refused(host: str | None) -> None:
    """A name that is not this server's is refused, though it may resolve to it."""
    assert GATE.refusal(host=host, origin=None, reached="127.0.0.1")


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "https://127.0.0.1:8000",
        "http://127.0.0.1:8001",
        "http://127.0.0.1",
        "http://127.0.0.1:8000/",
        "http://localhost:8000",
        "null",
        "",
    ],
)
def test_another_origin_is_refused(origin: str) -> None:
    """A page of any other origin is refused, also one of this machine under another name."""
    assert GATE.refusal(host="127.0.0.1:8000", origin=origin, reached="127.0.0.1")


def test_the_connection_to_a_dashboard_needs_an_origin() -> None:
    """Every browser sends one with a WebSocket; what sends none is no page of ours."""
    same = {"host": "127.0.0.1:8000", "reached": "127.0.0.1"}
    assert GATE.refusal(**same, origin=None, needs_origin=True) == "no Origin"
    assert GATE.refusal(**same, origin="http://127.0.0.1:8000", needs_origin=True) is None


def test_on_every_address_the_one_that_was_reached_is_let_in() -> None:
    """A server on all addresses answers to the address at which a request arrived."""
    gate = Gate("0.0.0.0", SECRET)
    assert gate.refusal(host="192.168.1.5:8000", origin=None, reached="192.168.1.5") is None
    assert gate.refusal(host="192.168.1.6:8000", origin=None, reached="192.168.1.5")


def test_the_machine_is_let_in_by_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A colleague opens ``http://desk7:8000/`` or ``http://desk7.local:8000/``."""
    monkeypatch.setattr("socket.gethostname", lambda: "Desk7")
    gate = Gate("0.0.0.0", SECRET)
    for host in ("desk7:8000", "DESK7.local:8000", "desk7.local.:8000"):
        origin = f"http://{host}"
        assert gate.refusal(host=host, origin=origin, reached="192.168.1.5") is None
    assert gate.refusal(host="desk8:8000", origin=None, reached="192.168.1.5")


@pytest.mark.parametrize("host", ["localhost:9000", "127.0.0.1", "localhost"])
def test_a_tunnel_may_have_another_port(host: str) -> None:
    """``ssh -L 9000:localhost:8000``: the browser names the port of the tunnel, twice."""
    assert GATE.refusal(host=host, origin=f"http://{host}", reached="127.0.0.1") is None
    assert GATE.refusal(host=host, origin="http://localhost:8000", reached="127.0.0.1")


@given(st.text(), st.none() | st.text())
def test_nothing_else_is_ever_let_in(host: str, origin: str | None) -> None:
    """Whatever is sent, it is let in only as one of the server's own names."""
    if GATE.refusal(host=host, origin=origin, reached="127.0.0.1") is None:
        own = socket.gethostname().casefold()
        name = re.fullmatch(r"(.+?)\.?(:[0-9]+)?", host.casefold())
        assert name
        assert name[1] in {*map(authority, LOOPBACK), own, f"{own}.local"}
        assert origin is None or origin.casefold() == f"http://{host}".casefold()


def test_the_policy_lets_no_inline_script_and_no_outside_address_in() -> None:
    """The page may load and call nothing but the server it came from."""
    policy = dict(
        part.strip().split(" ", 1) for part in page_policy("localhost:8000", "n0nce").split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["connect-src"] == "ws://localhost:8000"
    assert policy["frame-ancestors"] == "'none'"
    for sources in policy.values():
        assert "unsafe" not in sources
        assert "*" not in sources
        assert "http" not in sources


@pytest.mark.parametrize("path", ["/", "", "/ws", "/s3cret", "/S3CRET-S3CRET/",
                                  "/s3cret-s3cretx/ws",
                                  "//s3cret-s3cret/", "/é/", "/?token=s3cret-s3cret"])  # fmt: skip
def test_without_the_secret_no_path_is_known(path: str) -> None:
    """Neither its beginning, nor another case, nor the secret elsewhere in the path."""
    assert not GATE.knows(path)


@pytest.mark.parametrize("path", ["/s3cret-s3cret/", "/s3cret-s3cret/ws", "/s3cret-s3cret"])
def test_the_secret_opens_what_lies_below_it(path: str) -> None:
    """The page and its connection."""
    assert GATE.knows(path)
