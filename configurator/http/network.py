"""The one thread in which all network work runs, as coroutines that can really be cancelled.

Callers stay ordinary threads: `run` waits for a coroutine and gives up at once when somebody cancels. The
thread is a daemon and joins nothing, so the program can end at any time, even during a DNS lookup that hangs.
"""

from __future__ import annotations

import asyncio
import functools
import socket
import threading
from collections.abc import Coroutine
from concurrent import futures
from concurrent.futures import Future
from typing import Any, TypeVar

from configurator import bounded
from configurator.http.errors import CancelledError, HostNotFoundError, TimedOutError

_Result = TypeVar("_Result")
_starting = threading.Lock()


class _Loop(asyncio.SelectorEventLoop):
    """An event loop whose DNS lookups run in daemon threads.

    Nothing can cancel `getaddrinfo`. In the default executor a lookup that hangs would keep the program from
    ending, because the executor's threads are joined at exit, and would hold one of its few threads.
    """

    async def getaddrinfo(
        self,
        host: bytes | str | None,
        port: bytes | str | int | None,
        *,
        family: int = 0,
        type: int = 0,  # noqa: A002 - the name is asyncio's
        proto: int = 0,
        flags: int = 0,
    ) -> list[Any]:
        look_up = functools.partial(socket.getaddrinfo, host, port, family, type, proto, flags)
        return await asyncio.wrap_future(bounded.start(look_up), loop=self)


def submit(coroutine: Coroutine[Any, Any, _Result]) -> Future[_Result]:
    """Start a coroutine in the network thread; cancelling the future cancels it."""
    with _starting:
        loop = _started()
    return asyncio.run_coroutine_threadsafe(coroutine, loop)


@functools.cache
def _started() -> _Loop:
    loop = _Loop()
    threading.Thread(target=loop.run_forever, daemon=True, name="network").start()
    return loop


def run(coroutine: Coroutine[Any, Any, _Result], cancel: threading.Event | None = None) -> _Result:
    """Run a coroutine in the network thread and wait for what it returns.

    Args:
        coroutine: the work; it is cancelled when the caller gives up, for whatever reason.
        cancel: set by anybody, from any thread, to give up.

    Raises:
        CancelledError: `cancel` was set, or the coroutine was cancelled.
        BaseException: whatever the coroutine raised.
    """
    future = submit(coroutine)
    try:
        return bounded.wait(future, cancel=cancel)
    except (bounded.CancelledError, futures.CancelledError):  # the latter by a session that was closed
        raise CancelledError from None
    finally:
        future.cancel()


def addresses_of(host: str, seconds: float, cancel: threading.Event | None = None) -> tuple[str, ...]:
    """Look a host name up in the DNS.

    Args:
        host: a name, or an IP address.
        seconds: how long it may take.
        cancel: set by anybody to give up.

    Returns:
        Its IP addresses, IPv6 with its zone.

    Raises:
        HostNotFoundError: there are none.
        TimedOutError: the time is up.
        CancelledError: `cancel` was set.
    """
    look_up = functools.partial(socket.getaddrinfo, host, None, type=socket.SOCK_STREAM)
    try:
        found = bounded.run(look_up, seconds, cancel)
    except bounded.CancelledError:
        raise CancelledError from None
    except bounded.TimedOutError:
        raise TimedOutError from None
    except (OSError, UnicodeError):
        raise HostNotFoundError from None
    return tuple(str(each[4][0]) for each in found)
