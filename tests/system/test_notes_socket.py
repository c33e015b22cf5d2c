"""The wire between the room and the notes: who may open it, what may come over it, restarts."""

import asyncio
import contextlib
import json
import os
import socket
import stat
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from openskies_tui.base.errors import UserError
from openskies_tui.system import local_server, notes_socket
from openskies_tui.system.local_server import NoAnswer, connect
from openskies_tui.system.notes_socket import Announcer, Listener, News, NewsQuestion, Order
from openskies_tui.system.notes_socket import socket_folder as find_folder

pytestmark = pytest.mark.slow

Writer = asyncio.StreamWriter

WAYS = ("socket", "loopback")
NEWS = News(
    "A talk",
    2,
    5,
    "Thu 1 Jul 2021",
    "Two",
    following="Three",
    notes="Say “this”.\nThen that.",
    questions=(NewsQuestion("Why?", "Because."),),
    sources=("TASS, 18 Jun 2021 [tass-0618]",),
    elapsed=65,
)
QUICK = 0.01
DEAF = {"socket": 1, "loopback": 128}
"""Bytes that a listener takes before it reads no more; the secrets must fit in."""
GARBAGE = [
    b"nonsense\n",
    b"{}\n",
    b"[]\n",
    b"null\n",
    b'{"do": "shout"}\n',
    b'{"do": "go", "number": "4"}\n',
    b'{"do": "go", "number": 1.5}\n',
    b'{"do": "go", "number": NaN}\n',
    b"\xff\xfe\n",
    b"\n",
    b'"\\ud800"\n',
    b"[" * 5000 + b"\n",
    b"x" * (300 * 1024) + b"\n",
    b"no end of line",
]


async def until(seen: Callable[[], bool], seconds: float = 5) -> None:
    """Wait until *seen*, by asking again and again; fail when it never comes."""
    async with asyncio.timeout(seconds):
        while not seen():
            await asyncio.sleep(QUICK)


