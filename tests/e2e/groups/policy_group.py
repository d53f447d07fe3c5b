"""The IAM evaluator against an independent one: many generated requests, each with its policies.

The independent evaluator takes a minute for all of them, so its answers are recorded. The first line
of the record identifies its version and the requests; if either differs, it is run again. Some
requests are always evaluated. `tests/e2e/run --only policy --record` renews the record.
"""
import hashlib
import json
import os
import re
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tools
from report import Report, check, equal, tell

PAIRS = 100_000
ASKED = 2_000
RECORD = tools.ROOT / "tests" / "policy" / "answers.txt"
LETTERS = {"A": "Allowed", "I": "ImplicitlyDenied", "E": "ExplicitlyDenied"}
OURS = re.compile(r'"ours":"((?:[^"\\]|\\.)*)",')


def statements(pair: dict):
    """Every statement of the pair's policies, with its policy."""

    def walk(value):
        if isinstance(value, dict):
            for statement in value["Statement"]:
                yield value, statement
        else:
            for item in value or []:
                yield from walk(item)

    for place in ("identity", "resourcePolicy", "boundary", "session", "scps", "rcps"):
        yield from walk(pair.get(place))


def has_variable(value) -> bool:
    return "${" in json.dumps(value)


def old_variable(pair: dict) -> bool:
    """Version page: before 2012-10-17 ${…} is literal. The other evaluator substitutes it."""
    return any(p["Version"] == "2008-10-17" and has_variable(s) for p, s in statements(pair))


def negated_variable(pair: dict) -> bool:
    """Variables page, "Policy variables with no value": negated operators match a null value. The
    other evaluator skips the statement."""
    return any(
        "Not" in op and has_variable(keys)
        for _, s in statements(pair)
        for op, keys in s.get("Condition", {}).items()
    )


def variable_in_not_resource(pair: dict) -> bool:
    """Variables page: a variable without a value matches no resource, or makes the statement invalid;
    below NotResource these differ. Ours says that it depends, and so denies where the other says that
    a Deny applies."""
    return any(has_variable(s.get("NotResource", [])) for _, s in statements(pair))


def other_family(pair: dict) -> bool:
    """Operators page, NotIpAddress: all addresses except the range's. An IPv6 address is not in an
    IPv4 range; the other evaluator compares only within a family."""
    return any(op.startswith("NotIpAddress") for _, s in statements(pair) for op in s.get("Condition", {}))


def session_by_name(pair: dict) -> bool:
    """Permissions boundaries page: what a resource policy grants to a role session itself is not
    limited by an implicit deny of a boundary or a session policy. The other evaluator limits it."""
    limited = "boundary" in pair or "session" in pair
    return limited and any(
        isinstance(s.get("Principal"), dict) and pair["principal"] in s["Principal"]["AWS"]
        for p, s in statements({"resourcePolicy": pair.get("resourcePolicy")})
    )


RULES = [old_variable, negated_variable, variable_in_not_resource, other_family, session_by_name]


def ask(lines: list) -> list:
    """The independent evaluator's answers, as letters."""
    env = {**os.environ, "ORACLE_NODE_MODULES": str(tools.npm_modules())}
    done = subprocess.run(["node", str(tools.ORACLE / "iam-sim.mjs")], input="\n".join(lines) + "\n",
                          env=env, capture_output=True, text=True)  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    equal(len(answers), len(lines), f"answers; {done.stderr}")
    letters = {word: letter for letter, word in LETTERS.items()}
    return [letters.get(answer.get("decision"), "?") for answer in answers]


def answers_to(lines: list) -> tuple:
    """The answers, and whether they come from the record."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(OURS.sub("", line).encode())
    head = f"{tools.NPM_PACKAGES[0]} {digest.hexdigest()}"
    recorded = RECORD.read_text(encoding="ascii").splitlines() if RECORD.exists() else [""]
    if recorded[0] == head and not tools.record:
        answers = list("".join(recorded[1:]))
        equal(ask(lines[:ASKED]), answers[:ASKED], f"the answers in {RECORD.name}")
        return answers, True
    half = len(lines) // 2
    with ThreadPoolExecutor(2) as pool:
        answers = sum(pool.map(ask, (lines[:half], lines[half:])), [])
    if tools.record:
        text = "".join(answers)
        rows = [text[i : i + 100] for i in range(0, len(text), 100)]
        RECORD.write_text("\n".join([head, *rows]) + "\n", encoding="ascii")
    return answers, False


def judge(lines: list, answers: list) -> tuple:
    """How often each rule explains a difference, and the differences that none explains."""
    counts, unexplained = Counter(), []
    for line, letter in zip(lines, answers):
        ours, theirs = OURS.search(line)[1], LETTERS.get(letter)
        if ours.startswith("Depends:"):
            counts["depends"] += 1
        elif ours == theirs:
            counts[ours] += 1
        else:
            pair = json.loads(line)
            why = next((rule for rule in RULES if rule(pair)), None)
            counts[why.__name__ if why else "unexplained"] += 1
            if not why:
                unexplained.append(f"ours {ours}, theirs {theirs}: {line}")
    return counts, unexplained


def run(report: Report, binary: Path, work: Path) -> None:
    with report.case(f"policy: {PAIRS} generated requests have the results of an independent evaluator"):
        program = binary.parent / "policy_pairs"
        if not program.is_file():
            raise tools.Missing(f"missing program '{program}', which the dev preset makes, and release with SECRETGEN_BENCH=ON")
        lines = tools.run([program, PAIRS]).stdout.splitlines()
        answers, was_recorded = answers_to(lines)
        if not was_recorded:
            tell("     policy: the requests differ from the record (--record renews it)\n")
        counts, unexplained = judge(lines, answers)
        check(not unexplained, f"{len(unexplained)} unexplained: " + "\n".join(unexplained[:3]))
        equal(sum(counts.values()), PAIRS, "pairs")
        for answer in LETTERS.values():
            check(counts[answer] > PAIRS // 10, f"{answer} is rare: {counts}")
        for rule in [r.__name__ for r in RULES] + ["depends"]:
            check(counts[rule] < PAIRS // 200, f"too many differences are explained by {rule}: {counts}")
