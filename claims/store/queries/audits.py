"""The sourcing of an article, an outlet, a period or everything, in figures; an article sentence by sentence too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.errors import NotFound
from claims.sourcing.chains import Chain, chains
from claims.sourcing.comparison import Comparison, compare
from claims.sourcing.figures import Figures, figures
from claims.store.database import Store
from claims.store.queries.articles import StoredArticle, StoredSentence, article, sentences
from claims.store.queries.columns import day
from claims.store.queries.observations import observations
from claims.store.queries.scopes import Scope, articles_in
from claims.store.queries.single_origin import SingleOrigin, single_origin

OPPOSED = """
SELECT c.id AS claim, c.quote, s.position AS sentence, m.group_id AS "group",
    oc.id AS other_claim, oc.quote AS other_quote, om.reason, oa.key, oa.published, oa.url,
    coalesce(oa.outlet_id, oa.outlet, oa.key) AS publisher, coalesce(oo.name, oa.outlet) AS outlet
FROM claims c
JOIN sentences s ON s.id = c.sentence_id
JOIN group_members m ON m.claim_id = c.id AND m.superseded_by IS NULL
JOIN groups g ON g.id = m.group_id AND g.status = 'disputed'
JOIN group_members om ON om.group_id = m.group_id AND om.position <> m.position AND om.superseded_by IS NULL
JOIN claims oc ON oc.id = om.claim_id AND oc.article_id <> c.article_id
JOIN articles oa ON oa.id = oc.article_id
LEFT JOIN outlets oo ON oo.id = oa.outlet_id
WHERE c.article_id = ?
ORDER BY c.position, oa.published IS NULL, oa.published, oc.id
"""


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
    """Whom the articles of a scope rely on.

    Attributes:
        scope: What was asked about.
        undated: Articles left out because their day of publication is not known and one was asked for.
        article: The article, when the scope is one.
        sentences: Its sentences; none for another scope.
        figures: Of the articles of the scope.
        corpus: Of all articles of the database, those of the scope among them.
        comparison: The one beside the other.
        chains: Of the claims of the scope.
        single_origin: Groups of one origin with a claim in the scope.
        disputed: Claims of the article that others dispute; none for another scope.
    """

    scope: Scope
    undated: int
    article: StoredArticle | None
    sentences: tuple[StoredSentence, ...]
    figures: Figures
    corpus: Figures
    comparison: Comparison
    chains: tuple[Chain, ...]
    single_origin: tuple[SingleOrigin, ...]
    disputed: tuple[DisputedClaim, ...]


def audit_article(store: Store, key: str | int) -> Audit:
    """The audit of one article, with its sentences and the claims that others dispute; `key` as for :func:`article`.

    Raises:
        NotFound: There is no such article.
        StoreError: The database cannot be read.
    """
    found = article(store, key)
    return _audit(store, Scope(article=found.id), found)


def audit_scope(store: Store, scope: Scope) -> Audit:
    """The audit of the articles of an outlet, of a period, of both or of everything.

    Raises:
        NotFound: No article is in the scope.
        StoreError: The database cannot be read.
    """
    return _audit(store, scope, None)


def _audit(store: Store, scope: Scope, found: StoredArticle | None) -> Audit:
    wanted, everything = articles_in(store, scope), articles_in(store, Scope())
    if not wanted.ids:
        raise NotFound(_nothing_in(scope, wanted.undated, store))
    observed = tuple(observations(store, wanted.ids))
    own = figures(observed)
    corpus = own if wanted.ids == everything.ids else figures(observations(store, everything.ids))
    return Audit(
        scope=scope,
        undated=wanted.undated,
        article=found,
        sentences=sentences(store, found.id) if found else (),
        figures=own,
        corpus=corpus,
        comparison=compare(own, corpus),
        chains=chains(observed),
        single_origin=single_origin(store, wanted.ids),
        disputed=_disputed(store, found.id) if found else (),
    )


def _nothing_in(scope: Scope, undated: int, store: Store) -> str:
    conditions = [
        f"{name} {value}"
        for name, value in (("by", scope.outlet), ("since", scope.since), ("until", scope.until))
        if value is not None
    ]
    without = f"; {undated} without a day were left out" if undated else ""
    wanted = " ".join(("an article", *conditions))
    return f"an audit needs {wanted}, there is none in {store.path}{without}"


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
