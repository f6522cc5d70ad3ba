"""Disks that are full or broken, at every call and at every byte."""

import errno
import functools
import os
import subprocess

import conversation
from conversation import LINES, acknowledged, progress
from fault import Fault, Unable
from journal import entries, expect
from program import FAILING, PATIENCE, Home

NAMES = ["write", "fsync", "ftruncate", "pread", "flock", "open", "rename", "link", "unlink", "mkdir", "fchmod"]
# What a call may come back with; -1 takes one byte only, -2 and -3 kill before and after it.
OUTCOMES = [errno.ENOSPC, errno.EIO, errno.EINTR, -1, -2, -3]
PASSED_OVER = [errno.EINTR, -1]
# What the program writes to a file beside the journal to see whether one can live there.
TRIAL = len("oneotheragain")


def lines():
    return ["分析", "暂停", *conversation.rest(0)]


@functools.cache
def calls():
    """How often the conversation makes each call, with half a line in its way at the beginning."""
    if not os.path.exists(FAILING):
        raise Unable("no C compiler")
    with Home() as home:
        home.put(b'{"n":1,"at"')
        log = os.path.join(home.folder, "calls")
        outcome = home.run("--lang", "zh", lines=lines(), environment=home.failing(calls=log))
        expect(outcome.status == 0, outcome)
        with open(log, encoding="ascii") as file:
            made = file.read().split()
        synced_before_said(made)
        return [(name, number + 1) for name in NAMES for number in range(made.count(name))]


def synced_before_said(made):
    """Between a write to a file and the next word to the person stands a sync: a power cut takes nothing back."""
    durable = True
    for call in made:
        if call == "write":
            durable = False
        elif call == "fsync":
            durable = True
        expect(call != "say" or durable, "something was said between a write and its sync")


def plan(case):
    name, number = calls()[case // (2 * len(OUTCOMES))]
    outcome, goes_on = divmod(case % (2 * len(OUTCOMES)), 2)
    return name, number, OUTCOMES[outcome], "+" if goes_on else ""


def failing_call(case):
    """One call fails, or all from it on: what was said to be saved is there, then it goes on to its end."""
    name, number, outcome, goes_on = plan(case)
    if goes_on and outcome in (errno.EINTR, -2, -3):
        # The first interrupts for ever, the others come to the same as the single one.
        return
    with Home() as home:
        home.put(b'{"n":1,"at"')
        fault = f"{name}:{number}:{outcome}{goes_on}"
        first = home.run("--lang", "zh", "--strict", lines=lines(), environment=home.failing(fault))
        killed = outcome in (-2, -3)
        # A method of one's own that cannot be read stops the line that needs it, and says so.
        unread = name == "open" and "/wubu/methods/" in first.errors
        expect(first.status in ((-9,) if killed else (0, 73, 74, 1) if unread else (0, 73, 74)), fault, first)
        expect(outcome not in PASSED_OVER or first.status == 0, fault, first)
        broken = b'{"n":1,"at"' == home.bytes
        read = [] if broken else entries(home.journal, torn=killed or goes_on != "")
        done = progress(read)
        said = acknowledged(first.output)
        expect(len(read) >= said, fault, "said", said, "there are", len(read))
        if not killed and not goes_on:
            expect(len(read) == said, fault, "refused and written nevertheless:", len(read), first)
        second = home.run("--lang", "zh", lines=conversation.rest(done))
        expect(second.status == 0, fault, second)
        expect(progress(entries(home.journal)) == len(LINES), fault, second)


def lengths():
    """Bytes that the whole conversation needs."""
    with Home() as home:
        home.run("--lang", "zh", lines=LINES)
        return len(home.bytes)


lengths = functools.cache(lengths)


def limited(case):
    """No file may grow beyond so many bytes (`ulimit -f` counts in blocks; the system in bytes)."""
    with Home() as home:
        first = home.run("--lang", "zh", "--strict", lines=LINES, limit=case)
        expected = 73 if case < TRIAL else 74 if case < lengths() else 0
        expect(first.status == expected, "status with", case, "bytes:", first)
        kept(home, first)


def kept(home, first):
    """What was called saved is there and no more; with room again it goes on to the end."""
    read = entries(home.journal)
    done = progress(read)
    expect(len(read) == acknowledged(first.output), "said", acknowledged(first.output), "there are", len(read))
    second = home.run("--lang", "zh", lines=conversation.rest(done))
    expect(second.status == 0, second)
    expect(progress(entries(home.journal)) == len(LINES), second)


def full(case):
    """A small disk that something else has filled up to a few bytes."""
    with Home() as home:
        folder = os.path.dirname(home.journal)
        os.makedirs(folder)
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", folder]
        if subprocess.run(mount, capture_output=True).returncode != 0:
            raise Unable("no tmpfs can be mounted by this person")
        try:
            filler = os.path.join(folder, "filler")
            with open(filler, "wb") as file:
                file.write(b"x" * (15 - case % 4) * 4096)
            words = "缺货" * (300 + 7 * case)
            many = [f"记 {number} {words}" for number in range(40)]
            first = home.run("--lang", "zh", lines=many)
            read = entries(home.journal)
            expect(first.status == 74 and "磁盘已满" in first.errors, first)
            expect(len(read) == first.output.count("已记 #"), "entries", len(read), first)
            os.remove(filler)
            rest = home.run("--lang", "zh", lines=["记 又有地方了"])
            expect(rest.status == 0, rest)
            expect(len(entries(home.journal)) == len(read) + 1, rest)
        finally:
            subprocess.run(["umount", folder], check=True, timeout=PATIENCE)


FAULTS = [
    Fault("call", "every call fails once or for good, nothing said is lost", lambda: 12 * len(calls()), failing_call),
    Fault("limit", "no room after every byte, all before it is kept", lambda: lengths() + 1, limited),
    Fault("full", "a disk that is full, nothing said is lost and nothing half is left", 40, full),
]
