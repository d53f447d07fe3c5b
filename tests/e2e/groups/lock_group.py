"""What the lock preserves when stacks are updated."""
import json
import shutil
from pathlib import Path

import reader
import tools
from fake_aws import Moto
from report import Report, equal
from stacks import Stacks

HEAD = """version: 1
system: shop
provision: cloudformation
environments:
  prod: {account: "111122223333", region: eu-west-1}
secrets:
"""
FIRST = (
    HEAD
    + """  app-config:
    fields:
      REDIS_PASSWORD: {generate: {length: 32}}
  tokens: {fields: {SMTP: {placeholder: your-smtp}}}
"""
)
SECOND = (
    HEAD
    + """  a-new-one: {value: {}}
  app-config:
    fields:
      WEBHOOK: {placeholder: your-webhook}
      REDIS_PASSWORD: {generate: {length: 48}}
  tokens: {fields: {SMTP: {placeholder: your-smtp}, SENTRY: {placeholder: your-sentry}}}
"""
)


def run(report: Report, binary: Path, work: Path) -> None:
    with report.case("lock: a field added later neither generates nor overwrites a live value"):
        kept = live_values_after_update(binary, work / "with", keep_lock=True)
        equal(kept["before"], kept["after"], "values in use")
        # Without a lock they are lost, so the test above is meaningful.
        lost = live_values_after_update(binary, work / "without", keep_lock=False)
        for name in lost["before"]:
            if lost["before"][name] == lost["after"][name]:
                raise AssertionError(f"without a lock, {name} should have been put again")
    with report.case("lock: ARNs that AWS answers reach the ECS file"):
        learn(binary, work / "arns")


def build(binary: Path, work: Path, text: str) -> Path:
    work.mkdir(parents=True, exist_ok=True)
    (work / "secrets.spec.yaml").write_text(text, encoding="utf-8")
    tools.run([binary, "build", work / "secrets.spec.yaml", "-o", work / "out"])
    return work / "out" / "shop"


def live_values_after_update(binary: Path, work: Path, keep_lock: bool) -> dict:
    with Moto() as moto:
        out = build(binary, work, FIRST)
        environment = reader.read_spec(work / "secrets.spec.yaml").environments[0]
        place = Stacks(moto, environment)
        template = out / "prod" / "cloudformation" / "secrets.yaml"
        place.create("secrets", template)
        client = moto.client("secretsmanager", environment.account, environment.region)
        client.put_secret_value(
            SecretId="shop/prod/tokens", SecretString=json.dumps({"SMTP": "put by a person"})
        )
        names = ["shop/prod/app-config", "shop/prod/tokens"]
        before = {n: client.get_secret_value(SecretId=n)["SecretString"] for n in names}
        if not keep_lock:
            shutil.rmtree(out)
        build(binary, work, SECOND)
        place.update("secrets", template)
        after = {n: client.get_secret_value(SecretId=n)["SecretString"] for n in names}
        client.get_secret_value(SecretId="shop/prod/a-new-one")
        return {"before": before, "after": after}


def learn(binary: Path, work: Path) -> None:
    text = (
        HEAD
        + """  db: {value: {}, name: "shop-{env}-stripe"}
services:
  api: {platform: ecs, role: api, execution_role: api-execution, reads: [db]}
"""
    )
    with Moto() as moto:
        out = build(binary, work, text)
        environment = reader.read_spec(work / "secrets.spec.yaml").environments[0]
        file = out / "prod" / "ecs" / "api.json"
        if file.exists():
            raise AssertionError("a name that looks like an ARN's end cannot be in the ECS file yet")
        place = Stacks(moto, environment)
        place.create("secrets", out / "prod" / "cloudformation" / "secrets.yaml")
        client = moto.client("secretsmanager", environment.account, environment.region)
        answer = work / "secrets.json"
        answer.write_text(json.dumps(client.list_secrets(), default=str), encoding="utf-8")
        spec = work / "secrets.spec.yaml"
        tools.run([binary, "lock", "--from", answer, spec, "-o", work / "out"])
        arn = client.describe_secret(SecretId="shop-prod-stripe")["ARN"]
        equal(json.loads(file.read_text())["secrets"], [{"name": "DB", "valueFrom": arn}], "the ARN")
        # The next build keeps it.
        build(binary, work, text)
        equal(json.loads(file.read_text())["secrets"][0]["valueFrom"], arn, "the ARN, kept")
