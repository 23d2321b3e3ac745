"""The news organisations the package knows, and how to look one up."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Any

from claims.errors import RegistryError
from claims.outlets.inflection import inflected
from claims.outlets.kind_nouns import noun_at
from claims.outlets.outlet import Key, Outlet, OutletKind, name_key

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

__all__ = ["Key", "NameEntry", "Outlet", "OutletKind", "Registry", "load", "name_key", "read_outlets"]

# Names run together ("FinancialTimes", "فرانس24", "tehrantimes") are accepted from this many letters on: shorter ones
# collide with words ("أ ب", AP, would become أب, "father"). None fires wrongly in the 4,578 annotated sentences.
_RUN_TOGETHER = 6
_GERMAN_SPEAKING = frozenset({"DE", "AT", "CH"})
_FIELDS = frozenset({"id", "name", "kind", "country", "domains", "owner", "family", "names", "ambiguous", "needs_kind"})


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A name of an outlet.

    Attributes:
        outlet: Whose name it is.
        written: As the data spells it.
        ambiguous: The name is also a word or another thing.
        needs_kind: The name is usually something else.
    """

    outlet: Outlet
    written: str
    ambiguous: bool = False
    needs_kind: bool = False


def _german_genitive(outlet: Outlet, key: Key) -> set[Key]:
    """Such as "des Handelsblatts": German writes the genitive without an apostrophe."""
    if outlet.country not in _GERMAN_SPEAKING or not key or len(key[-1]) < 4 or key[-1][-1] in "sxzß":
        return set()
    return {(*key[:-1], key[-1] + "s")}


def _entries(outlet: Outlet) -> Iterable[tuple[Key, NameEntry]]:
    """Every key of an outlet: its names, their case forms, the names run together, its domains."""
    # By key, not by spelling: "الأخبار" and its Persian spelling "الاخبار" are one word.
    needing = {name_key(name) for name in outlet.needs_kind}
    ambiguous = {name_key(name) for name in outlet.ambiguous} | needing
    for name in outlet.all_names():
        key = name_key(name)
        entry = NameEntry(outlet, name, key in ambiguous, key in needing)
        for form in sorted(inflected(key) | _german_genitive(outlet, key)):
            yield form, entry
        together = "".join(key)
        if len(key) > 1 and len(together) >= _RUN_TOGETHER and not entry.ambiguous:
            yield (together,), entry
    for domain in outlet.domains:
        yield name_key(domain), NameEntry(outlet, domain)


def keys_of(outlet: Outlet, name: str) -> frozenset[Key]:
    """Every key under which a registry finds `outlet` by one of its names."""
    alone = replace(
        outlet, name=name, names={}, domains=(), ambiguous=outlet.ambiguous & {name}, needs_kind=frozenset()
    )
    return frozenset(key for key, _ in _entries(alone))


def _spellings(key: Key) -> Iterable[Key]:
    """Keys under which a publisher's name may stand: as given, without article, run together, without its kind noun."""
    yield key
    plain = key[1:] if key[:1] == ("the",) else key
    yield plain
    yield ("".join(plain),)
    first, last = noun_at(plain, 0)[1], noun_at(plain, len(plain) - 1)[1]
    yield plain[first:]
    yield plain[: len(plain) - last]


class Registry:
    """Outlets by id, domain and name.

    Raises:
        RegistryError: two outlets share an id or a domain, or both claim one unambiguous name.
    """

    def __init__(self, outlets: Iterable[Outlet]) -> None:
        self.outlets = tuple(outlets)
        self._by_id: dict[str, Outlet] = {}
        self._by_domain: dict[str, Outlet] = {}
        self.entries: dict[Key, NameEntry] = {}
        self._take(self.outlets)

    def _take(self, outlets: Sequence[Outlet]) -> None:
        for outlet in outlets:
            self._claim(self._by_id, outlet.id, outlet, "id")
            for domain in outlet.domains:
                self._claim(self._by_domain, domain, outlet, "domain")
        for outlet in outlets:
            for key, entry in _entries(outlet):
                self._add_name(key, entry)

    @staticmethod
    def _claim(taken: dict[str, Outlet], value: str, outlet: Outlet, what: str) -> None:
        holder = taken.setdefault(value, outlet)
        if holder is not outlet:
            raise RegistryError(
                f"an outlet's {what} must be its own, {value!r} belongs to {holder.name} and {outlet.name}"
            )

    def _add_name(self, key: Key, entry: NameEntry) -> None:
        """Keep the more certain of two claims to a name; between two ambiguous ones, the outlet listed first."""
        held = self.entries.get(key)
        if held is None or (held.outlet is entry.outlet and held.ambiguous and not entry.ambiguous):
            self.entries[key] = entry
        elif held.outlet is entry.outlet or entry.ambiguous:
            return
        elif held.ambiguous:
            self.entries[key] = entry
        else:
            raise RegistryError(
                f"a name that two outlets bear must be marked ambiguous, {entry.written!r} is claimed by "
                f"{held.outlet.id} (as {held.written!r}) and {entry.outlet.id}"
            )

    def __len__(self) -> int:
        return len(self.outlets)

    def get(self, outlet_id: str) -> Outlet | None:
        """The outlet with this id."""
        return self._by_id.get(outlet_id)

    def by_domain(self, address: str) -> Outlet | None:
        """The outlet behind a web address or host; a sub-domain is its domain unless it is an outlet of its own."""
        plain = address.strip().casefold()
        host = (plain.partition("://")[2] or plain).partition("/")[0].partition(":")[0]
        labels = host.split(".")
        hosts = (".".join(labels[first:]) for first in range(len(labels) - 1))
        return next((self._by_domain[name] for name in hosts if name in self._by_domain), None)

    def find(self, name: str) -> Outlet | None:
        """The outlet that bears exactly this name or domain; case, accents, article and kind noun do not matter."""
        for key in _spellings(name_key(name)):
            entry = self.entries.get(key)
            if entry is not None:
                return entry.outlet
        return self.by_domain(name) if "." in name and " " not in name.strip() else None

    def add(self, *outlets: Outlet) -> Registry:
        """A new registry with `outlets` besides those of this one.

        Raises:
            RegistryError: they contradict those already there.
        """
        grown = copy(self)
        grown.outlets = (*self.outlets, *outlets)
        grown._by_id, grown._by_domain, grown.entries = dict(self._by_id), dict(self._by_domain), dict(self.entries)
        grown._take(outlets)
        return grown


