"""Inputs that could not be used: reported one by one while the rest goes on, and counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from rich.console import Console

from claims.cli.cells import visible
from claims.errors import ClaimsError, ModelError
from claims.reading import Failure

Result = TypeVar("Result")


class Failures:
    """What failed so far.

    Attributes:
        console: Where it is reported.
        count: How many inputs.
    """

    def __init__(self, console: Console) -> None:
        self.console = console
        self.count = 0

    def add(self, place: str, message: str) -> None:
        """Report that the input at `place` failed."""
        self.count += 1
        self.console.print(visible(f"error: {place}: {message}"))

    def add_unread(self, failure: Failure) -> None:
        """Report a file or a row that gave no article."""
        if failure.line is None:
            self.add(failure.path, str(failure.error))
        else:
            message = str(failure.error).removeprefix(f"{failure.path}, line {failure.line}: ")
            self.add(f"{failure.path}:{failure.line}", message)

    def attempt(self, place: str, work: Callable[[], Result]) -> Result | None:
        """What `work` gives; None, reported, when it fails.

        Raises:
            ModelError: the model cannot be loaded, which no other input would survive either.
        """
        try:
            return work()
        except ModelError:
            raise
        except ClaimsError as error:
            self.add(place, str(error))
        except Exception as error:  # whatever one input makes a stage raise must not cost the others
            self.add(place, f"{type(error).__name__}: {error}")
        return None

    def exit_code(self, used: int) -> int:
        """0 when nothing failed, 2 when nothing could be used, else 1."""
        if not self.count:
            return 0
        return 1 if used else 2
