from __future__ import annotations

from datetime import date

from claims.agreement import Status
from claims.label import Label
from claims.store.database import Store
from claims.store.queries import FoundSentence, Summary, search_sentences, summary


def test_summary_of_an_empty_database(store: Store) -> None:
    assert summary(store) == Summary(0, 0, 0, 0, 0, 0, 0, None, None, dict.fromkeys(Status, 0), {})


def test_summary_counts(store: Store, news: dict[str, int]) -> None:
    found = summary(store)
    assert (found.articles, found.revisions, found.outlets, found.sentences) == (4, 0, 4, 10)
    assert (found.attributions, found.claims, found.groups) == (6, 8, 2)
    assert (found.earliest, found.latest) == (date(2025, 6, 10), date(2025, 6, 12))
    assert {status: count for status, count in found.statuses.items() if count} == {
        Status.DISPUTED: 1,
        Status.CORROBORATED: 1,
    }
    assert list(found.languages.items()) == [("en", 2), ("fa", 1), ("fr", 1)]


def test_sentence_found_says_where_it_stands(store: Store, news: dict[str, int]) -> None:
    assert search_sentences(store, "SIX DIED", limit=1).total == 2
    assert search_sentences(store, "six died").sentences[1] == FoundSentence(
        "irna", date(2025, 6, 10), "IRNA", "irna-1", "Six died.", Label.CLAIM
    )
