"""A line that is not saved and cannot be cut off again either, through a pipe and at a terminal."""

import errno
import functools
import os

import pexpect

import conversation
from conversation import LINES, acknowledged, progress
from disk import lines
from fault import Fault, Unable
from journal import entries, expect
from program import FAILING, FROZEN, LOADING, PATIENCE, Home


@functools.cache
def refused():
    """Faults at which a line is not saved and then cannot be cut off again either, once or for good."""
    if not os.path.exists(FAILING):
        raise Unable("no C compiler")
    with Home() as home:
        log = os.path.join(home.folder, "calls")
        outcome = home.run("--lang", "zh", lines=lines(), environment=home.failing(calls=log))
        expect(outcome.status == 0, outcome)
        with open(log, encoding="ascii") as file:
            made = file.read().split()
    # All of the line, a byte of it, and nothing.
    failing = [f"fsync:{number + 1}:{errno.EIO}" for number in range(made.count("fsync"))]
    for number in range(made.count("write")):
        failing += [f"write:{number + 1}:-1,write:{number + 2}:{errno.ENOSPC}", f"write:{number + 1}:{errno.ENOSPC}"]
    return [f"{each},ftruncate:1:{errno.EIO}{more}" for each in failing for more in ("", "+")]


def uncut(case):
    """What is left of a line is told; it is neither called saved nor in the way of what comes after it."""
    fault = refused()[case]
    with Home() as home:
        first = home.run("--lang", "zh", "--strict", lines=lines(), environment=home.failing(fault))
        expect(first.status in (0, 73, 74), fault, first)
        said = acknowledged(first.output)
        read = entries(home.journal, torn=True)
        size = os.path.getsize(home.journal) if os.path.exists(home.journal) else 0
        begun = len(b"".join(home.bytes.splitlines(keepends=True)[:said])) if size else 0
        expect(("没能撤回" in first.errors) == (size > begun), fault, "left", size - begun, first)
        expect(len(read) >= said, fault, "said", said, "there are", len(read))
        second = home.run("--lang", "zh", lines=conversation.rest(progress(read)))
        expect(second.status == 0, fault, second)
        expect((".torn" in second.errors) == os.path.exists(home.journal + ".torn"), fault, second)
        expect(progress(entries(home.journal)) == len(LINES), fault, second)


def tried_again(case):
    """At a terminal, where Return tries again until the disk takes the line: it is there once."""
    fault = [each for each in refused() if not each.endswith("+")][case]
    with Home() as home:
        child = pexpect.spawn(
            LOADING, ["--lang", "zh", *FROZEN], cwd=home.folder, env={**home.failing(fault), "NO_COLOR": "1"},
            dimensions=(24, 200), encoding="utf-8", codec_errors="replace", timeout=PATIENCE,
        )
        child.delaybeforesend = None
        seen = ""
        for line in ["", *LINES, "退出"]:
            child.expect_exact("> ")
            seen += child.before + child.after
            while seen.endswith("（回车重试）> "):
                child.send("\r")
                child.expect_exact("> ")
                seen += child.before + child.after
            child.send(line + "\r")
        child.expect(pexpect.EOF)
        child.close()
        expect(child.exitstatus == 0, fault, child.exitstatus, seen + child.before)
        expect(progress(entries(home.journal)) == len(LINES), fault, seen)


FAULTS = [
    Fault("uncut", "a line that fails and cannot be cut off: told, in nobody's way", lambda: len(refused()), uncut),
    Fault("uncut-again", "the same at a terminal with Return, it is there once", lambda: len(refused()) // 2, tried_again),
]
