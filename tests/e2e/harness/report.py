"""Counts passed, failed and skipped tests."""
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
        """One test. A failure is reported and does not end the run."""
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
        """An error outside a test counts as one failure of its group."""
        try:
            yield
        except tools.Missing as missing:
            result = "failed" if tools.IN_CI else "skipped"
            self.say(result, f"{name}: the entire group", 0, str(missing))
        except Exception as wrong:
            text = str(wrong) if isinstance(wrong, AssertionError) else own_trace()
            self.say("failed", f"{name}: the entire group", 0, text)

    def summary(self) -> str:
        text = f"{self.counts['passed']} passed, {self.counts['failed']} failed"
        if self.counts["skipped"]:
            text += f", {self.counts['skipped']} skipped"
        return text


def tell(text: str) -> None:
    """Writes in one piece where a pipe allows it, because other groups write to it, too."""
    left = text.encode("utf-8", "replace")
    while left:
        left = left[os.write(1, left) :]


def own_trace() -> str:
    """The error and where it occurred in these tests, without the frames of libraries."""
    kind, wrong, trace = sys.exc_info()
    frames = [f for f in traceback.extract_tb(trace) if str(tools.E2E) in f.filename]
    return "".join(traceback.format_list(frames) + traceback.format_exception_only(kind, wrong))


def equal(found, wanted, what: str) -> None:
    if found != wanted:
        raise AssertionError(f"{what}\nfound:  {found}\nwanted: {wanted}")


def check(condition, what: str) -> None:
    if not condition:
        raise AssertionError(what)
