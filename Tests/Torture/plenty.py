"""Ten thousand open items."""

import json
import time

from fault import Fault
from journal import entries, expect
from program import Home

COUNT = 10_000


def open_items(_):
    """All are recorded, listed, closed and taken back in the time that a person waits for."""
    with Home() as home:
        lines = [f"客户 第{number}烟店 编码:{number + 100000}" for number in range(100)]
        lines += [f"待办 第{number}件 日期:2026-11-{number % 28 + 1:02d}" for number in range(COUNT)]
        outcome = home.run("--batch", "--quiet", lines=lines)
        expect(outcome.status == 0, str(outcome)[-300:])
        expect(len(entries(home.journal)) == COUNT + 100, "recorded otherwise")
        start = time.monotonic()
        listed = home.run("--format", "json", "列表", "待跟进")
        expect(listed.status == 0, str(listed)[-300:])
        read = [json.loads(line) for line in listed.output.splitlines()]
        expect(sorted(each["n"] for each in read) == list(range(101, COUNT + 101)), "listed", len(read))
        for line in ("下一步", "今天", "完成 5000", "撤销 5000", "小结"):
            done = home.run(*line.split(" "))
            expect(done.status == 0, line, str(done)[:300])
        left = home.run("--format", "json", "列表", "待跟进")
        expect(len(left.output.splitlines()) == COUNT - 1, "left", len(left.output.splitlines()))
        expect(time.monotonic() - start < 60, "it took", time.monotonic() - start)


FAULTS = [Fault("plenty", "10,000 open items are listed, closed and counted", 1, open_items)]
