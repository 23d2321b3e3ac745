"""What people said of the sentences of an article, applied whenever it is read (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.analysis import AnalysedSentence
from claims.anchor import Anchor, find_again
from claims.attribution import SourceKind
from claims.label import Label
from claims.outlets.citation import Citation, NameMatch, Resolution
from claims.outlets.outlet import Outlet
from claims.outlets.registry import Registry
from claims.span import Span


@dataclass(frozen=True, slots=True)
class SetLabel:
    """The label that a person gave a sentence.

    Attributes:
        number: Of the correction.
        sentence: Its words.
        label: What it is.
        by: Who said so and when, as in "Noor, 2026-11-26".
    """

    number: int
    sentence: Anchor
    label: Label
    by: str


@dataclass(frozen=True, slots=True)
class SetOutlet:
    """The outlet that, as a person says, an attribution cites.

    Attributes:
        number: Of the correction.
        sentence: The words of its sentence.
        words: Its own, those of :func:`words_of`.
        outlet: Registry id.
        name: The outlet's name then, by which it is found when its id is no more.
        by: Who said so and when.
    """

    number: int
    sentence: Anchor
    words: Anchor
    outlet: str
    name: str
    by: str


@dataclass(frozen=True, slots=True)
class ArticleReviews:
    """What people said of one article, in the order in which they said it."""

    labels: tuple[SetLabel, ...] = ()
    outlets: tuple[SetOutlet, ...] = ()


NOTHING_SAID = ArticleReviews()


def words_of(source: Span | None, cue: Sequence[Span], content: Sequence[Span], sentence: Span) -> tuple[Span, ...]:
    """The words by which an attribution is found again: its source, else its cue, else its content, else all."""
    return (source,) if source is not None else tuple(cue or content) or (sentence,)


def labels_by_hand(text: str, sentences: Sequence[Span], said: ArticleReviews) -> dict[int, SetLabel]:
    """The label that holds for each sentence of which people said something, by its index; the later word holds."""
    candidates = [(span,) for span in sentences]
    found = {find_again(each.sentence, text, candidates): each for each in said.labels}
    return {index: each for index, each in found.items() if index is not None}


def with_labels(text: str, sentences: Sequence[AnalysedSentence], said: ArticleReviews) -> tuple[AnalysedSentence, ...]:
    """`sentences` with the labels that people gave; scores and marks stay the model's.

    Args:
        text: The article's.
        sentences: As the model labelled them.
        said: Of this article.
    """
    by_hand = labels_by_hand(text, [sentence.span for sentence in sentences], said)
    return tuple(
        replace(sentence, label=by_hand[index].label, human=by_hand[index].by) if index in by_hand else sentence
        for index, sentence in enumerate(sentences)
    )


def outlets_by_hand(
    text: str, sentences: Sequence[Span], cited: Sequence[Sequence[Sequence[Span]]], said: ArticleReviews
) -> dict[tuple[int, int], SetOutlet]:
    """The outlet that holds for each citation of which people said something, by the indices of sentence and citation.

    Only citations of the sentence that has the words of the correction's sentence are looked at, so that "he said"
    elsewhere is not meant.

    Args:
        text: The article's.
        sentences: Spans of its sentences.
        cited: The words of each citation of each sentence, by :func:`words_of`.
        said: Of this article.
    """
    found: dict[tuple[int, int], SetOutlet] = {}
    for each in said.outlets:
        sentence = find_again(each.sentence, text, [(span,) for span in sentences])
        if sentence is None:
            continue
        moved = sentences[sentence].start - each.sentence.start
        place = find_again(_moved(each.words, moved), text, cited[sentence])
        if place is not None:
            found[sentence, place] = each
    return found


def with_outlets(
    text: str,
    sentences: Sequence[Span],
    citations: Sequence[Sequence[Citation]],
    said: ArticleReviews,
    registry: Registry,
) -> list[tuple[Citation, ...]]:
    """`citations` with the outlets that people gave; an outlet that the registry knows no more is passed over.

    Args:
        text: The article's.
        sentences: Spans of its sentences.
        citations: Of each, as they were resolved.
        said: Of this article.
        registry: The outlets known.
    """
    cited = [
        [words_of(a.source.span, a.cue, a.content, span) for a in (citation.attribution for citation in found)]
        for span, found in zip(sentences, citations, strict=True)
    ]
    by_hand = outlets_by_hand(text, sentences, cited, said)
    changed = [list(found) for found in citations]
    for (sentence, place), each in by_hand.items():
        outlet = known_outlet(each, registry)
        if outlet is not None:
            changed[sentence][place] = _citing(changed[sentence][place], outlet, each.by)
    return [tuple(found) for found in changed]


def known_outlet(said: SetOutlet, registry: Registry) -> Outlet | None:
    """The outlet that was meant: with that id, else, as after a merge, that domain or name."""
    return registry.get(said.outlet) or registry.find(said.outlet) or registry.find(said.name)


def _citing(citation: Citation, outlet: Outlet, by: str) -> Citation:
    source = citation.attribution.source
    # "A report by Newsweek" stays a document and cites Newsweek all the same.
    kind = source.kind if source.kind is SourceKind.DOCUMENT else SourceKind.OUTLET
    attribution = replace(citation.attribution, source=replace(source, kind=kind))
    return Citation(attribution, outlet.name, outlet.id, Resolution.NAMED, match=NameMatch.LISTED, human=by)


def _moved(anchor: Anchor, offset: int) -> Anchor:
    moved = tuple(Span(max(0, span.start + offset), max(0, span.end + offset)) for span in anchor.spans)
    return replace(anchor, spans=moved)
