"""Hostile trees: links in every place, and false manifests, locks and journals."""
import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from injection import JOBS
from subject import FOREIGN, STAGING, Broken, Subject, read_tree, told

MANIFEST, LOCK = "out/shop/manifest.json", "out/shop/secrets.lock.json"


def is_harmless(subject: Subject, name: str, directory: Path) -> None:
    """A build, then one with --force: a refused build changes nothing, and none changes foreign files."""
    try:
        for options in ((), ("--force",)):
            before = read_tree(directory)
            done = subject.build(directory, options=options)
            subject.judge_end(done, is_mute=True)
            after = read_tree(directory)
            if done.returncode != 0 and after != before:
                raise Broken(f"a refused build wrote: {told(done)}")
            if done.returncode != 0 and "error" not in told(done):
                raise Broken("there is no error message")
            for path in (p for p in FOREIGN if p in before):
                if after.get(path) != before[path]:
                    raise Broken(f"{path} was changed")
            if done.returncode == 0:
                subject.must(subject.run("check", directory, options=["--full"]))
                if (directory / STAGING).exists():
                    raise Broken("the staging directory is left")
    except Broken as broken:
        raise Broken(f"{name}: {broken}") from None
    shutil.rmtree(directory)


def link_farm(subject: Subject) -> int:
    """A link instead of each file and directory, which leads outside, nowhere or to itself."""
    places = sorted({str(p) for path in subject.old.keys() | subject.new.keys() if path.startswith("out/shop")
                     for p in (Path(path), *Path(path).parents) if len(p.parts) > 1})
    work = [(place, target) for place in places + ["out/.secretgen", "out/.secretgen/journal"]
            for target in ("{0}/outside", "{0}/outside/kept", "{0}/outside/none", "/nowhere", ".", "..", "{1}")]

    def one(item) -> None:
        place, target = item
        directory = subject.fresh()
        there = directory / place
        there.parent.mkdir(parents=True, exist_ok=True)
        if there.is_dir():
            shutil.rmtree(there)
        elif there.exists():
            there.unlink()
        os.symlink(target.format(directory, there.name), there)
        is_harmless(subject, f"{place} -> {target}", directory)

    with ThreadPoolExecutor(JOBS) as pool:
        list(pool.map(one, work))
    return len(work)


def texts_instead(subject: Subject, path: str, texts: dict) -> int:
    def one(item) -> None:
        name, text = item
        directory = subject.fresh()
        (directory / path).parent.mkdir(parents=True, exist_ok=True)
        (directory / path).write_bytes(text)
        is_harmless(subject, f"{path}: {name}", directory)

    with ThreadPoolExecutor(JOBS) as pool:
        list(pool.map(one, texts.items()))
    return len(texts)


def damaged(good: bytes, steps: int) -> dict:
    """The text truncated, with a flipped bit, and with a line missing or repeated, at many places."""
    texts = {"nothing": b"", "zeros": b"\0" * 1000, "deep": b"[" * 100000, "deep objects": b'{"a":' * 50000,
             "a number": b"1" * 100000, "twice": good + good, "a mark": b"\xef\xbb\xbf" + good,
             "a merge": b"<<<<<<< ours\n" + good + b"=======\n" + good + b">>>>>>> theirs\n"}
    for at in range(1, len(good), max(1, len(good) // steps)):
        texts[f"cut at {at}"] = good[:at]
        texts[f"bit at {at}"] = good[:at] + bytes([good[at] ^ 1]) + good[at + 1:]
    lines = good.splitlines(keepends=True)
    for i in range(len(lines)):
        texts[f"without line {i}"] = b"".join(lines[:i] + lines[i + 1:])
        texts[f"line {i} twice"] = b"".join(lines[:i + 1] + lines[i:])
    return texts


def manifests(subject: Subject) -> int:
    good = subject.old[MANIFEST][0]
    texts = damaged(good, 20)
    old = b"dev/ecs/old-worker.json"
    for path in (b"../../outside/kept", b"/etc/passwd", b"../foreign", b"dev/foreign", b"dev/../../foreign", b".",
                 b"", b"dev//x", b"a\\u0000b", b"\\ud800", b"dev", b".secretgen/journal", b"x" * 5000, b"\xff"):
        texts[f"lists {path[:30]!r}"] = good.replace(old, path, 1)
    # A listed file with the right digest is ours and may be removed, but never outside.
    document = json.loads(good)
    for name in ("version", "program", "system", "spec", "inputs", "files", "environments"):
        for value in (None, 1, "", [], {}, "../x", [[]]):
            texts[f"{name}={value}"] = json.dumps({**document, name: value}, indent=2).encode() + b"\n"
    return texts_instead(subject, MANIFEST, texts)


def locks(subject: Subject) -> int:
    return texts_instead(subject, LOCK, damaged(subject.old[LOCK][0], 20))


def journals(subject: Subject) -> int:
    digest = "0" * 64
    good = f"secretgen journal 1\n{digest} shop/dev/ecs/api.json\n{digest} shop/x\nend\n".encode()
    texts = damaged(good, 20)
    for path in ("../outside/kept", "/etc/passwd", "foreign", "shop/dev/foreign", ".secretgen/journal"):
        texts[f"names {path}"] = good.replace(b"shop/x", path.encode())
    return texts_instead(subject, "out/.secretgen/journal", texts)


def families(subject: Subject) -> dict:
    return {
        "a link in every place": lambda: link_farm(subject),
        "forged manifests": lambda: manifests(subject),
        "forged locks": lambda: locks(subject),
        "forged journals": lambda: journals(subject),
    }
