"""A private moto: AWS on a free port of this machine."""
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import tools

# Without an endpoint, a client would call the real AWS.
NOWHERE = "http://127.0.0.1:9"
SERVICES = ("cloudformation", "dynamodb", "ecs", "iam", "kms", "lambda", "s3", "secretsmanager", "ssm")


class Loaded:
    """The process that loads moto for all groups. Started with `with`, before the groups."""

    place: Path | None = None

    def __enter__(self) -> "Loaded":
        tools.need_module("moto", "boto3", "flask")
        self.directory = tempfile.TemporaryDirectory(prefix="secretgen-moto-")
        Loaded.place = Path(self.directory.name)
        with open(self.place / "log", "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(tools.ORACLE / "moto_server.py"), str(self.place / "socket")],
                stdin=subprocess.PIPE, stdout=log, stderr=log,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )  # fmt: skip
        return self

    def __exit__(self, *_) -> None:
        self.process.stdin.close()
        self.process.wait()
        self.directory.cleanup()

    @classmethod
    def connect(cls) -> socket.socket:
        deadline = time.monotonic() + 180
        while True:
            link = socket.socket(socket.AF_UNIX)
            try:
                link.connect(str(cls.place / "socket"))
                return link
            except OSError:
                link.close()
            log = (cls.place / "log").read_text(errors="replace")
            if "Traceback" in log or time.monotonic() > deadline:
                raise AssertionError(f"moto did not start:\n{log[-2000:]}")
            time.sleep(0.05)


class Moto:
    """Started with `with`. The access key selects the account (see moto_server.py)."""

    seconds = 0.0  # processor time of all that this process has used

    def __enter__(self) -> "Moto":
        tools.need_module("moto", "boto3", "flask")
        self.link = Loaded.connect()
        self.endpoint = f"http://127.0.0.1:{int(self.link.recv(16))}"
        self.clients = {}
        return self

    def __exit__(self, *_) -> None:
        self.link.sendall(b"end")
        Moto.seconds += json.loads(self.link.recv(64) or b"0")
        self.link.close()

    def forget(self) -> None:
        """Deletes everything, in every account."""
        request = urllib.request.Request(f"{self.endpoint}/moto-api/reset", method="POST")
        with urllib.request.urlopen(request):
            pass

    def client(self, service: str, account: str, region: str):
        known = self.clients.get((service, account, region))
        if known is None:
            known = self.clients[service, account, region] = make_client(
                service, self.endpoint, account, region
            )
        return known

    def environment(self, account: str, region: str) -> dict:
        """The variables that point the CLI and Terraform to this moto."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "TF_"))}
        return {
            **kept,
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": access_key(account),
            "AWS_SECRET_ACCESS_KEY": "testing",
            "AWS_REGION": region,
            "AWS_DEFAULT_REGION": region,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "no_proxy": "127.0.0.1,localhost",
            "NO_PROXY": "127.0.0.1,localhost",
        }


def access_key(account: str) -> str:
    return "ORACLE00" + account


def make_client(service: str, endpoint: str, account: str, region: str):
    import boto3
    from botocore.config import Config

    return boto3.client(
        service, region_name=region, endpoint_url=endpoint,
        aws_access_key_id=access_key(account), aws_secret_access_key="testing",
        config=Config(retries={"max_attempts": 1}),
    )  # fmt: skip


def load_clients() -> None:
    """Loads what every process forked from this one would load for its clients."""
    tools.need_module("boto3")
    for service in SERVICES:
        make_client(service, NOWHERE, "000000000000", "eu-west-1")
