"""The version of the program, as results record it."""

from __future__ import annotations


def program_version() -> str:
    """The installed version; ``unknown`` where the package is used without being installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("claims")
    except PackageNotFoundError:
        return "unknown"
