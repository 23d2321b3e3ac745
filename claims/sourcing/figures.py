"""The figures of an audit, over one article or many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from claims.agreement import Status
from claims.attribution import Polarity, SourceKind
from claims.label import Label
from claims.sourcing.diversity import Diversity, diversity
from claims.sourcing.interval import Share, share_of
from claims.sourcing.observation import Observed, Party

# Source, name, registry id: whatever kind it is taken for here and there.
Identity = tuple[int | None, str, str | None]
BODY = (Label.CLAIM, Label.ATTRIBUTION, Label.COMMENTARY)


@dataclass(frozen=True, slots=True)
class MostCited:
    """A named source, how often it is cited, and in how many articles. `outlet_id` is the registry's, if it has it."""

    name: str
    outlet_id: str | None
    citations: int
    articles: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Whom articles rely on.

    Attributes:
        articles: How many there are.
        sentences: Of all labels.
        labels: Of each label but boilerplate the share of the body's sentences; of boilerplate that of all sentences.
        attributed: Sentences of the body that attribute.
        own_voice: The others: claims and commentary in the publisher's own voice.
        citations: Attributions; a sentence may hold several.
        named: Citations that name somebody.
        unnamed: The others.
        kinds: Citations of each kind of source.
        direct: Of the citations whose words are marked, those that give some of them between quotation marks.
        indirect: The others.
        denials: Citations in which the source denies something.
        doubts: Those in which it doubts something.
        through_others: Citations through another source.
        outlets: Outlets cited, most cited first, then by name; so the next three, which hold no known outlet.
        persons: Named persons cited.
        institutions: Named institutions cited.
        documents: Named documents cited.
        diversity: How the citations spread over the named sources.
        sources: Citations of each named source, most first: what `diversity` is counted from.
        claims: Claims made.
        statuses: Claims in groups of each status; those that were never compared are in none.
    """

    articles: int
    sentences: int
    labels: Mapping[Label, Share]
    attributed: Share
    own_voice: Share
    citations: int
    named: Share
    unnamed: Share
    kinds: Mapping[SourceKind, Share]
    direct: Share
    indirect: Share
    denials: Share
    doubts: Share
    through_others: Share
    outlets: tuple[MostCited, ...]
    persons: tuple[MostCited, ...]
    institutions: tuple[MostCited, ...]
    documents: tuple[MostCited, ...]
    diversity: Diversity
    sources: tuple[int, ...]
    claims: int
    statuses: Mapping[Status, Share]


def figures(articles: Iterable[Observed]) -> Figures:
    """Everything counted in one pass; each article is forgotten when it is counted."""
    tally = _Tally()
    for article in articles:
        tally.add(article)
    return tally.figures()


class _Tally:
    """Counts so far."""

    def __init__(self) -> None:
        self.articles = 0
        self.labels: Counter[Label] = Counter()
        self.kinds: Counter[SourceKind] = Counter()
        self.polarities: Counter[Polarity] = Counter()
        self.directness: Counter[bool | None] = Counter()
        self.statuses: Counter[Status | None] = Counter()
        self.nested = self.named = 0
        self.cited: Counter[Party] = Counter()
        self.articles_citing: Counter[Identity] = Counter()

    def add(self, article: Observed) -> None:
        self.articles += 1
        self.labels.update(article.labels)
        self.statuses.update(claim.status for claim in article.claims)
        for citation in article.citations:
            self.kinds[citation.party.kind] += 1
            self.polarities[citation.polarity] += 1
            self.directness[citation.direct] += 1
            self.nested += citation.nested
            self.named += citation.party.named
        parties = [citation.party for citation in article.citations if citation.party.named]
        self.cited.update(parties)
        self.articles_citing.update(set(map(_identity, parties)))

    def figures(self) -> Figures:
        body = sum(self.labels[label] for label in BODY)
        citations, claims = sum(self.kinds.values()), sum(self.statuses.values())
        marked = self.directness[True] + self.directness[False]
        sources = _by_source(self.cited)
        return Figures(
            articles=self.articles,
            sentences=sum(self.labels.values()),
            labels={label: share_of(self.labels[label], body) for label in BODY}
            | {Label.BOILERPLATE: share_of(self.labels[Label.BOILERPLATE], sum(self.labels.values()))},
            attributed=share_of(self.labels[Label.ATTRIBUTION], body),
            own_voice=share_of(body - self.labels[Label.ATTRIBUTION], body),
            citations=citations,
            named=share_of(self.named, citations),
            unnamed=share_of(citations - self.named, citations),
            kinds={kind: share_of(self.kinds[kind], citations) for kind in SourceKind},
            direct=share_of(self.directness[True], marked),
            indirect=share_of(self.directness[False], marked),
            denials=share_of(self.polarities[Polarity.DENY], citations),
            doubts=share_of(self.polarities[Polarity.DOUBT], citations),
            through_others=share_of(self.nested, citations),
            outlets=self._ranked(lambda party: party.is_outlet),
            persons=self._ranked(lambda party: party.kind is SourceKind.PERSON and not party.is_outlet),
            institutions=self._ranked(lambda party: party.kind is SourceKind.INSTITUTION and not party.is_outlet),
            documents=self._ranked(lambda party: party.kind is SourceKind.DOCUMENT and not party.is_outlet),
            diversity=diversity(sources),
            sources=sources,
            claims=claims,
            statuses={status: share_of(self.statuses[status], claims) for status in Status},
        )

    def _ranked(self, wanted: Callable[[Party], bool]) -> tuple[MostCited, ...]:
        counts: Counter[Identity] = Counter()
        for party, count in self.cited.items():
            if wanted(party):
                counts[_identity(party)] += count
        found = (
            MostCited(identity[1], identity[2], count, self.articles_citing[identity])
            for identity, count in counts.items()
        )
        return tuple(sorted(found, key=lambda cited: (-cited.citations, cited.name)))


def _identity(party: Party) -> Identity:
    return party.source, party.name or "", party.outlet_id


def _by_source(cited: Mapping[Party, int]) -> tuple[int, ...]:
    counts: Counter[Identity] = Counter()
    for party, count in cited.items():
        counts[_identity(party)] += count
    return tuple(sorted(counts.values(), reverse=True))