def _strings(row: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
    value = row.get(name, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise RegistryError(f"{where}: `{name}` must be a list of names, was: {value!r}")
    return tuple(value)


def outlet_from(row: Mapping[str, Any], where: str) -> Outlet:
    """The outlet of one `[[outlet]]` table, with the fields of :class:`Outlet`.

    Args:
        row: By field; `id` that is no web domain is an outlet without one.
        where: File, and line or number, for messages.

    Raises:
        RegistryError: a field is missing, unknown or of the wrong type.
    """
    unknown = sorted(set(row) - _FIELDS)
    if unknown:
        raise RegistryError(
            f"{where}: an outlet has the fields {', '.join(sorted(_FIELDS))}; unknown: {', '.join(unknown)}"
        )
    missing = [name for name in ("id", "name", "kind") if not row.get(name)]
    if missing:
        raise RegistryError(f"{where}: an outlet needs id, name and kind; missing: {', '.join(missing)} in {row!r}")
    where = f"{where}, {row['id']}"
    kinds = [kind.value for kind in OutletKind]
    if row["kind"] not in kinds:
        raise RegistryError(f"{where}: kind must be one of {', '.join(kinds)}, was: {row['kind']!r}")
    for name in ("id", "name", "country", "owner", "family"):
        if not isinstance(row.get(name, ""), str):
            raise RegistryError(f"{where}: `{name}` must be text, was: {row[name]!r}")
    names = row.get("names", {})
    if not isinstance(names, dict):
        raise RegistryError(f"{where}: `names` must hold a list of names by language, was: {names!r}")
    outlet = Outlet(
        id=row["id"],
        name=row["name"],
        kind=OutletKind(row["kind"]),
        country=row.get("country"),
        domains=tuple(dict.fromkeys((*([row["id"]] if "." in row["id"] else []), *_strings(row, "domains", where)))),
        owner=row.get("owner"),
        family=row.get("family"),
        names={language: _strings(names, language, where) for language in names},
        ambiguous=frozenset(_strings(row, "ambiguous", where)),
        needs_kind=frozenset(_strings(row, "needs_kind", where)),
    )
    stray = sorted((outlet.ambiguous | outlet.needs_kind) - set(outlet.all_names()))
    if stray:
        raise RegistryError(f"{where}: ambiguous names must be names of the outlet, these are not: {', '.join(stray)}")
    return outlet


def read_outlets(text: str, where: str) -> tuple[Outlet, ...]:
    """The outlets of a TOML file: one `[[outlet]]` table each, with the fields of :class:`Outlet`.

    Raises:
        RegistryError: the text is no TOML, or a table lacks a field or has one too many.
    """
    try:
        rows = tomllib.loads(text).get("outlet", [])
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"{where}: an outlet file must be TOML: {error}") from error
    return tuple(outlet_from(row, where) for row in rows)


@cache
def load() -> Registry:
    """The registry that ships with the package, read once."""
    files = sorted(
        (item for item in resources.files("claims.outlets").joinpath("data").iterdir() if item.name.endswith(".toml")),
        key=lambda item: item.name,
    )
    if not files:
        raise RegistryError("the package must hold outlet data in claims/outlets/data, found no .toml file there")
    return Registry(outlet for item in files for outlet in read_outlets(item.read_text(encoding="utf-8"), item.name))
