#!/usr/bin/env python3
"""What a person sees at a real terminal: terminal.py BINARY [NAME...] runs all scenarios, or those named.

Each function below is one scenario, named for what the person sees. It gets a fresh home of its own
and fails by raising; the screen so far is then printed.
"""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import termios
import time

import pexpect

BACKSPACE, CTRL_A, CTRL_C, CTRL_D, CTRL_Z, TAB, UP = "\x7f", "\x01", "\x03", "\x04", "\x1a", "\t", "\x1b[A"
FROZEN = ["--now", "2026-11-23T09:00+08:00"]


class Person:
    """Somebody at a terminal 80 columns wide, with a home that nobody used before."""

    def __init__(self, binary):
        self.binary = binary
        self.home = tempfile.mkdtemp(prefix="wubu-pty-")
        self.environment = {"HOME": self.home, "PATH": os.environ["PATH"], "TERM": "xterm", "USER": "lin"}
        self.environment["LANG"] = "C.UTF-8"
        # What is longer than the screen is read here as it scrolls by.
        self.environment["PAGER"] = ""
        self.child = None
        self.log = []

    def start(self, *options, language="zh", command=None):
        arguments = ["--lang", language, *FROZEN, *options]
        self.child = pexpect.spawn(
            command or self.binary,
            [] if command else arguments,
            cwd=self.home,
            env=self.environment,
            dimensions=(24, 80),
            encoding="utf-8",
            codec_errors="replace",
            timeout=10,
        )
        self.child.delaybeforesend = 0.02
        self.child.logfile_read = self
        if not command:
            self.sees("> ")
        return self

    def write(self, text):
        self.log.append(text)

    def flush(self):
        pass

    def sees(self, *texts):
        for text in texts:
            self.child.expect_exact(text)
        return self

    def types(self, keys):
        """Types keys that ask for no answer yet."""
        self.child.send(keys)
        time.sleep(0.1)
        return self

    def enters(self, line):
        self.child.send(line + "\r")
        return self

    def leaves(self, status=0, edits=True):
        # A person presses it at a prompt; before the line is edited, the terminal makes something else of it.
        if edits:
            self.waits_for(self.is_editing)
        self.child.send(CTRL_D)
        return self.has_ended(status)

    def is_editing(self):
        return not termios.tcgetattr(self.child.child_fd)[3] & termios.ICANON

    def has_ended(self, status):
        self.child.expect(pexpect.EOF)
        self.child.close()
        assert self.child.exitstatus == status, (self.child.exitstatus, self.child.signalstatus)
        return self

    @property
    def screen(self):
        try:
            self.child.expect(pexpect.TIMEOUT, timeout=0.1)
        except (pexpect.EOF, ValueError, AttributeError):
            pass
        return "".join(self.log)

    def path(self, name):
        return os.path.join(self.home, name)

    @property
    def entries(self):
        try:
            with open(self.path(".local/share/wubu/journal.jsonl"), encoding="utf-8") as journal:
                return [json.loads(line) for line in journal]
        except FileNotFoundError:
            return []

    def values(self, key):
        return [entry[key] for entry in self.entries if key in entry]

    def waits_for(self, condition):
        for _ in range(100):
            if condition():
                return self
            time.sleep(0.05)
        raise AssertionError("it never happened; the journal holds %r" % self.entries)

    def has_noted(self, *notes):
        return self.waits_for(lambda: self.values("note") == list(notes))


# The line editor


def backspace_takes_a_whole_chinese_character(person):
    person.start().types("记 货架缺货了" + BACKSPACE).enters("").has_noted("货架缺货").leaves()


def a_line_longer_than_the_screen_can_be_edited(person):
    text = "老王说下周要来一批新货请准备好陈列" * 4
    person.start().types("记 " + text + "错" + BACKSPACE).enters("").has_noted(text).leaves()


def the_first_character_can_be_reached_and_deleted(person):
    person.start().types("错记 缺货" + CTRL_A + CTRL_D).enters("").has_noted("缺货").leaves()


def ctrl_c_clears_the_line(person):
    person.start().types("记 不要这句" + CTRL_C).sees("^C", "> ")
    person.enters("记 要这句").has_noted("要这句").leaves()


