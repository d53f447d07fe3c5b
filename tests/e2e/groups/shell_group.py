"""The scripts in unusual conditions: callers, directories, terminals and bytes."""
import json
import os
import re
import signal
from pathlib import Path

import tools
from builds import Build
from fake_aws import Moto
from faulty_aws import FaultyAws
from report import Report, check, equal
from repository import Repository
from terminal import Terminal

ODD = tools.E2E / "specs" / "odd"
FILE = "private/secrets.json"
PEM = "-----BEGIN PRIVATE KEY-----\nplanted-line-1\n\nplanted-line-2\n-----END PRIVATE KEY-----"
LONGEST = "planted-é-" * 372  # 4,092 bytes
HYPHEN = "planted-hyphen"
NEXT = "planted-next"
PLANTED = [PEM, LONGEST, HYPHEN, NEXT, "planted-third"]
REFUSED = "User: arn:aws:iam::1:user/x is not authorized to perform: secretsmanager:DescribeSecret on resource: y"
FAULTS = [
    ((400, "AccessDeniedException", REFUSED), ":user/moto needs secretsmanager:DescribeSecret, which the deployer's policy grants"),
    ((400, "AccessDeniedException", "Access to KMS is not allowed"), "the KMS key cannot be used"),
    ((403, "SignatureDoesNotMatch", "Signature expired: 1 is now earlier than 2"), "the clock of this computer is wrong"),
    ((400, "ThrottlingException", "Rate exceeded"), "AWS is busy. Wait a moment"),
    ((400, "ResourceExistsException", "it already exists"), "it was created by someone else in the meantime"),
]


def run(report: Report, binary: Path, work: Path) -> None:
    build = Build(binary, ODD, work / "odd")
    with Moto() as moto:
        environment = build.spec.environments[0]
        variables = moto.environment(environment.account, environment.region)
        user = Repository(build, work / "walk", variables, PLANTED, [FILE])
        Shell(report, moto, environment, user).run()


