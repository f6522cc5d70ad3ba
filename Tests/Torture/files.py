"""Whatever is written beside the entries of a conversation, at a disk whose calls fail one after the other.

A repair, a purge, the first entry of all, a checkpoint, a report and an export into a file, rows that could not
be imported, a learner's progress: nothing readable is lost, what is said is so, and nobody else can look into
what is left behind.
"""

import errno
import functools
import os
import stat

from fault import Fault, Unable
from journal import Broken, expect
from program import FAILING, Home
from scenes import SCENES

NAMES = ["open", "write", "fsync", "ftruncate", "pread", "flock", "rename", "link", "unlink", "mkdir", "fchmod"]
# What a call may come back with; -2 and -3 kill before and after it.
OUTCOMES = [errno.ENOSPC, errno.EIO, errno.EACCES, -2, -3]


def paths(home):
    return {os.path.join(folder, name) for folder, folders, names in os.walk(home.folder) for name in folders + names}


def shut(home, before):
    """Nobody else can look into anything that was not there before, not even where the umask forbids nothing."""
    for path in paths(home) - before:
        mode = stat.S_IMODE(os.stat(path).st_mode)
        expect(mode & 0o077 == 0, "open to others:", path, oct(mode))


@functools.cache
def calls():
    """Which call of which scene can fail: how often each is made."""
    if not os.path.exists(FAILING):
        raise Unable("no C compiler")
    found = []
    for number, scene in enumerate(SCENES):
        with Home() as home:
            scene.prepare(home)
            log = os.path.join(home.folder, "calls")
            outcome = scene.run(home, home.failing(calls=log))
            expect(outcome.status in (0, 1), type(scene).__name__, outcome)
            with open(log, encoding="ascii") as file:
                made = file.read().split()
            found += [(number, name, nth + 1) for name in NAMES for nth in range(made.count(name))]
    return found


def failing_call(case):
    """One call fails, or all from it on; then the same is done again and comes to its end."""
    number, name, nth = calls()[case // (2 * len(OUTCOMES))]
    kind, goes_on = divmod(case % (2 * len(OUTCOMES)), 2)
    outcome, scene = OUTCOMES[kind], SCENES[number]
    if goes_on and outcome < 0:
        # That comes to the same as the single one.
        return
    fault = f"{name}:{nth}:{outcome}" + ("+" if goes_on else "")
    with Home() as home:
        scene.prepare(home)
        before = paths(home)
        old = os.umask(0)
        try:
            first = scene.run(home, home.failing(fault))
            told = f"{type(scene).__name__} {fault} {first}"
            expect(first.status in ((-9,) if outcome < 0 else (0, 1, 73, 74)), told)
            shut(home, before)
            try:
                scene.check(home, first)
            except Exception as error:
                raise Broken(f"{error} {told}") from error
            second = scene.run_again(home)
            expect(second.status in (0, 1), told, second)
            shut(home, before)
        finally:
            os.umask(old)


PROMISE = "every call of a repair, purge, report ... fails, nothing readable is lost"
FAULTS = [Fault("files", PROMISE, lambda: 2 * len(OUTCOMES) * len(calls()), failing_call)]
