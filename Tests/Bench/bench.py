#!/usr/bin/env python3
"""Measures wubu beside the system's own commands and its peers, in turn, on the same made-up years.

bench.py WUBU FOLDER [--runs N] [--sizes 7500,75000,1000000] [--check TABLE]

Prints a table of medians and their ratios. Machines are shared and noisy: only the ratios of one run say something,
and with --check they are compared with those of a kept table; one that grew by half is told, and the status is 1.
"""

import argparse
import os
import pty
import re
import select
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
MONTH, MONTH_END, TODAY = "2026-10", "2026-10-31", "2026-11-20"
RARE = "石榴"
SLACK = 1.5
# A command that takes longer than this is run three times only.
SLOW = 1.0


class Bench:
    def __init__(self, wubu, folder, runs, size):
        self.wubu, self.runs, self.size = wubu, runs, size
        self.folder = f"{folder}/{size}"
        if not os.path.exists(f"{self.folder}/done"):
            shutil.rmtree(self.folder, ignore_errors=True)
            subprocess.run([sys.executable, f"{HERE}/decade.py", self.folder, str(size)], check=True)
            open(f"{self.folder}/done", "w").close()
        # Visits are added to a copy, so that each run finds the same journal.
        self.journal = self.fresh("wubu.jsonl", "added.jsonl")
        for name in ("timewarrior", "task"):
            if os.path.exists(f"{self.folder}/{name}"):
                shutil.rmtree(f"{self.folder}/added-{name}", ignore_errors=True)
                shutil.copytree(f"{self.folder}/{name}", f"{self.folder}/added-{name}")
        self.rows = []

    def fresh(self, name, copy):
        shutil.copy(f"{self.folder}/{name}", f"{self.folder}/{copy}")
        os.chmod(f"{self.folder}/{copy}", 0o600)
        os.chmod(f"{self.folder}/{name}", 0o600)
        return f"{self.folder}/{copy}"

    def environment(self, journal=None):
        home = f"{self.folder}/home"
        os.makedirs(home, exist_ok=True)
        return {"PATH": os.environ["PATH"], "HOME": home, "LANG": "C.UTF-8", "TERM": "xterm-256color",
                "WUBU_JOURNAL": journal or f"{self.folder}/wubu.jsonl", "TIMEWARRIORDB": f"{self.folder}/added-timewarrior",
                "TASKDATA": f"{self.folder}/added-task", "TASKRC": "/dev/null", "TZ": "UTC"}

    def once(self, command, journal=None, given=None):
        """Seconds of one run, and its peak memory in bytes."""
        # grep notices /dev/null, and stops at the first line that it finds.
        output = subprocess.PIPE if command[0] == "grep" else subprocess.DEVNULL
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.PIPE if given else subprocess.DEVNULL,
                                   stdout=output, stderr=subprocess.DEVNULL, env=self.environment(journal))
        if given:
            process.stdin.write(given.encode())
            process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            raise SystemExit(f"{command} ended with {process.returncode}")
        return seconds, usage.ru_maxrss * 1024

    def in_turn(self, *actions):
        """Medians of several actions that are measured in turn."""
        times = [[action()] for action in actions]
        for _ in range(self.runs - 1):
            for known, action in zip(times, actions):
                if known[0] < SLOW or len(known) < 3:
                    known.append(action())
        return [statistics.median(known) for known in times]

    def command(self, *words, journal=None, given=None):
        return lambda: self.once(list(words), journal, given)[0]

    def row(self, what, *bases):
        """A row for wubu's action beside each base: (name, action)."""
        medians = self.in_turn(what[1], *[action for _, action in bases])
        for (name, _), base in zip(bases, medians[1:]):
            self.rows.append((self.size, what[0], medians[0], name, base))
            print(line(self.rows[-1]), flush=True)

    # What is measured

    def prompt(self):
        """Seconds from the start to the first prompt on a terminal."""
        start = time.perf_counter()
        pid, terminal = pty.fork()
        if pid == 0:
            os.execve(self.wubu, [self.wubu, "--lang", "zh"], self.environment())
        wait_for(terminal)
        seconds = time.perf_counter() - start
        finish(pid, terminal)
        return seconds

    def returns(self):
        """Seconds from Return to the next prompt, synced, and seconds of the disk's own sync; medians."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.execve(self.wubu, [self.wubu, "--lang", "zh"], self.environment(self.journal))
        wait_for(terminal)
        mine, base = [], []
        with open(f"{self.folder}/synced", "ab", buffering=0) as file:
            for number in range(max(20, self.runs)):
                os.write(terminal, f"拜访 {1001 + number % 15} 45分钟 下周再来".encode())
                time.sleep(0.03)
                drain(terminal)
                start = time.perf_counter()
                os.write(terminal, b"\r")
                wait_for(terminal)
                mine.append(time.perf_counter() - start)
                start = time.perf_counter()
                file.write(b"x" * 200)
                os.fsync(file.fileno())
                base.append(time.perf_counter() - start)
        finish(pid, terminal)
        return statistics.median(mine), statistics.median(base)

    def script(self, *options):
        """Seconds a line of a script that is piped in takes, its entries synced as the options say."""
        journal, lines = self.fresh("wubu.jsonl", "piped.jsonl"), 2000
        given = "".join(f"拜访 {1001 + number % 15} 45分钟 下周再来\n" for number in range(lines))
        once = lambda: self.once([self.wubu, *options], journal, given)[0]
        return statistics.median(once() for _ in range(3)) / lines

    def sync(self):
        """Seconds of appending a line and syncing it; the median."""
        taken = []
        with open(f"{self.folder}/synced", "ab", buffering=0) as file:
            for _ in range(200):
                start = time.perf_counter()
                file.write(b"x" * 219 + b"\n")
                os.fsync(file.fileno())
                taken.append(time.perf_counter() - start)
        return statistics.median(taken)

    def memory(self, *words):
        """Megabytes of peak memory beyond the file."""
        peak = max(self.once([self.wubu, *words])[1] for _ in range(3))
        return (peak - os.path.getsize(f"{self.folder}/wubu.jsonl")) / 1e6

    def run(self):
        wubu, journal = self.wubu, f"{self.folder}/wubu.jsonl"
        own = lambda name, *words, **more: (name, self.command(wubu, *words, **more))
        read = ("cat", self.command("cat", journal))
        count = ("wc -l", self.command("wc", "-l", journal))
        self.row(("start to prompt", self.prompt), count)
        self.row(own("one visit, synced", "拜访", "1007", "45分钟", journal=self.journal),
                 ("dd fsync", self.command("dd", "if=/dev/zero", f"of={self.folder}/dd", "bs=200", "count=1",
                                           "oflag=append", "conv=notrunc,fsync")), *self.additions())
        self.row(own("month summary", "小结", MONTH), read, *self.months())
        self.row(own("find a Chinese word", "查找", RARE), ("grep -c", self.command("grep", "-c", RARE, journal)))
        self.row(own("list of a day", "列表", TODAY), read)
        self.row(own("day summary", "小结", TODAY), read)
        self.row(own("an analysis begun", "分析", "2026-11"), read)
        mine, base = self.returns()
        self.rows.append((self.size, "Return to the next prompt, synced", mine, "fsync", base))
        print(line(self.rows[-1]), flush=True)
        for what, options in (("a line of a script", []), ("a line of a script, --batch", ["--batch"])):
            self.rows.append((self.size, what, self.script(*options), "fsync", self.sync()))
            print(line(self.rows[-1]), flush=True)
        for name, words in (("month summary", ["小结", MONTH]), ("find", ["查找", RARE]), ("open items", ["列表", "待办"])):
            print(f"| {self.size:,} | memory beyond the file, {name} | {self.memory(*words):.1f} MB | | | |", flush=True)

    def additions(self):
        """The peers adding one entry of the same content."""
        if self.size > 75_000:
            return []
        found = []
        if shutil.which("sqlite3"):
            base = f"{self.folder}/added.db"
            if os.path.exists(base):
                os.remove(base)
            with open(f"{self.folder}/sqlite.sql") as rows:
                subprocess.run(["sqlite3", base], stdin=rows, check=True)
            found.append(("sqlite3", self.command(
                "sqlite3", base, "pragma synchronous=full; insert into entry(day,kind,customer,minutes,note) "
                f"values('{TODAY}','visit','惠民1烟店',45,'下周再来')")))
        if shutil.which("task"):
            found.append(("task", self.command("task", "rc.confirmation=no", "log", "拜访惠民1烟店 45分钟")))
        if shutil.which("timew"):
            self.minute = 0
            found.append(("timew", self.track))
        if jrnl := self.jrnl():
            found.append(("jrnl", self.command(*jrnl, f"{TODAY} 20:00: 拜访惠民1烟店 45分钟")))
        if shutil.which("hledger"):
            ledger = self.fresh("hledger.journal", "added.journal")
            typed = f"{TODAY}\n拜访\nvisits:惠民1烟店\n45 min\ntime\n\n.\ny\n.\n"
            found.append(("hledger add", self.command("hledger", "-f", ledger, "add", given=typed)))
        return found

    def track(self):
        self.minute += 1
        return self.command("timew", "track", f"2026-11-21T00:{self.minute:02}:00", "-", f"2026-11-21T00:{self.minute:02}:30",
                            "拜访惠民1烟店")()

    def months(self):
        """The peers adding up the same month."""
        if self.size > 75_000:
            return []
        found = []
        if shutil.which("sqlite3"):
            found.append(("sqlite3", self.command(
                "sqlite3", f"{self.folder}/added.db",
                f"select customer,count(*),sum(minutes) from entry where day between '{MONTH}-01' and '{MONTH_END}' group by 1")))
        if shutil.which("task"):
            found.append(("task", self.command(
                "task", "rc.verbose=nothing", "rc.gc=off", f"end.after:{MONTH}-01", "end.before:2026-11-01", "completed")))
        if shutil.which("timew"):
            found.append(("timew", self.command("timew", "summary", f"{MONTH}-01", "-", "2026-11-01")))
        if jrnl := self.jrnl():
            found.append(("jrnl", self.command(*jrnl, "-from", f"{MONTH}-01", "-to", MONTH_END, "--short")))
        if shutil.which("hledger"):
            found.append(("hledger", self.command(
                "hledger", "-f", f"{self.folder}/hledger.journal", "balance", "visits", "-b", f"{MONTH}-01", "-e", "2026-11-01")))
        return found

    def jrnl(self):
        """The command of jrnl, with a configuration for this folder; nothing where it is not installed."""
        command = shutil.which("jrnl")
        if not command:
            return None
        if not os.path.exists(f"{self.folder}/added.txt"):
            self.fresh("jrnl.txt", "added.txt")
        path = f"{self.folder}/jrnl.yaml"
        with open(path, "w") as file:
            file.write(f"""colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals:
  default: {{journal: {self.folder}/added.txt}}
