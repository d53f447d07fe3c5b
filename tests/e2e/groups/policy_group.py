"""The IAM evaluator against an independent one: many generated requests, each with its policies."""
import json
import os
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tools
from report import Report, check, equal

PAIRS = 100_000
CHUNKS = 4


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
    """Version page: before 2012-10-17 ${…} is plain text. The other evaluator replaces it."""
    return any(p["Version"] == "2008-10-17" and has_variable(s) for p, s in statements(pair))


def negated_variable(pair: dict) -> bool:
    """Variables page, "Policy variables with no value": inverted operators match a null value. The
    other evaluator lets the statement fall."""
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
    """Operators page, NotIpAddress: all addresses except the range's. An IPv6 address is none of an
    IPv4 range; the other evaluator compares only within a family."""
    return any(op.startswith("NotIpAddress") for _, s in statements(pair) for op in s.get("Condition", {}))


def session_by_name(pair: dict) -> bool:
    """Permissions boundaries page: what a resource's policy grants to a role's session itself is not
    limited by an implicit deny of a boundary or a session's policy. The other evaluator limits it."""
    limited = "boundary" in pair or "session" in pair
    return limited and any(
        isinstance(s.get("Principal"), dict) and pair["principal"] in s["Principal"]["AWS"]
        for p, s in statements({"resourcePolicy": pair.get("resourcePolicy")})
    )


RULES = [old_variable, negated_variable, variable_in_not_resource, other_family, session_by_name]


def judge(program: Path, modules: Path, first: int, count: int) -> tuple:
    """Runs one chunk of the pairs: how often which rule explains a difference, what none explains."""
    pairs = subprocess.run(
        [program, str(count), str(first)], capture_output=True, text=True, check=True
    ).stdout
    done = subprocess.run(
        ["node", str(tools.ORACLE / "iam-sim.mjs")],
        input=pairs, env={**os.environ, "ORACLE_NODE_MODULES": str(modules)},
        capture_output=True, text=True,
    )  # fmt: skip
    answers = done.stdout.splitlines()
    lines = pairs.splitlines()
    equal(len(answers), len(lines), f"answers; {done.stderr}")
    counts, unexplained = Counter(), []
    for line, answer in zip(lines, answers):
        pair, theirs = json.loads(line), json.loads(answer)
        ours = pair["ours"]
        if ours.startswith("Depends:"):
            counts["depends"] += 1
        elif ours == theirs.get("decision"):
            counts[ours] += 1
        else:
            why = next((rule for rule in RULES if rule(pair)), None)
            counts[why.__name__ if why else "unexplained"] += 1
            if not why:
                unexplained.append(f"ours {ours}, theirs {theirs}: {line}")
    return counts, unexplained


def run(report: Report, binary: Path, work: Path) -> None:
    with report.case(f"policy: {PAIRS} generated requests come out as an independent evaluator says"):
        program = binary.parent / "policy_pairs"
        if not program.is_file():
            raise tools.Missing(f"missing program '{program}', which the dev preset makes, and release with SECRETGEN_BENCH=ON")
        modules = tools.npm_modules()
        size = PAIRS // CHUNKS
        with ThreadPoolExecutor(2) as pool:
            parts = list(pool.map(lambda i: judge(program, modules, i * size, size), range(CHUNKS)))
        counts = sum((part[0] for part in parts), Counter())
        unexplained = [text for part in parts for text in part[1]]
        check(not unexplained, f"{len(unexplained)} unexplained: " + "\n".join(unexplained[:3]))
        equal(sum(counts.values()), PAIRS, "pairs")
        for answer in ("Allowed", "ImplicitlyDenied", "ExplicitlyDenied"):
            check(counts[answer] > PAIRS // 10, f"{answer} is rare: {counts}")
        for rule in [r.__name__ for r in RULES] + ["depends"]:
            check(counts[rule] < PAIRS // 200, f"too much is left to {rule}: {counts}")
