"""Compiles generated CDK code and synthesizes templates, as `cdk synth` does."""
import json
import os
import shutil
from pathlib import Path

import tools

# Everything that a user's project may require of its code.
STRICT = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noFallthroughCasesInSwitch": True,
    "noImplicitOverride": True,
    "noImplicitReturns": True,
    "noPropertyAccessFromIndexSignature": True,
    "noUncheckedIndexedAccess": True,
    "noUnusedLocals": True,
    "noUnusedParameters": True,
    "isolatedModules": True,
}
COMPILER = {
    **STRICT,
    "target": "ES2022",
    "module": "node16",
    "moduleResolution": "node16",
    "declaration": True,
    "skipLibCheck": True,
    "types": [],
    "rootDir": "source",
    "outDir": "compiled",
}
# Several apps in one process: loading the library takes most of the time.
RUN_APPS = """
for (const [directory, app] of JSON.parse(process.argv[2])) {
  process.env.CDK_OUTDIR = directory;
  require(app);
}
"""
# Output without type checks, in a tenth of the time.
TRANSPILE = """
const fs = require('node:fs');
const path = require('node:path');
const ts = require('typescript');
const compilerOptions = { target: 'ES2022', module: 'commonjs' };
for (const name of fs.readdirSync('source', { recursive: true })) {
  if (name.endsWith('.ts')) {
    const text = fs.readFileSync(path.join('source', name), 'utf8');
    const to = path.join('compiled', name.replace(/ts$/, 'js'));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, ts.transpileModule(text, { compilerOptions }).outputText);
  }
}
"""
# What the CDK adds to each template in addition to resources and outputs.
ADDED = {"Parameters": ["BootstrapVersion"], "Rules": ["CheckBootstrapVersion"]}
BOOTSTRAP_PARAMETER = "/cdk-bootstrap/hnb659fds/version"


class Project:
    """A directory with the CDK code of several builds, one folder each."""

    def __init__(self, work: Path):
        self.work, self.apps = work, {}
        modules = tools.npm_modules()
        work.mkdir(parents=True, exist_ok=True)
        (work / "node_modules").symlink_to(modules)
        (work / "run-apps.js").write_text(RUN_APPS, encoding="utf-8")
        told = {"compilerOptions": COMPILER, "include": ["source/**/*.ts"]}
        (work / "tsconfig.json").write_text(json.dumps(told), encoding="utf-8")

    def add(self, name: str, code: Path, app: str | None = None) -> None:
        """`app`: the text of an app that replaces the generated one."""
        folder = self.work / "source" / name
        shutil.copytree(code, folder)
        if app is not None:
            (folder / "app.ts").write_text(app, encoding="utf-8")
        self.apps[name] = self.work / "compiled" / name / "app.js"

    def compile(self) -> None:
        tools.run([self.work / "node_modules" / ".bin" / "tsc", "-p", "."], cwd=self.work)

    def transpile(self) -> None:
        """For code that the `cdk` group type-checks."""
        tools.run(["node", "-e", TRANSPILE], cwd=self.work)

    def command(self, to: str) -> list:
        """Synthesizes all apps into the directory `to`. To be run in `work`."""
        apps = [[str(self.work / to / name), str(app)] for name, app in self.apps.items()]
        return ["node", "run-apps.js", json.dumps(apps)]

    def synthesize(self, to: str, variables: dict) -> None:
        """With only `variables` in the environment."""
        tools.run(self.command(to), cwd=self.work, env=environment(variables))

    def templates(self, to: str, name: str) -> dict:
        """Stack name -> template file."""
        found = (self.work / to / name).glob("*.template.json")
        return {p.name.removesuffix(".template.json"): p for p in sorted(found)}


def environment(variables: dict) -> dict:
    """What any process needs, and `variables`."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "TMPDIR")}
    # The library's own validation of templates only warns, and takes longer than all the rest.
    return {**kept, "CDK_VALIDATION": "false", **variables}


def bootstrap(moto, environment) -> None:
    """Leaves an account as `cdk bootstrap` does, as far as the stacks depend on it."""
    client = moto.client("ssm", environment.account, environment.region)
    client.put_parameter(Name=BOOTSTRAP_PARAMETER, Value="30", Type="String", Overwrite=True)
