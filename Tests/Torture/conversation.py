"""A scripted conversation, and what each of its lines must leave behind: written by hand, from the method file.

The questions of the step are, in the order of lang/methods/135.yaml: A-C1, then for the customer A-C2 A-C3 A-C6
A-C4 A-C7 A-C9 A-C13, then A-B1 about the brands.
"""

import re

from journal import content, expect
from program import DAY

SHOP = "惠民超市"


def _entry(kind, **fields):
    return {"kind": kind, "on": DAY, **fields}


def _answer(question, value, **fields):
    subject = {} if question == "A-C1" else {"subject": SHOP}
    head = {"period": "2026-11", "method": "135", "version": 2}
    return _entry("answer", **head, question=question, value=value, **subject, **fields)


WISHES = [{"what": "货源"}, {"what": "断货五天"}]
ROWS = [{"spec": "青岚", "wanted": 30, "got": 10}, {"spec": "南枝", "wanted": 8, "got": 6}]

# Each line, the entries it appends, and the question that is open after it; none outside the interview.
TURNS = [
    ("客户 惠民超市", [_entry("customer", name=SHOP)], None),
    ("客户 老王烟店 等级:A", [_entry("customer", name="老王烟店", tier="A")], None),
    (
        "拜访阿珍便利店 20分钟 头一回",
        [_entry("customer", name="阿珍便利店"), _entry("visit", customer="阿珍便利店", minutes=20, note="头一回")],
        None,
    ),
    ("分析", [], "A-C1"),
    (SHOP, [_answer("A-C1", [SHOP])], "A-C2"),
    (
        "112 15680 下滑",
        [_answer("A-C2", {"cartons": 112, "amount": 15680}), _answer("A-C3", "down")],
        "A-C6",
    ),
    ("减", [_answer("A-C6", {"trend": "down"})], "A-C4"),
    ("青岚 30 10", [_answer("A-C4", ROWS[:1], state="open")], "A-C4"),
    ("南枝 8 6", [_answer("A-C4", ROWS, state="open")], "A-C4"),
    (".", [_answer("A-C4", ROWS)], "A-C7"),
    ("/记 路上想到的", [_entry("note", note="路上想到的")], "A-C7"),
    ("货源", [_answer("A-C7", WISHES[:1], state="open")], "A-C7"),
    ("断货五天", [_answer("A-C7", WISHES, state="open")], "A-C7"),
    (".", [_answer("A-C7", WISHES)], "A-C9"),
    ("跳过", [_answer("A-C9", None)], "A-C13"),
    ("断货五天，下周补上", [_answer("A-C13", "断货五天，下周补上")], "A-B1"),
    ("暂停", [], None),
    ("待办 周五前送宣传单", [_entry("task", due="2026-11-27", note="送宣传单")], None),
    ("完成 18 送到了", [_entry("done", of=[18], note="送到了")], None),
    ("撤销 18", [_entry("undo", of=[18])], None),
]
LINES = [line for line, _, _ in TURNS]
ALL = [entry for _, entries, _ in TURNS for entry in entries]


def progress(read):
    """How many lines of the script the journal holds, all of each: nothing else may be in it."""
    left = [content(each) for each in read]
    expect(left == ALL[: len(left)], "the journal holds", left[-3:], "and not", ALL[: len(left)][-3:])
    for done, (_, entries, _) in enumerate(TURNS):
        if len(left) < len(entries):
            expect(not left, "half a line was written:", left)
            return done
        if entries and not left:
            return done
        left = left[len(entries) :]
    return len(TURNS)


def question(done):
    """The question that `分析` must come to after so many lines."""
    return next((open for _, _, open in reversed(TURNS[:done]) if open), "A-C1")


def rest(done):
    """The lines with which the conversation goes on after so many of its lines."""
    begun, ended = LINES.index("分析"), LINES.index("暂停")
    return (["分析"] if begun < done <= ended else []) + LINES[done:]


def acknowledged(said):
    """How many entries were called saved, in what was printed so far."""
    numbers = [int(number) for number in re.findall(r"(?:已记|已跳过) #(\d+) ?[^\n]*\n", said)]
    # A list that is ended and what is taken back are said without the number of their own entry.
    for turn, words in [(9, "A-C4记完"), (13, "A-C7记完"), (19, "已撤销#18")]:
        if words in said:
            numbers.append(sum(len(entries) for _, entries, _ in TURNS[: turn + 1]))
    return max(numbers, default=0)
