#!/usr/bin/env python3
# Copyright The Telltale Authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the W3C's conformance suite for Trace Context against the sample's /relay.

The suite is fetched, not kept here: from the folder named by W3C_TRACE_CONTEXT (a clone of
w3c/trace-context), else by git from GitHub into target/. Where that or a package it needs is
missing, this says so and ends well; a test that fails ends it badly.

Usage: run.py <java> <class path of the sample>
"""

import os
import pathlib
import re
import socket
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE / "target"
REVISION = "acab820be9db7b3433668baa5cdd43f57f4c4be0"
SOURCE = "https://github.com/w3c/trace-context.git"


def left_out(reason):
    print(f"W3C Trace Context: left out, {reason}")
    sys.exit(0)


def suite():
    given = os.environ.get("W3C_TRACE_CONTEXT")
    if given:
        folder = pathlib.Path(given)
        if not (folder / "test" / "test.py").is_file():
            sys.exit(f"W3C_TRACE_CONTEXT={given} has no test/test.py; give it a clone of {SOURCE}")
        return folder / "test"
    clone = TARGET / "trace-context"
    if not clone.is_dir():
        TARGET.mkdir(exist_ok=True)
        try:
            subprocess.run(
                ["git", "clone", "--quiet", "--filter=blob:none", SOURCE, str(clone)],
                check=True,
                timeout=60,
                env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},
            )
            subprocess.run(["git", "-C", str(clone), "checkout", "--quiet", REVISION], check=True)
        except (OSError, subprocess.SubprocessError):
            left_out("its repository cannot be reached (set W3C_TRACE_CONTEXT to a clone)")
    return clone / "test"


def python():
    """This Python if it has aiohttp, else one in a virtual environment, which is given it."""
    if subprocess.run([sys.executable, "-c", "import aiohttp"], stderr=subprocess.DEVNULL).returncode == 0:
        return sys.executable
    folder = TARGET / "venv"
    own = folder / "bin" / "python"
    try:
        if not own.exists():
            subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(own), "-m", "pip", "install", "--quiet", "aiohttp==3.14.5"], check=True, timeout=300)
    except (OSError, subprocess.SubprocessError):
        left_out("aiohttp cannot be installed")
    return str(own)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    java, class_path = sys.argv[1:3]
    tests, interpreter = suite(), python()
    service = subprocess.Popen(
        [java, "-classpath", class_path, "io.telltale.sample.CheckoutDemo", "--serve"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        # Only what the suite looks at: it asks for hundreds of spans.
        env={**os.environ, "OTEL_BSP_MAX_QUEUE_SIZE": "8192"},
    )
    try:
        name, url = service.stdout.readline().split()
        assert name == "checkout", name
        result = subprocess.run(
            [interpreter, "test.py", url],
            cwd=tests,
            env={**os.environ, "STRICT_LEVEL": "2", "SPEC_LEVEL": "2", "HARNESS_PORT": str(free_port())},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
        )
    finally:
        service.communicate(input="", timeout=60)
    print(result.stdout)
    ran = re.search(r"Ran (\d+) tests?", result.stdout)
    if not ran or int(ran.group(1)) < 41:
        sys.exit("W3C Trace Context: fewer tests were run than there are")
    sys.exit(result.returncode)


if __name__ == "__main__":
    main()