def the_mark_of_ctrl_c_stands_behind_the_line_and_not_over_its_prompt(person):
    # Letting go of the terminal moves the cursor to the line's beginning: the mark comes before that.
    person.start().types("记 不要这句" + CTRL_C).sees("不要这句^C\r\n", "> ").leaves()


def no_empty_line_stands_between_ctrl_d_and_the_last_words(person):
    person.start().enters("分析").sees("A-C1").types(CTRL_D).sees("停在").has_ended(0)
    assert "\n\r\n停在" not in person.screen.replace("\x1b[?2004l\r", ""), person.screen[-200:]


def ctrl_c_drops_what_was_typed_before_it_and_keeps_what_comes_after(person):
    person.start().types("记 不要" + CTRL_C + "记 要\r").has_noted("要").leaves()


def ctrl_c_on_an_empty_line_says_how_to_leave(person):
    person.start().types(CTRL_C).sees("退出", "> ").leaves()


def ctrl_c_ends_a_search_in_the_history(person):
    person.start().enters("记 缺货").has_noted("缺货")
    person.types("\x12缺" + CTRL_C).enters("").enters("记 到货").has_noted("缺货", "到货").leaves()


def ctrl_d_on_an_empty_line_leaves(person):
    person.start().leaves()
    assert person.screen.endswith("\r\n"), "the shell's prompt would stand on our line"


def ctrl_z_stops_and_fg_goes_on(person):
    person.start(command="/bin/sh")
    person.enters("set -m; PS1='$ '").sees("$ ")
    options = " ".join(FROZEN)
    person.enters(f"{person.binary} --lang zh {options}").sees("> ").types("记 缺")
    person.types(CTRL_Z).sees("topped").enters("fg").sees("记 缺")
    person.enters("货").has_noted("缺货").types(CTRL_D)
    person.enters("echo st''ill").sees("still").enters("exit").has_ended(0)


def a_resized_terminal_keeps_the_line(person):
    person.start().types("记 缺")
    person.child.setwinsize(24, 40)
    person.types("货").enters("").has_noted("缺货").leaves()


def the_end_asked_for_by_the_system_restores_the_terminal(person):
    person.start().types("记 没写完")
    person.child.kill(signal.SIGTERM)
    person.has_ended(143)
    assert person.entries == []


def the_shell_after_it_echoes_again(person):
    person.start(command="/bin/sh")
    person.enters("PS1='$ '").sees("$ ").enters(f"{person.binary} --sandbox").sees("> ").types("记 没写完")
    with open(f"/proc/{person.child.pid}/task/{person.child.pid}/children", encoding="ascii") as children:
        os.kill(int(children.read().split()[0]), signal.SIGTERM)
    person.sees("$ ").types("ech").sees("ech").enters("o st''ill").sees("still").enters("exit").has_ended(0)


def what_cannot_be_saved_is_kept_until_enter_saves_it(person):
    folder = person.path("not-yet")
    person.environment["WUBU_JOURNAL"] = os.path.join(folder, "journal.jsonl")
    person.start().enters("记 缺货").sees(folder, "> ")
    os.mkdir(folder)
    person.enters("").sees("已记 #1", "> ").leaves()
    with open(os.path.join(folder, "journal.jsonl"), encoding="utf-8") as journal:
        assert [json.loads(line)["note"] for line in journal] == ["缺货"]


def what_could_not_be_saved_is_told_once_and_only_one_way_out(person):
    folder = person.path("not-yet")
    person.environment["WUBU_JOURNAL"] = os.path.join(folder, "journal.jsonl")
    person.start().enters("记 缺货").sees("没有存上：无法创建日志", "（回车重试）> ")
    person.types(CTRL_C).sees("只能按回车重试", "（回车重试）> ").enters("退出").has_ended(0)
    said = person.screen.partition("记 缺货")[2]
    assert "。。" not in said and "暂停" not in said, said


def a_long_line_is_wrapped_between_words(person):
    person.environment["NO_COLOR"] = "1"
    person.start("--width", "40", language="en").enters("help visit").sees("> ").leaves()
    printed = [line for line in person.screen.replace("\r", "").split("\n") if "> " not in line]
    assert len(printed) > 5 and max(map(len, printed)) <= 40, printed
    assert "to get to work at once" in " ".join(printed), printed


