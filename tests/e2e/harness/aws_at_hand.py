"""An AWS CLI (version 1) that starts immediately.

Most of the cost of a CLI call is loading the program. Here it is loaded once per test run. The `aws`
that a command finds in PATH passes its arguments, environment, working directory, umask and first
three descriptors to a server, which forks; the fork runs the CLI for this call. Under strace such a
call shows the same arguments, environment and files as an ordinary one.

    session = aws_at_hand.Session()                  # for one command
    watch.run(session.command(["make", …]), beside=[session.pid])
"""
import ctypes
import gc
import multiprocessing
import os
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

import tools

CLIENT = Path(__file__).with_name("aws_client.c")
# The services that the scripts and the tests call.
SERVICES = ("cloudformation", "dynamodb", "ecs", "iam", "kms", "secretsmanager", "sts")
PR_SET_PTRACER = 0x59616D61


class Session:
    """The AWS CLI calls of one command, which is started with `command`. `pid` is the process that
    forks them."""

    # Shared by the test groups, which are processes.
    lock = multiprocessing.Lock()
    loaded = None  # the connection to the server, and the server

    @classmethod
    def load(cls) -> None:
        """Starts the server. Otherwise the first session starts it."""
        tools.need("cc")
        ours, theirs = socket.socketpair()
        process = subprocess.Popen([sys.executable, "-B", __file__], stdin=theirs)
        theirs.close()
        cls.loaded = ours, process

    def __init__(self):
        with self.lock:
            if self.loaded is None:
                self.load()
            self.loaded[0].sendall(b"1")
            told = self.loaded[0].recv(4096).decode()
        if not told:
            raise AssertionError("the AWS CLI (version 1) does not start here")
        number, self.place = told.split(" ", 1)
        self.pid = int(number)

    def command(self, argv: list) -> list:
        return [os.path.join(self.place, "run"), *argv]


def load():
    """Loads the CLI, including what it loads only when it makes a call."""
    import awscli.clidriver

    from botocore.loaders import JSONFileLoader, Loader

    # Most of the remaining cost is finding and reading the same JSON files.
    listed, services = Loader.list_available_services, {}
    read, models = JSONFileLoader.load_file, {}

    def list_available_services(self, type_name):
        if type_name not in services:
            services[type_name] = listed(self, type_name)
        return list(services[type_name])

    def load_file(self, path):
        if path not in models:
            models[path] = read(self, path)
        return models[path]

    Loader.list_available_services, JSONFileLoader.load_file = list_available_services, load_file
    whole, said = dict(os.environ), (os.dup(1), os.dup(2))
    os.environ |= {"AWS_ACCESS_KEY_ID": "none", "AWS_SECRET_ACCESS_KEY": "none", "AWS_MAX_ATTEMPTS": "1",
                   "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}  # fmt: skip
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        driver = awscli.clidriver.create_clidriver()
        driver.main(["secretsmanager", "list-secrets", "--region", "eu-west-1", "--endpoint-url", "http://127.0.0.1:9"])
        sys.stdout.flush()
        sys.stderr.flush()
    for number, kept in enumerate(said, 1):
        os.dup2(kept, number)
        os.close(kept)
    os.environ.clear()
    os.environ.update(whole)
    # As in the files: the call above may have modified them.
    models |= {path: read(JSONFileLoader(), path) for path in models}
    driver = awscli.clidriver.create_clidriver()
    load_services(driver)
    gc.freeze()
    return driver


def load_services(driver) -> None:
    """Loads what a call needs independently of its environment."""
    from botocore.exceptions import UnknownServiceError

    loader, commands = driver.session.get_component("data_loader"), driver._get_command_table()
    driver._get_cli_data()
    for service in SERVICES:
        commands[service]._get_command_table()
        for kind in ("service-2", "endpoint-rule-set-1", "paginators-1", "waiters-2"):
            try:
                loader.load_service_model(service, kind)
            except UnknownServiceError:
                pass  # not every service has each
    for name in ("partitions", "endpoints", "sdk-default-configuration", "_retry"):
        loader.load_data(name)


def be_aws(told: bytes, descriptors: list, driver) -> int:
    directory, umask, count, *rest = told.split(b"\0")
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.chdir(directory)
    os.umask(int(umask))
    # The CLI sets it on loading.
    models = os.environ["AWS_DATA_PATH"]
    os.environb.clear()
    os.environ["AWS_DATA_PATH"] = models
    os.environb.update(dict(v.split(b"=", 1) for v in rest[int(count) :]))
    sys.argv = [os.fsdecode(a) for a in rest[: int(count)]]
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w", buffering=1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return driver.main()


def call(link: socket.socket, size: int, descriptors: list, driver) -> None:
    """Runs one call in a process of its own."""
    status = 70
    try:
        told = b""
        while len(told) < size:
            told += link.recv(1 << 16)
        status = be_aws(told, descriptors, driver)
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        link.send(bytes([status & 255]))
        os._exit(status & 255)


def session(place: str, parent: int, client: str, driver) -> None:
    """Serves calls until the command or the parent ends."""
    path = os.path.join(place, "socket")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen(64)
    for name in ("aws", "run"):
        shutil.copy(client, os.path.join(place, name))
    # Otherwise strace may only trace its own children on some systems.
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
    with socket.socket(fileno=0) as told:
        told.sendall(f"{os.getpid()} {place}".encode())
    os.open(os.devnull, os.O_RDONLY)
    running = None
    while True:
        ready = select.select([listener, parent, *([running] if running else [])], [], [])[0]
        if parent in ready or running in ready:
            return
        link, _ = listener.accept()
        size, descriptors, _, _ = socket.recv_fds(link, 8, 3)
        if size == bytes(8):
            running = link
            continue
        if os.fork() == 0:
            listener.close()
            call(link, int.from_bytes(size, "big"), descriptors, driver)
        link.close()
        for descriptor in descriptors:
            os.close(descriptor)


def main() -> None:
    """Starts a session for each byte on standard input, which is a socket."""
    with tempfile.TemporaryDirectory(prefix="aws-", dir="/tmp") as directory:
        client = os.path.join(directory, "client")
        subprocess.run(["cc", "-O1", "-o", client, CLIENT], check=True)
        begin_sessions(client, load())


def begin_sessions(client: str, driver) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    alive, mine = os.pipe()
    while os.read(0, 1):
        if os.fork() != 0:
            continue
        os.close(mine)
        place = tempfile.mkdtemp(prefix="aws-", dir="/tmp")
        try:
            session(place, alive, client, driver)
        except BaseException:
            traceback.print_exc()
        finally:
            shutil.rmtree(place, ignore_errors=True)
            os._exit(0)


if __name__ == "__main__":
    main()
