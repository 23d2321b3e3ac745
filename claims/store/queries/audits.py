"""The sourcing of one article, sentence by sentence and in sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.attribution import Polarity, SourceKind
from claims.label import Label
from claims.store.database import Store
from claims.store.queries.articles import Cited, StoredArticle, StoredSentence, article, sentences
from claims.store.queries.columns import day

OPPOSED = """
SELECT c.id AS claim, c.quote, s.position AS sentence, m.group_id AS "group",
    oc.id AS other_claim, oc.quote AS other_quote, om.reason, oa.key, oa.published, oa.url,
    coalesce(oa.outlet_id, oa.outlet, oa.key) AS publisher, coalesce(oo.name, oa.outlet) AS outlet
FROM claims c
JOIN sentences s ON s.id = c.sentence_id
JOIN group_members m ON m.claim_id = c.id
JOIN groups g ON g.id = m.group_id AND g.status = 'disputed'
JOIN group_members om ON om.group_id = m.group_id AND om.position <> m.position
JOIN claims oc ON oc.id = om.claim_id AND oc.article_id <> c.article_id
JOIN articles oa ON oa.id = oc.article_id
LEFT JOIN outlets oo ON oo.id = oa.outlet_id
WHERE c.article_id = ?
ORDER BY c.position, oa.published IS NULL, oa.published, oc.id
"""


@dataclass(frozen=True, slots=True)
class MostCited:
    """An outlet that the article cites, and how often."""

    name: str
    outlet_id: str | None
    citations: int


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Whom an article relies on.

    Attributes:
        labels: Sentences of each label; every label is there.
        shares: Share of each label among the sentences that are no boilerplate, in [0, 1]; empty without a body.
        citations: Attributions; a sentence may hold several.
        named: Of them, those that name somebody.
        unnamed: The others.
        kinds: Attributions to each kind of source; every kind is there.
        denials: Attributions in which the source denies something.
        outlets: Outlets cited, most cited first, then by name.
    """

    labels: Mapping[Label, int]
    shares: Mapping[Label, float]
    citations: int
    named: int
    unnamed: int
    kinds: Mapping[SourceKind, int]
    denials: int
    outlets: tuple[MostCited, ...]

    @property
    def attributed_share(self) -> float | None:
        """Share of the body's sentences that attribute, in [0, 1]; None without a body."""
        return self.shares.get(Label.ATTRIBUTION)


@dataclass(frozen=True, slots=True)
class Opponent:
    """A claim of another article that disputes one of this article's.

    Attributes:
        article: The other article's key.
        publisher: Identity of its publisher: registry id, else name as given, else the article's key.
        outlet: The publisher's name, if any.
        reason: Why the claim stands where it does in its group.
    """

    claim: int
    quote: str
    reason: str
    article: str
    published: date | None
    url: str | None
    publisher: str
    outlet: str | None


@dataclass(frozen=True, slots=True)
class DisputedClaim:
    """A claim of the article that other articles dispute. `sentence` is the position of its sentence, from 0."""

    claim: int
    quote: str
    sentence: int
    group: int
    opponents: tuple[Opponent, ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """The sourcing of one article."""

    article: StoredArticle
    sentences: tuple[StoredSentence, ...]
    sourcing: Sourcing
    disputed: tuple[DisputedClaim, ...]


def audit_article(store: Store, key: str | int) -> Audit:
    """Sentences in order, sums, and the claims that others dispute; `key` as for :func:`article`.

    Raises:
        NotFound: There is no such article.
        StoreError: The database cannot be read.
    """
    found = article(store, key)
    read = sentences(store, found.id)
    return Audit(found, read, sourcing(read), _disputed(store, found.id))


def sourcing(read: Sequence[StoredSentence]) -> Sourcing:
    """The sums over the sentences of an article (pure)."""
    labels = Counter(sentence.label for sentence in read)
    body = len(read) - labels[Label.BOILERPLATE]
    cited = [citation for sentence in read for citation in sentence.citations]
    kinds = Counter(citation.kind for citation in cited)
    named = sum(citation.named for citation in cited)
    return Sourcing(
        labels={label: labels[label] for label in Label},
        shares={label: labels[label] / body for label in Label if label is not Label.BOILERPLATE} if body else {},
        citations=len(cited),
        named=named,
        unnamed=len(cited) - named,
        kinds={kind: kinds[kind] for kind in SourceKind},
        denials=sum(citation.polarity is Polarity.DENY for citation in cited),
        outlets=_outlets(cited),
    )


def _outlets(cited: Sequence[Cited]) -> tuple[MostCited, ...]:
    # A known outlet counts even where its mention was tagged as another kind of source.
    counts = Counter(
        (citation.name, citation.outlet_id)
        for citation in cited
        if citation.name is not None and (citation.outlet_id is not None or citation.kind is SourceKind.OUTLET)
    )
    outlets = (MostCited(name, outlet_id, count) for (name, outlet_id), count in counts.items())
    return tuple(sorted(outlets, key=lambda outlet: (-outlet.citations, outlet.name)))


def _disputed(store: Store, article_id: int) -> tuple[DisputedClaim, ...]:
    claims: dict[int, DisputedClaim] = {}
    opponents: dict[int, list[Opponent]] = {}
    for row in store.query(OPPOSED, (article_id,)):
        claims[row["claim"]] = DisputedClaim(row["claim"], row["quote"], row["sentence"], row["group"], ())
        opponents.setdefault(row["claim"], []).append(
            Opponent(
                claim=row["other_claim"],
                quote=row["other_quote"],
                reason=row["reason"],
                article=row["key"],
                published=day(row["published"]),
                url=row["url"],
                publisher=row["publisher"],
                outlet=row["outlet"],
            )
        )
    return tuple(
        DisputedClaim(c.claim, c.quote, c.sentence, c.group, tuple(opponents[c.claim])) for c in claims.values()
    )