linewrap: 79
tagsymbols: '#@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: v4.2
""")
        return [command, "--config-file", path]


def wait_for(terminal):
    """Reads until a prompt stands there; who waits longer than a minute waits in vain."""
    seen, end = b"", time.monotonic() + 60
    while b"> " not in seen:
        if not select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
            raise SystemExit(f"no prompt came, but {seen!r}")
        seen += os.read(terminal, 65536)
    return seen


def drain(terminal):
    os.set_blocking(terminal, False)
    try:
        while os.read(terminal, 65536):
            pass
    except BlockingIOError:
        pass
    os.set_blocking(terminal, True)


def finish(pid, terminal):
    os.write(terminal, b"\x04")
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    os.close(terminal)
    os.waitpid(pid, 0)


def line(row):
    size, what, mine, name, base = row
    return f"| {size:,} | {what} | {mine * 1000:.1f} ms | {name} | {base * 1000:.1f} ms | {mine / base:.2f} |"


def kept(table):
    """The ratios of a kept table, by size, what and base."""
    with open(table) as file:
        rows = [[cell.strip() for cell in text.strip().strip("|").split("|")] for text in file if text.startswith("|")]
    return {(row[0], row[1], row[3]): float(row[5]) for row in rows if len(row) == 6 and re.fullmatch(r"[\d.]+", row[5])}


def check(rows, table):
    """Tells each ratio that grew by half against the table; the exit status."""
    before, worse, compared = kept(table), 0, 0
    for row in rows:
        size, what, mine, name, base = row
        known = before.get((f"{size:,}", what, name))
        if known is None:
            continue
        compared += 1
        if mine / base > known * SLACK:
            worse += 1
            print(f"slower: {what} at {size:,} beside {name}: {mine / base:.2f}, was {known:.2f}")
    print(f"{compared} ratios compared, {worse} grew by more than half")
    return 1 if worse or not compared else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("wubu")
    parser.add_argument("folder")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--sizes", default="7500,75000,1000000")
    parser.add_argument("--check")
    options = parser.parse_args()
    rows = []
    print("| entries | what | wubu | beside | takes | ratio |\n| --- | --- | --- | --- | --- | --- |")
    for size in options.sizes.split(","):
        bench = Bench(options.wubu, options.folder, options.runs, int(size))
        bench.run()
        rows += bench.rows
    if options.check:
        sys.exit(check(rows, options.check))


main()
