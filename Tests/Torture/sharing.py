"""Several programs at once on one journal: fifty one-shots beside an open conversation, imports of one file."""

import fcntl
import os
import subprocess
import time

from fault import Fault
from journal import entries, expect
from program import PATIENCE, Home

AT_ONCE = 50


def fifty(case):
    """All land, numbered without gap or double; what each was told is the number it has."""
    with Home() as home:
        talk = home.start("--lang", "zh")
        talk.stdin.write("记 开头\n".encode())
        talk.stdin.flush()
        expect("#1 " in talk.stdout.readline().decode(), "the conversation did not begin")
        start = time.monotonic()
        shots = [
            subprocess.Popen(
                home.command("记", f"第{shot}次"), env=home.environment, cwd=home.folder,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
            )
            for shot in range(AT_ONCE)
        ]
        told = {}
        for shot, process in enumerate(shots):
            output, errors = process.communicate(timeout=PATIENCE)
            expect(process.returncode == 0, "status", process.returncode, errors.decode())
            told[int(output.decode().split("#")[1].split()[0])] = f"第{shot}次"
        took = time.monotonic() - start
        output, errors = talk.communicate("列表 备注\n记 结尾\n".encode(), timeout=PATIENCE)
        expect(talk.returncode == 0, "status", talk.returncode, errors.decode())
        said = output.decode()
        expect(all(f"第{shot}次" in said for shot in range(AT_ONCE)), "the open conversation saw", said)
        read = entries(home.journal)
        expect(len(read) == AT_ONCE + 2, "entries:", len(read))
        expect({each["n"]: each["note"] for each in read[1:-1]} == told, "told otherwise than kept")
        expect(read[-1]["note"] == "结尾", read[-1])
        expect(took < PATIENCE, took)


NOTHING = "没有新内容，什么都没有记"


def table(case):
    """A file of customers, or of their figures, and how many entries it brings."""
    shops = 2 + case % 7
    if case % 2 == 0:
        return "客户,编码\n" + "".join(f"店{n},{n}\n" for n in range(shops)), shops
    return "客户,销量,日期\n" + "".join(f"店{n},{n},2026-11-2{n % 3}\n" for n in range(shops)), 2 * shops


def waits(process, journal):
    """Whether a program has decided what to append: the journal is then open for that."""
    folder = f"/proc/{process.pid}/fd"
    for number in os.listdir(folder):
        try:
            if os.readlink(f"{folder}/{number}") != journal:
                continue
            with open(f"/proc/{process.pid}/fdinfo/{number}", encoding="ascii") as described:
                flags = next(line for line in described if line.startswith("flags:"))
        except FileNotFoundError:
            continue
        if int(flags.split()[1], 8) & os.O_APPEND:
            return True
    return False


def imports(case):
    """Imports of one file at once: what it holds comes once, and all but one are told that nothing is new."""
    at_once = 2 + case // 2 % 4
    with Home() as home:
        text, brings = table(case)
        with open(os.path.join(home.folder, "a.csv"), "w", encoding="utf-8") as file:
            file.write(text)
        expect(home.run("记", "开头").status == 0, "no beginning")
        # Half of them wait for the same lock with their minds made up, the others run as they like.
        holder = os.open(home.journal, os.O_RDONLY)
        if case % 3 < 2:
            fcntl.flock(holder, fcntl.LOCK_EX)
        runs = [
            subprocess.Popen(
                home.command("--lang", "zh", "导入", "a.csv"), env=home.environment, cwd=home.folder,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
            )
            for _ in range(at_once)
        ]
        if case % 3 < 2:
            end = time.monotonic() + 8
            while time.monotonic() < end and not all(waits(run, home.journal) for run in runs):
                time.sleep(0.002)
        os.close(holder)
        said = []
        for run in runs:
            output, errors = run.communicate(timeout=PATIENCE)
            expect(run.returncode == 0, "status", run.returncode, errors.decode())
            said.append(output.decode())
        read = entries(home.journal)
        expect(len(read) == 1 + brings, "entries", len(read), "and not", 1 + brings, said)
        expect(sum(NOTHING in each for each in said) == at_once - 1, said)
        expect(sum("已导入 a.csv" in each for each in said) == 1, said)


FAULTS = [
    Fault("parallel", "50 one-shots at once beside an open conversation, all land", 20, fifty),
    Fault("imports", "2 to 5 imports of one file at once, it comes once", 60, imports),
]
