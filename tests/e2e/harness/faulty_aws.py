"""A proxy that injects network and service faults between a client and a moto."""
import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlparse


class FaultyAws:
    """Forwards requests to `moto`. `fault(number, operation)` returns the fault of a request: None,
    "drop" (no answer), "drop after" (done, but no answer), or (status, error code, message)."""

    def __init__(self, moto, fault):
        self.moto, self.fault = moto, fault
        self.operations: list[str] = []

    def __enter__(self) -> "FaultyAws":
        target = urlparse(self.moto.endpoint)
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_) -> None:
                pass

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                operation = outer.operation(self.headers.get("X-Amz-Target", ""), body)
                outer.operations.append(operation)
                fault = outer.fault(len(outer.operations), operation)
                if fault == "drop":
                    self.cut()
                    return
                if isinstance(fault, tuple):
                    self.refuse(*fault)
                    return
                link = http.client.HTTPConnection(target.hostname, target.port, timeout=60)
                headers = {k: v for k, v in self.headers.items() if k.lower() != "connection"}
                link.request("POST", self.path, body, headers)
                answer = link.getresponse()
                data = answer.read()
                if fault == "drop after":
                    self.cut()
                    return
                self.send_response(answer.status)
                for key, value in answer.getheaders():
                    if key.lower() not in ("transfer-encoding", "connection", "content-length"):
                        self.send_header(key, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def cut(self) -> None:
                self.close_connection = True
                self.connection.shutdown(2)

            def refuse(self, status: int, code: str, message: str) -> None:
                import json

                if "X-Amz-Target" in self.headers:
                    kind, data = "application/x-amz-json-1.1", json.dumps(
                        {"__type": code, "message": message}
                    )
                else:
                    kind, data = "text/xml", (
                        f"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code>"
                        f"<Message>{message}</Message></Error></ErrorResponse>"
                    )
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data.encode())

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}"
        return self

    @staticmethod
    def operation(header: str, body: bytes) -> str:
        if header:
            return header.split(".")[-1]
        for part in body.decode("utf-8", "replace").split("&"):
            if part.startswith("Action="):
                return part[7:]
        return ""

    def __exit__(self, *_) -> None:
        self.server.shutdown()
        self.server.server_close()

    def environment(self, account: str, region: str) -> dict:
        # No retries, so that a dropped answer remains one fault.
        return {
            **self.moto.environment(account, region),
            "AWS_ENDPOINT_URL": self.endpoint, "AWS_MAX_ATTEMPTS": "1",
        }  # fmt: skip
