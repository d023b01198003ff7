"""Work that may hang or crash, done in another process that can be killed.

A thread cannot be stopped; a renderer that has met a hostile drawing must be.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from configurator.icon.draw.running_process import cpu_seconds

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_START_SECONDS = 30.0
"""How long a process may take to start: a cold disk and a virus scanner are no fault of the drawing."""
_END_SECONDS = 5.0
_IDLE_SECONDS = 10.0
_END_OF_CODE = b"\n"
_AT_WORK = 0.6
"""Share of the time for which a process that does long work has a processor, unless the computer is busy."""
_MEMORY = 2**30
"""Bytes of address space that the work may take on top of what the process has at its start."""


class WorkError(Exception):
    """The work was not done.

    Attributes:
        code: TOOK_TOO_LONG (its process was killed), CRASHED (its process died of a fault or for want of
            memory), what the work said with a `WorkError` of its own, or FAILED for any other exception.
        is_busy: with TOOK_TOO_LONG, whether the computer had little time for the process: the work itself may
            be short.
    """

    def __init__(self, code: str, *, is_busy: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.is_busy = is_busy


class Worker:
    """One process that does one piece of work after another; a context manager.

    It is started when it is first needed, ends by itself when it has had nothing to do for a while, and is
    started again after that or after it had to be killed. It leaves nothing behind when it is closed. For one
    thread at a time.

    Args:
        prepare: called once in the process, to import what is slow to import: the time limit does not count
            it. A function of a module, as all work is; what it returns is dropped.
        idle: after how many seconds without work it ends, and gives back its memory (some 40 MB).
        may_fork: whether the process may begin as a copy of this one, where that is safe. It then has all
            that this one knows and was started with, so never where that is a secret.

    Attributes:
        is_busy: whether work is being done.
    """

    def __init__(
        self, prepare: Callable[[], bytes], idle: float = _IDLE_SECONDS, *, may_fork: bool = False
    ) -> None:
        self._prepare = prepare
        self._idle = idle
        self._may_fork = may_fork
        self._process: Any = None
        self._pipe: Connection | None = None
        self._is_closed = False
        self.is_busy = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def run(self, work: Callable[..., bytes], *arguments: object, timeout: float) -> bytes:
        """Return what `work(*arguments)` returns.

        A process that has ended meanwhile costs nothing but time: the work is begun once more.

        Args:
            work: a function of a module.
            arguments: what it is called with; must be picklable.
            timeout: time limit in seconds, without the start of the process.

        Raises:
            WorkError: it was not done.
        """
        self.is_busy = True
        try:
            return self._run(work, arguments, timeout)
        except WorkError as error:
            if error.code != "CRASHED" or self._is_closed:
                raise
            return self._run(work, arguments, timeout)
        finally:
            self.is_busy = False

    def close(self) -> None:
        """End the process, at once if it is at work; nothing is done afterwards. From any thread."""
        self._is_closed = True
        process, pipe = self._process, self._pipe
        if process is None or pipe is None:
            return
        if self.is_busy:  # the thread that waits for the work sees this and clears up
            with contextlib.suppress(ValueError):
                process.kill()
            return
        pipe.close()  # the process ends when it sees this
        process.join(_END_SECONDS)
        self._kill()

    def _run(self, work: Callable[..., bytes], arguments: tuple[object, ...], timeout: float) -> bytes:
        if self._is_closed:
            raise WorkError("CRASHED")
        pipe = self._pipe or self._start()
        request = pickle.dumps((work, arguments))
        before = self._cpu_seconds()
        try:
            # As bytes: `send` makes a view of a buffer that outlives a failure; Python 3.13 complains.
            pipe.send_bytes(request)
        except OSError:
            self._kill()
            raise WorkError("CRASHED") from None
        return self._answer(pipe, timeout, before)

    def _start(self) -> Connection:
        # A copy is there at once, with what is imported; a new one works beside threads, on every system.
        is_copy = self._may_fork and _can_fork()
        context: Any = multiprocessing.get_context("fork" if is_copy else "spawn")
        ends: tuple[Connection, Connection] = context.Pipe()
        pipe, far_end = ends
        arguments = (far_end, self._prepare, self._idle, pipe if is_copy else None)
        process = context.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        self._pipe, self._process = pipe, process  # only now: what has not started cannot be killed
        far_end.close()
        if self._is_closed:
            self._kill()
            raise WorkError("CRASHED")
        try:
            self._answer(pipe, _START_SECONDS, None)
        except WorkError:
            self._kill()
            raise
        return pipe

    def _answer(self, pipe: Connection, timeout: float, before: float | None) -> bytes:
        """Return what the process answers.

        Args:
            pipe: leads to it.
            timeout: time limit in seconds.
            before: its `_cpu_seconds` when the work began; None while it starts: no fault of any work.
        """
        try:
            if not pipe.poll(timeout):
                is_busy = before is None or self._cpu_seconds() - before < _AT_WORK * timeout
                self._kill()
                raise WorkError("TOOK_TOO_LONG", is_busy=is_busy)
            code, _, result = pipe.recv_bytes().partition(_END_OF_CODE)
        except (EOFError, OSError):
            self._kill()
            raise WorkError("CRASHED") from None
        if code:
            raise WorkError(code.decode())
        return result

    def _cpu_seconds(self) -> float:
        """Return for how many seconds the process has kept a processor busy; 0 where there is none."""
        process = self._process
        with contextlib.suppress(ValueError):  # another thread is just ending it
            return cpu_seconds(process.pid) if process else 0.0
        return 0.0

    def _kill(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._process.kill()
            self._process.join()  # or it stays as a zombie
            with contextlib.suppress(ValueError):  # another thread is just reaping it
                self._process.close()
        self._pipe = self._process = None


def _can_fork() -> bool:
    """Whether a copy of this process is sound: it has one thread, and Qt isn't loaded."""
    return sys.platform == "linux" and threading.active_count() == 1 and "PySide6" not in sys.modules


