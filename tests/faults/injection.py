"""Errors and kills at every system call of a build, by strace.

`when=N` counts the calls of one name, so each name is tested separately, and N increases until
nothing is injected, which the trace shows. No `-P`: with the wrong form of a path it would inject
nothing, and all tests would pass.

Where one place in the program makes a call many times, such as for each file, the first, the middle
and the last of these calls fail with every error, the others with one error each, in rotation. A
kill leaves a different tree at each call, so all calls are tested.
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
# For a build that finds the remains of a killed one, and is also disturbed.
CALLS_AGAIN = ("openat", "write", "renameat2", "unlinkat", "read", "getdents64")
JOBS = 2


def strace(log: Path, call: str, *injection: str) -> list:
    # Signals are not injected at calls that seccomp reports.
    quick = () if any("signal=" in word for word in injection) else ("--seccomp-bpf",)
    return ["strace", "-f", *quick, "-qq", "-o", log, "-e", f"trace={call}", *injection]


def own_calls(subject: Subject, call: str) -> dict:
    """The calls of this name that a build makes, after the loader's: number -> place in the program,
    identified by its stack. A call with an unknown stack is a place of its own."""
    directory = subject.fresh()
    log = directory / "log"
    for stacks in (("-k",), ()):  # if this strace can print them
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
    """(effect, number of the call): the faults to inject."""
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
    """One run; False if nothing was injected."""
    directory = subject.fresh()
    log = subject.scratch / f"{directory.name}.log"
    done = subject.build(directory, strace(log, call, "-e", f"inject={call}:{effect}:when={number}"))
    trace = log.read_text(errors="replace")
    log.unlink()
    killed = effect == KILL
    # strace ends the same way as the program.
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
    """Returns the number of faults. There must be no call after the last one."""
    calls = own_calls(subject, call)
    work = chosen(calls, effects)
    with ThreadPoolExecutor(JOBS) as pool:
        injected = list(pool.map(lambda one: disturb(subject, call, *one), work))
    # A run that fails early never reaches later calls, but the run that is disturbed at N is like a
    # clean run up to N.
    if not all(injected):
        raise Broken(f"{call}: nothing was injected at {work[injected.index(False)]}")
    for effect in effects:
        # After an error the program may repeat the call.
        number = max(calls) + 1
        while disturb(subject, call, effect, number):
            injected.append(True)
            number += 1
    return len(injected)


def interrupted(subject: Subject) -> Subject:
    """The state after a build that was killed when half of its files were in place."""
    calls = list(own_calls(subject, "renameat2"))
    directory = subject.fresh()
    log = subject.scratch / f"{directory.name}.log"
    middle = calls[len(calls) // 2]
    done = subject.build(directory, strace(log, "renameat2", "-e", f"inject=renameat2:{KILL}:when={middle}"))
    log.unlink()
    if done.returncode != -signal.SIGKILL or not (directory / STAGING / "journal").exists():
        raise Broken("it was not killed halfway")
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
