"""What a claim tells in figures, days, places and persons: one kind of value for all four (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from claims.analysis import Analysis
from claims.article import Article
from claims.attribution import SourceKind
from claims.claim import Claim
from claims.details.dates import DateReference, dates
from claims.details.people import Person, people, persons_of
from claims.details.places import places
from claims.details.quantity import quantities
from claims.outlets.citation import Citation
from claims.span import Span


class DetailKind(str, Enum):
    """What kind of thing a detail is."""

    QUANTITY = "quantity"
    DATE = "date"
    PLACE = "place"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Detail:
    """Something definite that a claim names.

    Attributes:
        kind: What it is.
        span: Its words, as code points of the article's text.
        text: The words.
        value: The number; the ISO 8601 day, or "first/last" of an interval; the ISO 3166 code of a country or the
            GeoNames id of a city; the person's name.
        unit: Of a quantity: key of what it measures or counts, "" when not known. Of a date: ``day``, ``weekday``,
            ``relative`` or ``month``. Of a place: ``country`` or ``city``. Of a person: "".
        name: Of a place its usual English name; else "".
        country: Of a place its ISO 3166-1 alpha-2 code; else "".
        approximate: A quantity that its words make an estimate or a bound.
    """

    kind: DetailKind
    span: Span
    text: str
    value: str
    unit: str = ""
    name: str = ""
    country: str = ""
    approximate: bool = False


def details_of_claims(analysis: Analysis) -> tuple[tuple[Detail, ...], ...]:
    """The details of each claim of an article, in text order."""
    cited = [citation for sentence in analysis.sentences for citation in sentence.citations]
    spans = [sentence.span for sentence in analysis.sentences]
    return claim_details(analysis.article, spans, analysis.claims, cited)


def claim_details(
    article: Article, sentences: Sequence[Span], claims: Sequence[Claim], cited: Sequence[Citation]
) -> tuple[tuple[Detail, ...], ...]:
    """The details of each claim, in text order.

    The only claim of a sentence tells what the sentence tells, any other what its own words tell. The words for a
    source are no part of it, so neither "Iran's foreign ministry" nor the person who speaks is a detail.

    Args:
        article: With its day of publication and language, if known.
        sentences: Of the article.
        claims: Of the article.
        cited: Everybody that the article cites.
    """
    named = (c.name for c in cited if c.attribution.source.kind is SourceKind.PERSON and c.outlet is None)
    persons = persons_of(list(dict.fromkeys(filter(None, named))))
    sources = [c.attribution.source.span for c in cited if c.attribution.source.span]
    return tuple(
        tuple(
            detail
            for region in _regions(claim, claims, sentences)
            for detail in _details(article, region, persons, [s for s in sources if s.overlaps(region)])
        )
        for claim in claims
    )


def _regions(claim: Claim, claims: Sequence[Claim], sentences: Sequence[Span]) -> Sequence[Span]:
    alone = sum(other.sentence == claim.sentence for other in claims) == 1
    return (sentences[claim.sentence],) if alone else claim.spans


def _details(article: Article, region: Span, persons: Sequence[Person], sources: Sequence[Span]) -> list[Detail]:
    text = region.of(article.text)
    found = [*_quantities(text, article), *_days(text, article), *_named(text, article, persons, sources, region)]
    return sorted((_placed(detail, text, region.start) for detail in found), key=lambda detail: detail.span)


def _placed(detail: Detail, text: str, offset: int) -> Detail:
    return replace(detail, span=detail.span.shift(offset), text=detail.span.of(text))


def _quantities(text: str, article: Article) -> Iterator[Detail]:
    for found in quantities(text, article.language):
        value = f"{found.value:.15g}"
        yield Detail(DetailKind.QUANTITY, found.span, "", value, found.unit, approximate=found.approximate)


def _days(text: str, article: Article) -> Iterator[Detail]:
    for found in dates(text, article.language, article.published):
        if article.published is None and not _is_whole(found, text):
            continue
        yield Detail(DetailKind.DATE, found.span, "", _interval(found.start, found.end), found.kind)


def _is_whole(found: DateReference, text: str) -> bool:
    """Whether a day can be told without knowing when the article was published: with its year."""
    return re.search(r"\d{4}", found.span.of(text)) is not None


def _interval(start: date, end: date) -> str:
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"


def _named(
    text: str, article: Article, persons: Sequence[Person], sources: Sequence[Span], region: Span
) -> Iterator[Detail]:
    """Places and persons outside the words for sources; a person's name is no place."""
    met = [found for found in people(text, persons) if not _within(found.span, sources, region)]
    for found in met:
        yield Detail(DetailKind.PERSON, found.span, "", found.person.name)
    for place in places(text, article.language):
        if not _within(place.span, sources, region) and not any(place.span.overlaps(person.span) for person in met):
            kind = "city" if place.place.rank else "country"
            yield Detail(DetailKind.PLACE, place.span, "", place.place.id, kind, place.place.name, place.place.country)


def _within(span: Span, sources: Sequence[Span], region: Span) -> bool:
    return any(span.shift(region.start).overlaps(source) for source in sources)
