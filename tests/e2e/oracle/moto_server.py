"""moto_server.py PORT-FILE - moto on a free port of 127.0.0.1, with the repairs of this folder.

The port that was bound is written to PORT-FILE once the socket listens. An access key id
`ORACLE00` + twelve digits belongs to the account of these digits.
"""
import os
import signal
import sys

import moto.iam.models
from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    create_backend_app,
)
from werkzeug.serving import WSGIRequestHandler, make_server

import stacks
import versions

KEY_PREFIX = "ORACLE00"


class Quiet(WSGIRequestHandler):
    # A line for each request says nothing, and there are tens of thousands.
    def log_request(self, code="-", size="-") -> None:
        if str(code).startswith("5"):
            super().log_request(code, size)


def account_of_key(original):
    def account_id(access_key_id: str) -> str:
        if access_key_id.startswith(KEY_PREFIX):
            return access_key_id.removeprefix(KEY_PREFIX)
        return original(access_key_id)

    return account_id


def main() -> None:
    moto.iam.models.get_account_id_from = account_of_key(moto.iam.models.get_account_id_from)
    stacks.install()
    versions.install()
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    app = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    os.environ["MOTO_PORT"] = str(server.port)
    with open(sys.argv[1] + ".tmp", "w", encoding="ascii") as out:
        out.write(f"{server.port}\n")
    os.replace(sys.argv[1] + ".tmp", sys.argv[1])
    server.serve_forever()


if __name__ == "__main__":
    main()
