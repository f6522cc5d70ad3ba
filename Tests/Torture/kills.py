"""kill -9 at random moments of the scripted conversation, again and again until it comes to its end."""

import contextlib
import os
import random
import signal
import threading
import time

import pexpect

import conversation
from conversation import LINES, acknowledged, progress, question, rest
from fault import Fault
from journal import entries, expect
from program import BINARY, FROZEN, PATIENCE, Home

# How long the conversation took lately: kills are to fall all over it, on a slow machine too.
span = {"piped": 0.3, "terminal": 1.5}


def after(home, said, before):
    """Looks at what a kill left behind; gives how many lines of the script are done."""
    read = entries(home.journal, torn=True)
    done = progress(read)
    expect(len(read) >= acknowledged(said), "saved was said of", acknowledged(said), "entries, there are", len(read))
    expect(len(read) >= before, "entries are gone:", before, "became", len(read))
    return len(read), done


def resumes(said, done):
    """The question that came first must be the one that the entries call for."""
    expect(f"{question(done)}（" in said, "after", done, "lines", question(done), "was to come, and not", said)


def piped(seed):
    """A conversation through a pipe; gives how often it was killed."""
    random.seed(seed)
    kills, done, count = 0, 0, 0
    with Home() as home:
        while True:
            lines = ["分析", "暂停", *rest(done)]
            program = home.start("--lang", "zh", "--echo")
            start = time.monotonic()
            # The last one comes to its end, so that it is known that all of it could be said.
            wanted = random.uniform(0.004, span["piped"] * 1.2) if kills < 12 else PATIENCE
            killer = threading.Timer(wanted, program.send_signal, [signal.SIGKILL])
            killer.start()
            said, errors = program.communicate("".join(line + "\n" for line in lines).encode())
            killer.cancel()
            said = said.decode("utf-8", "replace")
            if program.returncode != -signal.SIGKILL:
                expect(program.returncode == 0, "status", program.returncode, said, errors.decode())
                resumes(said, done)
                span["piped"] = max(0.02, time.monotonic() - start if done == 0 else span["piped"])
                count, done = after(home, said, count)
                expect(done == len(LINES) and count == len(conversation.ALL), "it stopped after", done, "lines:", said)
                return kills
            if "暂停\n" in said:
                resumes(said, done)
            kills += 1
            expect(kills < 14, "it hangs:", said)
            count, done = after(home, said, count)


def terminal(seed):
    """The same at a terminal, where each line is typed at its prompt."""
    random.seed(seed)
    kills, done, count = 0, 0, 0
    with Home() as home:
        while True:
            end = time.monotonic() + (random.uniform(0.05, span["terminal"]) if kills < 8 else PATIENCE)
            start = time.monotonic()
            said, whole = typed(home, ["分析", "暂停", *rest(done), "退出"], end)
            if "停在" in said:
                resumes(said, done)
            count, done = after(home, said, count)
            if whole:
                span["terminal"] = min(max(0.1, time.monotonic() - start), 5)
                expect(done == len(LINES), "it stopped after", done, "lines:", said)
                return kills
            kills += 1


def typed(home, lines, end):
    """Types lines at a terminal until they are through or the time is up; gives what was seen."""
    child = pexpect.spawn(
        BINARY, ["--lang", "zh", *FROZEN], cwd=home.folder, env={**home.environment, "NO_COLOR": "1"},
        dimensions=(24, 200), encoding="utf-8", codec_errors="replace",
    )
    child.delaybeforesend = None
    seen = []
    try:
        for line in lines:
            child.expect_exact("> ", timeout=max(0, end - time.monotonic()))
            seen.append(child.before + child.after)
            child.send(line + "\r")
        child.expect(pexpect.EOF, timeout=max(0, end - time.monotonic()))
        whole = True
    except pexpect.TIMEOUT:
        whole = False
        with contextlib.suppress(ProcessLookupError):
            os.kill(child.pid, signal.SIGKILL)
        child.expect(pexpect.EOF, timeout=PATIENCE)
    except pexpect.EOF:
        whole = False
    seen.append(child.before)
    child.close(force=True)
    expect(not whole or child.exitstatus == 0, "status", child.exitstatus, "".join(seen))
    return "".join(seen).replace("\r\n", "\n"), whole


FAULTS = [
    Fault("kill-piped", "killed at a random moment, nothing said to be saved is lost or doubled", 9_000, piped),
    Fault("kill-terminal", "the same at a terminal", 1_000, terminal),
]
