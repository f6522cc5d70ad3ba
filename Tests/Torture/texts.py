"""Texts that break naive programs: kept as they are, and never sent to the terminal raw."""

import json
import random
import unicodedata

from fault import Fault
from journal import entries, expect
from program import Home

PIECES = [
    b"\x00", b"\x1b[2J", b"\x1b]0;title\x07", b"\x7f", b"\x9b", b"\xc2\x9b", b"\xe4", b"\xe4\xbd", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80", b"\xc0\xaf", b"\xff", b"\r", b"\t", b"\x0b", b"\x0c", "\u202e".encode(), "\u2066".encode(),
    "\u200f".encode(), "\u2028".encode(), "\u0085".encode(), "\ufeff".encode(), "e\u0301".encode(), "𠮷".encode(),
    "👩‍👩‍👧".encode(), "缺货".encode(), b'"', b"\\", b"\\n", b"\\u0000", b'","sum":"00000000"}', b'{"n":1,"at":"',
    b'"}\r{"n":9}', b"'", b"$(reboot)", b"%s%n", "“”".encode(), "，".encode(), b"<script>", b"=1+1", b"abc", b"x y",
]
# A text that would begin a second entry, if its line break were written as one.
FORGED = '{"n":2,"at":"2026-11-23T09:00:00.000+08:00","by":"lin@laptop","kind":"visit","on":"2026-11-23","sum":"00000000"}'


def spelled(data):
    """Bytes that are not UTF-8 as text, one by one as `\\xE4` (design: the longest part of a character is one error)."""
    text = data.decode("utf-8", "surrogateescape")
    return "".join(f"\\x{ord(each) - 0xDC00:02X}" if 0xDC80 <= ord(each) <= 0xDCFF else each for each in text)


def harmless(data, what):
    """What is printed holds no control but the line end, and nothing that turns the direction of text."""
    text = data.decode("utf-8")
    for each in text:
        control = unicodedata.category(each) in ("Cc",) and each != "\n"
        turns = each in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"
        expect(not control and not turns, "printed raw:", repr(each), what)


def awkward(seed):
    """Random pieces as a note, by pipe and as arguments, with the text that must be in the journal."""
    random.seed(seed)
    data = b"x" + b"".join(random.choice(PIECES) for _ in range(random.randint(1, 12))) + b"x"
    with Home() as home:
        piped = home.run("--lang", "zh", lines=b"market: " + data + b"\n")
        # As the line is one, so is its entry; words at its edges may be more than a note.
        read = entries(home.journal)
        expect(piped.status == 0 and len(read) == 1, data, piped)
        expect(read[0]["kind"] == "market", read)
        kept = read[0].get("note", "")
        if not any(word in data for word in (b"x y", b"%s", b"$(", b"'", b":", b"=", b",", "，".encode())):
            expect(folded(kept) == folded(spelled(data)), "kept", repr(kept), "of", data)
        harmless(piped.raw + piped.raw_errors, data)
        for line in ("列表", "查看 1", "小结", "查找 x"):
            shown = home.run("--lang", "zh", *line.split(" "))
            harmless(shown.raw + shown.raw_errors, data)
        if b"\0" not in data:
            shot = home.run("--lang", "zh", b"note", data)
            harmless(shot.raw + shot.raw_errors, data)
            entries(home.journal)


def folded(text):
    """Blanks at the edge and between words are none of the text's own."""
    return "".join(each for each in text if not each.isspace())


def forged(case):
    """A line break inside a text begins no entry: at the command line, in a paste, in an answer."""
    with Home() as home:
        text = ["一" + end + FORGED for end in ("\n", "\r\n", "\r", "\u2028", "\u0085", "\x0b", "\\n", "\0")][case % 8]
        if case < 8 and "\0" not in text:
            outcome = home.run("记", text)
        else:
            outcome = home.run(lines=["客户 惠民超市", "分析", "惠民超市", ".", "112 下滑 减", ".", text, ".", "记 " + text])
        read = entries(home.journal)
        expect(read, outcome)
        expect(all(each["kind"] != "visit" and each["by"] != "lin@laptop" for each in read), "forged:", read)


def long(case):
    """Lines around one megabyte: kept whole or refused whole, and the next one is taken."""
    length = (1 << 20) + [-1_000_000, -4, -3, -2, -1, 0, 1, 2, 3, 1_000, 1_000_000, 50_000_000][case]
    with Home() as home:
        line = b"note " + b"x" * (length - 5)
        outcome = home.run("--lang", "zh", lines=line + b"\nnote next\n")
        read = entries(home.journal)
        fits = length <= 1 << 20
        expect(outcome.status == (0 if fits else 1), "status", outcome.status, outcome.errors[:200])
        expect([len(each["note"]) for each in read] == ([length - 5] if fits else []) + [4], "kept otherwise")
        expect(fits or "1 MB" in outcome.errors, outcome.errors[:200])


FAULTS = [
    Fault("text", "awkward bytes in a note are one entry, kept, and never printed raw", 1_000, awkward),
    Fault("forged", "no text forges an entry", 16, forged),
    Fault("long", "a line of a megabyte is kept, a longer one refused whole", 12, long),
]