def a_paste_of_two_lines_runs_both(person):
    person.start().types("\x1b[200~记 第一行\r记 第二行\x1b[201~").enters("")
    person.has_noted("第一行", "第二行").leaves()


def a_bound_key_of_inputrc_works(person):
    with open(person.path(".inputrc"), "w", encoding="utf-8") as inputrc:
        inputrc.write('$if wubu\n"\\C-xk": "记 快捷键"\n$endif\n')
    person.start().types("\x18k").enters("").has_noted("快捷键").leaves()


def ctrl_c_works_with_vi_keys_too(person):
    with open(person.path(".inputrc"), "w", encoding="utf-8") as inputrc:
        inputrc.write("set editing-mode vi\n")
    person.start().types("记 不要\x1b" + CTRL_C).enters("记 要").has_noted("要").leaves()


# Locales


def chinese_survives_every_locale(person):
    for locale in ["C", "POSIX", "zh_CN.UTF-8", "zh_CN.GBK", "nonsense"]:
        person.environment["LC_ALL"] = locale
        person.start().types(f"记 拜访客户好{locale}" + BACKSPACE * len(locale) + BACKSPACE).enters("")
        person.waits_for(lambda: person.values("note")[-1:] == ["拜访客户"]).leaves()
        os.remove(person.path(".local/share/wubu/journal.jsonl"))


def chinese_survives_a_missing_locale(person):
    del person.environment["LANG"]
    person.start().types("记 客户好" + BACKSPACE).enters("").has_noted("客户").leaves()


# Completion


def tab_never_lists_files(person):
    open(person.path("secret-file"), "w", encoding="utf-8").close()
    person.start().types("sec" + TAB + TAB + " ./" + TAB + TAB)
    time.sleep(0.3)
    person.types(CTRL_C).leaves()
    assert "secret-file" not in person.screen


def tab_completes_a_verb_in_three_scripts(person):
    for typed, whole in [("拜" + TAB, "拜访"), ("baif" + TAB, "拜访"), ("visi" + TAB, "visit")]:
        person.start().types(typed).sees(whole).types(CTRL_C).leaves()


def tab_completes_a_customer_in_three_scripts(person):
    person.start().enters("客户 惠民超市").sees("惠民超市", "> ").enters("客户 Lucky").sees("Lucky", "> ")
    for typed, whole in [("惠" + TAB, "惠民超市"), ("huim" + TAB, "惠民超市"), ("luc" + TAB, "Lucky")]:
        count = len(person.entries)
        person.types("拜访 " + typed).enters(" 20分钟")
        person.waits_for(lambda: len(person.entries) > count)
        assert person.entries[-1]["customer"] == whole, person.entries[-1]
        assert person.entries[-1]["minutes"] == 20
    person.leaves()


# History


def the_history_holds_commands_and_never_replies(person):
    begin_the_analysis(person)
    person.enters("88箱是个秘密").sees("> ").enters("暂停").sees("五步> ")
    person.enters(" 记 前有空格").has_noted("前有空格").enters("记 公开").has_noted("前有空格", "公开").leaves()
    with open(person.path(".local/state/wubu/history"), encoding="utf-8") as history:
        lines = history.read().splitlines()
    assert lines == ["客户 惠民超市", "客户 老王烟店", "分析", "记 公开"], lines


def a_newcomer_is_asked_four_things_once_and_the_sample_is_taken_back(person):
    with open(person.path("客户.csv"), "w", encoding="utf-8") as table:
        table.write("名称,等级\n老王烟店,A\n")
    person.start().enters("林小雨").sees("2/4", "五步> ").enters("1").sees("3/4", "五步> ")
    person.enters("~/客户.csv").sees("按这样导入吗").enters("").sees("4/4", "五步> ")
    person.enters("拜访 老王 45分钟 希望增加供应").sees("已撤销", "晨会", "五步> ").leaves()
    with open(person.path(".local/state/wubu/history"), encoding="utf-8") as history:
        assert history.read() == "拜访 老王 45分钟 希望增加供应\n"
    assert "您好，今天是" in person.start().leaves().screen, person.screen


def the_history_is_private_and_there_again(person):
    person.start().enters("记 缺货").has_noted("缺货").enters("记 缺货").has_noted("缺货", "缺货").leaves()
    file = person.path(".local/state/wubu/history")
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(file)).st_mode) == 0o700
    with open(file, encoding="utf-8") as history:
        assert history.read() == "记 缺货\n"
    person.start().types(UP).sees("记 缺货").enters("").has_noted("缺货", "缺货", "缺货").leaves()


