"""Resolving stored articles again when the outlets known have changed; no model is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.errors import StoreError
from claims.grouping import regroup
from claims.matching.groups import Thresholds
from claims.outlets.matcher import OutletMatcher
from claims.outlets.outlet import Outlet
from claims.outlets.registry import Registry
from claims.outlets.words import read_words
from claims.pipeline import conclude, publisher_named, trace
from claims.store.database import Store
from claims.store.group_rows import has_groups
from claims.store.readings import (
    articles_citing,
    articles_with_words,
    load_headings,
    load_reading,
    text_of,
    write_resolution,
)
from claims.store.review_rows import load_article_reviews

_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class Resolved:
    """What resolving stored articles again did.

    Attributes:
        articles: Articles looked at.
        changed: Those that now cite somebody else, or have another publisher.
        groups: Groups there are; 0 when no claims were ever matched.
        failed: Why articles were passed over: another version of this program wrote claims that it no longer makes.
    """

    articles: int
    changed: int
    groups: int
    failed: tuple[str, ...] = ()


def resolve_again(store: Store, registry: Registry, thresholds: Thresholds, article_ids: Iterable[int]) -> Resolved:
    """Find anew whom stored articles cite, from what the model marked in them when they were read.

    Citations, chains, origins and groups become what ingesting the articles afresh with `registry` would make them;
    no model is asked.

    Args:
        store: Holds the articles; `registry` is written in it.
        registry: The outlets known.
        thresholds: What joins claims.
        article_ids: Which articles.

    Raises:
        StoreError: the database cannot be read or written; the articles before are resolved.
    """
    seen = changed = 0
    failed = []
    for article_id in article_ids:
        seen += 1
        reading = load_reading(store, article_id)
        said = load_article_reviews(store, reading.article.key)
        try:
            analysis = conclude(reading.article, reading.sentences, registry, reading.vector_of, said)
        except StoreError as error:
            failed.append(str(error))
            continue
        if not reading.is_resolved_as(analysis):
            write_resolution(store, article_id, analysis)
            changed += 1
    return Resolved(seen, changed, _regrouped(store, registry, thresholds), tuple(failed))


def _regrouped(store: Store, registry: Registry, thresholds: Thresholds) -> int:
    """Groups after their origins changed; claims that were never matched stay without any."""
    if not has_groups(store):
        return 0
    trace(store)
    return regroup(store, registry, thresholds, everything=True)


def articles_touched(store: Store, registry: Registry, outlets: Sequence[Outlet], ids: Iterable[str] = ()) -> list[int]:
    """Ids of the stored articles that a change of some outlets can matter to.

    Those are articles whose text names one, that cite one, or whose publisher `registry` finds to be another.

    Args:
        store: Holds the articles.
        registry: The outlets known now.
        outlets: Those that changed, with all their names.
        ids: Of outlets that are no more.
    """
    gone = [*ids, *(outlet.id for outlet in outlets)]
    citing = articles_citing(store, gone)
    registries = [Registry([outlet]) for outlet in outlets]
    matchers = [OutletMatcher(each) for each in registries]
    # Asked first: reading the words of every article for names takes 11 ms an article, with this 1.4 (1,000 articles of
    # 3,300 characters, one in 28 of which has a word of the name).
    likely = articles_with_words(store, {_stem(key[0]) for each in registries for key in each.entries if key})

    def named(article_id: int) -> bool:
        words = read_words(text_of(store, article_id))
        return any(matcher.find_in(words) for matcher in matchers)

    return [
        heading.id
        for heading in load_headings(store)
        if heading.id in citing
        or publisher_named(heading.outlet, heading.url, registry) != heading.publisher
        or (heading.id in likely and named(heading.id))
    ]


def _stem(word: str) -> str:
    """What every way of writing a name's first word has in it: the article melts into a preposition in "للأخبار"."""
    return word[len(_ARTICLE) :] if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) else word