@pytest.fixture(params=WAYS, autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How the two sides meet: by a unix socket, or as on a system that has none."""
    if request.param == "loopback":
        monkeypatch.delattr(asyncio, "start_unix_server")
        monkeypatch.delattr(asyncio, "open_unix_connection")
    return str(request.param)


def name_of(way: str, number: int | str, kind: str = "room") -> str:
    """Return the name of the file of a room, by its number."""
    return f"{kind}-{number}.{'sock' if way == 'socket' else 'port'}"


def left_behind(path: Path) -> None:
    """Leave what a room leaves that was killed: a file at which nobody answers."""
    if path.suffix == ".sock":
        with socket.socket(socket.AF_UNIX) as dead:
            dead.bind(str(path))
        return
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    path.write_text(json.dumps({"port": port, "knock": "k", "answer": "a"}))


@contextlib.asynccontextmanager
async def room(
    folder: Path, obey: Callable[[Order], None] = lambda _: None
) -> AsyncIterator[Announcer]:
    """A room's side of the wire, open."""
    announcer = Announcer(folder, obey)
    await announcer.open()
    try:
        yield announcer
    finally:
        await announcer.close()


@contextlib.asynccontextmanager
async def notes(folder: Path) -> AsyncIterator[tuple[Listener, list[News | None]]]:
    """The notes' side, following; and all that it has heard so far."""
    listener, heard = Listener(folder, pause=QUICK), []

    async def follow() -> None:
        async for one in listener.news():
            heard.append(one)  # noqa: PERF401 - it never ends

    task = asyncio.create_task(follow())
    try:
        yield listener, heard
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def mode_of(path: Path) -> int:
    """Return the rights of a file, as in ``0o600``."""
    return stat.S_IMODE(path.lstat().st_mode)


def test_the_folder_is_for_its_owner_alone(runtime_folder: Path) -> None:
    """It lies in the session's own folder and is made with rights 0700, or set to them."""
    folder = find_folder()
    assert folder == runtime_folder / "openskies-tui"
    assert mode_of(folder) == 0o700
    folder.chmod(0o777)
    assert find_folder() == folder
    assert mode_of(folder) == 0o700


def test_a_folder_of_somebody_else_is_refused(
    runtime_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that belongs to another user is not used, and its rights are left alone."""
    folder = find_folder()
    folder.chmod(0o755)
    real = Path.lstat

    def foreign(path: Path) -> object:
        found = real(path)
        if path != folder:
            return found
        return SimpleNamespace(st_mode=found.st_mode, st_uid=found.st_uid + 1)

    monkeypatch.setattr(Path, "lstat", foreign)
    with pytest.raises(UserError, match="belongs to another user"):
        find_folder()
    monkeypatch.undo()
    assert mode_of(folder) == 0o755


def test_a_link_in_the_place_of_the_folder_is_refused(runtime_folder: Path) -> None:
    """Where somebody has put a link to a folder, nothing is followed."""
    (runtime_folder / "elsewhere").mkdir()
    (runtime_folder / "openskies-tui").symlink_to(runtime_folder / "elsewhere")
    with pytest.raises(UserError):
        find_folder()


def test_a_file_in_the_place_of_the_folder_is_refused(runtime_folder: Path) -> None:
    """Where the folder cannot be made, one line says so."""
    (runtime_folder / "openskies-tui").write_text("x")
    with pytest.raises(UserError, match="openskies-tui: "):
        find_folder()


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
async def test_the_file_is_for_its_owner_alone(runtime_folder: Path, umask: int, way: str) -> None:
    """Whatever the umask, the socket or the file with the secrets has the rights 0600.

    It goes when the room does.
    """
    before = os.umask(umask)
    try:
        async with room(runtime_folder):
            (path,) = runtime_folder.iterdir()
            assert stat.S_ISSOCK(path.lstat().st_mode) == (way == "socket")
            assert mode_of(path) == 0o600
            assert path.name == name_of(way, os.getpid())
        assert list(runtime_folder.iterdir()) == []
    finally:
        os.umask(before)


@pytest.mark.parametrize("way", ["socket"], indirect=True)
async def test_a_path_too_long_for_a_socket_is_told(tmp_path: Path) -> None:
    """A folder in the depths of a disk gives one line, not a crash; the notes look elsewhere."""
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    with pytest.raises(UserError, match="no notes: "):
        await Announcer(deep, lambda _: None).open()
    (deep / "room-1.sock").write_text("")
    async with notes(deep) as (_, heard):
        await until(lambda: heard[:2] == [None, None])


async def test_the_notes_hear_what_the_room_tells(runtime_folder: Path) -> None:
    """Every field arrives as it was told: at once for who comes late, then with each change."""
    async with room(runtime_folder) as announcer:
        announcer.tell(NEWS)
        async with notes(runtime_folder) as (_, heard):
            await until(lambda: heard == [NEWS])
            other = News("A talk", 3, 5, "Fri 2 Jul 2021", "Three", blank=True)
            announcer.tell(other)
            await until(lambda: heard == [NEWS, other])


async def test_several_notes_hear_the_same(runtime_folder: Path) -> None:
    """The speaker and the one who helps can both follow."""
    async with (
        room(runtime_folder) as announcer,
        notes(runtime_folder) as (_, first),
        notes(runtime_folder) as (_, second),
    ):
        announcer.tell(NEWS)
        await until(lambda: NEWS in first and NEWS in second)


async def test_the_room_hears_what_the_notes_ask(runtime_folder: Path) -> None:
    """Orders arrive in order, whatever their numbers: what to make of those is the room's."""
    obeyed: list[Order] = []
    wanted = [
        Order("step", 1),
        Order("step", -1),
        Order("go", 4),
        Order("go", -(10**30)),
        Order("go", 10**30),
        Order("blank"),
    ]
    async with room(runtime_folder, obeyed.append) as announcer:
        announcer.tell(NEWS)
        async with notes(runtime_folder) as (listener, heard):
            await until(lambda: NEWS in heard)
            for order in wanted:
                listener.ask(order)
            await until(lambda: obeyed == wanted)


async def test_without_a_room_an_order_is_nothing(runtime_folder: Path) -> None:
    """Asking while nobody listens raises nothing and is not kept for a later room."""
    obeyed: list[Order] = []
    async with notes(runtime_folder) as (listener, heard):
        await until(lambda: heard == [None])
        listener.ask(Order("step", 1))
        async with room(runtime_folder, obeyed.append) as announcer:
            announcer.tell(NEWS)
            await until(lambda: NEWS in heard)
            listener.ask(Order("blank"))
            await until(lambda: obeyed == [Order("blank")])


@pytest.mark.parametrize("garbage", GARBAGE, ids=lambda one: repr(one[:12]))
async def test_garbage_ends_one_connection_only(runtime_folder: Path, garbage: bytes) -> None:
    """What is no order moves nothing; the room goes on for those who speak its language."""
    obeyed: list[Order] = []
    async with room(runtime_folder, obeyed.append) as announcer:
        announcer.tell(NEWS)
        (path,) = runtime_folder.iterdir()
        reader, writer = await connect(path, longest=2**20)
        assert await reader.readline()
        with contextlib.suppress(OSError):
            writer.write(garbage + b'{"do": "blank"}\n')
            writer.write_eof()
            await writer.drain()
            async with asyncio.timeout(5):
                assert await reader.read() == b""
        writer.close()
        assert obeyed == []
        async with notes(runtime_folder) as (listener, heard):
            await until(lambda: NEWS in heard)
            listener.ask(Order("blank"))
            await until(lambda: obeyed == [Order("blank")])


async def _serving(
    folder: Path, serve: Callable[[asyncio.StreamWriter], Awaitable[None]]
) -> asyncio.Server:
    """Something in the place of a room, which answers in its own way."""

    async def answer(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            await serve(writer)
        writer.close()

    if hasattr(asyncio, "start_unix_server"):
        return await asyncio.start_unix_server(answer, str(folder / "room-1.sock"))

    async def answer_who_knocks(reader: asyncio.StreamReader, writer: Writer) -> None:
        assert await reader.readline() == b"k\n"
        writer.write(b"a\n")
        await answer(reader, writer)

    server = await asyncio.start_server(answer_who_knocks, "127.0.0.1", 0)
    door = {"port": server.sockets[0].getsockname()[1], "knock": "k", "answer": "a"}
    (folder / "room-1.port").write_text(json.dumps(door))
    return server


@pytest.mark.parametrize("garbage", GARBAGE, ids=lambda one: repr(one[:12]))
async def test_a_room_that_talks_nonsense_is_left_in_peace(
    runtime_folder: Path, garbage: bytes, way: str
) -> None:
    """Nonsense is not passed on, and the notes do not ask for it again and again without a rest."""
    asked = 0

    async def serve(writer: asyncio.StreamWriter) -> None:
        nonlocal asked
        asked += 1
        writer.write(garbage)
        await writer.drain()

    server = await _serving(runtime_folder, serve)
    async with notes(runtime_folder) as (listener, heard):
        listener._pause = 0.2
        await asyncio.sleep(0.5)
        assert 1 <= asked <= 4
        assert [one for one in heard if one] == []
        server.close()
        (runtime_folder / name_of(way, 1)).unlink()
        async with room(runtime_folder) as announcer:
            announcer.tell(NEWS)
            await until(lambda: NEWS in heard)


async def test_what_a_room_left_behind_is_cleared_away(runtime_folder: Path, way: str) -> None:
    """A room that was killed leaves a file; the notes remove it and go on looking."""
    path = runtime_folder / name_of(way, 999)
    left_behind(path)
    async with notes(runtime_folder) as (_, heard):
        await until(lambda: heard[:1] == [None])
        assert not path.exists()
        async with room(runtime_folder) as announcer:
            announcer.tell(NEWS)
            await until(lambda: heard[-1] == NEWS)


async def test_what_cannot_be_cleared_away_ends_nothing(
    runtime_folder: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Neither a folder with the name of a socket nor one that must stay ends the notes."""
    (runtime_folder / name_of(way, 1)).mkdir()
    left_behind(runtime_folder / name_of(way, 2))

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    async with notes(runtime_folder) as (_, heard):
        with monkeypatch.context() as patch:
            patch.setattr(Path, "unlink", refused)
            await until(lambda: heard[:2] == [None, None])
        async with room(runtime_folder) as announcer:
            announcer.tell(NEWS)
            await until(lambda: NEWS in heard)


async def test_a_room_has_its_name_only_once_it_answers(
    runtime_folder: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """A socket that is bound and does not listen yet is none that notes would find, or remove."""
    seen: list[str] = []
    listen = socket.socket.listen

    def look_first(self: socket.socket, backlog: int) -> None:
        seen.extend(path.name for path in runtime_folder.glob(name_of(way, "*")))
        listen(self, backlog)

    monkeypatch.setattr(socket.socket, "listen", look_first)
    async with room(runtime_folder):
        assert seen == []
        assert [path.name for path in runtime_folder.iterdir()] == [name_of(way, os.getpid())]
    assert list(runtime_folder.iterdir()) == []


async def test_a_listener_that_never_reads_is_left(runtime_folder: Path, way: str) -> None:
    """The room does not keep all for it; who reads hears everything."""
    long = msgspec.structs.replace(NEWS, notes="x" * 200_000)
    async with room(runtime_folder) as announcer:
        (path,) = runtime_folder.iterdir()
        deaf = [await connect(path, longest=DEAF[way]) for _ in range(20)]
        async with notes(runtime_folder) as (_, heard):
            await until(lambda: len(announcer._writers) == 21)
            for number in range(80):
                told = msgspec.structs.replace(long, step=number)
                announcer.tell(told)
                await until(lambda told=told: told in heard)
            assert len(announcer._writers) == 1
        for _, writer in deaf:
            writer.close()


def test_without_a_runtime_folder_there_are_no_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without any folder is told in one line."""
    monkeypatch.setattr(notes_socket, "user_folder", lambda _kind: None)
    with pytest.raises(UserError, match="no safe place"):
        find_folder()


async def test_a_room_takes_the_place_of_one_with_its_number(
    runtime_folder: Path, way: str
) -> None:
    """A file left by a process with the same number does not keep a new room from opening."""
    left_behind(runtime_folder / name_of(way, os.getpid()))
    async with room(runtime_folder) as announcer, notes(runtime_folder) as (_, heard):
        announcer.tell(NEWS)
        await until(lambda: NEWS in heard)


async def test_the_newest_room_wins(
    runtime_folder: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Of two rooms the notes follow the one opened last; when it goes, the other."""
    newer = News("Newer", 1, 1, "", "x")
    async with room(runtime_folder) as older:
        older.tell(NEWS)
        monkeypatch.setattr(os, "getpid", lambda: 1)
        async with room(runtime_folder) as announcer:
            announcer.tell(newer)
            past = (runtime_folder / name_of(way, 1)).stat().st_mtime_ns - 10**9
            for path in runtime_folder.iterdir():
                if path.name != name_of(way, 1):
                    os.utime(path, ns=(past, past))
            async with notes(runtime_folder) as (_, heard):
                await until(lambda: heard == [newer])
                await announcer.close()
                await until(lambda: heard[-1] == NEWS)


async def test_either_side_may_go_and_come_back(runtime_folder: Path) -> None:
    """Room, notes, room again, notes again: each finds the other without being told."""
    async with notes(runtime_folder) as (_, heard):
        await until(lambda: heard == [None])
        for step in (1, 2):
            one = News("A talk", step, 5, "", "x")
            async with room(runtime_folder) as announcer:
                announcer.tell(one)
                await until(lambda one=one: heard[-1] == one)
                async with notes(runtime_folder) as (_, also):
                    await until(lambda one=one, also=also: also == [one])
                announcer.tell(NEWS)
                await until(lambda: heard[-1] == NEWS)
            await until(lambda: heard[-1] is None)


async def test_other_files_in_the_folder_are_left_alone(runtime_folder: Path, way: str) -> None:
    """What does not look like a room is neither opened nor removed."""
    (runtime_folder / "other.sock").write_text("x")
    left_behind(runtime_folder / name_of(way, 1, "notes"))
    async with notes(runtime_folder) as (_, heard):
        await until(lambda: len(heard) > 2)
    names = {path.name for path in runtime_folder.iterdir()}
    assert names == {"other.sock", name_of(way, 1, "notes")}


# On the loopback everybody on the machine can knock


@pytest.mark.parametrize("way", ["loopback"], indirect=True)
@pytest.mark.parametrize(
    "said",
    [
        lambda door: b"",
        lambda door: b"\n",
        lambda door: b"\xff\n",
        lambda door: b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        lambda door: door["answer"].encode() + b"\n",
        lambda door: door["knock"][:-1].encode() + b"\n",
        lambda door: door["knock"].encode(),
        lambda door: b" " + door["knock"].encode() + b"\n",
        lambda door: b"x" * (300 * 1024) + b"\n",
    ],
)
async def test_without_the_secret_nothing_is_told_or_obeyed(
    runtime_folder: Path, said: Callable[[dict[str, str]], bytes]
) -> None:
    """Who finds the port but cannot read the file gets not a byte, and moves nothing."""
    obeyed: list[Order] = []
    async with room(runtime_folder, obeyed.append) as announcer:
        announcer.tell(NEWS)
        (path,) = runtime_folder.iterdir()
        door = json.loads(path.read_bytes())
        reader, writer = await asyncio.open_connection("127.0.0.1", door["port"])
        with contextlib.suppress(OSError):
            writer.write(said(door) + b'{"do": "blank"}\n')
            writer.write_eof()
            async with asyncio.timeout(5):
                assert await reader.read() == b""
        writer.close()
        assert obeyed == []
        assert announcer._writers == set()


@pytest.mark.parametrize("way", ["loopback"], indirect=True)
async def test_who_says_nothing_is_let_go(
    runtime_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that never says the secret ends by itself."""
    monkeypatch.setattr(local_server, "_SECONDS", QUICK)
    async with room(runtime_folder):
        (path,) = runtime_folder.iterdir()
        port = json.loads(path.read_bytes())["port"]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        async with asyncio.timeout(5):
            assert await reader.read() == b""
        writer.close()


@pytest.mark.parametrize("way", ["loopback"], indirect=True)
async def test_nobody_takes_the_place_of_a_room_that_was_killed(runtime_folder: Path) -> None:
    """A stranger at the port of a dead room cannot answer; the notes show nothing of his."""
    told = msgspec.json.encode(NEWS) + b"\n"

    async def stranger(reader: asyncio.StreamReader, writer: Writer) -> None:
        writer.write(await reader.readline() + told)
        writer.close()

    server = await asyncio.start_server(stranger, "127.0.0.1", 0)
    door = {"port": server.sockets[0].getsockname()[1], "knock": "k", "answer": "a"}
    path = runtime_folder / "room-1.port"
    path.write_text(json.dumps(door))
    with pytest.raises(NoAnswer):
        await connect(path, longest=2**20)
    async with notes(runtime_folder) as (_, heard):
        await until(lambda: heard[:2] == [None, None])
        assert not path.exists()
    assert set(heard) == {None}
    server.close()


@pytest.mark.parametrize("way", ["loopback"], indirect=True)
@pytest.mark.parametrize(
    "content", [b"", b"x", b"\xff", b"{}", b'{"port": 70000, "knock": "k", "answer": "a"}']
)
async def test_a_damaged_file_is_no_room(runtime_folder: Path, content: bytes) -> None:
    """Whatever stands in such a file, the notes go on looking."""
    (runtime_folder / "room-1.port").write_bytes(content)
    async with notes(runtime_folder) as (_, heard):
        await until(lambda: heard[:2] == [None, None])


@pytest.mark.parametrize("way", ["loopback"], indirect=True)
async def test_the_room_listens_on_the_loopback_alone(runtime_folder: Path) -> None:
    """No other machine can reach it."""
    async with room(runtime_folder) as announcer:
        assert announcer._server._server is not None
        names = [bound.getsockname()[0] for bound in announcer._server._server.sockets]
        assert names == ["127.0.0.1"]