def a_sandbox_leaves_nothing_behind(person):
    person.start("--sandbox").enters("记 缺货").sees("缺货").leaves()
    assert os.listdir(person.home) == [], os.listdir(person.home)


# The interview


def begin_the_analysis(person):
    person.start().enters("客户 惠民超市").sees("惠民超市", "> ").enters("客户 老王烟店").sees("老王烟店", "> ")
    person.enters("分析").sees("A-C1", "> ").enters("惠民超市").sees("A-C2", "> ")
    person.waits_for(lambda: person.values("value") == [["惠民超市"]])


def kill_and_resume_at_the_same_question(person):
    begin_the_analysis(person)
    question = [line for line in person.screen.splitlines() if "A-C2（" in line][-1].strip()
    person.child.kill(signal.SIGKILL)
    person.child.expect(pexpect.EOF)
    person.start().enters("分析").sees(question, "A-C2", "> ")
    person.waits_for(lambda: person.values("value") == [["惠民超市"]]).leaves()


def back_shows_the_earlier_reply_and_what_is_typed_replaces_it(person):
    begin_the_analysis(person)
    person.enters("返回").sees("A-C1", "原来的回答：惠民超市", "A-C1> ").enters("老王烟店")
    person.waits_for(lambda: person.values("value")[-1:] == [["老王烟店"]]).leaves()


def return_keeps_the_earlier_reply(person):
    begin_the_analysis(person)
    person.enters("返回").sees("原来的回答：惠民超市", "A-C1> ").enters("").sees("A-C2", "> ").leaves()
    assert person.values("value") == [["惠民超市"]], person.values("value")


def the_up_key_brings_the_earlier_reply_back_to_be_edited(person):
    begin_the_analysis(person)
    person.enters("返回").sees("原来的回答：惠民超市", "A-C1> ").types(UP).sees("惠民超市")
    person.types("、老王烟店").enters("")
    person.waits_for(lambda: person.values("value")[-1:] == [["惠民超市", "老王烟店"]])
    # It was no line of the history, and is in none now.
    person.enters("暂停").sees("五步> ").types(UP).sees("分析").types(CTRL_C).leaves()
    with open(person.path(".local/state/wubu/history"), encoding="utf-8") as history:
        assert "惠民超市、老王烟店" not in history.read()


def the_end_of_input_pauses_the_interview_and_says_how_to_resume(person):
    begin_the_analysis(person)
    person.types(CTRL_D).sees("A-C2", "分析").has_ended(0)


def a_side_trip_comes_back_to_the_question(person):
    begin_the_analysis(person)
    person.enters("/记 路上想到的").has_noted("路上想到的").sees("A-C2", "> ").leaves()


# Other terminals


def a_dumb_terminal_gets_plain_lines(person):
    person.environment["TERM"] = "dumb"
    person.start().enters("记 缺货").has_noted("缺货").types("记 不要" + CTRL_C).enters("记 要")
    person.has_noted("缺货", "要").leaves(edits=False)
    assert "\x1b" not in person.screen


def backspace_takes_a_whole_character_on_a_dumb_terminal_too(person):
    person.environment.update(TERM="dumb", LC_ALL="C")
    person.start().enters("记 货架缺货了" + BACKSPACE).has_noted("货架缺货").leaves(edits=False)


def a_person_who_asks_for_it_gets_plain_lines(person):
    person.environment["ACCESSIBLE"] = "1"
    person.start().enters("记 缺货").has_noted("缺货").leaves(edits=False)
    assert "\x1b" not in person.screen


def no_colour_where_it_is_not_wanted(person):
    person.environment["NO_COLOR"] = "1"
    person.start().enters("呜啦啦啦").sees("> ").leaves()
    assert "\x1b[1m" not in person.screen and "\x1b[31m" not in person.screen


def what_was_typed_never_steers_the_terminal(person):
    person.start().types("记 a\x16\x1b[2Jb").enters("").has_noted("a\x1b[2Jb").sees("\\x1B[2J").leaves()
    assert "\x1b[2J" not in person.screen


