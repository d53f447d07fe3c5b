"""A proxy in front of a fake AWS that records GetSecretValue calls and can answer with faults."""
import http.client
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class Front:
    """Started with `with`. `trouble`: None, (status, error name), "drop", "silence", or "half", an
    answer that never ends."""

    def __init__(self, endpoint: str):
        self.behind = urlsplit(endpoint).netloc
        self.lock = threading.Lock()
        self.asked = []  # SecretId and stage of each GetSecretValue
        self.trouble = None
        self.gate = threading.Event()  # closed, requests wait
        self.gate.set()
        self.end = threading.Event()

    def __enter__(self) -> "Front":
        front = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                front.handle(self)

            def log_message(self, *_) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.endpoint = f"http://127.0.0.1:{self.server.server_address[1]}"
        return self

    def __exit__(self, *_) -> None:
        self.gate.set()
        self.end.set()
        self.server.shutdown()
        self.server.server_close()

    def handle(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length", 0)))
        if request.headers.get("X-Amz-Target", "").endswith(".GetSecretValue"):
            told = json.loads(body)
            with self.lock:
                self.asked.append((told["SecretId"], told.get("VersionStage", "")))
            self.gate.wait(30)
        if self.trouble == "drop":
            request.close_connection = True
            request.connection.close()
            return
        if self.trouble in ("silence", "half"):
            if self.trouble == "half":
                request.send_response(200)
                request.send_header("Content-Length", "1000")
                request.end_headers()
                request.wfile.write(b'{"SecretString": "planted')
            self.end.wait(60)
            request.close_connection = True
            return
        if self.trouble is not None:
            status, name = self.trouble
            # AWS's messages name the caller, and possibly more.
            told = json.dumps({"__type": name, "message": "quotes planted-in-a-message"}).encode()
            self.answer(request, status, {"Content-Type": "application/x-amz-json-1.1"}, told)
            return
        behind = http.client.HTTPConnection(self.behind, timeout=30)
        behind.request("POST", request.path, body, dict(request.headers))
        answer = behind.getresponse()
        self.answer(request, answer.status, dict(answer.getheaders()), answer.read())

    @staticmethod
    def answer(request: BaseHTTPRequestHandler, status: int, headers: dict, body: bytes) -> None:
        request.send_response(status)
        for name, value in headers.items():
            if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                request.send_header(name, value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def take(self) -> list:
        """The requests since the last call."""
        with self.lock:
            asked, self.asked = self.asked, []
        return asked
