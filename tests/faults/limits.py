"""Low resource limits, full and closed outputs, short writes, no memory."""
import itertools
import os
import resource
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor

from injection import JOBS
from subject import HERE, Broken, Subject, told

MEBIBYTE = 1024 * 1024


def limited(what: int, amount: int):
    return lambda: resource.setrlimit(what, (amount, amount))


def each(subject: Subject, settings: list) -> int:
    """A build for each setting of `subject.build`."""

    def one(setting: dict) -> None:
        directory = subject.fresh()
        done = subject.build(directory, **setting["with"])
        # The loader exits if there is not enough memory for the libraries.
        if done.returncode == 127 and b"error while loading shared libraries" in done.stderr:
            done = subprocess.CompletedProcess((), 3, b"", b"error: the loader\n")
        # So do the constructors of the libraries, before `main`: then `--version` does not start
        # either. What `main` runs catches it.
        if done.returncode == -signal.SIGABRT and b"std::bad_alloc" in done.stderr:
            if subject.starts(setting["with"]["preexec_fn"]):
                raise Broken(f"{setting['name']}: ended by std::bad_alloc although it can start")
            done = subprocess.CompletedProcess((), 3, b"", b"error: the constructors\n")
        # Out of memory, it exits at any point.
        ended = b"not enough memory" in done.stderr
        try:
            subject.judge(directory, done, killed=ended)
        except Broken as broken:
            raise Broken(f"{setting['name']}: {broken}") from None

    with ThreadPoolExecutor(JOBS) as pool:
        list(pool.map(one, settings))
    return len(settings)


def file_sizes(subject: Subject) -> int:
    sizes = [0, 1, 100, 1000, 2000, 4096, 8192, 20000, 40000]
    return each(subject, [{"name": f"at most {s} bytes a file", "with":
                           {"preexec_fn": limited(resource.RLIMIT_FSIZE, s)}} for s in sizes])


def open_files(subject: Subject) -> int:
    return each(subject, [{"name": f"{n} open files", "with":
                           {"preexec_fn": limited(resource.RLIMIT_NOFILE, n)}} for n in range(3, 16)])


def address_space(subject: Subject) -> int:
    sizes = [*range(8, 40, 1), 48, 64, 96, 128]
    return each(subject, [{"name": f"{s} MiB of addresses", "with":
                           {"preexec_fn": limited(resource.RLIMIT_AS, s * MEBIBYTE)}} for s in sizes])


def shim(subject: Subject) -> str:
    library = subject.scratch / "shim.so"
    if not library.exists():
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, HERE / "shim.c", "-ldl"], check=True)
    return str(library)


def shimmed(subject: Subject, name: str, values) -> list:
    library = shim(subject)
    return [{"name": f"{name}={value}", "with":
             {"variables": {"LD_PRELOAD": library, name: str(value)}}} for value in values]


def short_writes(subject: Subject) -> int:
    settings = shimmed(subject, "FAULT_SHORT", (1, 2, 3, 7, 100, 1000, 4095))
    settings += shimmed(subject, "FAULT_EINTR", (2, 3, 5))
    for setting in settings:
        directory = subject.fresh()
        done = subject.build(directory, **setting["with"])
        # Not a failure: the rest is written as well.
        subject.must(done)
        subject.judge(directory, done)
    return len(settings)


def memory(subject: Subject) -> int:
    """Memory runs out at an ever later allocation, until a run succeeds."""
    for count, number in enumerate(itertools.count(1, 251)):
        directory = subject.fresh()
        done = subject.build(directory, **shimmed(subject, "FAULT_MEMORY", [number])[0]["with"])
        if done.returncode == 0:
            return count
        if done.stderr != b"error: there is not enough memory\n":
            raise Broken(f"FAULT_MEMORY={number}: ended with {done.returncode}: {told(done)}")
        subject.judge(directory, done, killed=True)


def standard_output(subject: Subject) -> int:
    read, write = os.pipe()
    os.close(read)
    with open("/dev/full", "wb") as full:
        cases = (
            ("/dev/full", {"stdout": full.fileno()}),
            ("a closed pipe", {"stdout": write}),
            ("closed", {"stdout": None, "preexec_fn": lambda: os.close(1)}),
            ("all three closed", {"stdout": None, "preexec_fn": lambda: os.closerange(0, 3)}),
        )
        for name, keywords in cases:
            directory = subject.fresh()
            done = subject.build(directory, **keywords)
            is_mute = name == "all three closed"
            if done.returncode != 3 or (b"cannot write to standard output" not in done.stderr and not is_mute):
                raise Broken(f"{name}: {done}")
            try:
                subject.judge(directory, done, is_mute=is_mute)
            except Broken as broken:
                raise Broken(f"{name}: {broken}") from None
    os.close(write)
    return len(cases)


def mounted(subject: Subject) -> int:
    """Full and read-only file systems, if this user may mount one."""
    point = subject.scratch / "mounted"
    point.mkdir(exist_ok=True)
    count = 0
    for kibibytes in (4, 64, 80, 96, 128):
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "none", point],
                              capture_output=True)
        if done.returncode != 0:
            print("SKIP faults: CANNOT MOUNT A FILE SYSTEM; errors at every call cover it")
            return count
        try:
            done = subprocess.run([subject.binary, "build", subject.start / "spec.yaml", "-o", point / "out"],
                                  env=subject.env, capture_output=True)
            full = done.returncode == 3 and done.stderr.count(b"error[") == 1
            if full and os.listdir(point):
                raise Broken(f"{kibibytes} KiB: {os.listdir(point)} stays")
            if not full and done.returncode != 0:
                raise Broken(f"{kibibytes} KiB: {done}")
            subprocess.run(["mount", "-o", "remount,ro", point], check=True)
            again = subprocess.run([subject.binary, "build", subject.start / "spec.yaml", "-o", point / "new"],
                                   env=subject.env, capture_output=True)
            if again.returncode != 3 or again.stderr.count(b"error[") != 1:
                raise Broken(f"read-only: {again}")
            count += 2
        finally:
            subprocess.run(["umount", point], check=True)
    return count


def families(subject: Subject) -> dict:
    return {
        "files of a limited size": lambda: file_sizes(subject),
        "few open files": lambda: open_files(subject),
        "little address space": lambda: address_space(subject),
        "short and interrupted writes": lambda: short_writes(subject),
        "no memory at an allocation": lambda: memory(subject),
        "standard output full or closed": lambda: standard_output(subject),
        "a full and a read-only file system": lambda: mounted(subject),
    }
