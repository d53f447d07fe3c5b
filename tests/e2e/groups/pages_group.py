"""The pages for people, as a Markdown parser and a browser's parser read them."""
import re
from pathlib import Path

import tools
from builds import EVERY_KEY, SYSTEMS
from local_files_group import node_reads
from reader import load
from report import Report, check, equal

CASES = tools.ROOT / "tests" / "cases" / "docs"
# The elements of a page. Any other came from a spec.
ELEMENTS = set(
    "html head meta title style body a header h1 p nav ul li main section h2 div table caption "
    "thead tbody tr th td code strong".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv name content class href id tabindex role scope aria-label aria-labelledby".split()
)

SHOWN = ("description", "owner", "reason")
# Conventions are reported where they are violated.
ELSEWHERE = ("conventions",)


# Messages that people see in terminals and consoles, word for word, in every system …
DENIED = "User: arn:aws:sts::111122223333:assumed-role/web/i-0 is not authorized to perform: secretsmanager:GetSecretValue on resource: shop/dev/database"
SAID = "An error occurred ({}) when calling the GetSecretValue operation: {}"
MESSAGES = [
    SAID.format("AccessDeniedException", f"{DENIED} because no identity-based policy allows the secretsmanager:GetSecretValue action"),
    SAID.format("AccessDeniedException", f"{DENIED} with an explicit deny in a resource-based policy"),
    SAID.format("AccessDeniedException", "Access to KMS is not allowed"),
    SAID.format("ResourceNotFoundException", "Secrets Manager can't find the specified secret."),
    SAID.format("ResourceNotFoundException", "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT"),
    SAID.format("InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion."),
    SAID.format("InvalidRequestException", "You can't create this secret because a secret with this name is already scheduled for deletion."),
    SAID.format("ResourceExistsException", "The operation failed because the secret shop/dev/database already exists."),
    SAID.format("ExpiredTokenException", "The security token included in the request is expired"),
    SAID.format("UnrecognizedClientException", "The security token included in the request is invalid."),
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
    "CredentialsProviderError: Could not load credentials from any providers",
]
# … and in systems of one kind.
MESSAGES_OF = {
    "ai-voice-tool": [
        "Could not find a value associated with JSONKey in SecretString",
    ],
    "calitho-suite": [
        "SecretsError: secret database: access denied: check the credentials and the policy of the role (AccessDeniedException)",
        "SecretsError: secret database: set APP_ENV to one of dev, prod, or DATABASE_SECRET to its name or ARN",
        "SecretsError: secret database: APP_ENV is not one of dev, prod, development",
        "SecretsError: secret database: is not JSON",
        "SecretsError: secret database: field DATABASE_URL is missing",
        "SecretsError: secret database: field DATABASE_URL does not match its format (url)",
        "SecretsError: secret database: field DATABASE_URL has fewer than 8 characters",
        "SecretsError: secret database: field DATABASE_URL is still its placeholder",
        "SecretsError: secret database: field DATABASE_URL does not match its pattern",
        "SecretsError: secret database: the variable DATABASE_URL is not set",
        "SecretsError: secret database: the secret or its version does not exist (ResourceNotFoundException)",
        "SecretsError: secret database: AWS cannot be reached or is too busy (TimeoutError)",
        "SecretsError: secret database: AWS refused the request (InvalidRequestException)",
    ],
    "impressionnistes": [
        "SSM parameter /cdk-bootstrap/hnb659fds/version not found. Has the environment been bootstrapped? Please run 'cdk bootstrap'",
        "Need to perform AWS calls for account 111122223333, but the current credentials are for 444455556666",
        'Resource handler returned message: "The operation failed because the secret shop/dev/database already exists." (HandlerErrorCode: AlreadyExists)',
    ],
    "service-ticket-system": [
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): AccessDeniedException",
        "unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret from Secrets Manager did not contain json key DB_PASSWORD",
        "Error: Instance cannot be destroyed",
    ],
    "page": [
        "An error occurred (InsufficientCapabilitiesException) when calling the CreateChangeSet operation: Requires capabilities : [CAPABILITY_NAMED_IAM]",
    ],
}  # fmt: skip


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def texts_of(value) -> list:
    """The texts of a spec that the pages show."""
    if isinstance(value, list):
        return [t for item in value for t in texts_of(item)]
    if not isinstance(value, dict):
        return []
    own = [v for k, v in value.items() if k in SHOWN and isinstance(v, str)]
    return own + [t for k, v in value.items() if k not in ELSEWHERE for t in texts_of(v)]


def run(report: Report, binary: Path, work: Path) -> None:
    sources = [tools.ROOT / "specs" / s for s in SYSTEMS]
    sources += [EVERY_KEY, CASES / "hostile_text", CASES / "page"]
    built = {}
    with report.case("pages: the specs build"):
        for source in sources:
            out = work / source.name
            tools.run([binary, "build", source, "-o", out, "--target", "docs"])
            [page] = out.rglob("SECRETS.md")
            built[source] = page.parent
    shown, parsed = [], []
    with report.case("pages: parsers are installed, and read them"):
        modules = tools.npm_modules()
        shown = node_reads([d / "SECRETS.md" for d in built.values()], "markdown", modules)
        parsed = node_reads([d / "report.html" for d in built.values()], "html", modules)
    with report.case("pages: each error message has a row"):
        for source, place in built.items():
            for message in MESSAGES + MESSAGES_OF.get(source.name, []):
                find_message(place / "SECRETS.md", message)
    with report.case("pages: the CDK's command deploys all stacks of an environment"):
        stacks_of(binary, work)
    with report.case("pages: their size is linear in the number of secrets, up to 10,000"):
        sizes = [size_of(binary, work, count) for count in (2500, 10000)]
        check(sizes[1] < 4.1 * sizes[0], f"{sizes}")
    if not parsed:
        return
    with report.case("pages: Markdown shows the spec's text as text"):
        for source, found in zip(built, shown):
            markdown(source, found)
    with report.case("pages: HTML shows the spec's text as text"):
        for source, found in zip(built, parsed):
            html(source, found)
    with report.case("pages: both have the same tables"):
        for markdown_page, html_page in zip(shown, parsed):
            # Without spaces, because a cell with several elements is split into several texts.
            text = "".join(html_page["text"].split())
            cells = {"".join(c.split()) for t in markdown_page["tables"] for r in t for c in r}
            equal([c for c in sorted(cells) if c not in text], [], "cells that HTML lacks")


