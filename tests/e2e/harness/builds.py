"""Builds of the specs, unchanged or with another provisioner."""
import re
import shutil
from pathlib import Path

import reader
import tools

SYSTEMS = [
    "ai-voice-tool",
    "ai-multi-comms",
    "calitho-suite",
    "impressionnistes",
    "service-ticket-system",
]
EVERY_KEY = tools.E2E / "specs" / "every-key"


class Build:
    """One system's output in a directory of its own."""

    def __init__(self, binary: Path, source: Path, work: Path, provision: str | None = None):
        self.name = source.name
        self.source = work / "specs" / self.name
        shutil.copytree(source, self.source)
        spec = self.source / "secrets.spec.yaml"
        text = spec.read_text(encoding="utf-8")
        if provision:
            text = re.sub(r"(?m)^provision: \w+", f"provision: {provision}", text)
        if provision in ("cloudformation", "cdk"):
            text = one_generated_field(text)
        spec.write_text(text, encoding="utf-8")
        self.spec = reader.read_spec(spec)
        tools.run([binary, "build", self.source, "-o", work / "out"])
        self.out = work / "out" / self.spec.system

    def folder(self, environment: reader.Environment, target: str) -> Path:
        return self.out / environment.name / target


def one_generated_field(text: str) -> str:
    """CloudFormation generates only one field per object; the others are left for a person."""
    document = reader.load_text(text)
    for secret in document["secrets"].values():
        generated = [f for f in (secret.get("fields") or {}).items() if "generate" in (f[1] or {})]
        for name, _ in generated[1:]:
            text = re.sub(rf"(?ms)^(      {name}:\n.*?)^        generate: [^\n]*\n", r"\1", text, count=1)
    return text


def system_build(binary: Path, name: str, work: Path, provision: str | None = None) -> Build:
    source = EVERY_KEY if name == "every-key" else tools.ROOT / "specs" / name
    return Build(binary, source, work / (provision or "as-built") / name, provision)
