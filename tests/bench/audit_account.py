#!/usr/bin/env python3
"""audit_account.py BINARY [--roles N] [--policies N] [--secrets N] [--megabytes N] - time and memory of
`secretgen audit` on an account of realistic size.

Generates the responses of the AWS CLI for an account: roles with managed policies, most of which are
about other services, one in twenty about single secrets, one in four hundred about too many of them.
Prints the size of the files, the findings, the processor seconds and the peak memory, and for comparison
the cost of reading the same files line by line (wc -l).
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ACCOUNT, REGION = "111122223333", "eu-west-1"
IDS = 10


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--roles", type=int, default=5_000)
    parser.add_argument("--policies", type=int, default=20_000)
    parser.add_argument("--secrets", type=int, default=50_000)
    parser.add_argument("--megabytes", type=int, default=200, help="of all policies' text")
    return parser.parse_args()


def name(number: int) -> str:
    return f"bench/prod/tenant-{number // IDS}/key-{number % IDS}"


def arn(number: int) -> str:
    return f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:{name(number)}-AbCd1f"


def write_spec(path: Path, secrets: int) -> None:
    tenants = ", ".join(f"tenant-{i}" for i in range(secrets // IDS))
    lines = ["version: 1", "system: bench", f"environments: {{prod: {{account: \"{ACCOUNT}\", region: {REGION}}}}}",
             f"dimensions: {{tenant: [{tenants}]}}", "secrets:"]
    for i in range(IDS):
        lines.append(f"  key-{i}: {{value: {{}}, per: tenant, name: \"{{system}}/{{env}}/{{tenant}}/key-{i}\"}}")
    lines.append("services:")
    for i in range(IDS):
        lines.append(f"  reader-{i}: {{platform: ec2, role: reader-{i}, reads: [{{secret: key-{i}, open: true}}]}}")
    path.write_text("\n".join(lines) + "\n")


def statement(number: int, size: int, secrets: int) -> dict:
    if number % 400 == 0:
        resources = [f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:bench/prod/tenant-{number % (secrets // IDS)}/*"]
        return {"Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": resources}
    if number % 20 == 0:
        resources = [arn(number * 7 % secrets)]
        return {"Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"], "Resource": resources}
    resources, length = [], 0
    while length < size:
        resources.append(f"arn:aws:s3:::bucket-{number}-{len(resources)}/prefix/*")
        length += len(resources[-1]) + 4
    return {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": resources}


def write_iam(path: Path, options: argparse.Namespace) -> None:
    size = options.megabytes * 1_000_000 // options.policies
    each = max(1, options.policies // options.roles)
    with path.open("w") as out:
        out.write('{"UserDetailList": [], "GroupDetailList": [], "RoleDetailList": [\n')
        for i in range(options.roles):
            attached = [{"PolicyName": f"p{n}", "PolicyArn": f"arn:aws:iam::{ACCOUNT}:policy/p{n}"}
                        for n in range(i * each, (i + 1) * each)]
            if i < IDS:
                attached.append({"PolicyName": f"reader-{i}", "PolicyArn": f"arn:aws:iam::{ACCOUNT}:policy/reader-{i}"})
            role = f"reader-{i}" if i < IDS else f"role-{i}"
            trust = {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
            json.dump({"Path": "/", "RoleName": role, "RoleId": f"AROA{i:016}", "Arn": f"arn:aws:iam::{ACCOUNT}:role/{role}",
                       "AssumeRolePolicyDocument": trust, "InstanceProfileList": [], "RolePolicyList": [],
                       "AttachedManagedPolicies": attached, "Tags": []}, out)
            out.write(",\n" if i + 1 < options.roles else "\n")
        out.write('], "Policies": [\n')
        for n in range(-IDS, options.policies):
            if n < 0:
                wanted = {"Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"], "Resource": [
                    f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:bench/prod/*/key-{n + IDS}-??????"]}
            else:
                wanted = statement(n, size, options.secrets)
            policy = f"reader-{n + IDS}" if n < 0 else f"p{n}"
            json.dump({"PolicyName": policy, "PolicyId": f"ANPA{n + IDS:016}", "Path": "/", "DefaultVersionId": "v1",
                       "Arn": f"arn:aws:iam::{ACCOUNT}:policy/{policy}", "AttachmentCount": 1, "IsAttachable": True,
                       "PolicyVersionList": [{"VersionId": "v1", "IsDefaultVersion": True,
                                              "Document": {"Version": "2012-10-17", "Statement": [wanted]}}]}, out)
            out.write(",\n" if n + 1 < options.policies else "\n")
        out.write("]}\n")


def write_secrets(path: Path, secrets: int) -> None:
    with path.open("w") as out:
        out.write(f'{{"Account": "{ACCOUNT}", "Region": "{REGION}", "CollectedAt": "2026-11-26T00:00:00Z", "SecretList": [\n')
        for n in range(secrets):
            json.dump({"ARN": arn(n), "Name": name(n), "LastChangedDate": "2026-11-01T00:00:00Z",
                       "LastAccessedDate": "2026-11-25T00:00:00Z", "CreatedDate": "2026-01-01T00:00:00Z", "Tags": []}, out)
            out.write(",\n" if n + 1 < secrets else "\n")
        out.write("]}\n")


def measured(command: list, directory: Path) -> tuple:
    """Processor seconds, peak memory in MB, and the output on standard error. A separate process waits
    for the command, so that the peak is only the command's."""
    code = ("import json, resource, subprocess, sys; done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
            "used = resource.getrusage(resource.RUSAGE_CHILDREN);"
            "print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode]))")
    done = subprocess.run([sys.executable, "-c", code, *map(str, command)], cwd=directory, check=True,
                          capture_output=True, text=True)
    return *json.loads(done.stdout), done.stderr


def main() -> int:
    options = parse()
    with tempfile.TemporaryDirectory() as temporary:
        directory = Path(temporary)
        write_spec(directory / "secrets.spec.yaml", options.secrets)
        write_iam(directory / "iam.json", options)
        write_secrets(directory / "secrets.json", options.secrets)
        sizes = sum((directory / f).stat().st_size for f in ("iam.json", "secrets.json")) / 1e6
        reading, _, _, _ = measured(["wc", "-l", "iam.json", "secrets.json"], directory)
        used, peak, code, said = measured(
            [options.binary.resolve(), "audit", "--iam", "iam.json", "--secrets", "secrets.json"], directory)
        print(f"{options.roles} roles, {options.policies} policies, {options.secrets} secrets, {sizes:.0f} MB")
        print(f"findings: {said.count('error[')}, warnings: {said.count('warning[')}, exit {code}")
        print(f"audit: {used:.2f} s of processor time ({sizes / used:.0f} MB/s), peak {peak:.0f} MB; "
              f"wc -l: {reading:.2f} s")
    return 0 if code in (0, 1) else 1


if __name__ == "__main__":
    sys.exit(main())
