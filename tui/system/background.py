"""Work that is done in a second process while this one goes on."""

import os
import pickle
from collections.abc import Callable
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T")


class Beside(Generic[T]):
    """Begins *work* at once in a process of its own; ``result`` waits for what it returns.

    Whatever goes wrong there, an error that *work* raises too, *work* is done again here, where
    it is told properly. So it must change nothing, and what it returns must be fit for pickling.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._child: tuple[int, int] | None = None
        reading, writing = os.pipe()
        try:
            child = os.fork()
        except OSError:  # there are no more processes to be had
            os.close(reading)
            os.close(writing)
            return
        if child == 0:
            os.close(reading)
            _do(work, writing)
        os.close(writing)
        self._child = child, reading

    def result(self) -> T:
        """Return what *work* returns; raises what it raises."""
        if self._child is not None:
            (child, reading), self._child = self._child, None
            with os.fdopen(reading, "rb") as pipe:
                data = pipe.read()
            _, status = os.waitpid(child, 0)
            if status == 0:
                done: T = pickle.loads(data)  # noqa: S301 - of our own child, whose pipe is ours
                return done
        return self._work()


def _do(work: Callable[[], object], writing: int) -> NoReturn:
    """Write what *work* returns, and end without a trace of being a copy of the other process."""
    code = 1
    try:
        data = pickle.dumps(work(), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        code = 0
    finally:
        os._exit(code)
