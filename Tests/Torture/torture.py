#!/usr/bin/env python3
"""Faults at full size, in slices that keep their place and add up; see scripts/torture.

    torture.py [--minutes 8]      goes on where the last slice stopped, then prints the totals
    torture.py --only NAME        the same with one fault
    torture.py --status           prints the totals
    torture.py --restart          forgets what was done
    torture.py NAME [CASE...]     runs cases of one fault, as a failure names them
"""

import argparse
import json
import os
import subprocess
import sys
import time
import traceback

import damage
import disk
import files
import kills
import places
import plenty
import sharing
import texts
import uncut
from fault import Unable
from program import PLACE, ROOT, build_failing_calls

FAULTS = [fault for module in (kills, damage, disk, uncut, files, sharing, places, texts, plenty) for fault in module.FAULTS]
STATE = os.path.join(PLACE, "state.json")


def load():
    """What was done so far: for each fault the next case, how many were tried, and what failed."""
    if os.path.exists(STATE):
        with open(STATE, encoding="utf-8") as file:
            return json.load(file)
    return {"commits": [], "seconds": 0, "faults": {}}


def save(state):
    """Whole or not at all: a slice may be cut off like anything else."""
    with open(STATE + ".new", "w", encoding="utf-8") as file:
        json.dump(state, file, ensure_ascii=False, indent=1)
    os.replace(STATE + ".new", STATE)


def place(state, fault):
    return state["faults"].setdefault(fault.name, {"next": 0, "tried": 0, "of": None, "failed": [], "unable": {}})


def prepare(state):
    """Learns how many cases there are, and notes which version is tried."""
    if not build_failing_calls():
        print("no C compiler: the faults that need failing calls are left out")
    version = ["git", "-C", ROOT, "describe", "--always", "--dirty"]
    commit = subprocess.run(version, capture_output=True, text=True, check=False).stdout.strip() or "unknown"
    if commit not in state["commits"]:
        state["commits"].append(commit)
    for fault in FAULTS:
        here = place(state, fault)
        try:
            here["of"] = fault.total
        except Unable as reason:
            here["of"], here["unable"] = 0, {str(reason): 1}


def attempt(fault, here):
    """Runs the next case; what it breaks is kept with its number, so that it can be run again."""
    case = here["next"]
    here["next"] += 1
    try:
        here["tried"] += fault.run(case) or 1
    except Unable as reason:
        here["unable"][str(reason)] = here["unable"].get(str(reason), 0) + 1
        here["tried"] += 1
    except Exception as error:
        here["tried"] += 1
        here["failed"].append([case, f"{type(error).__name__}: {error}"[:2000]])
        print(f"FAILED {fault.name} {case}: {here['failed'][-1][1]}", flush=True)


def left(pair):
    """How many cases of a fault were not tried yet."""
    return pair[1]["of"] - pair[1]["tried"]


def slice_of(state, minutes, only):
    """Takes the fault first of which least is left; where a case counts several times, the count decides."""
    start = last = time.monotonic()
    while time.monotonic() - start < minutes * 60:
        tried = [(fault, place(state, fault)) for fault in FAULTS if only in (None, fault.name)]
        unfinished = [pair for pair in tried if left(pair) > 0]
        if not unfinished:
            break
        attempt(*min(unfinished, key=left))
        now = time.monotonic()
        state["seconds"] += now - last
        last = now
        save(state)


def totals(state):
    """The table of what was tried; gives whether nothing failed."""
    print(f"versions {' '.join(state['commits'])}, {state['seconds'] / 60:.0f} minutes")
    failed = 0
    for fault in FAULTS:
        here = place(state, fault)
        failed += len(here["failed"])
        unable = "".join(f"; {count} not possible: {reason}" for reason, count in here["unable"].items())
        tried = f"{here['tried']:,} of {here['of']:,}" if here["of"] is not None else "not begun"
        print(f"{fault.name:14} {tried:18} {len(here['failed'])} failed  {fault.promise}{unable}")
        for case, reason in here["failed"][:3]:
            print(f"    scripts/torture {fault.name} {case}: {reason.splitlines()[0][:160]}")
    print("nothing failed" if failed == 0 else f"{failed} FAILED")
    return failed == 0


def again(name, cases, state):
    """Runs cases of one fault and shows all that is wrong with them; what is fine now is no failure any more."""
    fault = next((fault for fault in FAULTS if fault.name == name), None)
    if fault is None:
        sys.exit("faults: " + " ".join(fault.name for fault in FAULTS))
    build_failing_calls()
    here = place(state, fault)
    fine = True
    for case in cases or range(fault.total):
        try:
            fault.run(int(case))
            here["failed"] = [failed for failed in here["failed"] if failed[0] != int(case)]
            save(state)
            print("ok", name, case, flush=True)
        except Unable as reason:
            print("not possible", name, case, reason)
        except Exception:
            fine = False
            print("FAILED", name, case)
            traceback.print_exc()
    return fine


def main():
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--only", choices=[fault.name for fault in FAULTS])
    parser.add_argument("--status", action="store_true")
    parser.add_argument("--restart", action="store_true")
    parser.add_argument("name", nargs="?")
    parser.add_argument("cases", nargs="*")
    options = parser.parse_args()
    os.makedirs(PLACE, exist_ok=True)
    if options.restart and os.path.exists(STATE):
        os.remove(STATE)
    state = load()
    if options.name:
        return again(options.name, options.cases, state)
    if not options.status and not options.restart:
        prepare(state)
        slice_of(state, options.minutes, options.only)
        save(state)
    return totals(state)


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
