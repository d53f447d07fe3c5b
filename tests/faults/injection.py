"""Errors and kills at every system call of a build, by strace.

`when=N` counts the calls of one name, so every name is taken by itself, and N goes up until a run
has nothing injected into it: the trace says so. No `-P`: with the wrong form of a path it injects
nothing and all is green.

A place in the program that makes a call many times, as for each file, is disturbed by every error at
the first, the middle and the last of them, and at the others by one error after the other. A kill
leaves another tree at each, and comes at all.
"""
import itertools
import re
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from subject import STAGING, Broken, Subject

KILL = "signal=SIGKILL"
ERRORS = ("ENOSPC", "EIO", "EDQUOT", "EROFS", "EACCES", "EMFILE", "EINTR")
WRITING = {
    **dict.fromkeys(("openat", "write", "renameat2", "unlinkat", "syncfs", "flock"), ERRORS),
    "mkdirat": ("ENOSPC", "EDQUOT", "EROFS", "EACCES"),
    "close": ("EIO", "ENOSPC"),
}
READING = {
    "openat2": ("EACCES", "EMFILE", "EINTR"),
    "read": ("EIO", "EACCES", "EINTR"),
    "newfstatat": ("EIO", "EACCES"),
}
# A build that finds what a killed one left, and is disturbed itself.
CALLS_AGAIN = ("openat", "write", "renameat2", "unlinkat", "read", "getdents64")
JOBS = 2


def strace(log: Path, call: str, *injection: str) -> list:
    # Signals are not injected at calls that seccomp reports.
    quick = () if any("signal=" in word for word in injection) else ("--seccomp-bpf",)
    return ["strace", "-f", *quick, "-qq", "-o", log, "-e", f"trace={call}", *injection]


def own_calls(subject: Subject, call: str) -> dict:
    """Which calls of this name a build makes, those after the loader's: the number of each, and the
    place that makes it, as the functions on the stack. One without a known stack is a place of its own."""
    directory = subject.fresh()
    log = directory / "log"
    for stacks in (("-k",), ()):  # where this strace can show them
        done = subject.build(directory, strace(log, f"openat,{call}", *stacks))
        if log.exists():
            break
    subject.must(done)
    lines = log.read_text(errors="replace").splitlines()
    shutil.rmtree(directory)
    own = next(i for i, line in enumerate(lines) if '"spec.yaml"' in line)
    wanted = re.compile(rf"^\d+ +{call}\(")
    number, found = 0, {}
    for i, line in enumerate(lines):
        if wanted.match(line):
            number += 1
            stack = tuple(itertools.takewhile(lambda one: one.startswith(" > "), lines[i + 1 :]))
            if i >= own:
                found[number] = stack or number
    if not found:
        raise Broken(f"a build never calls {call}")
    return found


def chosen(calls: dict, effects: tuple) -> list:
    """(effect, number of the call): what a place's calls are disturbed by."""
    places = {}
    for number, place in calls.items():
        places.setdefault(place, []).append(number)
    errors = [effect for effect in effects if effect != KILL]
    work = [(KILL, number) for number in calls] if KILL in effects else []
    for numbers in places.values():
        whole = {numbers[0], numbers[len(numbers) // 2], numbers[-1]}
        for i, number in enumerate(numbers if errors else ()):
            work += [(e, number) for e in (errors if number in whole else [errors[i % len(errors)]])]
    return work


def disturb(subject: Subject, call: str, effect: str, number: int) -> bool:
    """One run; False if nothing was injected into it."""
    directory = subject.fresh()
    log = subject.scratch / f"{directory.name}.log"
    done = subject.build(directory, strace(log, call, "-e", f"inject={call}:{effect}:when={number}"))
    trace = log.read_text(errors="replace")
    log.unlink()
    killed = effect == KILL
    # strace ends as what it traced did.
    injected = done.returncode == -signal.SIGKILL if killed else "(INJECTED)" in trace
    if not injected:
        subject.must(done)
        shutil.rmtree(directory)
        return False
    try:
        is_mute = re.search(r"write\(2, .*\(INJECTED\)", trace) is not None
        may_stay = call == "unlinkat" or (subject.start / STAGING).exists()
        subject.judge(directory, done, killed, is_mute, may_stay)
    except Broken as broken:
        raise Broken(f"{call} {effect} when={number}: {broken}") from None
    return True


def at_every_call(subject: Subject, call: str, effects: tuple) -> int:
    """How many faults there were. After the last call of the name there must not be another."""
    calls = own_calls(subject, call)
    work = chosen(calls, effects)
    with ThreadPoolExecutor(JOBS) as pool:
        injected = list(pool.map(lambda one: disturb(subject, call, *one), work))
    # A run that an error ends early never gets to later calls, but the one that is disturbed at N
    # is like a clean run up to N.
    if not all(injected):
        raise Broken(f"{call}: nothing was injected at {work[injected.index(False)]}")
    for effect in effects:
        # An error that makes it call again is there once more.
        number = max(calls) + 1
        while disturb(subject, call, effect, number):
            injected.append(True)
            number += 1
    return len(injected)


def interrupted(subject: Subject) -> Subject:
    """What stands after a build that was killed when half of its files were in their places."""
    calls = list(own_calls(subject, "renameat2"))
    directory = subject.fresh()
    log = subject.scratch / f"{directory.name}.log"
    middle = calls[len(calls) // 2]
    done = subject.build(directory, strace(log, "renameat2", "-e", f"inject=renameat2:{KILL}:when={middle}"))
    log.unlink()
    if done.returncode != -signal.SIGKILL or not (directory / STAGING / "journal").exists():
        raise Broken("it was not killed half way")
    return subject.starting_from(directory)


def families(subject: Subject) -> dict:
    found = {}
    for call, errors in {**WRITING, **READING}.items():
        effects = tuple(f"error={error}" for error in errors)
        found[f"errors at every {call}"] = lambda c=call, e=effects: at_every_call(subject, c, e)
    for call in WRITING:
        found[f"a kill at every {call}"] = lambda c=call: at_every_call(subject, c, (KILL,))
    for call in CALLS_AGAIN:
        found[f"after a kill, errors and kills at every {call}"] = lambda c=call: at_every_call(
            interrupted(subject), c, ("error=EIO", KILL))
    return found
