"""Rows of ``claims annotate``: one a sentence, offsets of attributions relative to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from claims.analysis import AnalysedSentence, Analysis
from claims.attribution import SourceKind
from claims.label import Label
from claims.outlets.citation import Citation, Resolution
from claims.span import Span

DIGITS = 4


def annotation_rows(analysis: Analysis) -> Iterator[dict[str, Any]]:
    """The rows of one article; a sentence without an id gets the article's key and its number from 0."""
    article = analysis.article
    for number, sentence in enumerate(analysis.sentences):
        text = sentence.span.of(article.text)
        yield {
            "id": f"{article.key}#{number}" if sentence.id is None else sentence.id,
            "article": article.key,
            "lang": article.language,
            "start": sentence.span.start,
            "end": sentence.span.end,
            "text": text,
            "label": sentence.label.value,
            "scores": {label.value: round(float(sentence.scores[label]), DIGITS) for label in Label},
            "attributions": [_attribution(citation, text, sentence) for citation in sentence.citations],
        }


def cited_outlet(citation: Citation) -> str | None:
    """Name of the outlet that the source is or stands for; None when it is none, or cannot be told.

    A document stands for the outlet that its words name ("a report by Newsweek"); one that only points back ("the
    report") is a document. An outlet the registry does not know needs a kind noun beside its name: what else the model
    takes for one is as often a fund or a book.
    """
    kind, how = citation.attribution.source.kind, citation.resolution
    if kind is SourceKind.DOCUMENT:
        return citation.name if citation.outlet and how is Resolution.NAMED else None
    known = citation.outlet or citation.announced or how is not Resolution.NAMED
    return citation.name or None if kind is SourceKind.OUTLET and known and how is not Resolution.UNRESOLVED else None


def _attribution(citation: Citation, text: str, sentence: AnalysedSentence) -> dict[str, Any]:
    found = citation.attribution.shift(-sentence.span.start)
    source = found.source
    return {
        "source": {
            **(_words(source.span, text) if source.span else {"start": None, "end": None, "text": None}),
            "kind": source.kind.value,
            "outlet": cited_outlet(citation),
        },
        "cue": _parts(found.cue, text),
        "content": _parts(found.content, text),
        "polarity": found.polarity.value,
        "nested": found.nested,
    }


def _parts(spans: Iterable[Span], text: str) -> list[dict[str, Any]]:
    return [_words(span, text) for span in spans]


def _words(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
