"""Following files: what is read after which writing, with hints and pauses in hand."""

import os
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import aclosing
from pathlib import Path

import pytest
from openskies_tui.system import watch
from openskies_tui.system.watch import Edition, Followed, Follower, machine_hints

pytestmark = pytest.mark.slow

Deed = Callable[[], object]


def reading(file: Path) -> Edition[str]:
    """Read a file whose faults are its exclamation marks; what is missing is a fault too."""
    try:
        text = file.read_text()
    except OSError:
        return Edition(None, ("gone",))
    return Edition(None, (text,)) if "!" in text else Edition(text)


def follower(
    file: Path,
    before_hints: Iterable[Deed],
    in_pauses: Iterable[Deed] = (),
    read: Callable[[], Edition[str]] | None = None,
) -> Follower[str]:
    """Return a follower of a file; a deed is done before each hint and in each pause."""
    waiting = iter(in_pauses)

    async def hints(_place: Path) -> AsyncGenerator[None, None]:
        for deed in before_hints:
            deed()
            yield

    async def pause(_seconds: float) -> None:
        next(waiting, lambda: None)()

    def files() -> list[Path]:
        return sorted(file.parent.glob("*.yaml"))

    followed = Followed(file, files, read or (lambda: reading(file)))
    return Follower(followed, hints=hints, pause=pause)


async def editions_of(one: Follower[str]) -> list[Edition[str]]:
    """Return all editions until the hints end."""
    return [edition async for edition in one.editions()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that holds `one`."""
    file = tmp_path / "a.yaml"
    file.write_text("one")
    return file


async def test_a_hint_without_a_change_is_no_edition(file: Path) -> None:
    """A file of another kind, such as an editor's, is not read, and neither is what stays."""
    swap = file.with_name(".a.yaml.swp")
    one = follower(file, [lambda: None, lambda: swap.write_text("x"), swap.unlink])
    assert await editions_of(one) == []


async def test_a_change_is_one_edition(file: Path) -> None:
    """What was written before a hint is read once, and not again at the next one."""
    one = follower(file, [lambda: file.write_text("two"), lambda: None])
    assert await editions_of(one) == [Edition("two")]


async def test_a_change_from_before_the_first_hint_counts(file: Path) -> None:
    """What is written after the follower was made and before it watches is not missed."""
    one = follower(file, [lambda: None])
    file.write_text("two")
    assert await editions_of(one) == [Edition("two")]


async def test_a_file_that_takes_the_place_of_another_is_read(file: Path) -> None:
    """A replacement of the same length and time of writing is another file."""

    def replace() -> None:
        stat = file.stat()
        beside = file.with_name("beside")
        beside.write_text("uno")
        os.utime(beside, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        beside.replace(file)

    assert await editions_of(follower(file, [replace])) == [Edition("uno")]


async def test_what_is_written_in_pieces_is_read_when_it_rests(file: Path) -> None:
    """No piece is an edition of its own while the next one follows soon."""
    pieces = [lambda n=n: file.write_text("half! " * n) for n in range(2, 6)]
    one = follower(
        file, [lambda: file.write_text("half!")], [*pieces, lambda: file.write_text("all")]
    )
    assert await editions_of(one) == [Edition("all")]


async def test_what_was_read_half_written_is_read_again(file: Path) -> None:
    """After a reading with faults the end of the writing is waited for once more."""
    nothing: Deed = lambda: None  # noqa: E731 - the quiet moment before the reading
    one = follower(
        file, [lambda: file.write_text("half!")], [nothing, lambda: file.write_text("all")]
    )
    assert await editions_of(one) == [Edition("all")]


async def test_a_fault_that_stays_is_told(file: Path) -> None:
    """A broken file is an edition without a value; mended, even to what it was, it is another."""
    one = follower(file, [lambda: file.write_text("no!"), lambda: file.write_text("one")])
    assert await editions_of(one) == [Edition(None, ("no!",)), Edition("one")]


async def test_the_newest_writing_wins(file: Path) -> None:
    """What is overtaken while it is read is not told."""
    told: list[str] = []

    def read() -> Edition[str]:
        edition = reading(file)
        told.append(edition.value or "")
        if edition.value == "two":
            file.write_text("three")
        return edition

    one = follower(file, [lambda: file.write_text("two")], read=read)
    assert await editions_of(one) == [Edition("three")]
    assert told == ["two", "three"]


async def test_files_that_never_rest_are_read_all_the_same(file: Path) -> None:
    """A file written without an end is shown now and then; it does not wait for ever."""
    count = iter(range(10**6))
    one = follower(
        file,
        [lambda: file.write_text("x")] * 2,
        iter(lambda: lambda: file.write_text(f"n{next(count)}"), None),
    )
    assert len(await editions_of(one)) == 2


async def test_files_come_and_go(file: Path) -> None:
    """A new file, a removed one and a renamed one are each a change."""
    other = file.with_name("b.yaml")
    deeds = [
        lambda: other.write_text("x"),
        lambda: other.rename(file.with_name("c.yaml")),
        file.unlink,
    ]
    assert await editions_of(follower(file, deeds)) == [
        Edition("one"),
        Edition("one"),
        Edition(None, ("gone",)),
    ]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), RuntimeError("x")])
