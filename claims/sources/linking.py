"""The sources of one article, persons and institutions linked: the door of this package for one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.attribution import SourceKind
from claims.outlets.citation import Citation, Resolution
from claims.sources.cue_gender import gender_of_cue
from claims.sources.institutions import Institutions
from claims.sources.link import CONFIDENCE, Link, Rule
from claims.sources.persons import Persons, final_names

_ANAPHORS = frozenset({Rule.TITLE, Rule.PRONOUN, Rule.DESCRIPTION, Rule.HEAD_NOUN})


def link_sources(
    text: str, sentences: Sequence[Sequence[Citation]], language: str | None = None
) -> list[tuple[Citation, ...]]:
    """Citations of one article with one name for each person and institution.

    Citations of outlets, documents and unnamed sources stay as they are. A source left out names whom the source it
    continues names.

    Args:
        text: The article's text.
        sentences: Citations of each sentence, as :func:`claims.outlets.resolve.resolve` gives them.
        language: ISO 639-1 code; tells whether the cue's verb shows a gender. None when unknown.

    Returns:
        As many citations in the same order.
    """
    linker = _Linker(text, language)
    links = [[linker.link(index, citation) for citation in cited] for index, cited in enumerate(sentences)]
    flat = final_names([link for row in links for link in row if link], linker.persons)
    names = iter(flat)
    return [
        tuple(_linked(citation, next(names)) if link else citation for citation, link in zip(cited, row, strict=True))
        for cited, row in zip(sentences, links, strict=True)
    ]


class _Linker:
    def __init__(self, text: str, language: str | None) -> None:
        self._text, self._language = text, language
        self.persons = Persons(text)
        self._institutions = Institutions(text)
        self._before: dict[str, tuple[SourceKind, Link]] = {}

    def link(self, sentence: int, citation: Citation) -> Link | None:
        """Whom a citation cites; None when it is no matter of persons and institutions."""
        source = citation.attribution.source
        if citation.outlet is not None or source.kind not in (SourceKind.PERSON, SourceKind.INSTITUTION):
            return None
        if source.span is None:
            return self._continued(sentence, citation)
        words = source.span.of(self._text)
        link = self._cite(sentence, citation, words)
        for name in (citation.name, words):
            self._before[name] = (source.kind, link)
        return link

    def _cite(self, sentence: int, citation: Citation, words: str) -> Link:
        attribution = citation.attribution
        if attribution.source.kind is SourceKind.INSTITUTION:
            return self._institutions.cite(sentence, words)
        cue = " ".join(part.of(self._text) for part in attribution.cue)
        return self.persons.cite(sentence, words, gender_of_cue(cue, self._language))

    def _continued(self, sentence: int, citation: Citation) -> Link | None:
        kind, before = self._before.get(citation.name, (None, None))
        if before is None:
            return None
        (self.persons if kind is SourceKind.PERSON else self._institutions).again(sentence, before.name)
        sure = round(CONFIDENCE[Rule.CONTINUED] * before.confidence, 2)
        return Link(before.name, Rule.CONTINUED, sure, before.resolved)


def _linked(citation: Citation, link: Link) -> Citation:
    if link.rule is Rule.CONTINUED:
        how = Resolution.CONTINUED
    elif link.rule in _ANAPHORS:
        how = Resolution.ANAPHOR
    else:
        how = Resolution.NAMED if link.resolved else Resolution.UNRESOLVED
    rule = link.rule.value if link.rule else ""
    return replace(citation, name=link.name, resolution=how, confidence=link.confidence, rule=rule)
