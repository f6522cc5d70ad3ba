"""Fifty one-shots at once on one journal, beside a conversation that is left open."""

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


FAULTS = [Fault("parallel", "50 one-shots at once beside an open conversation, all land", 20, fifty)]