class Shell:
    def __init__(self, report: Report, moto: Moto, environment, user: Repository):
        self.report, self.moto, self.environment, self.user = report, moto, environment, user
        self.client = moto.client("secretsmanager", environment.account, environment.region)

    def run(self) -> None:
        for name, step in (
            ("a link to a script, and CDPATH", self.elsewhere),
            ("no directory for temporary files", self.no_scratch),
            ("a job in the background leaves the terminal alone", self.background),
            ("a signal at a prompt leaves nothing behind", self.signals),
            ("a pasted value is read completely or refused", self.pasted),
            ("bytes that are not UTF-8 are refused", self.no_text),
            ("get-arns says what creates a missing secret", self.absent),
            ("an update restores a secret that is scheduled for deletion", self.restored),
            ("errors of AWS are explained, with what to do", self.faults),
            ("make with strict flags", self.strict_make),
        ):
            with self.report.case(f"shell: {name}"):
                step()

    def value(self, name: str) -> str:
        return self.client.get_secret_value(SecretId=name)["SecretString"]

    def local(self, **values: str) -> None:
        self.user.write(FILE, json.dumps(values))

    def terminal(self, *argv: str) -> Terminal:
        return Terminal(self.user.watch.aws_command(list(argv)), self.user.root, self.user.environment)

    def elsewhere(self) -> None:
        """With CDPATH, `cd` prints its target, which may be another directory of the same name."""
        decoy = self.user.root / "decoy"
        (decoy / "out" / "ops").mkdir(parents=True)
        (decoy / "private").mkdir()
        self.local(hyphen=HYPHEN, pair_first="planted-first", key=PEM)
        links = self.user.root / "links"
        links.mkdir()
        for script in ("secrets.sh", "setup-secrets.sh"):
            (links / f"relative-{script}").symlink_to(f"../out/ops/{script}")
            (links / script).symlink_to(f"relative-{script}")
        self.user.run("CDPATH=decoy bash out/ops/secrets.sh check --root .")
        self.user.run("cd out && CDPATH=../decoy bash ops/secrets.sh check --root ../../\"user's repository\"")
        for set_up in ("CDPATH=decoy bash out/ops/setup-secrets.sh", "CDPATH=.:decoy bash out/ops/setup-secrets.sh",
                       "bash links/setup-secrets.sh", "cd /; bash \"$OLDPWD\"/links/setup-secrets.sh"):  # fmt: skip
            said = self.user.run(set_up, expect=1).stderr
            check("ERROR: there is no terminal to ask at" in said and "No such file" not in said, said)

    def no_scratch(self) -> None:
        said = self.user.run("TMPDIR=/nowhere bash out/ops/secrets.sh list", expect=1).stderr
        equal(said, "ERROR: cannot create a directory in /nowhere. Set TMPDIR to a directory that you can write to.\n", "said")

    def background(self) -> None:
        at = self.terminal("bash", "--norc", "--noprofile", "-ic", "set -m; make -s secrets-check & wait $!; jobs; echo at its end $?")
        at.await_text("at its end 0")
        equal(at.finish(), 0, at.text())

    def signals(self) -> None:
        for sent in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
            at = self.terminal("bash", "-c", "(echo pid $BASHPID.; exec bash out/ops/secrets.sh create key --from prompt)\n"
                               "echo status $?.; stty -a")  # fmt: skip
            at.await_text("key (key, pem): ")
            check(list(self.user.scratch.iterdir()), "nothing that could be left")
            os.kill(int(re.search(r"pid (\d+)\.", at.text())[1]), sent)
            at.await_text(f"status {128 + sent}.")
            at.await_text(" echo ")
            equal(at.finish(), 0, at.text())
            equal(list(self.user.scratch.iterdir()), [], f"left by {sent!r}")

    def pasted(self) -> None:
        """A terminal drops the end of a long line, and further pasted lines would answer the next questions."""
        at = self.terminal("bash", "out/ops/setup-secrets.sh")
        for question, answer in (
            ("hyphen (hyphen): ", HYPHEN + "\n" + HYPHEN),
            ("The value has more than one line", None),
            ("hyphen (hyphen): ", HYPHEN + "\n\n"),
            ("pair, field first): ", LONGEST + "1234"),
            ("The value is as long as a terminal's line can be", None),
            ("pair, field first): ", LONGEST),
            ("pair, field second, optional): ", ""),
            ("key (key, pem): ", PEM[:-1]),
            ("The value does not have the format pem", None),
            ("key (key, pem): ", PEM + "\n"),
        ):
            at.await_text(question)
            if answer is not None:
                at.type(answer)
        equal(at.finish(), 0, at.text())
        self.user.watch.check_run(at.text())
        found = (self.value("-odd/hyphen"), json.loads(self.value("odd/dev/pair")), self.value("odd/dev/key"))
        equal(found, (HYPHEN, {"first": LONGEST}, PEM), "values")

    def no_text(self) -> None:
        """jq would replace them, and sometimes the next character, too."""
        place = self.user.root / FILE
        place.write_bytes(b'{"hyphen": "planted caf\xe9"}')
        said = self.user.make("secrets-update-hyphen", expect=2).stderr
        check(f"ERROR: hyphen in {FILE} contains bytes that are not UTF-8" in said, said)
        said = self.user.run("printf 'caf\\351' | bash out/ops/secrets.sh update hyphen --from stdin", expect=1).stderr
        check("ERROR: hyphen contains bytes that are not UTF-8" in said, said)
        equal(self.value("-odd/hyphen"), HYPHEN, "the value")

    def absent(self) -> None:
        """What creates a missing secret. A retired secret may be missing."""
        said = self.user.make("secrets-get-arns", "FORMAT=parameters", expect=2).stderr
        check("odd/dev/blob does not exist; make secrets-create-blob ENV=dev creates it, from the bytes" in said, said)
        check("others/theirs does not exist; another system owns it" in said and "odd/dev/old" not in said, said)
        said = self.user.run("bash out/ops/secrets.sh get-arns blob", expect=1).stderr
        check("secrets.sh create blob --env dev creates it, from the bytes that --from stdin reads" in said, said)
        self.user.make("secrets-create-blob", "FROM=stdin", stdin="planted bytes")
        self.client.create_secret(Name="others/theirs", SecretString="x")
        lines = self.user.make("secrets-get-arns", "FORMAT=parameters").stdout.splitlines()
        equal(len(lines), 5, "all but the retired one")

    def restored(self) -> None:
        """It gets its new value after it is restored."""
        self.client.delete_secret(SecretId="-odd/hyphen", RecoveryWindowInDays=7)
        self.local(hyphen=NEXT)
        said = self.user.make("secrets-update-hyphen", expect=2).stderr
        check("scheduled for deletion. To restore it, run this again with RESTORE=yes." in said, said)
        self.user.make("secrets-update-hyphen", "RESTORE=yes")
        equal(self.value("-odd/hyphen"), NEXT, "the value")

    def faults(self) -> None:
        """Errors of AWS are explained, with what to do."""
        whole, place = self.user.environment, self.environment
        for fault, words in FAULTS:
            with FaultyAws(self.moto, lambda number, _, f=fault: f if number > 1 else None) as aws:
                self.user.environment = whole | aws.environment(place.account, place.region)
                said = self.user.make("secrets-update-hyphen", "FROM=stdin", stdin="planted-third", expect=2).stderr
            check(words in said, said)
        self.user.environment = whole

    def strict_make(self) -> None:
        """With .ONESHELL and warnings for undefined variables."""
        makefile = ".ONESHELL:\nMAKEFLAGS += --warn-undefined-variables\nSECRETS_DEPLOY := false\ninclude out/ops/secrets.mk\n"
        self.user.write("Strict.mk", makefile)
        said = self.user.make("-f", "Strict.mk", "secrets-list").stderr
        check("undefined" not in said, said)
        done = self.user.make("-f", "Strict.mk", "deploy-secrets", expect=2)
        check("ERROR" not in done.stderr and "already has this value" not in done.stderr, "the run continues after a failed deployment")
