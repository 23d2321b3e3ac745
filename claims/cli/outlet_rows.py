"""Outlets that people add or correct, one or a file of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.cli.consoles import error_console, output_console
from claims.cli.failures import Failures
from claims.cli.outlet_changes import OutletChange
from claims.errors import InputError, RegistryError
from claims.outlets.corrections import Action, Correction, Overlay
from claims.outlets.outlet import Outlet
from claims.outlets.outlet_files import OutletRow, checked, read_csv, read_toml
from claims.outlets.registry import Registry
from claims.outlets.revision import corrected
from claims.reading.encoding import decode
from claims.store.database import open_store
from claims.store.outlet_corrections import load_overlay


def add_outlet(row: Mapping[str, Any], db: Path, change: OutletChange) -> None:
    """Add the outlet of a row of fields.

    Raises:
        InputError: a field cannot be used, or the outlet is known already.
    """
    try:
        outlet = checked(row, "add")
        with open_store(db) as store:
            known = load_overlay(store)
            held = known.find(outlet.id)
            if held is not None:
                raise InputError(
                    f"an outlet that is added must be new, {outlet.id!r} is {held.name} ({held.id}); "
                    f"`alias` gives it a name, `import` corrects its values"
                )
            known.registry.add(outlet)
            change.apply(store, known, [Correction(Action.ADD, outlet.id, added=outlet)])
    except RegistryError as error:
        raise InputError(str(error)) from error
    output_console().print(f"Added {outlet.name} ({outlet.id}).")


@dataclass(slots=True)
class _Import:
    """Rows taken so far."""

    registry: Registry
    corrections: list[Correction]
    added: int = 0
    corrected: int = 0
    unchanged: int = 0

    def take(self, outlet: Outlet) -> None:
        """Take a row that contradicts neither the outlets known nor the rows before it.

        Raises:
            RegistryError: it does.
        """
        held = self.registry.get(outlet.id)
        if held is None:
            self.registry = self.registry.add(outlet)
            self.added += 1
        elif corrected(held, outlet) == held:
            self.unchanged += 1
            return
        else:
            better = corrected(held, outlet)
            self.registry = Registry(better if each is held else each for each in self.registry.outlets)
            self.corrected += 1
        self.corrections.append(Correction(Action.ADD, outlet.id, added=outlet))


def import_outlets(path: str, db: Path, change: OutletChange) -> int:
    """Add and correct the outlets of a TOML or CSV file; the exit code: 1 when a row was bad, 2 when all were.

    Raises:
        InputError: the file cannot be read, or is of another format.
    """
    failures = Failures(error_console())
    rows = list(_rows(path))
    with open_store(db) as store:
        known = load_overlay(store)
        work = _Import(known.registry, [])
        for row in rows:
            _take(row, path, work, known, failures)
        if work.corrections:
            change.apply(store, known, work.corrections)
    output_console().print(
        f"{path}: {work.added:,} added, {work.corrected:,} corrected, {work.unchanged:,} unchanged, "
        f"{failures.count:,} failed."
    )
    return failures.exit_code(work.added + work.corrected + work.unchanged)


def _take(row: OutletRow, path: str, work: _Import, known: Overlay, failures: Failures) -> None:
    try:
        if row.outlet is None:
            failures.add(f"{path}:{row.line}", row.error)
        elif row.outlet.id in known.merged:
            kept = known.merged[row.outlet.id]
            failures.add(f"{path}:{row.line}", f"an outlet must not be merged into another, {row.outlet.id} is {kept}")
        else:
            work.take(row.outlet)
    except RegistryError as error:
        failures.add(f"{path}:{row.line}", str(error))


def _rows(path: str) -> Iterable[OutletRow]:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}") from error
    ending = Path(path).suffix.lower()
    if ending not in (".toml", ".csv"):
        raise InputError(f"a file of outlets ends in .toml or .csv, was: {path}")
    text = decode(data, path)
    return read_toml(text) if ending == ".toml" else read_csv(text)