async def test_where_the_system_does_not_watch_it_is_looked_each_second(
    file: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Whatever the system's watcher fails with, as often as it does, the hints go on."""
    monkeypatch.setattr(watch, "_SLOW", 1)

    async def failing(*_: object, **__: object) -> AsyncGenerator[None, None]:
        raise error
        yield

    monkeypatch.setattr("watchfiles.awatch", failing)
    async with aclosing(machine_hints(file)) as hints:
        for _ in range(3):
            await anext(hints)


@pytest.mark.parametrize("name", ["loop.yaml", "loop.yaml~"])
async def test_a_link_to_itself_hides_no_hint(tmp_path: Path, name: str) -> None:
    """A link in a circle beside the files is nothing to watch, and no end."""
    (tmp_path / name).symlink_to(tmp_path / name)
    async with aclosing(machine_hints(tmp_path)) as hints:
        await anext(hints)
        (tmp_path / "a.yaml").write_text("x")
        await anext(hints)
    async with aclosing(machine_hints(tmp_path / name)) as hints:
        await anext(hints)


async def test_a_folder_that_may_not_be_entered_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nothing may be looked at, hints come; root may look everywhere, so it is made up."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    for name in ("stat", "iterdir", "absolute"):
        with monkeypatch.context() as patch:
            patch.setattr(watch, "_SLOW", 1)
            patch.setattr(Path, name, refused)
            async with aclosing(machine_hints(tmp_path / "deep")) as hints:
                await anext(hints)


async def test_a_fault_that_passes_without_a_change_is_taken_back(file: Path) -> None:
    """A moment without rights leaves the stamp as it was: what is read later counts."""
    results = iter([Edition[str](None, ("denied",)), Edition("two")])
    nothing: Deed = lambda: None  # noqa: E731 - hints without a change
    one = follower(
        file,
        [lambda: file.write_text("two"), *[nothing] * 5],
        read=lambda: next(results, Edition("never")),
    )
    assert await editions_of(one) == [Edition(None, ("denied",)), Edition("two")]


async def test_a_fault_that_stays_is_not_read_for_ever(file: Path) -> None:
    """A large broken dataset is read again a few times only, and told once."""
    reads: list[int] = []

    def read() -> Edition[str]:
        reads.append(1)
        return Edition(None, ("broken",))

    nothing: Deed = lambda: None  # noqa: E731 - hints without a change
    one = follower(file, [lambda: file.write_text("no"), *[nothing] * 50], read=read)
    assert await editions_of(one) == [Edition(None, ("broken",))]
    assert len(reads) < 10


async def test_the_machine_hints_at_a_place_that_does_not_exist_yet(tmp_path: Path) -> None:
    """Hints come from the nearest folder there is, and go on when the place is made."""
    place = tmp_path / "not" / "yet"
    async with aclosing(machine_hints(place)) as hints:
        await anext(hints)
        place.mkdir(parents=True)
        await anext(hints)
        (place / "a.yaml").write_text("x")
        await anext(hints)
