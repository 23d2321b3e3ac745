"""Outlet names in running text.

A trie over folded words: one step a word, so the time is linear in the text whatever the number of names. The longest
name at a place wins ("New York Times", not "The Times"), and nothing inside it is looked at again.
"""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from claims.languages import LANGUAGES
from claims.outlets.kind_nouns import NOUNS, kinds_of, noun_at
from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.pointing import FILLERS, is_attribute
from claims.outlets.registry import NameEntry, Registry
from claims.outlets.words import Words, read_words
from claims.span import Span

# How far before a name its kind noun may stand. In the annotated articles 102 of 103 stand directly before it; the
# longest usual phrase is "l'agence de presse iranienne Mehr".
_REACH = 4
_WORD = re.compile(r"[^\W\d_]+")
# Names begin with these, small in running text: "le Monde", "the Times".
_ARTICLES = frozenset({"the", "le", "la", "les", "l", "el", "il", "der", "die", "das", "o", "a"})
# Proclitics are taken off when this many letters of the name stay: "وام" and "كان" do not lose theirs to "ام" and "ان".
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class OutletMention:
    """An outlet named in a text.

    Attributes:
        outlet: Whose name it is.
        span: The name in the text, without proclitic, quotation marks or case suffix behind an apostrophe.
        surface: The words of `span`.
        certain: The name is no ordinary word, or a kind noun or quotation marks of its own say that an outlet is meant.
        proper: The name is no ordinary word; implies `certain`.
        needs_kind: Uncertain even where a source is expected: the name is usually a state, a person or a verb.
    """

    outlet: Outlet
    span: Span
    surface: str
    certain: bool
    proper: bool = True
    needs_kind: bool = False


@dataclass(slots=True)
class _Node:
    steps: dict[str, _Node] = field(default_factory=dict)
    entry: NameEntry | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """A first word with its proclitics off.

    Attributes:
        word: What is looked up.
        taken: Letters of the text before the name.
        article: The article was taken off as well, which only names that are no ordinary words allow.
    """

    word: str
    taken: int
    article: bool = False


def _is_script(word: str, first: str, last: str) -> bool:
    return first <= word[0] <= last


def readings(word: str, shortest: int = _SHORTEST) -> Iterator[_Reading]:
    """The word itself, then without what Arabic or Hebrew writes together with it, shortest proclitic first.

    Args:
        word: Folded.
        shortest: Letters that must stay.
    """
    yield _Reading(word, 0)
    if _is_script(word, "\u0600", "\u06ff"):
        proclitics, article = LANGUAGES["ar"].proclitics, "ال"
    elif _is_script(word, "\u0590", "\u05ff"):
        proclitics, article = LANGUAGES["he"].proclitics, "ה"
    else:
        return
    for proclitic in reversed(proclitics):
        rest = word[len(proclitic) :]
        if len(rest) < shortest or not word.startswith(proclitic):
            continue
        if proclitic.endswith("لل"):
            yield _Reading(article + rest, len(proclitic) - 1)
        yield _Reading(rest, len(proclitic), article=proclitic.endswith((article, "لل")))


class OutletMatcher:
    """Finds the names of a registry's outlets."""

    def __init__(self, registry: Registry) -> None:
        self._root = _Node()
        for key, entry in registry.entries.items():
            node = self._root
            for word in key:
                node = node.steps.setdefault(word, _Node())
            if key:
                node.entry = entry

    def find(self, text: str) -> list[OutletMention]:
        """Every outlet named in `text`, in text order, not overlapping."""
        return self.find_in(read_words(text))

    def find_in(self, words: Words) -> list[OutletMention]:
        """:meth:`find` for a text whose words are already read."""
        texts = words.texts
        found = []
        index = 0
        while index < len(texts):
            match = self._longest(words, texts, index)
            if match is None:
                index += 1
                continue
            entry, last, taken = match
            # "radio France Info", "صحيفة القدس العربي": the noun before a name may begin another, shorter one.
            if last > index and noun_at(texts, index)[1] == 1:
                within = self._longest(words, texts, index + 1)
                if within is not None and within[1] > last:
                    index += 1
                    continue
            found.append(_mention(words, texts, index, last, taken, entry))
            index = last + 1
        return found

    def _longest(self, words: Words, texts: Sequence[str], first: int) -> tuple[NameEntry, int, int] | None:
        """Entry, last word and letters taken off, of the longest name that begins at word `first`."""
        best: tuple[NameEntry, int, int] | None = None
        for reading in readings(texts[first], 1):
            node = self._root.steps.get(reading.word)
            last = first
            while node is not None:
                entry = node.entry
                # The words behind a short first one vouch for it: "وسي إن إن", "ببي بي سي".
                whole = len(reading.word) >= _SHORTEST or not reading.taken or last > first
                if entry and whole and (best is None or last > best[1]) and _fits(words, first, last, reading, entry):
                    best = (entry, last, reading.taken)
                if last + 1 >= len(texts) or not words.joined(last):
                    break
                last += 1
                node = node.steps.get(texts[last])
        return best


