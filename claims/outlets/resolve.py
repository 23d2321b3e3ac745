"""Attributions to citations: whom each source of an article is, or points back to.

Rules are asked in the order in which they can be wrong: a name in the words is a fact, a pointing noun needs the right
outlet before it, and a source left out can only be the one before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.attribution import Attribution, Source, SourceKind
from claims.outlets.anaphora import OutletAnaphor, names_all, outlet_anaphor, person_anaphor
from claims.outlets.announced import announced
from claims.outlets.channel import spoken_to
from claims.outlets.citation import Citation, NameMatch, Resolution
from claims.outlets.cited import Cited, cited_outlet, place_of, widened, with_kind
from claims.outlets.heading import heading_of
from claims.outlets.matcher import OutletMention, matcher_for
from claims.outlets.naming import ArticleNames, bare_name, described_by, outlet_of_report, outlets_named, read_names
from claims.outlets.newcomer import is_periodical, is_report, newcomer
from claims.outlets.outlet import Outlet, OutletKind, name_key
from claims.outlets.registry import Registry
from claims.outlets.spelling import spelling_of
from claims.span import Span

# A source left out is the one cited at most this many sentences before: so it is for 290 of the 303 annotated.
_CONTINUED_REACH = 2
# A name this near to a cue, in code points, is whom it cites: in "كشفت وكالة «رويترز»" they stand 7 apart, in
# "أوضح تقرير لموقع «نيوزويك»" 14. A model misses a source in quotation marks more often than a name is near by chance.
_CUE_REACH = 20
_STOPS = frozenset(".!?؟۔。\n")
# How sure a new outlet is: of those that newcomer.py accepts in the annotated articles, 21 of 24 are outlets.
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
        if span is not None and self._is_channel(attribution, span, _accompanied(attribution, others)):
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

    def _is_channel(self, attribution: Attribution, span: Span, accompanied: bool) -> bool:
        """Whether a source is an outlet that somebody speaks to; one the registry does not know counts as well."""
        found = outlets_named(self.names, span, attribution.source.kind)
        if found:
            return all(spoken_to(self.names.words, m.span, m.outlet, accompanied) for m in found)
        if attribution.source.kind is not SourceKind.OUTLET:
            return False
        return spoken_to(self.names.words, span, None, accompanied)

    def _continued(self, sentence: int, attribution: Attribution) -> Cited:
        review = heading_of(self.names, attribution, bulleted=True)
        if review is not None and not self._is_publisher(review.id):
            return cited_outlet(sentence, with_kind(attribution, SourceKind.OUTLET), review, Resolution.CONTINUED)
        beside = self._beside_cue(attribution)
        if beside is not None:
            source = Source(SourceKind.OUTLET, beside.span, attribution.source.score)
            return cited_outlet(sentence, replace(attribution, source=source), beside.outlet, Resolution.NAMED)
        before = self._still_speaking(sentence)
        if before is not None:
            return self._again(sentence, attribution, before, Resolution.CONTINUED)
        heading = heading_of(self.names, attribution, bulleted=False)
        if heading is not None and not self._is_publisher(heading.id):
            return cited_outlet(sentence, with_kind(attribution, SourceKind.OUTLET), heading, Resolution.CONTINUED)
        citation = Citation(attribution, "", resolution=Resolution.UNRESOLVED)
        return Cited(sentence, citation, attribution.source.kind)

    def _beside_cue(self, attribution: Attribution) -> OutletMention | None:
        """The outlet named nearest to a cue that has no source, unless it is said to say or be something else."""
        found = [
            (min(mention.span.distance(cue) for cue in attribution.cue), mention.span.start, mention)
            for mention in self.unmarked
            if attribution.cue and not any(part.overlaps(mention.span) for part in attribution.content)
            if not any(self._apart(mention.span, cue) for cue in attribution.cue)
            if not self._is_publisher(mention.outlet.id)
            if not spoken_to(self.names.words, mention.span, mention.outlet, False)
        ]
        distance, _, nearest = min(found, default=(_CUE_REACH + 1, 0, None), key=lambda item: item[:2])
        return nearest if distance <= _CUE_REACH else None

    def _apart(self, one: Span, other: Span) -> bool:
        """Whether a sentence ends between two spans."""
        between = self.names.words.text[min(one.end, other.end) : max(one.start, other.start)]
        return any(mark in _STOPS for mark in between)

    def _still_speaking(self, sentence: int) -> Cited | None:
        """Whom the last sentence with a source within reach cites last; who was already speaking there comes first."""
        near = [
            item
            for item in self._past
            if item.citation.name and sentence - item.sentence <= _CONTINUED_REACH
            if not self._is_publisher(item.citation.outlet)
        ]
        if not near:
            return None
        last = [item for item in near if item.sentence == near[-1].sentence]
        return next((item for item in last if item.citation.resolution is Resolution.CONTINUED), last[-1])

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
            outlet, confidence = near
            source = replace(attribution.source, score=attribution.source.score * confidence)
            cited = cited_outlet(sentence, replace(attribution, source=source), outlet, Resolution.NAMED)
            spelt = replace(cited.citation, match=NameMatch.SPELLING, confidence=confidence)
            return replace(cited, citation=spelt)
        if found.name is None:
            changed = with_kind(attribution, found.kind)
            if found.kind is SourceKind.DOCUMENT:
                return self._document(sentence, changed, span, words)
            return self._speaker(sentence, changed, words)
        citation = Citation(attribution, found.name, match=NameMatch.NEW, confidence=_NEW)
        return Cited(sentence, citation, SourceKind.OUTLET, found.kinds)

    def _speaker(self, sentence: int, attribution: Attribution, words: str) -> Cited:
        kind = attribution.source.kind
        pointing = person_anaphor(words)
        named = Cited(sentence, Citation(attribution, words), kind)
        if pointing is None or (pointing.words and kind is not SourceKind.PERSON):
            return named
        speakers = [
            item
            for item in reversed(self._past)
            if item.citation.name and item.kind not in (SourceKind.OUTLET, SourceKind.DOCUMENT)
        ]
        if pointing.words:
            fuller = (item for item in speakers if names_all(pointing.words, item.citation.name))
            before = next(fuller, None)
        else:
            before = next((item for item in speakers if item.kind is kind), next(iter(speakers), None))
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
        attributions = announced(resolver.names, resolver.unmarked, given)
        cited = [
            citation
            for place, attribution in enumerate(attributions)
            for citation in resolver.cite(index, attribution, (*attributions[:place], *attributions[place + 1 :]))
        ]
        found.append(_outer_first(tuple(dict.fromkeys(cited))))
    return found


def _accompanied(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether another source of the same cue is named that is no outlet."""
    return any(
        other.cue == attribution.cue and other.source.span and other.source.kind is not SourceKind.OUTLET
        for other in others
    )


def _outer_first(citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The first of a sentence is nested in nobody, whoever was dropped before it."""
    if not citations or not citations[0].attribution.nested:
        return citations
    outer = replace(citations[0], attribution=replace(citations[0].attribution, nested=False))
    return (outer, *citations[1:])
