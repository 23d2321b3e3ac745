"""An outlet with other names and values than it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.outlets.outlet import Outlet


def corrected(held: Outlet, added: Outlet) -> Outlet:
    """`held` with the values of `added` where it has one, and the names of both."""
    outlet = replace(
        held,
        name=added.name,
        kind=added.kind,
        country=added.country or held.country,
        owner=added.owner or held.owner,
        family=added.family or held.family,
        domains=tuple(dict.fromkeys((*held.domains, *added.domains))),
        ambiguous=held.ambiguous | added.ambiguous,
        needs_kind=held.needs_kind | added.needs_kind,
    )
    if held.name != added.name:
        outlet = with_name(outlet, "en", held.name)
    for language, name in spoken(added)[1:]:
        outlet = with_name(outlet, language, name)
    return outlet


def joined(kept: Outlet, gone: Outlet) -> Outlet:
    """`kept` with the names and domains of `gone`."""
    both = (kept, gone)
    outlet = replace(
        kept,
        domains=tuple(dict.fromkeys((*kept.domains, *gone.domains))),
        # A name that one of them bears beyond doubt is beyond doubt.
        ambiguous=_unsure([(each, each.ambiguous) for each in both]),
        needs_kind=_unsure([(each, each.needs_kind) for each in both]),
    )
    for language, name in spoken(gone):
        outlet = with_name(outlet, language, name)
    return outlet


def _unsure(marked: Sequence[tuple[Outlet, frozenset[str]]]) -> frozenset[str]:
    named = {name for _, names in marked for name in names}
    return frozenset(n for n in named if all(n in names for outlet, names in marked if n in outlet.all_names()))


def spoken(outlet: Outlet) -> list[tuple[str, str]]:
    """(language, name) of every name, the canonical one first."""
    listed = [(language, name) for language, names in outlet.names.items() for name in names]
    return list(dict.fromkeys((("en", outlet.name), *listed)))


def with_name(outlet: Outlet, language: str, name: str) -> Outlet:
    """`outlet` with a further name, unless it has it."""
    held = outlet.names.get(language, ())
    if name in held or (language == "en" and name == outlet.name):
        return outlet
    return replace(outlet, names={**outlet.names, language: (*held, name)})


def without_name(outlet: Outlet, name: str) -> Outlet:
    """`outlet` without a name, in whatever language; its canonical one stays."""
    names = {language: tuple(each for each in held if each != name) for language, held in outlet.names.items()}
    return replace(outlet, names=names, ambiguous=outlet.ambiguous - {name}, needs_kind=outlet.needs_kind - {name})
