"""Calls the functions of modules as it is told, one command of JSON a line, and tells what came."""
import base64
import dataclasses
import functools
import importlib
import json
import os
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor


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
        return {"value": plain(value), "shown": repr(value)}
    except Exception as error:
        # With what a debugger or a reporter of errors would find on the way.
        chain, seen = error, []
        while chain is not None:
            seen.append(repr(vars(chain)) + repr(chain.args))
            chain = chain.__cause__ or chain.__context__
        shown = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        told = {"name": type(error).__name__, "message": str(error)}
        told |= {name: getattr(error, name, None) for name in ("code", "secret", "field")}
        return {"error": told, "shown": shown + "".join(seen)}


def main() -> None:
    for line in sys.stdin:
        told = json.loads(line)
        for name, value in told["env"].items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        with ThreadPoolExecutor(told["times"]) as pool:
            copies = [json.loads(line) for _ in range(told["times"])]
            print(json.dumps(list(pool.map(once, copies))), flush=True)


main()