def other_programs_entries_are_seen_before_the_next_prompt(person):
    person.start()
    other = dict(person.environment)
    pexpect.run(f"{person.binary} 记 别处", env=other)
    person.enters("记 这里").has_noted("别处", "这里").leaves()
    assert person.values("n") == [1, 2]


def what_another_program_records_at_an_open_prompt_is_in_the_next_answer(person):
    person.start()
    pexpect.run(f"{person.binary} 记 别处", env=dict(person.environment))
    person.enters("列表 备注").sees("别处", "> ").leaves()


def a_journal_that_was_deleted_is_told_and_nothing_of_it_is_listed(person):
    person.start().enters("记 一").has_noted("一")
    os.remove(person.path(".local/share/wubu/journal.jsonl"))
    person.enters("列表").sees("日志在别处被删改或换掉了", "没有符合的", "> ")
    person.enters("记 二").sees("已记 #1", "> ").has_noted("二").leaves()


def a_line_changed_with_an_editor_is_told_after_the_list(person):
    person.start().enters("记 缺货").has_noted("缺货").leaves()
    journal = person.path(".local/share/wubu/journal.jsonl")
    with open(journal, encoding="utf-8") as file:
        text = file.read()
    with open(journal, "w", encoding="utf-8") as file:
        file.write(text.replace("缺货", "到货"))
    person.start().enters("列表").sees("第1行", "> ").enters("查看 1").sees("#1在日志的第1行", "> ").leaves()


def a_purge_asks_first_and_then_forgets_what_was_typed(person):
    person.start().enters("客户 老王烟店").sees("老王烟店", "> ").enters("清除 老王烟店").sees("确定清除老王烟店吗", "> ")
    person.enters("").sees("什么也没改", "> ").enters("清除 老王烟店").sees("确定清除", "> ")
    person.enters("是").sees("已清除老王烟店", "五步> ")
    person.enters("记 以后").has_noted("以后").types(UP + UP + UP).enters("").sees("> ")
    person.waits_for(lambda: person.values("note") == ["以后", "以后"]).leaves()
    with open(person.path(".local/state/wubu/history"), encoding="utf-8") as history:
        assert history.read() == "记 以后\n"
    assert person.values("kind") == ["purged", "note", "note"]


def a_repair_asks_about_a_changed_line_and_keeps_the_old_file(person):
    person.start().enters("记 缺货").has_noted("缺货").leaves()
    journal = person.path(".local/share/wubu/journal.jsonl")
    with open(journal, encoding="utf-8") as file:
        text = file.read()
    with open(journal, "w", encoding="utf-8") as file:
        file.write(text.replace("缺货", "到货"))
    person.start(language="en").enters("repair").sees("Line 1 now reads: #1 note", "Accept it?", "> ").enters("yes")
    person.sees("Repair now?", "> ").enters("yes").sees("Repaired.", "wubu> ").enters("list").sees("到货", "> ").leaves()
    with open(journal + ".before-repair-20261123T0900", encoding="utf-8") as file:
        assert file.read() == text.replace("缺货", "到货")


def list_of_thirty(somebody, pager):
    somebody.environment["PAGER"] = pager
    lines = "".join(f"记 第{number}条\n" for number in range(30))
    subprocess.run([somebody.binary, *FROZEN], input=lines.encode(), env=somebody.environment, check=True, capture_output=True)
    person = somebody.start().enters("列表")
    # Whoever does not know the pager is told how to leave it; a pager nobody knows is not explained.
    return (person.sees("空格翻页，q 返回") if pager == "less" else person).sees("第0条")


def what_is_longer_than_the_screen_is_read_in_a_pager(person):
    list_of_thirty(person, "less").sees("\r\n:").types(" ").sees("第29条").types("q").sees("五步> ").leaves()


def a_pager_that_is_none_leaves_the_text_on_the_screen(person):
    list_of_thirty(person, "no-such-pager").sees("第29条", "五步> ").leaves()


def an_interrupt_in_the_pager_is_none_at_the_prompt(person):
    list_of_thirty(person, "less").sees("\r\n:").types(CTRL_C).types("q").sees("五步> ")
    person.enters("记 以后").sees("已记 #31", "> ").leaves()


