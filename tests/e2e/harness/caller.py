"""Calls functions of modules: reads one JSON command per line and writes the results."""
import base64
import dataclasses
import functools
import importlib
import io
import json
import logging
import os
import pickle
import signal
import sys
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor

LOG = io.StringIO()  # all that anybody logs


def plain(value):
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    if dataclasses.is_dataclass(value):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {"/".join(k) if isinstance(k, tuple) else k: plain(v) for k, v in value.items()}
    return value


def once(told: dict) -> dict:
    try:
        function = getattr(importlib.import_module(told["path"]), told["call"])
        args = told["args"]
        keywords = args.pop() if args and isinstance(args[-1], dict) else {}
        value = function(*args, **keywords)
        if "spoil" in told:
            inner = functools.reduce(getattr, told["spoil"], value)
            inner.update(dict.fromkeys(inner, "spoilt"))
        return {"value": plain(value), "shown": repr(value) + logged()}
    except Exception as error:
        # Including everything that a debugger or an error reporter would find.
        chain, seen = error, []
        while chain is not None:
            seen.append(repr(vars(chain)) + repr(chain.args))
            chain = chain.__cause__ or chain.__context__
        for frame, _ in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename.endswith(("_secrets.py", "secretgen_runtime.py")):
                seen.append(repr(frame.f_locals))
        shown = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        shown += logged()
        error = pickle.loads(pickle.dumps(error))
        told = {"name": type(error).__name__, "message": str(error)}
        told |= {name: getattr(error, name, None) for name in ("code", "secret", "field")}
        return {"error": told, "shown": shown + "".join(seen)}


def logged() -> str:
    """What was logged since the last call."""
    text = LOG.getvalue()
    LOG.seek(0)
    LOG.truncate()
    return text


def forked(told: dict) -> dict:
    """The answer of a child that is forked, on a line of stdin, while a call in a thread may be
    in progress."""
    told_thread = json.loads(json.dumps(told))
    thread = threading.Thread(target=once, args=(told_thread,))
    thread.start()
    sys.stdin.readline()
    answer, end = os.pipe()
    if os.fork() == 0:
        signal.alarm(20)
        os.write(end, json.dumps(once(told)).encode())
        os._exit(0)
    os.close(end)
    with os.fdopen(answer) as pipe:
        text = pipe.read()
    thread.join()
    return json.loads(text or '{"error": {"name": "silence"}, "shown": "the child says nothing"}')


def main() -> None:
    logging.basicConfig(level=logging.DEBUG, stream=LOG)
    for line in sys.stdin:
        told = json.loads(line)
        for name, value in told["env"].items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        if "fork" in told:
            print(json.dumps([forked(told)]), flush=True)
        else:
            # So that another command can be read while this one waits.
            threading.Thread(target=answer, args=(line, told["times"])).start()


def answer(line: str, times: int) -> None:
    with ThreadPoolExecutor(times) as pool:
        copies = [json.loads(line) for _ in range(times)]
        print(json.dumps(list(pool.map(once, copies))), flush=True)


main()
