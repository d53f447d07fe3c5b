"""The CDK code: compiled, synthesized, and compared with the CloudFormation templates."""
import json
import re
from pathlib import Path

import cdk
import estate
import files_group
import lint
import surroundings
import tools
import yaml
from builds import SYSTEMS, Build, system_build
from fake_aws import Moto
from report import Report, check, equal
from stacks import Stacks

HOSTILE = tools.ROOT / "tests" / "cases" / "cdk" / "hostile_text"
OF_A_USER = """
import { App, Stack } from "aws-cdk-lib";
import { Code, Function, Runtime } from "aws-cdk-lib/aws-lambda";
import { DevSecrets } from "./dev-secrets";

const app = new App();
const secrets = new DevSecrets(app, "our-secrets", { terminationProtection: true });
const env = { account: secrets.account, region: secrets.region };
const stack = new Stack(app, "our-functions", { env });
const payment = new Function(stack, "Payment", {
  code: Code.fromInline("exports.handler = async () => {};"),
  handler: "index.handler",
  runtime: Runtime.NODEJS_20_X,
  environment: { STRIPE_API_KEY_SECRET: secrets.secrets["stripe/api_key"].ref },
});
for (const policy of secrets.policies["payment"]) {
  payment.role?.addManagedPolicy(policy);
}
"""
# A machine on which templates must not depend.
ELSEWHERE = {
    "CDK_DEFAULT_ACCOUNT": "999900001111",
    "CDK_DEFAULT_REGION": "us-east-1",
    "AWS_REGION": "us-east-1",
    "AWS_PROFILE": "nobody",
    "STRIPE_API_KEY": "sk_live_planted",
    "TZ": "Asia/Tokyo",
    "LC_ALL": "tr_TR.UTF-8",
}


def run(report: Report, binary: Path, work: Path) -> None:
    work = work / "cdk"
    stacks = {b.name: b for b in builds(binary, work, "cloudformation")}
    made = {b.name: b for b in builds(binary, work, "cdk")}
    project = cdk.Project(work / "project")
    for name, build in made.items():
        project.add(name, build.out / "code" / "cdk")
    project.add("of-a-user", made["impressionnistes"].out / "code" / "cdk", OF_A_USER)
    with report.case("cdk: tsc finds nothing"):
        project.compile()
    with report.case("cdk: the code reads nothing from its surroundings and uses no `any`"):
        for path in sorted((work / "project" / "source").rglob("*.ts")):
            for words in (r"\bprocess\b", r"\bany\b", r"Lookup", r"SecretValue", r"Context\("):
                text = without_texts(path.read_text(encoding="utf-8"))
                check(not re.search(words, text), f"{path}: {words}")
    project.synthesize("here", {})
    for name, build in made.items():
        with report.case(f"cdk: {name}: the templates equal CloudFormation's"):
            compare_templates(project, build, stacks[name])
    with report.case("cdk: templates do not depend on the machine"):
        project.synthesize("elsewhere", ELSEWHERE)
        for name in made:
            here, there = project.templates("here", name), project.templates("elsewhere", name)
            equal(list(here), list(there), f"stacks of {name}")
            for stack, path in here.items():
                equal(there[stack].read_text(), path.read_text(), stack)
    with report.case("cdk: cfn-lint finds nothing in the templates"):
        lint.check_templates([p for n in made for p in project.templates("here", n).values()])
    with report.case("cdk: a user's own app uses secrets and policies"):
        own_app(project)
    for name in ("impressionnistes", "every-key"):
        with report.case(f"cdk: {name}: the estate equals CloudFormation's"):
            compare_estates(project, made[name], stacks[name])
        with report.case(f"cdk: {name}: a stack moves from CloudFormation to the CDK and back"):
            move(project, made[name], stacks[name])


def builds(binary: Path, work: Path, provision: str) -> list:
    found = [system_build(binary, s, work, provision) for s in [*SYSTEMS, "every-key"]]
    return [*found, Build(binary, HOSTILE, work / provision / "hostile", provision)]


def without_texts(code: str) -> str:
    """TypeScript without strings and comments."""
    return re.sub(r'"(?:[^"\\]|\\.)*"|//[^\n]*', "", code)


def stack_templates(build: Build, environment) -> dict:
    """Stack name -> CloudFormation template."""
    folder = build.folder(environment, "cloudformation")
    return {
        f"{build.spec.system}-{environment.name}-{p.stem}": p
        for p in sorted(folder.glob("secrets*.yaml"))
    }


def normal(template: dict) -> dict:
    """With sorted tags: the CDK does not keep their order."""
    for resource in template["Resources"].values():
        tags = resource["Properties"].get("Tags", [])
        tags.sort(key=lambda tag: tag["Key"])
    return template


