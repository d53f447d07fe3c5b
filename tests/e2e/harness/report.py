"""Counts what passed, what failed and what could not be tried."""
import os
import re
import sys
import time
import traceback
from contextlib import contextmanager

import tools


class Report:
    def __init__(self, only: str | None):
        self.only = re.compile(only) if only else None
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}

    def wants(self, group: str) -> bool:
        return self.only is None or self.only.search(group) is not None

    def say(self, result: str, name: str, seconds: float, detail: str = "") -> None:
        word = {"passed": "ok  ", "failed": "FAIL", "skipped": "SKIP"}[result]
        self.counts[result] += 1
        lines = [f"{word} {name} ({seconds:.1f}s)", *(f"     {line}" for line in detail.rstrip().splitlines())]
        tell("\n".join(lines) + "\n")

    @contextmanager
    def case(self, name: str):
        """One test. What goes wrong in it is told and does not end the run."""
        start = time.monotonic()
        try:
            yield
        except tools.Missing as missing:
            result = "failed" if tools.IN_CI else "skipped"
            self.say(result, name, time.monotonic() - start, str(missing))
        except AssertionError as wrong:
            self.say("failed", name, time.monotonic() - start, f"{wrong}")
        except Exception:
            self.say("failed", name, time.monotonic() - start, own_trace())
        else:
            self.say("passed", name, time.monotonic() - start)

    @contextmanager
    def guard(self, name: str):
        """What goes wrong outside a test fails its group once."""
        try:
            yield
        except tools.Missing as missing:
            result = "failed" if tools.IN_CI else "skipped"
            self.say(result, f"{name}: the whole group", 0, str(missing))
        except Exception as wrong:
            text = str(wrong) if isinstance(wrong, AssertionError) else own_trace()
            self.say("failed", f"{name}: the whole group", 0, text)

    def summary(self) -> str:
        text = f"{self.counts['passed']} passed, {self.counts['failed']} failed"
        if self.counts["skipped"]:
            text += f", {self.counts['skipped']} skipped"
        return text


def tell(text: str) -> None:
    """In one piece, as far as a pipe allows: other groups write to it, too."""
    left = text.encode("utf-8", "replace")
    while left:
        left = left[os.write(1, left) :]


def own_trace() -> str:
    """What went wrong, and where in these tests; not how libraries came there."""
    kind, wrong, trace = sys.exc_info()
    frames = [f for f in traceback.extract_tb(trace) if str(tools.E2E) in f.filename]
    return "".join(traceback.format_list(frames) + traceback.format_exception_only(kind, wrong))


def equal(found, wanted, what: str) -> None:
    if found != wanted:
        raise AssertionError(f"{what}\nfound:  {found}\nwanted: {wanted}")


def check(condition, what: str) -> None:
    if not condition:
        raise AssertionError(what)
