"""Progress bars on standard error; silent where that is no terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Item = TypeVar("Item")


@contextmanager
def progress_bar(console: Console, description: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """A bar that is gone when the work is; gives the function that moves it on.

    Args:
        console: Lines printed to it meanwhile appear above the bar.
        description: What is being done.
        total: Steps there are; None when unknown.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(description, total=total)
        yield lambda steps: progress.advance(task, steps)


def tracked(console: Console, description: str, items: Sequence[Sequence[Item]]) -> Iterable[Sequence[Item]]:
    """The portions of `items`, with a bar that counts what is in them."""
    with progress_bar(console, description, sum(map(len, items))) as advance:
        for portion in items:
            yield portion
            advance(len(portion))