def markdown(source: Path, found: dict) -> None:
    where = f"{source.name}/SECRETS.md"
    # The first line is the header.
    equal(len(found["html"]), 1, f"{where}: HTML {found['html'][1:]}")
    equal(found["links"], [], f"{where}: links")
    equal(found["code"], [], f"{where}: blocks of code")
    check(len(found["tables"]) >= 5, f"{where}: {len(found['tables'])} tables")
    for table in found["tables"]:
        widths = {len(row) for row in table}
        equal(len(widths), 1, f"{where}: columns of {table[0]}")
        check(len(table) > 1, f"{where}: nothing below {table[0]}")
    cells = [squeezed(c) for t in found["tables"] for row in t for c in row]
    said = "\n".join(cells + [squeezed(p) for p in found["paragraphs"]])
    for text in texts_of(load(source / "secrets.spec.yaml")):
        check(squeezed(text) in said, f"{where} lacks {text!r}")
    allowed = {"Values", "Create, update, rotate", "After a change", "When something goes wrong",
               "Cost", "Kept elsewhere", "Names kept as data", "Waived"}  # fmt: skip
    for heading in found["headings"]:
        kind = re.match(r"Secrets of|Environment|Who may read|Deliveries in", heading)
        check(kind or heading in allowed, f"{where}: heading {heading!r}")


def find_message(page: Path, message: str) -> None:
    """A row has a code span whose parts are all in the message, in order."""
    text = page.read_text(encoding="utf-8").split("## When something goes wrong")[1].split("\n## ")[0]
    for row in text.splitlines()[4:]:
        for span in re.findall("`([^`]+)`", row.split(" | ")[0]):
            parts = [re.escape(p) for p in span.split("…") if p.strip()]
            if re.search(".*".join(p.replace(r"\ ", " ").strip() for p in parts), message):
                return
    raise AssertionError(f"{page}: nothing about {message!r}")


def html(source: Path, found: dict) -> None:
    where = f"{source.name}/report.html"
    equal(found["errors"], [], f"{where}: mistakes")
    equal(set(found["elements"]) - ELEMENTS, set(), f"{where}: elements")
    names = {a.split(" ", 1)[1] for a in found["attributes"]}
    equal(names - ATTRIBUTES, set(), f"{where}: attributes")
    equal(found["policies"], ["default-src 'none'; style-src 'unsafe-inline'"], f"{where}: the content security policy")
    equal(len(set(found["ids"])), len(found["ids"]), f"{where}: ids")
    for link in found["links"]:
        check(link.startswith("#") and link[1:] in found["ids"], f"{where}: link {link}")
    # Reachable by keyboard: the link past the contents, and tables that may need scrolling.
    tables = found["elements"]["table"]
    equal(found["attributes"].count("div tabindex"), tables, f"{where}: tables to be scrolled")
    equal(found["elements"]["caption"], tables, f"{where}: tables with a caption")
    check("main tabindex" in found["attributes"], f"{where}: the content takes the focus")
    said = squeezed(found["text"])
    for text in texts_of(load(source / "secrets.spec.yaml")):
        check(squeezed(text) in said, f"{where} lacks {text!r}")


def stacks_of(binary: Path, work: Path) -> None:
    source = many(work, 450, "cdk")
    tools.run([binary, "build", source, "-o", source / "out"])
    app = (source / "out" / "many" / "code" / "cdk" / "app.ts").read_text(encoding="utf-8")
    made = re.findall(r'new \w+\(app, "([^"]+)"\)', app)
    check(len(made) > 1, f"stacks: {made}")
    page = (source / "out" / "many" / "SECRETS.md").read_text(encoding="utf-8")
    check(f'code/cdk/app.ts" {" ".join(made)}`' in page, f"a command for {made}")


def size_of(binary: Path, work: Path, count: int) -> int:
    source = many(work, count, "terraform")
    tools.run([binary, "build", source, "-o", source / "out", "--target", "docs"])
    return sum(p.stat().st_size for p in (source / "out").rglob("*") if p.is_file())


def many(work: Path, count: int, provision: str) -> Path:
    source = work / f"many-{count}"
    source.mkdir()
    members = "".join(f"    - {{ company: c{i} }}\n" for i in range(count))
    (source / "secrets.spec.yaml").write_text(
        f"version: 1\nsystem: many\nprovision: {provision}\nenvironments:\n"
        '  dev: { account: "111122223333", region: eu-west-1 }\n'
        f"dimensions:\n  tenant:\n{members}"
        'secrets:\n  key: { name: "many/{env}/{company}", per: tenant, value: {} }\n'
        "services:\n  api: { platform: ec2, role: api, reads: [{ secret: key, open: true }] }\n"
        "  all: { platform: ec2, role: all, reads: [key] }\n",
        encoding="utf-8",
    )
    return source
