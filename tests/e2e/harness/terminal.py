"""A pseudo-terminal with a user."""
import os
import pty
import select
import signal
import time
from pathlib import Path

PATIENCE = 300  # seconds to wait for a prompt


class Terminal:
    def __init__(self, argv: list, cwd: Path, env: dict):
        self.seen = b""
        self.read_to = 0
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            try:
                # The tests may run with these signals ignored, as under nohup or in the background of a shell.
                for deaf in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                    signal.signal(deaf, signal.SIG_DFL)
                os.chdir(cwd)
                os.execvpe(str(argv[0]), [str(a) for a in argv], env)
            finally:
                os._exit(127)

    def await_text(self, text: str) -> None:
        """Waits until the program shows `text`, after what was waited for before."""
        wanted, end = text.encode(), time.monotonic() + PATIENCE
        while (at := self.seen.find(wanted, self.read_to)) < 0:
            if not self.read(end):
                raise AssertionError(f"`{text}` was not shown:\n{self.text()}")
        self.read_to = at + len(wanted)

    def read(self, end: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], max(0, end - time.monotonic()))
        if not ready:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the other side is gone
            return False
        self.seen += data
        return bool(data)

    def type(self, text: str) -> None:
        os.write(self.master, text.encode() + b"\n")

    def interrupt(self) -> None:
        os.write(self.master, b"\x03")

    def finish(self) -> int:
        """Waits for the end and returns the exit status."""
        end = time.monotonic() + PATIENCE
        while self.read(end):
            pass
        if time.monotonic() >= end:
            os.kill(self.pid, signal.SIGKILL)
            raise AssertionError(f"it did not end:\n{self.text()}")
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.master)
        return status

    def text(self) -> str:
        return self.seen.decode("utf-8", "replace").replace("\r\n", "\n")
