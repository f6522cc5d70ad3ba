"""A second reader of the journal, written from the README alone, so that it cannot share a mistake."""

import json
import os
import re

KEYS = (
    "n at by with kind on time start period method version question subject customer brands state way minutes name"
    " members alias code tier area phone birthday pinyin metric value unit baseline target from due every priority"
    " class category urgency to key of tags note"
).split()


def _table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = value >> 1 ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


TABLE = _table()


def checksum(data):
    """CRC-32C as RFC 3720 has it, one byte a step."""
    register = 0xFFFFFFFF
    for byte in data:
        register = TABLE[(register ^ byte) & 0xFF] ^ (register >> 8)
    return "%08x" % (register ^ 0xFFFFFFFF)


assert checksum(b"123456789") == "e3069283"


class Broken(AssertionError):
    """A promise of the program that was not kept."""


def expect(holds, *what):
    if not holds:
        raise Broken(" ".join(str(part) for part in what))


def entry(line):
    """The entry of a line, given without its line end; every rule of the format is looked at."""
    cut = line.rfind(b',"sum"')
    expect(cut > 0, "no sum in", line)
    expect(re.fullmatch(rb',"sum":"[0-9a-f]{8}"\}', line[cut:]), "no end of a line:", line)
    expect(checksum(line[:cut]) == line[cut + 8 : cut + 16].decode(), "wrong sum:", line)
    pairs = json.loads(line.decode("utf-8"), object_pairs_hook=lambda pairs: pairs)
    keys = [key for key, _ in pairs[:-1]]
    expect(keys == [key for key in KEYS if key in keys], "keys out of order:", line)
    expect(all(byte >= 0x20 for byte in line), "a control character in", line)
    read = json.loads(line)
    del read["sum"]
    return read


def entries(path, torn=False):
    """The entries of a whole file, numbered without gap or double; a torn tail only where it may be."""
    if not os.path.exists(path):
        return []
    with open(path, "rb") as file:
        *lines, tail = file.read().split(b"\n")
    expect(torn or tail == b"", "a torn tail:", tail)
    read = [entry(line) for line in lines]
    expect([each["n"] for each in read] == list(range(1, len(read) + 1)), "numbers", [each["n"] for each in read])
    expect(len({each["by"] for each in read}) <= 1, "several writers")
    return read


def content(read):
    """What an entry says, without when it was recorded and how it was numbered."""
    return {key: value for key, value in read.items() if key not in ("n", "at", "by", "with")}
