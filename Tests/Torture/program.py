"""Runs the built program in a home that nobody used before."""

import os
import resource
import shutil
import subprocess
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BINARY = os.path.join(ROOT, ".build/release/wubu")
# The same program, linked so that failing calls can be loaded into it.
LOADING = os.path.join(ROOT, ".build/loading/release/wubu")
PLACE = os.path.join(ROOT, ".build/torture")
FAILING = os.path.join(PLACE, "failing.so")
FROZEN = ["--now", "2026-11-23T09:00+08:00"]
DAY = "2026-11-23"
# Nothing that is done here takes longer, on a busy machine either, unless something hangs.
PATIENCE = 120


def build_failing_calls():
    """Compiles the system calls that fail, for a whole program to load; false where there is no compiler."""
    folder = os.path.join(ROOT, "Tests/FailingCalls")
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        return False
    command = [compiler, "-O1", "-shared", "-fPIC", "-I" + folder + "/include"]
    subprocess.run(command + [folder + "/FailingCalls.c", "-o", FAILING], check=True)
    return True


class Outcome:
    """How a run ended: its status, what it answered, what it complained about."""

    def __init__(self, status, output, errors):
        self.status, self.raw, self.raw_errors = status, output, errors
        self.output = output.decode("utf-8", "replace")
        self.errors = errors.decode("utf-8", "replace")

    def __str__(self):
        return f"status {self.status}\n{self.output}{self.errors}"


class Home:
    """A home folder with its journal, and the program in it."""

    def __init__(self, folder=None):
        self.folder = folder or tempfile.mkdtemp(prefix="wubu-torture-")
        self.journal = os.path.join(self.folder, ".local/share/wubu/journal.jsonl")
        self.environment = {
            "HOME": self.folder, "PATH": "/usr/bin:/bin", "USER": "lin", "LANG": "zh_CN.UTF-8", "TERM": "xterm",
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def failing(self, fault="", **more):
        """The environment in which system calls fail."""
        named = {"WUBU_" + key.upper(): str(value) for key, value in more.items()}
        return {**self.environment, **named, "WUBU_FAULT": fault, "LD_PRELOAD": FAILING}

    def command(self, *arguments):
        return [BINARY, *FROZEN, *arguments]

    def run(self, *arguments, lines=None, environment=None, limit=None, frozen=True):
        """One run; `lines` are piped in, `limit` is the size that no file may grow beyond."""
        def prepare():
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        piped = lines if isinstance(lines, bytes) else "".join(line + "\n" for line in lines or []).encode()
        binary = LOADING if "LD_PRELOAD" in (environment or {}) else BINARY
        done = subprocess.run(
            [binary, *(FROZEN if frozen else []), *arguments],
            input=piped,
            capture_output=True,
            env=environment or self.environment,
            cwd=self.folder,
            timeout=PATIENCE,
            preexec_fn=prepare if limit is not None else None,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments, environment=None):
        """A program that runs already, with pipes to all its streams."""
        return subprocess.Popen(
            self.command(*arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment or self.environment,
            cwd=self.folder,
        )

    @property
    def bytes(self):
        with open(self.journal, "rb") as file:
            return file.read()

    def put(self, data):
        """Puts a journal in place as it is."""
        os.makedirs(os.path.dirname(self.journal), mode=0o700, exist_ok=True)
        with open(os.open(self.journal, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
