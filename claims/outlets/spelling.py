"""Misspelt outlet names: the registered name nearest to what is written, when it is near enough to be meant."""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Iterable

from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.registry import NameEntry, Registry

# Edits allowed from this many letters on, the Arabic article not counted: one in "Rueters" and "رويتيرز", two in
# "Ассошиэйтид Пресс". Shorter names are one edit away from other words (SANA, CANA; الراصد, الرصد).
_LIMITS = ((16, 3), (10, 2), (6, 1))
_CONFIDENCE_LOST = 2.5


def edits(one: str, other: str, limit: int) -> int:
    """Insertions, deletions, changes and swaps of neighbours from `one` to `other`; `limit` + 1 when there are more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before, row = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def _plain(words: Iterable[str]) -> str:
    together = "".join(word for word in words if word != "the")
    return together.removeprefix("ال")


def _script(text: str) -> int:
    """Latin, Cyrillic, Hebrew, Arabic and Han begin their own blocks; names of two scripts count as that of their
    first letter."""
    first = ord(text[0])
    return next((index for index, end in enumerate((0x400, 0x530, 0x600, 0x780)) if first < end), 9)


def limit_for(letters: int) -> int:
    """Edits allowed for a name of so many letters."""
    return next((allowed for least, allowed in _LIMITS if letters >= least), 0)


class SpellingIndex:
    """The names of a registry by script and length."""

    def __init__(self, registry: Registry) -> None:
        self._names: dict[tuple[int, int], list[tuple[str, NameEntry]]] = defaultdict(list)
        for key, entry in registry.entries.items():
            plain = _plain(key)
            if len(plain) >= _LIMITS[-1][0] - 1 and "." not in entry.written:
                self._names[_script(plain), len(plain)].append((plain, entry))

    def nearest(self, words: Iterable[str], kinds: frozenset[OutletKind] = frozenset()) -> tuple[Outlet, float] | None:
        """The one outlet whose name is nearest to `words`, and how sure that is, in (0, 1); None when there is none.

        Args:
            words: Folded words of a name, without kind noun.
            kinds: What the kind noun beside it says; empty when there is none.
        """
        plain = _plain(words)
        limit = limit_for(len(plain))
        if not limit:
            return None
        found: dict[str, tuple[int, Outlet]] = {}
        for length in range(len(plain) - limit, len(plain) + limit + 1):
            for name, entry in self._names.get((_script(plain), length), ()):
                if (kinds and entry.outlet.kind not in kinds) or (entry.needs_kind and not kinds):
                    continue
                distance = edits(plain, name, limit)
                if distance <= limit:
                    held = found.get(entry.outlet.id)
                    found[entry.outlet.id] = min(held or (distance, entry.outlet), (distance, entry.outlet), key=_first)
        ranked = sorted(found.values(), key=_first)
        if not ranked or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
            return None
        distance, outlet = ranked[0]
        return outlet, max(0.1, 1 - _CONFIDENCE_LOST * max(distance, 0.4) / len(plain))


def _first(pair: tuple[int, Outlet]) -> int:
    return pair[0]


_INDICES: weakref.WeakKeyDictionary[Registry, SpellingIndex] = weakref.WeakKeyDictionary()


def spelling_of(registry: Registry) -> SpellingIndex:
    """The index of `registry`, built at the first call."""
    index = _INDICES.get(registry)
    if index is None:
        index = _INDICES[registry] = SpellingIndex(registry)
    return index
