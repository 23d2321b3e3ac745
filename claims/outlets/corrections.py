"""What people say of outlets, laid over the registry that comes with the package.

Corrections are facts in the order in which people stated them; none is ever taken back but by another. The registry
that follows is computed from them and from the package's, so that they outlive a newer package.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from claims.errors import RegistryError
from claims.outlets.outlet import Key, Outlet, name_key
from claims.outlets.registry import Registry, keys_of
from claims.outlets.revision import corrected, joined, spoken, with_name, without_name


class Action(str, Enum):
    """What a correction does."""

    ADD = "add"
    ALIAS = "alias"
    UNALIAS = "unalias"
    MERGE = "merge"
    UNMERGE = "unmerge"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing a person said of an outlet.

    Attributes:
        action: What it does.
        outlet: Id of the outlet it is about; of the one that is kept, when two are merged.
        added: For ADD, the outlet: new, or values and further names of one that is there.
        language: For ALIAS, ISO 639-1 code of `name`.
        name: For ALIAS, the further name; for UNALIAS, one that is not its name in any language.
        other: For MERGE and UNMERGE, id of the outlet that is the same one, or is not.
    """

    action: Action
    outlet: str
    added: Outlet | None = None
    language: str = ""
    name: str = ""
    other: str = ""


@dataclass(frozen=True)
class Overlay:
    """The package's registry with what people said laid over it.

    Attributes:
        registry: The outlets known, merged ones under the outlet that is kept.
        users: Ids of outlets that people added.
        names: (id, language, name) that people gave.
        merged: Id of the outlet that is kept, by id of each outlet merged into it.
    """

    registry: Registry
    users: frozenset[str] = frozenset()
    names: frozenset[tuple[str, str, str]] = frozenset()
    merged: Mapping[str, str] = field(default_factory=dict)

    def find(self, name: str) -> Outlet | None:
        """The outlet with this id, name or domain; for one merged into another, that other."""
        return self.registry.get(self.merged.get(name, name)) or self.registry.find(name)


def overlay(base: Registry, corrections: Sequence[Correction], stored: Iterable[Outlet] = ()) -> Overlay:
    """Lay corrections over a registry.

    Where they contradict it, as when a newer package gives a name to another outlet, people are right: the name stays
    theirs, and the other outlet bears it only where a kind noun says so.

    Args:
        base: What comes with the package.
        corrections: In the order in which they were made.
        stored: Outlets known before, for corrections of one that `base` has dropped.

    Raises:
        RegistryError: what people said contradicts itself.
    """
    work = _Work({outlet.id: outlet for outlet in base.outlets}, {outlet.id: outlet for outlet in stored})
    for correction in corrections:
        work.apply(correction)
    if not corrections:
        return Overlay(base)
    return work.result()


class _Work:
    """Outlets while corrections are applied to them."""

    def __init__(self, outlets: dict[str, Outlet], stored: Mapping[str, Outlet]) -> None:
        self._outlets = outlets
        self._stored = stored
        self._users: set[str] = set()
        self._names: dict[tuple[str, str, str], None] = {}
        self._domains: dict[str, str] = {}
        self._merged: dict[str, str] = {}

    def apply(self, correction: Correction) -> None:
        """Take one correction into account."""
        subject = correction.outlet
        if correction.action is Action.ADD and correction.added is not None:
            self._add(correction.added)
        elif correction.action is Action.ALIAS:
            outlet = self._outlet(subject)
            self._outlets[subject] = with_name(outlet, correction.language, correction.name)
            self._call(subject, correction.language, correction.name)
        elif correction.action is Action.UNALIAS:
            self._outlets[subject] = without_name(self._outlet(subject), correction.name)
            self._names = {key: None for key in self._names if (key[0], key[2]) != (subject, correction.name)}
        elif correction.action is Action.MERGE:
            self._outlet(subject), self._outlet(correction.other)
            self._merged[correction.other] = subject
        elif correction.action is Action.UNMERGE:
            self._merged.pop(correction.other, None)

    def _add(self, added: Outlet) -> None:
        held = self._outlets.get(added.id)
        if held is None:
            self._users.add(added.id)
        self._outlets[added.id] = added if held is None else corrected(held, added)
        for language, name in spoken(added):
            if held is None or name not in held.all_names():
                self._call(added.id, language, name)
        for domain in added.domains:
            if held is None or domain not in held.domains:
                self._domains[domain] = added.id

    def _call(self, outlet_id: str, language: str, name: str) -> None:
        # Last, so that of two who were given one name the later keeps it.
        self._names.pop((outlet_id, language, name), None)
        self._names[outlet_id, language, name] = None

    def _outlet(self, outlet_id: str) -> Outlet:
        found = self._outlets.get(outlet_id) or self._stored.get(outlet_id)
        if found is None:
            raise RegistryError(f"an outlet that is corrected must be known, was: {outlet_id}")
        return self._outlets.setdefault(outlet_id, found)

    def result(self) -> Overlay:
        """The registry that follows."""
        root = {gone: kept_by(gone, self._merged) for gone in self._merged}
        for gone, kept in root.items():
            self._outlets[kept] = joined(self._outlets[kept], self._outlets[gone])
        outlets = [outlet for outlet in self._outlets.values() if outlet.id not in root]
        holders = self._holders(root)
        domains = {domain: root.get(holder, holder) for domain, holder in self._domains.items()}
        names = {(root.get(holder, holder), language, name) for holder, language, name in self._names}
        names |= {(root[gone], lang, name) for gone in root for lang, name in spoken(self._outlets[gone])}
        registry = Registry(_yielding(outlet, holders, domains) for outlet in outlets)
        return Overlay(registry, frozenset(self._users), frozenset(names), root)

    def _holders(self, root: Mapping[str, str]) -> dict[Key, str]:
        """Whose a name is that people gave, by its keys."""
        holders: dict[Key, str] = {}
        for outlet_id, _, name in self._names:
            kept = root.get(outlet_id, outlet_id)
            holders.update(dict.fromkeys(keys_of(self._outlets[kept], name), kept))
        return holders


def kept_by(gone: str, merged: Mapping[str, str]) -> str:
    """Id of the outlet that is kept when the one with id `gone` is merged, through however many merges.

    Raises:
        RegistryError: the merges go in a circle.
    """
    seen = [gone]
    while seen[-1] in merged:
        seen.append(merged[seen[-1]])
        if seen[-1] in seen[:-1]:
            raise RegistryError(f"an outlet is not merged into itself, was: {' into '.join(seen)}")
    return seen[-1]


def _yielding(outlet: Outlet, holders: Mapping[Key, str], domains: Mapping[str, str]) -> Outlet:
    """`outlet`, certain only of names and domains that people have not given to another."""
    lost = {
        name
        for name in outlet.all_names()
        if name not in outlet.ambiguous
        if any(holders.get(key, outlet.id) != outlet.id for key in keys_of(outlet, name))
    }
    own = tuple(
        domain
        for domain in outlet.domains
        if domains.get(domain, outlet.id) == outlet.id and holders.get(name_key(domain), outlet.id) == outlet.id
    )
    if not lost and own == outlet.domains:
        return outlet
    return replace(outlet, domains=own, ambiguous=outlet.ambiguous | lost)
