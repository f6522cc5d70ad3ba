"""What is written beside the entries of a conversation, each told by what lies there before and must hold after."""

import functools
import json
import os

from damage import line, written
from journal import entries, entry, expect

TORN = b'{"n":41,"at'
OLD = "old words\n"
SHOP = "惠民超市".encode()


class Scene:
    """Something that is written, told by what lies there before, what is typed, and what must hold after it."""

    arguments = ()
    lines = None

    def prepare(self, home):
        """Puts in place what is there before."""

    def check(self, home, outcome):
        """What must hold, however it ended."""

    def run(self, home, environment=None):
        return home.run(*self.arguments, lines=self.lines, environment=environment)

    def run_again(self, home):
        return self.run(home)


def whole_lines(data):
    return data[: data.rfind(b"\n") + 1].splitlines(keepends=True)


def readable(data):
    """The entries of the lines that a reader takes."""
    found = []
    for text in whole_lines(data):
        try:
            found.append(entry(text[:-1]))
        except Exception:  # Whatever is wrong with a line, it is none to be kept.
            continue
    return found


class Repair(Scene):
    """A journal with a line of a wrong sum, the same line twice, and half a line at its end."""

    arguments = ("修复", "--yes")

    def prepare(self, home):
        lines = written(12)
        lines = lines[:4] + [lines[4][:30] + b"\n"] + lines[5:9] + [lines[8]] + lines[9:]
        self.before = b"".join(lines) + TORN
        home.put(self.before)

    def check(self, home, outcome):
        now = home.bytes
        expect(all(each in readable(now) for each in readable(self.before)), "an entry is gone", outcome)
        folder = os.path.dirname(home.journal)
        beside = b"".join(content(os.path.join(folder, name)) for name in os.listdir(folder))
        expect(TORN in beside, "the half line is gone", outcome)
        if outcome.status == 0:
            old = [name for name in os.listdir(folder) if ".before-repair-" in name]
            kept = content(os.path.join(folder, old[0]))
            expect(now != self.before and len(old) == 1, "said to be repaired:", outcome)
            expect(kept in (self.before, b"".join(whole_lines(self.before))), "the old file is another one", outcome)
        if outcome.status == 74:
            expect(now == self.before, "refused and done", outcome)
        expect(outcome.status != 1 or "已经换上" in outcome.errors or "无法" in outcome.errors, outcome)


class Purge(Scene):
    """A journal with copies and a history beside it, all of which name the customer."""

    arguments = ("清除", "惠民超市", "--yes")

    def prepare(self, home):
        lines = written(10) + [line(11, "customer", name="老王烟店"), line(12, "visit", customer="老王烟店")]
        self.others = [entry(text[:-1]) for text in lines[-2:]]
        self.before = b"".join(lines)
        home.put(self.before)
        for name in (".torn", ".before-repair-1", ".checkpoint.new-1", ".new-1"):
            private(home.journal + name, self.before)
        os.makedirs(os.path.dirname(self.history(home)), mode=0o700)
        private(self.history(home), b"visit " + SHOP)

    def history(self, home):
        return os.path.join(home.folder, ".local/state/wubu/history")

    def check(self, home, outcome):
        now = readable(home.bytes)
        expect(all(each in now for each in self.others), "another's entry is gone", outcome)
        if outcome.status == 74:
            expect(home.bytes == self.before, "refused and done", outcome)
        if outcome.status in (0, 1) and "已清除" in outcome.output:
            for path in files(home):
                expect(SHOP not in content(path) or path in outcome.errors, "left in", path, outcome)


class First(Scene):
    """The first entry of all, in a home where no folder is there yet."""

    arguments = ("记", "头一条")

    def check(self, home, outcome):
        notes = [each["note"] for each in entries(home.journal, torn=True)]
        expect(notes in ([], ["头一条"]), notes)
        expect(outcome.status != 0 or notes == ["头一条"], outcome)
        expect(outcome.status not in (73, 74) or notes == [], "refused and written", outcome)


