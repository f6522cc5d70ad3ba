"""Bytes that are gone or changed: cuts at every byte, and every bit flipped."""

import json

from fault import Fault
from journal import checksum, expect
from program import DAY, Home

WORDS = ["希望增加供应", "out of stock", '他说“月底”\\ "再来"', "缺货\t两条", "👩‍👩‍👧 é 𠮷"]


def line(n, kind, **fields):
    """A line as another program would write it, from the description of the format."""
    head = {"n": n, "at": f"2026-11-23T09:{n % 60:02d}:00.000+08:00", "by": "lin@laptop", "kind": kind, "on": DAY}
    body = json.dumps({**head, **fields}, ensure_ascii=False, separators=(",", ":"))[:-1].encode()
    return body + f',"sum":"{checksum(body)}"}}\n'.encode()


def written(count):
    """A journal of so many lines of the kinds that people look at most."""
    lines = [line(1, "customer", name="惠民超市", tier="A")]
    for n in range(2, count + 1):
        note = WORDS[n % len(WORDS)]
        if n % 4 == 0:
            lines.append(line(n, "visit", customer="惠民超市", minutes=n, tags=["缺货"], note=note))
        elif n % 4 == 1:
            lines.append(line(n, "need", customer="惠民超市", due="2026-11-27", note=note))
        elif n % 4 == 2:
            lines.append(line(n, "market", note=note))
        else:
            lines.append(line(n, "task", due="2026-11-30", priority="high", note=note))
    return lines


TEN = written(10)
CUTS = sum(map(len, TEN[-5:]))


def cut(case):
    """The journal without its last `case + 1` bytes."""
    data = b"".join(TEN)[: -(case + 1)]
    whole = data.count(b"\n")
    tail = data[data.rfind(b"\n") + 1 :]
    with Home() as home:
        home.put(data)
        environment = {**home.environment, "USER": "lin"}
        outcome = home.run("--journal", home.journal, "记", "再来", environment=environment)
        expect(outcome.status == 0 and "已记 #" in outcome.output, outcome)
        expect(("另存" in outcome.errors or ".torn" in outcome.errors) == bool(tail), "told of the tail:", outcome)
        lines = home.bytes.split(b"\n")
        expect(b"\n".join(lines[:whole]) == b"".join(TEN[:whole])[:-1], "whole lines were touched")
        expect(len(lines) == whole + 2 and lines[-1] == b"", "lines", len(lines))
        expect(json.loads(lines[whole])["note"] == "再来", lines[whole])
        if tail:
            with open(home.journal + ".torn", "rb") as torn:
                expect(torn.read() == tail + b"\n", "the tail beside is another one")
        listed = home.run("--format", "json", "列表", "2026-11")
        expect(listed.status == 0, listed)
        numbers = [json.loads(text)["n"] for text in listed.output.splitlines()]
        expect(sorted(numbers) == sorted([*range(1, whole + 1), 1]), "listed", numbers)


FORTY = written(40)
BITS = 8 * sum(map(len, FORTY))
KNOWN = {text: json.loads(text) for text in FORTY}


def flip(case):
    """One bit of forty lines is another one: nothing changed is accepted, and nothing vanishes silently."""
    data = bytearray(b"".join(FORTY))
    data[case // 8] ^= 1 << case % 8
    with Home() as home:
        home.put(data)
        outcome = home.run("--format", "json", "列表", "2026-11")
        expect(outcome.status in (0, 65), outcome)
        listed = [json.loads(text) for text in outcome.output.splitlines()]
        true = list(KNOWN.values())
        expect(all(each in true for each in listed), "changed and accepted:", [e for e in listed if e not in true])
        lost = {each["n"] for each in true} - {each["n"] for each in listed}
        expect(1 <= len(lost) <= 2, "lost", lost)
        expect(outcome.errors.strip() != "", "lost without a word:", lost)
        expect(bytes(data) == home.bytes, "looking changed the file")


def flip_and_go_on(case):
    """The same with an entry appended after it, at a bit of each byte in turn."""
    data = bytearray(b"".join(FORTY))
    data[case] ^= 1 << case % 8
    with Home() as home:
        home.put(data)
        outcome = home.run("记", "再来")
        expect(outcome.status == 0, outcome)
        torn = data[-1:] != b"\n"
        kept = data[: data.rfind(b"\n") + 1]
        expect(home.bytes.startswith(bytes(kept)), "lines that were there were touched")
        last = home.bytes[len(kept) :]
        expect(last.count(b"\n") == 1 and json.loads(last)["note"] == "再来", last)
        expect(torn == (".torn" in outcome.errors), outcome)


FAULTS = [
    Fault("cut", "cut at every byte of the last 5 lines, whole lines stay and the rest is set aside", CUTS, cut),
    Fault("bit", "every bit of 40 lines flipped, nothing changed is accepted or lost in silence", BITS, flip),
    Fault("bit-append", "a bit of every byte flipped, appending goes on behind it", BITS // 8, flip_and_go_on),
]
