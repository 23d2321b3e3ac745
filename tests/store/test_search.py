from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from claims.analysis import Analysis
from claims.errors import InputError
from claims.normalize import fold
from claims.store.database import Store
from claims.store.queries import search_sentences
from claims.store.search import terms
from claims.store.writer import write

# Text, query, whether the query finds the text with words / word beginnings / trigrams, all over folded text.
VARIANTS = [
    ("كَتَبَ الصحفي", "كتب", True, True, True),
    ("أعلنت الوكالة", "اعلنت", True, True, True),
    ("ایران اینترنشنال", "ايران", True, True, True),
    ("گفتگوی ویژه", "گفتگوي", True, True, True),
    ("وكالة الأنباء", "وكاله", True, True, True),
    ("والوكالة نقلت", "الوكالة", False, False, True),
    ("قالت لرويترز", "رويترز", False, False, True),
    ("بحسب رويـــترز", "رويترز", True, True, True),
    ("قالت لرویترز", "رويترز", False, False, True),
    ("رویترزی‌ها", "رویترز", False, True, True),
    ("می‌گوید", "می گوید", True, True, True),
    ("عام ٢٠٢٤", "2024", True, True, True),
    ("سال ۲۰۲۴", "٢٠٢٤", True, True, True),
    ("Ёлка горит", "елка", True, True, True),
    ("по данным Рейтера", "рейтер", False, True, True),
    ("l’Élysée", "elysee", True, True, True),
    ("据路透社报道", "路透社", False, False, True),
]


def words(text: str) -> str:
    return " AND ".join(f'"{word}"' for word in text.split())


def beginnings(text: str) -> str:
    return " AND ".join(f'"{word}"*' for word in text.split())


def finds(tokenizer: str, text: str, query: str) -> bool:
    with sqlite3.connect(":memory:") as connection:
        connection.execute(f"CREATE VIRTUAL TABLE t USING fts5(folded, tokenize='{tokenizer}')")
        connection.execute("INSERT INTO t VALUES (?)", (fold(text),))
        return connection.execute("SELECT 1 FROM t WHERE t MATCH ?", (query,)).fetchone() is not None


@pytest.mark.parametrize(("text", "query", "by_word", "by_beginning", "by_trigram"), VARIANTS)
def test_trigrams_find_what_words_miss(
    text: str, query: str, by_word: bool, by_beginning: bool, by_trigram: bool
) -> None:
    folded = fold(query)
    assert finds("unicode61", text, words(folded)) is by_word
    assert finds("unicode61", text, beginnings(folded)) is by_beginning
    assert bool(terms(query).match) and finds("trigram", text, str(terms(query).match)) is by_trigram


@pytest.mark.parametrize(("text", "query"), [row[:2] for row in VARIANTS])
def test_search_finds_every_variant_and_shows_the_original(
    store: Store, run: int, build: Callable[..., Analysis], text: str, query: str
) -> None:
    write(store, build("a", text, "Nothing of the sort."), run)
    assert [found.text for found in search_sentences(store, query).sentences] == [text]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("AP reported it", "ap", True),
        ("as (AP) reported", "AP", True),
        ("Japan reported it", "ap", False),
        ("AP", "ap", True),
        ("في مدينة قم، أمس", "قم", True),
        ("رقم قياسي", "قم", False),
        ("北京宣布", "北京", True),
        ("东京宣布", "北京", False),
        ("Reuters reported talks", "talks reuters", True),
        ("Reuters reported talks", "talks afp", False),
        ("Reuters reported talks", "talks ap", False),
        ('He said "no" OR left', 'said "no" OR left', True),
        ("He said no", "said NOT no", False),
        ("A 40 % share", "40 %", True),
        ("A 140 % share", "40", False),
        ("a-b*c", "a-b*c", True),
    ],
)
def test_every_word_must_be_there_and_short_ones_stand_alone(
    store: Store, run: int, build: Callable[..., Analysis], text: str, query: str, found: bool
) -> None:
    write(store, build("a", text), run)
    assert search_sentences(store, query).total == int(found)


@pytest.mark.parametrize("query", ["", "  ", "؟", '"', "*"])
def test_a_search_needs_a_letter_or_digit(store: Store, query: str) -> None:
    with pytest.raises(InputError, match="letter or a digit"):
        search_sentences(store, query)


def test_search_follows_the_article(store: Store, run: int, build: Callable[..., Analysis]) -> None:
    for text, other in (("Six died.", "Seven died."), ("Seven died.", "Six died.")):
        write(store, build("a", text), run)
        assert search_sentences(store, text).total == 1
        assert search_sentences(store, other).total == 0
    store.db.execute("DELETE FROM articles")
    assert search_sentences(store, "died").total == 0


def test_limit_is_reported_by_the_total(store: Store, run: int, build: Callable[..., Analysis]) -> None:
    for day in (1, 3, 2):
        write(store, build(f"a{day}", f"Talks {day}.", published=f"2025-06-0{day}"), run)
    found = search_sentences(store, "talks", limit=2)
    assert ([sentence.article for sentence in found.sentences], found.total) == (["a3", "a2"], 3)
