"""Where results are written: standard output or a file, always UTF-8."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import click

from claims.cli.json_text import json_document

STANDARD_OUTPUT = "-"


@contextmanager
def destination(output: str) -> Iterator[IO[bytes]]:
    """The stream behind `output`; a file takes its name only when all is written, so half of one is never left behind.

    Raises:
        click.UsageError: the file cannot be written.
    """
    if output == STANDARD_OUTPUT:
        stream = sys.stdout.buffer
        yield stream
        stream.flush()
        return
    path = Path(output).resolve()
    if path.exists() and not path.is_file():  # a pipe or a device is no file to be replaced
        with _open(path, output) as stream:
            yield stream
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _open(part, output) as stream:
            yield stream
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def print_json(value: Any) -> None:
    """`value` as one document on standard output."""
    with destination(STANDARD_OUTPUT) as stream:
        stream.write((json_document(value) + "\n").encode("utf-8"))


def _open(path: Path, output: str) -> IO[bytes]:
    try:
        return path.open("wb")
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror or error}") from error
