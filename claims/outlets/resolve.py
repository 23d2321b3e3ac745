"""Attributions to citations: whom each source of an article is, or points back to.

Rules are asked in the order in which they can be wrong: a name in the words is a fact, a pointing noun needs the right
outlet before it, and a source left out can only be the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.attribution import Attribution, Source, SourceKind
from claims.outlets.anaphora import OutletAnaphor, outlet_anaphor, person_anaphor
from claims.outlets.announced import announced, beside_cue
from claims.outlets.citation import Citation, NameMatch, Resolution
from claims.outlets.cited import (
    Cited,
    cited_outlet,
    outer_first,
    place_of,
    speaker_meant,
    spelt_outlet,
    still_speaking,
    widened,
    with_kind,
)
from claims.outlets.heading import heading_of
from claims.outlets.listener import is_channel
from claims.outlets.matcher import OutletMention, matcher_for
from claims.outlets.naming import ArticleNames, bare_name, described_by, outlet_of_report, outlets_named, read_names
from claims.outlets.newcomer import is_periodical, is_report, newcomer
from claims.outlets.outlet import name_key
from claims.outlets.registry import Registry
from claims.outlets.spelling import spelling_of
from claims.span import Span

# How sure a new outlet is. The annotated articles hold too few to measure it (22, all of them outlets): it says "look
# here first" among the certain ones.
_NEW = 0.8


class _Resolver:
    """Walks through one article and remembers who was cited."""

    def __init__(
        self, names: ArticleNames, publisher: str | None, registry: Registry, marked: Sequence[Span] = ()
    ) -> None:
        self.names = names
        self.unmarked = [m for m in names.mentions if m.certain and not any(m.span.overlaps(span) for span in marked)]
        self._registry = registry
        self._publisher_name = publisher or ""
        self._publisher = (registry.get(publisher) or registry.find(publisher)) if publisher else None
        self._past: list[Cited] = []

    def cite(self, sentence: int, attribution: Attribution, others: Sequence[Attribution] = ()) -> list[Citation]:
        """Whom an attribution cites; more than one when its source names several outlets, none when its source is the
        publisher or only spoken to.

        Args:
            sentence: Its index.
            attribution: In the article's code points.
            others: The other attributions of the sentence.
        """
        span = attribution.source.span
        if span is not None and is_channel(self.names, attribution, others):
            if others:
                return []
            attribution, span = replace(attribution, source=Source(SourceKind.PERSON, None)), None
        cited = [self._continued(sentence, attribution)] if span is None else self._worded(sentence, attribution, span)
        self._past.extend(cited)
        return [item.citation for item in cited if not self._is_own(item)]

    def _is_own(self, item: Cited) -> bool:
        """Whether the publisher cites itself: "به گزارش خبرگزاری فارس" in Fars, "this newspaper"."""
        return item.kind is SourceKind.OUTLET and (
            self._is_publisher(item.citation.outlet) or item.citation.name == self._publisher_name != ""
        )

    def citable(self) -> list[OutletMention]:
        """Outlets named without being marked as a source, the publisher left out."""
        return [mention for mention in self.unmarked if not self._is_publisher(mention.outlet.id)]

    def _continued(self, sentence: int, attribution: Attribution) -> Cited:
        review = heading_of(self.names, attribution, bulleted=True)
        if review is not None and not self._is_publisher(review.id):
            return cited_outlet(sentence, with_kind(attribution, SourceKind.OUTLET), review, Resolution.CONTINUED)
        beside = beside_cue(self.names, self.citable(), attribution)
        if beside is not None:
            source = Source(SourceKind.OUTLET, beside.span, attribution.source.score)
            return cited_outlet(sentence, replace(attribution, source=source), beside.outlet, Resolution.NAMED)
        before = still_speaking([item for item in self._past if not self._is_own(item)], sentence)
        if before is not None:
            return self._again(sentence, attribution, before, Resolution.CONTINUED)
        heading = heading_of(self.names, attribution, bulleted=False)
        if heading is not None and not self._is_publisher(heading.id):
            return cited_outlet(sentence, with_kind(attribution, SourceKind.OUTLET), heading, Resolution.CONTINUED)
        citation = Citation(attribution, "", resolution=Resolution.UNRESOLVED)
        return Cited(sentence, citation, attribution.source.kind)

    def _again(self, sentence: int, attribution: Attribution, before: Cited, how: Resolution) -> Cited:
        """`attribution` citing whom `before` cites."""
        same = Citation(with_kind(attribution, before.kind), before.citation.name, before.citation.outlet, how)
        return replace(before, sentence=sentence, citation=same)

    def _worded(self, sentence: int, attribution: Attribution, span: Span) -> list[Cited]:
        words = bare_name(span.of(self.names.words.text))
        kind = attribution.source.kind
        if kind is SourceKind.OUTLET and is_report(words):
            return [self._document(sentence, with_kind(attribution, SourceKind.DOCUMENT), span, words)]
        named = outlets_named(self.names, span, kind)
        pointing = outlet_anaphor(words) if kind is SourceKind.OUTLET else None
        # "الصحيفة الفرنسية" is the French paper cited before, though الفرنسية alone is AFP.
        if pointing is not None and not any(mention.certain for mention in named):
            if pointing.report:
                return [self._document(sentence, with_kind(attribution, SourceKind.DOCUMENT), span, words)]
            before = self._outlet_meant(sentence, pointing, span)
            if before is not None:
                return [self._again(sentence, attribution, before, Resolution.ANAPHOR)]
        if named:
            return [self._named(sentence, attribution, mention, len(named) > 1) for mention in named]
        if kind is SourceKind.DOCUMENT:
            return [self._document(sentence, attribution, span, words)]
        if kind is SourceKind.OUTLET:
            return [self._unlisted(sentence, attribution, span, words, pointing)]
        if is_periodical(self.names, span):
            return [self._unlisted(sentence, with_kind(attribution, SourceKind.OUTLET), span, words, None)]
        return [self._speaker(sentence, attribution, words)]

    def _named(self, sentence: int, attribution: Attribution, mention: OutletMention, narrow: bool) -> Cited:
        source = Source(SourceKind.OUTLET, attribution.source.span, attribution.source.score)
        if narrow:
            source = replace(source, span=mention.span)
        return cited_outlet(sentence, replace(attribution, source=source), mention.outlet, Resolution.NAMED)

    def _outlet_meant(self, sentence: int, pointing: OutletAnaphor, span: Span) -> Cited | None:
        """The outlet meant: the last of its kind that was cited or named, else the last of a kindred kind."""
        if pointing.own and self._publisher_name:
            return self._own_voice(sentence)
        cited = [item for item in reversed(self._past) if self._can_be_meant(item, pointing)]
        named = [
            cited_outlet(
                sentence, Attribution(Source(SourceKind.OUTLET, mention.span), (), ()), mention.outlet, Resolution.NAMED
            )
            for mention in reversed(self.names.mentions)
            if mention.certain and mention.span.end <= span.start and not self._is_publisher(mention.outlet.id)
        ]
        both = sorted((*cited, *named), key=place_of, reverse=True)
        for kindred, items in ((False, both), (True, (*cited, *named))):
            for item in items:
                if item.kind is SourceKind.DOCUMENT or pointing.suits(widened(item.kinds, kindred), item.country):
                    return item
        return None

    def _can_be_meant(self, item: Cited, pointing: OutletAnaphor) -> bool:
        if not item.citation.name or self._is_publisher(item.citation.outlet):
            return False
        return item.kind is SourceKind.OUTLET or (pointing.report and item.kind is SourceKind.DOCUMENT)

    def _own_voice(self, sentence: int) -> Cited:
        """The publisher speaking of itself ("this newspaper")."""
        placeholder = Attribution(Source(SourceKind.OUTLET, None), (), ())
        if self._publisher is not None:
            return cited_outlet(sentence, placeholder, self._publisher, Resolution.NAMED)
        return Cited(sentence, Citation(placeholder, self._publisher_name), SourceKind.OUTLET)

    def _is_publisher(self, outlet_id: str | None) -> bool:
        return outlet_id is not None and self._publisher is not None and outlet_id == self._publisher.id

    def _document(self, sentence: int, attribution: Attribution, span: Span, words: str) -> Cited:
        mention = outlet_of_report(self.names, span)
        if mention is not None:
            cited = cited_outlet(sentence, attribution, mention.outlet, Resolution.NAMED)
            return replace(cited, kind=SourceKind.DOCUMENT)
        pointing = outlet_anaphor(words)
        if pointing is not None and pointing.report:
            before = self._outlet_meant(sentence, pointing, span)
            if before is not None:
                return self._again(sentence, attribution, replace(before, kind=SourceKind.DOCUMENT), Resolution.ANAPHOR)
        return Cited(sentence, Citation(attribution, words), SourceKind.DOCUMENT)

    def _unlisted(
        self, sentence: int, attribution: Attribution, span: Span, words: str, pointing: OutletAnaphor | None
    ) -> Cited:
        """A source of kind outlet in which no listed name stands: a misspelt one, a new one, or no outlet at all."""
        if pointing is not None:
            citation = Citation(attribution, words, resolution=Resolution.UNRESOLVED)
            return Cited(sentence, citation, SourceKind.OUTLET, self.names.kinds_beside(span))
        described = described_by(self.names, span)
        if described is not None:
            return cited_outlet(sentence, attribution, described.outlet, Resolution.NAMED)
        found = newcomer(self.names, span)
        near = spelling_of(self._registry).nearest(found.plain, found.kinds)
        if near is not None:
            return spelt_outlet(sentence, attribution, *near)
        if found.name is None:
            changed = with_kind(attribution, found.kind)
            if found.kind is SourceKind.DOCUMENT:
                return self._document(sentence, changed, span, words)
            return self._speaker(sentence, changed, words)
        citation = Citation(attribution, found.name, match=NameMatch.NEW, announced=found.kinds, confidence=_NEW)
        return Cited(sentence, citation, SourceKind.OUTLET, found.kinds)

    def _speaker(self, sentence: int, attribution: Attribution, words: str) -> Cited:
        kind = attribution.source.kind
        pointing = person_anaphor(words)
        named = Cited(sentence, Citation(attribution, words), kind)
        if pointing is None or (pointing.words and kind is not SourceKind.PERSON):
            return named
        before = speaker_meant(self._past, pointing.words, kind)
        if before is None:
            unnamed = Resolution.NAMED if pointing.words else Resolution.UNRESOLVED
            return replace(named, citation=replace(named.citation, resolution=unnamed))
        if name_key(before.citation.name) == name_key(words):
            return named
        return self._again(sentence, attribution, before, Resolution.ANAPHOR)


def resolve(
    text: str, sentences: Sequence[Sequence[Attribution]], publisher: str | None, registry: Registry
) -> list[tuple[Citation, ...]]:
    """Whom the attributions of one article cite.

    A source that is the publisher itself is its own voice and gives no citation; nor does an outlet that somebody only
    speaks to ("told AFP"). An outlet's report ("a report by Newsweek", and "the report" after it) cites the outlet: its
    source stays a document.

    Args:
        text: The article's text.
        sentences: Attributions of each sentence in article order, spans in code points of `text`, a nested one behind
            the one it is quoted through.
        publisher: The publisher's name or registry id; None when unknown.
        registry: The outlets known.

    Returns:
        The citations of each sentence, in order; a source that names two outlets gives two.
    """
    marked = [a.source.span for attributions in sentences for a in attributions if a.source.span]
    resolver = _Resolver(read_names(text, matcher_for(registry)), publisher, registry, marked)
    found = []
    for index, given in enumerate(sentences):
        attributions = announced(resolver.names, resolver.citable(), given)
        cited = [
            citation
            for place, attribution in enumerate(attributions)
            for citation in resolver.cite(index, attribution, (*attributions[:place], *attributions[place + 1 :]))
        ]
        found.append(outer_first(tuple(dict.fromkeys(cited))))
    return found
