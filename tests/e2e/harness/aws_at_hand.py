#!/usr/bin/env python3
"""aws_at_hand.py COMMAND... - runs it with an `aws` that starts at once.

Nearly all that a call of the AWS CLI (version 1) costs is to load its program. Here that is done
once, at the first call: what COMMAND finds as `aws` hands its arguments, environment, directory,
umask and first three descriptors to this process, and a fork of it is the CLI for this call.
Watched by strace, such a call shows the same arguments, environment and files as another.
"""
import gc
import os
import select
import shutil
import signal
import socket
import sys
import tempfile
import traceback

CLIENT = """#!{python} -IS
import os, socket, sys
link = socket.socket(socket.AF_UNIX)
link.connect({path!r})
os.umask(umask := os.umask(0o77))
told = [os.getcwdb(), b"%d" % umask, b"%d" % len(sys.argv), *map(os.fsencode, sys.argv)]
told = b"\\0".join([*told, *(k + b"=" + v for k, v in os.environb.items())])
socket.send_fds(link, [len(told).to_bytes(8, "big")], [0, 1, 2])
link.sendall(told)
status = link.recv(1)
sys.exit(status[0] if status else 70)
"""


def load():
    """The CLI's program, with what it loads only when it makes a call."""
    import awscli.clidriver

    from botocore.loaders import JSONFileLoader, Loader

    # Most of what is left of a call is to look for the same JSON files and read them.
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
    # As they are in the files, whatever that call made of them.
    models |= {path: read(JSONFileLoader(), path) for path in models}
    gc.freeze()
    return awscli.clidriver


def be_aws(link: socket.socket, clidriver) -> int:
    size, descriptors, _, _ = socket.recv_fds(link, 8, 3)
    told, left = b"", int.from_bytes(size, "big")
    while len(told) < left:
        told += link.recv(1 << 16)
    directory, umask, count, *rest = told.split(b"\0")
    for number, descriptor in enumerate(descriptors):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.chdir(directory)
    os.umask(int(umask))
    # The CLI sets it when it is loaded.
    models = os.environ["AWS_DATA_PATH"]
    os.environb.clear()
    os.environ["AWS_DATA_PATH"] = models
    os.environb.update(dict(v.split(b"=", 1) for v in rest[int(count) :]))
    sys.argv = [os.fsdecode(a) for a in rest[: int(count)]]
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w", buffering=1)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    status = clidriver.main()
    sys.stdout.flush()
    return status


def serve(listener: socket.socket, child: int) -> int:
    """Until `child` has ended; its status."""
    woken, waker = socket.socketpair()
    waker.setblocking(False)
    signal.set_wakeup_fd(waker.fileno())
    signal.signal(signal.SIGCHLD, lambda *_: None)
    clidriver = None
    while True:
        while (ended := os.waitpid(-1, os.WNOHANG)) and ended[0]:
            if ended[0] == child:
                status = os.waitstatus_to_exitcode(ended[1])
                return status if status >= 0 else 128 - status
        if listener not in select.select([listener, woken], [], [])[0]:
            woken.recv(4096)
            continue
        link, _ = listener.accept()
        clidriver = clidriver or load()
        if os.fork() == 0:
            status = 70
            try:
                signal.set_wakeup_fd(-1)
                listener.close()
                status = be_aws(link, clidriver)
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 1
            except BaseException:
                traceback.print_exc()
            finally:
                link.send(bytes([status & 255]))
                os._exit(status & 255)
        link.close()


def main() -> int:
    # The command is interrupted at a terminal, and this ends with it.
    interrupted = signal.signal(signal.SIGINT, signal.SIG_IGN)
    place = tempfile.mkdtemp(prefix="aws-", dir="/tmp")
    try:
        path = os.path.join(place, "socket")
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(path)
        listener.listen(64)
        client = os.path.join(place, "aws")
        with open(client, "w", encoding="utf-8") as file:
            file.write(CLIENT.format(python=os.path.realpath(sys.executable), path=path))
        os.chmod(client, 0o700)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGINT, interrupted)
            os.environ["PATH"] = place + os.pathsep + os.environ["PATH"]
            os.execvp(sys.argv[1], sys.argv[1:])
        return serve(listener, child)
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
