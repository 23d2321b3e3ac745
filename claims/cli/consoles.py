"""Where tables and messages are printed."""

from __future__ import annotations

import os
from typing import IO

from rich.console import Console

# Where there is no terminal to ask, as in a file or a pipe.
_WIDTH = 100


def output_console(file: IO[str] | None = None) -> Console:
    """Standard output, or `file`; words are printed as they are, without markup or emoji codes."""
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    if not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = _WIDTH
    return console


def error_console() -> Console:
    """Standard error; lines are not wrapped, so that programs can read them."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
