"""A moto of one's own: AWS on a free port of this machine."""
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import tools

# A client that lost its endpoint would turn to the real AWS.
NOWHERE = "http://127.0.0.1:9"


class Moto:
    """Started by `with`. An account is chosen by the access key (see moto_server.py)."""

    def __enter__(self) -> "Moto":
        tools.need_module("moto", "boto3", "flask")
        self.directory = tempfile.TemporaryDirectory(prefix="secretgen-moto-")
        port = Path(self.directory.name, "port")
        self.log = Path(self.directory.name, "log")
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(tools.ORACLE / "moto_server.py"), str(port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            )  # fmt: skip
        deadline = time.monotonic() + 180
        while not port.exists():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.process.kill()
                raise AssertionError(f"moto did not start:\n{self.log.read_text()[-2000:]}")
            time.sleep(0.05)
        self.endpoint = f"http://127.0.0.1:{int(port.read_text())}"
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait()
        self.directory.cleanup()

    def forget(self) -> None:
        """All that is in it, of every account."""
        request = urllib.request.Request(f"{self.endpoint}/moto-api/reset", method="POST")
        with urllib.request.urlopen(request):
            pass

    def client(self, service: str, account: str, region: str):
        import boto3
        from botocore.config import Config

        return boto3.client(
            service, region_name=region, endpoint_url=self.endpoint,
            aws_access_key_id=access_key(account), aws_secret_access_key="testing",
            config=Config(retries={"max_attempts": 1}),
        )  # fmt: skip

    def environment(self, account: str, region: str) -> dict:
        """The variables with which the CLI and Terraform talk to this moto."""
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