def _fits(words: Words, first: int, last: int, reading: _Reading, entry: NameEntry) -> bool:
    """Whether article and capitals allow the name: a word that has other meanings must be written as the name is."""
    if not entry.ambiguous:
        return True
    if reading.article:
        return False
    surface = words.text[words.items[first].span.start : words.items[last].span.end]
    if entry.written.isupper():
        return surface.isupper()
    # "The diplomat" at the head of a sentence is no magazine: every word of the name must have its capital.
    pairs = zip(_WORD.findall(entry.written), _WORD.findall(surface), strict=False)
    return all(not ours[0].isupper() or theirs[0].isupper() for ours, theirs in pairs if ours.lower() not in _ARTICLES)


def _mention(words: Words, texts: Sequence[str], first: int, last: int, taken: int, entry: NameEntry) -> OutletMention:
    start, end = words.items[first].span.start + taken, words.items[last].span.end
    certain = not entry.ambiguous
    if not certain and not taken:
        certain = entry.outlet.kind in kinds_beside(words, texts, first, last)
    if not certain and not entry.needs_kind:
        certain = words.quoted(first, last)
    span = Span(start, end)
    return OutletMention(
        entry.outlet,
        span,
        span.of(words.text),
        certain,
        proper=not entry.ambiguous,
        needs_kind=entry.needs_kind and not certain,
    )


def kinds_beside(words: Words, texts: Sequence[str], first: int, last: int) -> frozenset[OutletKind]:
    """Kinds that a noun just before words `first` to `last` ("газета «Известия»"), or just behind them, stands for."""
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if not words.joined(index):
            break
        kinds = _announced(texts, index)
        if kinds:
            return kinds
        if not (texts[index] in FILLERS or is_attribute(texts[index])):
            break
    for index in range(last + 1, min(len(texts), last + 3)):
        # Arabic, Persian, Hebrew and Urdu nouns precede their name: one behind it belongs to what follows.
        if not words.joined(index - 1) or texts[index] >= "\u0590":
            break
        kinds = kinds_of(noun_at(texts, index)[0])
        if kinds:
            return kinds
        if texts[index] not in FILLERS:
            break
    return frozenset()


def _announced(texts: Sequence[str], index: int) -> frozenset[OutletKind]:
    """Kinds of the noun at `index`; none when Arabic gives it the article, as no name follows then ("القناة كان")."""
    word = texts[index]
    for reading in readings(word):
        kinds = kinds_of(noun_at((reading.word,), 0)[0])
        if kinds:
            return frozenset() if reading.article else kinds
    # Two words: هفته‌نامه.
    return kinds_of(NOUNS.get(tuple(texts[index - 1 : index + 1]), ())) if index else frozenset()


_MATCHERS: weakref.WeakKeyDictionary[Registry, OutletMatcher] = weakref.WeakKeyDictionary()


def matcher_for(registry: Registry) -> OutletMatcher:
    """The matcher of `registry`, built at the first call."""
    matcher = _MATCHERS.get(registry)
    if matcher is None:
        matcher = _MATCHERS[registry] = OutletMatcher(registry)
    return matcher
