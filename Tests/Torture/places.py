"""Folders that are closed or vanish, and clocks that jump back."""

import os
import shutil
import stat
import subprocess

from fault import Fault, Unable
from journal import entries, expect
from program import PATIENCE, Home

# Everybody's rights are looked at only where it is not root who runs.
NOBODY = 65534


def closed(case):
    """A journal or folder that may not be written, for somebody who is not root, or a file system that is read-only."""
    what, how = case % 3, case // 3
    with Home() as home:
        expect(home.run("记", "一").status == 0, "no beginning")
        before = home.bytes
        folder = os.path.dirname(home.journal)
        if how == 0:
            read_only(folder)
        elif os.getuid() == 0:
            raise Unable("root may write everywhere")
        else:
            os.chmod(home.journal, stat.S_IRUSR)
        try:
            if what == 0:
                outcome = home.run("记", "二")
            elif what == 1:
                outcome = home.run(lines=["记 二", "记 三"])
            else:
                outcome = home.run("--batch", lines=["记 二", "记 三"])
            expect(outcome.status == 74 and "已记" not in outcome.output, outcome)
            expect(home.journal in outcome.errors, outcome)
            looked = home.run("列表")
            expect(looked.status == 0 and " 一" in looked.output, looked)
            expect(home.bytes == before, "it was written")
        finally:
            if how == 0:
                subprocess.run(["umount", folder], check=True, timeout=PATIENCE)
            else:
                os.chmod(home.journal, 0o600)
        expect(home.run("记", "二").status == 0 and len(entries(home.journal)) == 2, "it does not go on")


def read_only(folder):
    for options in (["--bind", folder, folder], ["-o", "remount,bind,ro", folder]):
        if subprocess.run(["mount", *options], capture_output=True).returncode != 0:
            raise Unable("nothing can be mounted by this person")


def vanished(case):
    """The journal, its folder, or both and the folder above are taken away between two lines of a conversation."""
    with Home() as home:
        talk = home.start("--lang", "zh")
        said = []

        def say(line):
            talk.stdin.write((line + "\n").encode())
            talk.stdin.flush()
            said.append(talk.stdout.readline().decode())

        for number in range(3):
            say(f"记 第{number}条")
        if case % 4 == 0:
            os.remove(home.journal)
        elif case % 4 == 1:
            shutil.rmtree(os.path.dirname(home.journal))
        elif case % 4 == 2:
            shutil.rmtree(os.path.join(home.folder, ".local"))
        else:
            os.rename(home.journal, home.journal + ".moved")
        for number in range(case // 4 % 3 + 1):
            say(f"记 再来{number}")
        output, errors = talk.communicate(timeout=PATIENCE)
        expect(talk.returncode == 0, "status", talk.returncode, errors.decode())
        expect("日志在别处被删改或换掉了" in errors.decode() + output.decode() + "".join(said), "not told:", said, errors)
        notes = [each["note"] for each in entries(home.journal)]
        expect(notes == [f"再来{number}" for number in range(case // 4 % 3 + 1)], notes)


def clock(case):
    """The clock jumps back before each line, or from one run to the next."""
    with Home() as home:
        step = -(3600 * 13 * (case + 1))
        lines = [f"记 第{number}条" for number in range(5)] + ["列表 全部"]
        outcome = home.run("--lang", "zh", lines=lines, environment=home.failing(clock=step), frozen=False)
        expect(outcome.status == 0, outcome)
        for day in ("2031-01-02", "2026-11-23", "1999-12-31"):
            jumped = home.run("--now", day, "记", "又一条", frozen=False)
            expect(jumped.status == 0, day, jumped)
        read = entries(home.journal)
        expect([each["note"] for each in read[:5]] == [f"第{number}条" for number in range(5)], read)
        moments = [each["at"] for each in read]
        expect(moments[0] > moments[4], "the clock did not jump:", moments)
        expect([each["on"] for each in read[5:]] == ["2031-01-02", "2026-11-23", "1999-12-31"], read[5:])
        undone = home.run("撤销")
        expect(undone.status == 0 and "1999-12-31" in undone.output, undone)


FAULTS = [
    Fault("closed", "a journal that may not be written is told, and read", 6, closed),
    Fault("vanished", "a journal that vanishes is told and begun again", 12, vanished),
    Fault("clock", "a clock that jumps back disturbs no number and no day", 20, clock),
]
