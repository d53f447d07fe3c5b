"""Eight processes with many builds each, in one directory; some are killed."""
import random
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from subject import FOREIGN, Broken, Subject, read_tree, told

PROCESSES, BUILDS = 8, 75
ROUNDS = 40


def with_both_specs(subject: Subject) -> Path:
    directory = subject.fresh()
    for name, text in subject.specs.items():
        (directory / f"{name}.yaml").write_bytes(text)
    return directory


def together(subject: Subject) -> int:
    directory = with_both_specs(subject)

    def one(process: int) -> None:
        chance = random.Random(process)
        for _ in range(BUILDS):
            spec = chance.choice(("before", "after"))
            done = subprocess.run(subject.words("build", f"{spec}.yaml"), cwd=directory,
                                  env=subject.env, capture_output=True, timeout=300)
            if done.returncode != 0:
                raise Broken(f"process {process}: {done.returncode}: {told(done)}")

    with ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(one, range(PROCESSES)))
    # These are not faults.
    return finish(subject, directory, 0)


def together_killed(subject: Subject) -> int:
    """Some are killed at random times; what they leave is consistent and gets completed."""
    directory = with_both_specs(subject)
    chance = random.Random(1)
    start = time.monotonic()
    subject.must(subject.build(directory))
    usual = time.monotonic() - start
    kills = 0
    for _ in range(ROUNDS):
        running = [subprocess.Popen(subject.words("build", chance.choice(("before.yaml", "after.yaml"))),
                                    cwd=directory, env=subject.env, stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL) for _ in range(4)]
        for process in running[1:]:
            try:
                process.wait(chance.random() * usual)
            except subprocess.TimeoutExpired:
                process.kill()
                kills += 1
        for process in running:
            process.wait(60)
        if running[0].returncode != 0:
            raise Broken(f"the one that was not killed ended with {running[0].returncode}")
    return finish(subject, directory, kills)


def finish(subject: Subject, directory: Path, count: int) -> int:
    subject.must(subject.build(directory))
    outputs = {p: c for p, c in read_tree(directory).items() if p.startswith("out/")}
    if outputs.keys() != {p for p in subject.new if p.startswith("out/")}:
        raise Broken(f"files: {sorted(outputs)}")
    for path, content in outputs.items():
        if content != subject.new[path]:
            raise Broken(f"{path} is not what a clean build makes")
    for path, text in FOREIGN.items():
        if (directory / path).read_bytes() != text:
            raise Broken(f"{path} was changed")
    shutil.rmtree(directory)
    return count


def families(subject: Subject) -> dict:
    return {
        f"{PROCESSES} processes with {BUILDS} builds each in one tree": lambda: together(subject),
        "kills among concurrent builds": lambda: together_killed(subject),
    }