def _serve(
    pipe: Connection, prepare: Callable[[], bytes], idle: float, others_end: Connection | None
) -> None:
    """What the process does: prepare, then one piece of work after another while there is any."""
    if others_end is not None:  # a copy has it too, and would never see the other one close it
        others_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which closes this
    with contextlib.suppress(EOFError, OSError):
        pipe.send_bytes(_attempt(prepare, ()))
        _limit_memory()
        patience = max(idle, _START_SECONDS)  # it was started for work, which a busy computer brings late
        while pipe.poll(patience):  # also where the other end has closed
            pipe.send_bytes(_attempt(*pipe.recv()))
            patience = idle


def _attempt(work: Callable[..., bytes], arguments: tuple[object, ...]) -> bytes:
    """Return a code, its end, and the result; one of the two is empty.

    Nothing that comes back is unpickled: what takes over a process that reads hostile files stays there.
    """
    try:
        return _END_OF_CODE + work(*arguments)
    except WorkError as error:
        return error.code.encode() + _END_OF_CODE
    except Exception:  # noqa: BLE001 - whatever a renderer raises, the program goes on
        return b"FAILED" + _END_OF_CODE


def _limit_memory() -> None:
    """Let a drawing that takes all memory fail by itself, on systems that offer that."""
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - exists on POSIX only

    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    with contextlib.suppress(OSError, ValueError):  # a tighter limit is in force already
        resource.setrlimit(resource.RLIMIT_AS, (used + _MEMORY, hard))


class SharedWorker:
    """A `Worker` for which threads take turns; a context manager. What it does is added by its subclasses.

    Args:
        prepare: as for `Worker`.
        may_fork: the same.
    """

    def __init__(self, prepare: Callable[[], bytes], *, may_fork: bool = False) -> None:
        self._worker = Worker(prepare, may_fork=may_fork)
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    @property
    def is_busy(self) -> bool:
        """Whether work is being done."""
        return self._worker.is_busy

    def close(self) -> None:
        """End the process, whatever it is at; no work is done any more."""
        self._worker.close()

    def _run(self, work: Callable[..., bytes], *arguments: object, timeout: float) -> bytes:
        with self._turn:
            return self._worker.run(work, *arguments, timeout=timeout)
