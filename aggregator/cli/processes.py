"""Child processes that never outlive us, even when we are killed."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

_PR_SET_PDEATHSIG = 1  # prctl(2)


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def dies_with_parent(how: signal.Signals) -> Callable[[], None]:
    """For `preexec_fn`: the child gets the signal *how* when its parent's thread ends.

    Start such children from the main thread. Only Linux has this; elsewhere a child that was left
    behind is ended by the next start (see embedded.py).
    """
    libc = _libc()  # looked up here: between fork and exec nothing may be imported or allocated
    parent = os.getpid()

    def prepare() -> None:
        if libc is not None:
            libc.prctl(_PR_SET_PDEATHSIG, how)
            if os.getppid() != parent:  # it ended before we asked
                os.kill(os.getpid(), how)

    return prepare