def a_summary_is_changed_in_ones_own_editor(person):
    person.environment.update(VISUAL="echo 亲手写的一句 >>", EDITOR="false")
    person.start().enters("拜访 老王烟店 20分钟").sees("老王烟店", "> ").enters("编辑").sees("已保存", "> ")
    person.enters("小结").sees("亲手写的一句", "> ").leaves()


def a_terminal_that_knows_no_blocks_gets_pictures_of_ascii(person):
    person.environment["LANG"] = "C"
    person.start().enters("拜访 老王烟店 20分钟").sees("老王烟店", "> ").enters("月总结").sees("1-", "> ")
    person.enters("设置 pictures 方块").sees("> ").enters("月总结").sees("1░", "> ").leaves()


# Training


def lesson_lines(name):
    """What a shipped lesson types, in order."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(os.path.join(root, "scripts/training", name), encoding="utf-8") as lesson:
        lines = [line.rstrip("\n") for line in lesson]
    return [line.lstrip("!")[2:] for line in lines if line.startswith((">", "!>"))]


def a_whole_lesson_can_be_taken_with_mistakes(person):
    lines = lesson_lines("01-first-minutes.zh.lesson")
    person.start().enters("练习 1").sees("课程：", "1/%d " % len(lines))
    person.enters("客户 错了的店").sees("还不对", "看一种写法", "1/")
    person.enters("？").sees("可以这样写：" + lines[0], "1/").enters(lines[0]).sees("对。", "2/")
    person.types("打了一半" + CTRL_C).sees("^C", "2/").types(CTRL_C).sees("“退出”记住做到哪里", "2/")
    person.enters(lines[1]).sees("对。", "3/").enters("返回").sees("回到第2行", "2/")
    person.enters(lines[1]).sees("3/").enters("退出").sees("停在第3行", "五步> ")
    person.enters("练习 1").sees("接着做第3行", "3/").enters("跳过").sees("跳过了", "4/")
    # In own words, which the lesson still knows when it goes on.
    person.enters("db 周五前给老王送新海报").sees("已记 #4", "对。", "5/")
    person.enters("退出").sees("停在第5行", "五步> ").enters("练习 1").sees("接着做第5行", "5/")
    for number, line in enumerate(lines[4:-1], start=5):
        person.enters(line).sees("对。", "%d/" % (number + 1))
    person.enters(lines[-1]).sees("送新海报", "对。", "做完了：")
    person.sees("得分", "五步> ").enters("练习").sees("已完成").sees("五步> ").leaves()
    # Only the conversation around the lesson is in the history, and nothing is in the journal.
    assert person.entries == []
    with open(person.path(".local/state/wubu/history"), encoding="utf-8") as history:
        assert history.read().split("\n") == ["练习 1", "练习", ""]


def a_demonstration_stops_at_checkpoints_and_ends_with_ctrl_c(person):
    person.start(language="en").enters("train 1 --demo --pace 1").sees("(Enter goes on)> ")
    person.enters("").sees("wubu> ", "Saved #1 ", "(Enter goes on)> ").types(CTRL_C).sees("wubu> ")
    person.enters("train 1 --pace 200ms").sees("(Enter goes on)> ").enters("").sees("wubu> ").types(CTRL_C)
    person.sees("wubu> ").enters("note still here").has_noted("still here").leaves()


def a_lesson_can_be_begun_from_the_shell(person):
    shell = "%s --lang en train 1; echo status $?" % person.binary
    person.start(command="/bin/sh").enters(shell).sees("1/", "wubu> ").enters("skip").sees("2/").types(CTRL_D)
    person.sees("You stopped at line 2", "status 0")


def scenarios():
    for name, value in globals().items():
        if callable(value) and getattr(value, "__code__", None) is not None:
            if value.__code__.co_varnames[:1] == ("person",):
                yield name, value


def main(binary, names):
    failures = 0
    for name, scenario in scenarios():
        if name == "begin_the_analysis" or names and name not in names:
            continue
        person = Person(binary)
        try:
            scenario(person)
            print("ok", name)
        except Exception as error:
            failures += 1
            first = str(error).splitlines()[0] if str(error) else type(error).__name__
            print(f"FAILED {name}: {type(error).__name__}: {first}\n--- the screen:\n{person.screen!r}\n---")
        finally:
            if person.child is not None:
                person.child.close(force=True)
            shutil.rmtree(person.home, ignore_errors=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(os.path.abspath(sys.argv[1]), sys.argv[2:]))