class Checkpoint(Scene):
    """A journal long enough for a checkpoint."""

    arguments = ("记", "再来")

    def prepare(self, home):
        self.before = long()
        home.put(self.before)

    def check(self, home, outcome):
        expect(home.bytes.startswith(self.before), "lines are gone", outcome)
        count = len(whole_lines(home.bytes)) - len(whole_lines(self.before))
        expect(outcome.status < 0 or count == (1 if outcome.status == 0 else 0), "entries", count, outcome)
        found = home.run("查找", "店1199号")
        expect(found.status == 0 and "店1199号" in found.output, found)


@functools.cache
def long():
    return b"".join(line(n, "note", note=f"店{n}号") for n in range(1, 1201))


class Report(Scene):
    """A report into a new file, and one into a file that may be replaced."""

    path = "day.md"

    def __init__(self, replaces):
        self.replaces = replaces
        self.arguments = ("小结", "--output", self.path) + (("--force",) if replaces else ())

    def run_again(self, home):
        """What is there already, or was left by a kill, is replaced only where that is asked for."""
        forced = ["--force"] if self.path in os.listdir(home.folder) and not self.replaces else []
        return home.run(*self.arguments, *forced)

    def prepare(self, home):
        home.put(b"".join(written(8)))
        if self.replaces:
            private(os.path.join(home.folder, self.path), OLD.encode())

    def check(self, home, outcome):
        expect(home.bytes == b"".join(written(8)), "the journal changed", outcome)
        there = content(os.path.join(home.folder, self.path)).decode("utf-8", "replace")
        is_whole = there.startswith("# ") and there.endswith("\n") and "惠民超市" in there
        if outcome.status == 0:
            expect(is_whole and "已写入" in outcome.errors, "said to be written:", there, outcome)
        elif self.replaces:
            expect(there == OLD or is_whole, "the old file is gone:", there, outcome)
        elif outcome.status > 0:
            expect(there == "", "in the way of the next attempt:", there, outcome)


class Rejected(Scene):
    """Rows that cannot be imported go to a file beside."""

    arguments = ("导入", "a.csv")

    def prepare(self, home):
        home.put(b"".join(written(4)))
        self.before = home.bytes
        private(os.path.join(home.folder, "a.csv"), "客户,编码\n阿珍便利店,7\n,8\n".encode())

    def check(self, home, outcome):
        expect(home.bytes.startswith(self.before), "lines are gone", outcome)
        count = [each.get("name") for each in readable(home.bytes)].count("阿珍便利店")
        expect(count == 1 if "已导入" in outcome.output else count <= 1, "brought in", count, "times", outcome)
        rejected = content(os.path.join(home.folder, "a.csv.rejected.csv")).decode("utf-8", "replace")
        expect("已写入" not in outcome.errors or ",8," in rejected, "said to be written:", rejected, outcome)


class Progress(Scene):
    """How far a learner has got, kept beside what was kept before."""

    arguments = ("练习", "1")
    lines = ["跳过", "退出"]

    def prepare(self, home):
        first = home.run("练习", "2", lines=self.lines)
        expect(first.status == 0, first)
        self.before = content(self.path(home))
        expect(self.before != b"", first)

    def path(self, home):
        return os.path.join(home.folder, ".local/state/wubu/training.json")

    def check(self, home, outcome):
        kept = json.loads(content(self.path(home)) or content(self.path(home) + ".old"))
        for lesson in json.loads(self.before)["lessons"]:
            expect(lesson in kept["lessons"], "earlier progress is gone", kept, outcome)


def content(path):
    if not os.path.exists(path):
        return b""
    with open(path, "rb") as file:
        return file.read()


def private(path, data):
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)


def files(home):
    return [os.path.join(folder, name) for folder, _, names in os.walk(home.folder) for name in names]


SCENES = [
    Repair(), Purge(), First(), Checkpoint(), Report(False), Report(True), Rejected(), Progress(),
]
