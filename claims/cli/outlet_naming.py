"""Giving outlets names, and making two of them one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from claims.cli.consoles import output_console
from claims.cli.known_outlets import outlet_named
from claims.cli.outlet_changes import OutletChange
from claims.errors import InputError, RegistryError
from claims.outlets.corrections import Action, Correction, Overlay, kept_by
from claims.outlets.outlet import Outlet, name_key
from claims.outlets.registry import Registry
from claims.store.database import open_store
from claims.store.outlet_corrections import load_overlay


def change_name(
    outlet: str, language: str, name: str, *, db: Path, change: OutletChange, move: bool, remove: bool
) -> None:
    """Give the outlet called `outlet` a name, or take one from it.

    Raises:
        InputError: the name is another's, or no name of the outlet.
        NotFound: there is no such outlet.
    """
    with open_store(db) as store:
        known = load_overlay(store)
        found = outlet_named(known, outlet)
        if remove:
            _check_removable(found, name)
        else:
            _check_free(known, found, language, name, move)
        action = Action.UNALIAS if remove else Action.ALIAS
        change.apply(store, known, [Correction(action, found.id, language="" if remove else language, name=name)])
    done = "is no longer" if remove else "is now"
    output_console().print(f"{name} {done} a name of {found.name} ({found.id}).")


def _check_removable(outlet: Outlet, name: str) -> None:
    if name == outlet.name:
        raise InputError(f"an outlet's own name cannot be removed, was: {name!r}; `import` gives it another")
    if name not in outlet.all_names():
        raise InputError(f"a name that is removed must be one of {outlet.id}, was: {name!r}")


def _check_free(known: Overlay, outlet: Outlet, language: str, name: str, move: bool) -> None:
    if not name_key(name):
        raise InputError(f"a name must have letters or digits, was: {name!r}")
    if name in outlet.names.get(language, ()):
        raise InputError(f"a further name must be new, {outlet.id} has it already, was: {language}={name}")
    if move:
        return
    named = replace(outlet, names={**outlet.names, language: (*outlet.names.get(language, ()), name)})
    try:
        Registry(named if each is outlet else each for each in known.registry.outlets)
    except RegistryError as error:
        raise InputError(f"{error}; --move takes it from there, `merge` makes the two outlets one") from error


def merge_outlets(kept: str, gone: str, db: Path, change: OutletChange, undo: bool) -> None:
    """Say that two outlets are one, or, with `undo`, that they are not.

    Raises:
        InputError: they are one already, or were not merged.
        NotFound: one of them is not known.
    """
    with open_store(db) as store:
        known = load_overlay(store)
        one = outlet_named(known, kept)
        other = _merged_one(known, gone, one) if undo else outlet_named(known, gone).id
        if one.id == other:
            raise InputError(f"two outlets are merged, these are one already: {kept} and {gone} are {one.id}")
        action = Action.UNMERGE if undo else Action.MERGE
        change.apply(store, known, [Correction(action, one.id, other=other)])
    text = f"{one.id} and {other} are two outlets again." if undo else f"{other} is now {one.name} ({one.id})."
    output_console().print(text)


def _merged_one(known: Overlay, gone: str, kept: Outlet) -> str:
    if gone in known.merged and kept_by(gone, known.merged) == kept.id:
        return gone
    listed = ", ".join(sorted(each for each, root in known.merged.items() if root == kept.id)) or "none"
    raise InputError(f"a merge that is undone is named by ids, {gone!r} was not merged into {kept.id}; were: {listed}")
