#!/usr/bin/env python3
"""Writes the same made-up years of work for wubu and for its peers: decade.py FOLDER ENTRIES

A manager with up to 1,000 customers records 30 entries on each working day, the last of them on LAST. The files
are wubu.jsonl, and up to 75,000 entries also hledger.journal, jrnl.txt, timewarrior/, task/ and sqlite.sql. Everything
is computed from the number of the entry, so that the same number of entries gives the same bytes.
"""

import datetime
import json
import os
import sys
import uuid

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Torture"))
from journal import checksum  # noqa: E402

LAST = datetime.date(2026, 11, 20)
A_DAY = 30
TIERS = "ABBCCC"
AREAS = ["城东", "城西", "城南", "河口"]
SHOPS = ["烟店", "便利店", "超市", "商行"]
NAMES = ["惠民", "长乐", "福满", "重阳", "乐清", "吉祥", "双喜", "金桥", "阳光", "百顺", "永兴", "天顺", "华联", "远大", "四季"]
BRANDS = ["通仙", "通福", "通运", "七匹狼", "红金龙"]
NOTES = [
    "想要两条，下周再来看", "柜台陈列已经整改，价签补齐", "老板说周边新开了一家超市，客流少了", "库存偏高，先消化再订",
    "新品介绍过了，愿意先试五条", "零售价稳定，没有乱价", "希望送货时间提前到上午", "店主不在，和店员聊了近期销售",
]
TAGS = [[], ["缺货"], [], ["陈列"], [], ["新品"]]
RARE = "石榴"


def customer(number):
    return f"{NAMES[number % len(NAMES)]}{number + 1}{SHOPS[number % len(SHOPS)]}"


def workdays(count):
    """So many working days, the last of them LAST, oldest first."""
    days, day = [], LAST
    while len(days) < count:
        if day.weekday() < 5:
            days.append(day)
        day -= datetime.timedelta(days=1)
    return days[::-1]


def archive(number, day):
    return {"kind": "customer", "on": str(day), "name": customer(number), "code": str(1000 + number),
            "tier": TIERS[number % len(TIERS)], "area": AREAS[number % len(AREAS)]}


def entry(number, day, customers):
    """The entry of a number, as a mapping in the key order of the journal."""
    who = customer(number * 7 % customers)
    note = NOTES[number % len(NOTES)] + (f"，门口的{RARE}树移走了" if number % 5000 == 4999 else "")
    turn = number % 30
    base = {"on": str(day)}
    if turn == 7:
        return {"kind": "brand", **base, "customer": who, "brands": [BRANDS[number // 30 % 5]], "state": number // 7 % 4}
    if turn in (11, 12):
        return {"kind": "figure", **base, "customer": who, "metric": "purchases", "value": 20 + number % 90,
                "unit": "条", "period": str(day)[:7]}
    if turn in (15, 16):
        due = day + datetime.timedelta(days=3)
        return {"kind": "task", **base, "customer": who, "due": str(due), "priority": "normal", "note": note}
    if turn in (17, 18):
        return {"kind": "done", **base, "of": [-2], "note": "办好了"}
    if turn == 20:
        return {"kind": "need", **base, "customer": who, "note": note}
    if turn == 21:
        # One request in ten stays open.
        return {"kind": "note", **base, "note": note} if number // 30 % 10 == 0 else {"kind": "done", **base, "of": [-1]}
    if turn == 25:
        return {"kind": "market", **base, "note": note}
    visit = {"kind": "visit", **base, "customer": who}
    if number % 3 == 0:
        visit["brands"] = [BRANDS[number % 5]]
    visit["minutes"] = 5 + number % 40
    if TAGS[number % 6]:
        visit["tags"] = TAGS[number % 6]
    return {**visit, "note": note}


def entries(count):
    customers = max(20, min(1000, count // 250))
    days = workdays(-(-count // A_DAY))
    for number in range(count):
        day = days[number // A_DAY]
        found = archive(number, day) if number < customers else entry(number, day, customers)
        if "of" in found:
            found["of"] = [number + 1 + back for back in found["of"]]
        yield number, day, found


def line(number, day, found):
    seconds = 9 * 3600 + number % A_DAY * 1000
    at = f"{day}T{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000+08:00"
    whole = {"n": number + 1, "at": at, "by": "lin@laptop", **found}
    text = json.dumps(whole, ensure_ascii=False, separators=(",", ":"))[:-1].encode()
    return text + b',"sum":"%s"}\n' % checksum(text).encode()


def words(found):
    return " ".join(str(found[key]) for key in ("customer", "name", "note") if key in found)


class Peers:
    """The same facts as each peer keeps them: who, when, how long, what."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("timewarrior/data", "task"):
            os.makedirs(f"{folder}/{name}", exist_ok=True)
        names = ("hledger.journal", "jrnl.txt", "task/completed.data", "sqlite.sql")
        self.files = {name: open(f"{folder}/{name}", "w") for name in names}
        self.files["sqlite.sql"].write(
            "create table entry(n integer primary key, day text, kind text, customer text, minutes integer, note text);\n"
            "create index entry_day on entry(day);\nbegin;\n")
        self.months = {}

    def add(self, number, day, found):
        minutes, who, text = found.get("minutes", 5), found.get("customer", "-"), words(found)
        begin = datetime.datetime.combine(day, datetime.time(8)) + datetime.timedelta(minutes=16 * (number % A_DAY))
        end = begin + datetime.timedelta(minutes=min(minutes, 15))
        self.files["hledger.journal"].write(f"{day} {text}\n    visits:{who}  {minutes} min\n    time\n\n")
        self.files["jrnl.txt"].write(f"[{begin:%Y-%m-%d %H:%M}] {text}\n\n")
        since = int((begin - datetime.datetime(1970, 1, 1)).total_seconds())
        self.files["task/completed.data"].write(
            f'[description:"{text}" end:"{since + 60 * minutes}" entry:"{since}" project:"{who}" status:"completed" '
            f'uuid:"{uuid.UUID(int=number + 1)}"]\n')
        quoted = text.replace("'", "''")
        self.files["sqlite.sql"].write(
            f"insert into entry values({number + 1},'{day}','{found['kind']}','{who}',{minutes},'{quoted}');\n")
        self.month(day).write(f'inc {begin:%Y%m%dT%H%M%SZ} - {end:%Y%m%dT%H%M%SZ} # "{who}" # "{text}"\n')

    def month(self, day):
        name = f"{day:%Y-%m}"
        if name not in self.months:
            for old in self.months.values():
                old.close()
            self.months = {name: open(f"{self.folder}/timewarrior/data/{name}.data", "w")}
        return self.months[name]

    def close(self):
        self.files["sqlite.sql"].write("commit;\n")
        for file in [*self.files.values(), *self.months.values()]:
            file.close()


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    os.makedirs(folder, exist_ok=True)
    # A million is more than any peer was made for.
    peers = Peers(folder) if count <= 75_000 else None
    with open(f"{folder}/wubu.jsonl", "wb") as journal:
        for number, day, found in entries(count):
            journal.write(line(number, day, found))
            if peers:
                peers.add(number, day, found)
    if peers:
        peers.close()


main()
