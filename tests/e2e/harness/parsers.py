"""How the scripts read local files and mask values: their jq functions, called directly."""
import json
import random
import subprocess
from pathlib import Path

from builds import system_build
from report import Report, check, equal

DOTENV = {
    "A=1\nexport B=two words  # comment\n\n#C=x\n": {"A": "1", "B": "two words"},
    "A='$x \"y\" #z'\nB=\"a\\nb\\\\c\"\nC=`it's`\n": {"A": '$x "y" #z', "B": "a\nb\\\\c", "C": "it's"},
    "A=\"one\ntwo\"\r\nB=\n": {"A": "one\ntwo", "B": ""},
    "A=a=b==\nB=é ü\nC=-x\nD=\\$HOME": {"A": "a=b==", "B": "é ü", "C": "-x", "D": "\\$HOME"},
    "\ufeffA=x\n": {"A": "x"},
    "A=1\nB=caf\ufffd\nC=2\n": "line 2: it is not UTF-8",
    "A=a#b\n": "line 1: A contains a #",
    "A=1\n\nB='x\n": "line 3: B has no closing quote",
    "A='x'y\n": "line 1: A has no closing quote, or text after it",
    "A=1\nA=2\n": "line 2: A is given twice",
    "A=1\n$(id)\n": "line 2: it is not KEY=value",
}
TFVARS = {
    'a = "x\\"\\n\\u00e9 $${y} %%{z} $5"\nb=2\nc = true # d\n': {"a": 'x"\né ${y} %{z} $5', "b": "2", "c": "true"},
    'l = ["a", "]", {b = "}"}]\n# a\n// b\n/* c\n*/ a = ""\nn = null\n': {"a": ""},
    'a = <<-EOT\n    one\n      two\n  EOT\nb = <<X\n y\nX\n': {"a": "one\n  two\n", "b": " y\n"},
    'a = "${x}"\n': "line 1: a is a template",
    'a = "%{if x}"\n': "line 1: a is a template",
    'a = "${file("x")}"\n': "line 1: a has a value that cannot be read",
    'a = "x\n': "line 1: a has a value that cannot be read",
    'a = f("x")\n': "line 1: a has a value that cannot be read",
    'a = "1"\na = "2"\n': "line 2: a is given twice",
}
JSON = {
    '{"a": "x", "b": true, "c": 12, "d": null}': {"a": "x", "b": "true", "c": "12"},
    '{"a": {"b": 1}}': "a is not a string",
    '{"a": 12345678901234567890}': "a is not a string",
    '["a"]': "it is not a JSON object",
}


def run(report: Report, binary: Path, work: Path) -> None:
    build = system_build(binary, "ai-voice-tool", work / "parsers")
    script = (build.out / "ops" / "secrets.sh").read_text(encoding="utf-8")
    library = script.split("<<'END_OF_LIBRARY'\n")[1].split("\nEND_OF_LIBRARY\n")[0]

    def jq(program: str, text: str, *options: str):
        done = subprocess.run(
            ["jq", "-c", "--slurpfile", "plan", "/dev/null", *options, f"{library} {program}"],
            input=text, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    for name, table, options in (("dotenv", DOTENV, ["-Rs"]), ("tfvars", TFVARS, ["-Rs"]), ("json", JSON, [])):
        with report.case(f"ops: {name} files are read strictly"):
            for text, wanted in table.items():
                found = jq(f"read_{name}", text, *options)
                if isinstance(wanted, str):
                    equal(found.get("error", "")[: len(wanted)], wanted, repr(text))
                else:
                    equal(found, {"values": wanted}, repr(text))
    with report.case("ops: a masked value shows a quarter at most"):
        rng = random.Random(7)
        texts = ["".join(chr(rng.randrange(48, 127)) for _ in range(n)) for n in [*range(0, 120), 500, 5000]] + ["a\n" * 32768]
        for text, shown in zip(texts, jq("map(masked)", json.dumps(texts))):
            first, last = shown.split("****")
            check(len(first) + len(last) <= min(len(text) // 4, 24), f"{text} as {shown}")
            check(len(first) <= 20 and len(last) <= 4, f"{text} as {shown}")
            text = text.replace("\n", " ")
            check(text.startswith(first) and text.endswith(last), f"{text} as {shown}")