def compare_templates(project: cdk.Project, build: Build, stacks: Build) -> None:
    found, wanted = project.templates("here", build.name), {}
    for environment in stacks.spec.environments:
        wanted |= stack_templates(stacks, environment)
    equal(sorted(found), sorted(wanted), "stacks")
    check(wanted, "there is a stack")
    for name, path in found.items():
        made = normal(json.loads(path.read_text(encoding="utf-8")))
        for section, entries in cdk.ADDED.items():
            equal(list(made.pop(section)), entries, f"{name}: {section}")
        text = wanted[name].read_text(encoding="utf-8")
        given = normal(yaml.load(text, files_group.CloudFormationLoader))
        given.pop("AWSTemplateFormatVersion")
        equal(sorted(made), sorted(given), f"{name}: sections")
        for section, entries in given.items():
            if isinstance(entries, dict):
                equal(list(made[section]), list(entries), f"{name}: {section}")
                for key, value in entries.items():
                    equal(made[section][key], value, f"{name}: {section} {key}")
            equal(made[section], entries, f"{name}: {section}")


def own_app(project: cdk.Project) -> None:
    templates = project.templates("here", "of-a-user")
    read = {n: json.loads(p.read_text(encoding="utf-8")) for n, p in templates.items()}
    mine = read["our-functions"]["Resources"]
    [role] = [r for r in mine.values() if r["Type"] == "AWS::IAM::Role"]
    [function] = [r for r in mine.values() if r["Type"] == "AWS::Lambda::Function"]
    attached = role["Properties"]["ManagedPolicyArns"]
    equal(len(attached), 2, "Lambda's own policy and the generated one")
    check(not [r for r in mine.values() if r["Type"] == "AWS::IAM::Policy"], "no other is made")
    exports = {
        o["Export"]["Name"]: o["Value"]["Ref"] for o in read["our-secrets"]["Outputs"].values()
    }
    equal(exports[attached[1]["Fn::ImportValue"]], "PaymentPolicy", "the attached policy")
    variable = function["Properties"]["Environment"]["Variables"]["STRIPE_API_KEY_SECRET"]
    equal(exports[variable["Fn::ImportValue"]], "StripeApiKey", "the variable")


def deploy(project: cdk.Project, build: Build, moto: Moto) -> dict:
    """Deploys the CDK stacks of every environment and returns the resulting estates."""
    surroundings.make_all(moto, build.spec)
    for environment in build.spec.environments:
        cdk.bootstrap(moto, environment)
        for name, path in of_environment(project, build, environment).items():
            Stacks(moto, environment).create(name, path)
    return {e.name: estate.snapshot(moto, e) for e in build.spec.environments}


def of_environment(project: cdk.Project, build: Build, environment) -> dict:
    """Stack name within the environment -> CDK template."""
    first = f"{build.spec.system}-{environment.name}-"
    found = project.templates("here", build.name)
    return {n.removeprefix(first): p for n, p in found.items() if n.startswith(first + "secrets")}


def compare_estates(project: cdk.Project, build: Build, stacks: Build) -> None:
    with Moto() as moto:
        found = deploy(project, build, moto)
    with Moto() as moto:
        surroundings.make_all(moto, stacks.spec)
        for environment in stacks.spec.environments:
            for path in stack_templates(stacks, environment).values():
                Stacks(moto, environment).create(path.stem, path)
        wanted = {e.name: estate.snapshot(moto, e) for e in stacks.spec.environments}
    for environment, things in wanted.items():
        check(things["secrets"] and things["policies"], "there are secrets and policies")
        for name, secret in things["secrets"].items():
            equal(found[environment]["secrets"][name], secret, f"{environment}: {name}")
        equal(found[environment], things, environment)


def move(project: cdk.Project, build: Build, stacks: Build) -> None:
    environment = build.spec.environments[0]
    with Moto() as moto:
        surroundings.make_all(moto, build.spec)
        cdk.bootstrap(moto, environment)
        place = Stacks(moto, environment)
        by_stack = {p.stem: p for p in stack_templates(stacks, environment).values()}
        for name, path in by_stack.items():
            place.create(name, path)
        client = moto.client("secretsmanager", environment.account, environment.region)
        before = identities(client)
        for name, path in of_environment(project, build, environment).items():
            place.update(name, path)
        equal(identities(client), before, "secrets by the CDK")
        for name, path in by_stack.items():
            place.update(name, path)
        equal(identities(client), before, "secrets by CloudFormation again")


def identities(client) -> list:
    """The secrets, and the versions of each."""
    found = client.list_secrets(MaxResults=100)["SecretList"]
    return [(s["ARN"], s.get("SecretVersionsToStages")) for s in found]
