"""moto_server.py SOCKET - a moto, with the fixes of this folder, for each connection to SOCKET.

Loading moto takes longer than most tests need it for, so it is loaded once. For each connection to
the Unix socket SOCKET it forks; the fork sends the port on which it listens on 127.0.0.1 and ends
with the connection. On `end` it sends the processor time it used before it ends. This process ends
at the end of standard input. The access key id `ORACLE00` + twelve digits belongs to the account
with these digits.
"""
import gc
import json
import os
import random
import resource
import select
import signal
import socket
import sys
import threading

import moto.iam.models
from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    create_backend_app,
)
from moto.moto_api._internal import mock_random
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.test import Client

import stacks
import versions

KEY_PREFIX = "ORACLE00"


class Quiet(WSGIRequestHandler):
    # One line per request would be tens of thousands.
    def log_request(self, code="-", size="-") -> None:
        if str(code).startswith("5"):
            super().log_request(code, size)


def account_of_key(original):
    def account_id(access_key_id: str) -> str:
        if access_key_id.startswith(KEY_PREFIX):
            return access_key_id.removeprefix(KEY_PREFIX)
        return original(access_key_id)

    return account_id


# A request to each service that the tests use. Whatever the answer, the service is loaded then.
SERVICES = {
    "cloudformation": "Action=ListStacks",
    "iam": "Action=ListRoles",
    "sts": "Action=GetCallerIdentity",
    "secretsmanager": "secretsmanager.ListSecrets",
    "kms": "TrentService.ListKeys",
    "ssm": "AmazonSSM.DescribeParameters",
    "ecs": "AmazonEC2ContainerServiceV20141113.ListClusters",
    "dynamodb": "DynamoDB_20120810.ListTables",
    "lambda": "GET /2015-03-31/functions",
    "s3": "GET /",
}


def load_services(app) -> None:
    client = Client(app)
    for service, request in SERVICES.items():
        scope = f"{KEY_PREFIX}000000000000/20260101/eu-west-1/{service}/aws4_request"
        headers = {"Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"}
        if request.startswith("GET "):
            client.get(request[4:], headers=headers)
        elif request.startswith("Action="):
            client.post("/", headers=headers, data=request, content_type="application/x-www-form-urlencoded")
        else:
            headers["X-Amz-Target"] = request
            client.post("/", headers=headers, data="{}", content_type="application/x-amz-json-1.1")
    client.post("/moto-api/reset")


def end_with(link: socket.socket) -> None:
    if link.recv(16) == b"end":
        used = resource.getrusage(resource.RUSAGE_SELF)
        link.sendall(json.dumps(used.ru_utime + used.ru_stime).encode())
    os._exit(0)


def serve(link: socket.socket, app) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    random.seed()
    mock_random.seed()
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    os.environ["MOTO_PORT"] = str(server.port)
    link.sendall(str(server.port).encode())
    threading.Thread(target=end_with, args=(link,), daemon=True).start()
    server.serve_forever()


def main() -> None:
    moto.iam.models.get_account_id_from = account_of_key(moto.iam.models.get_account_id_from)
    stacks.install()
    versions.install()
    app = DomainDispatcherApplication(create_backend_app)
    load_services(app)
    gc.collect()
    gc.freeze()
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1] + ".new")
    listener.listen(64)
    os.rename(sys.argv[1] + ".new", sys.argv[1])
    children = set()
    while True:
        ready = select.select([listener, 0], [], [], 1)[0]
        # So that their processor time counts as that of this process.
        children -= {pid for pid in children if os.waitpid(pid, os.WNOHANG)[0]}
        if 0 in ready:
            break
        if listener in ready:
            link, _ = listener.accept()
            pid = os.fork()
            if pid == 0:
                listener.close()
                serve(link, app)
            link.close()
            children.add(pid)
    for pid in children:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
