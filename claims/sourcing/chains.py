"""Chains: publisher <- cited outlet <- that outlet's own source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claims.sourcing.observation import Observed


@dataclass(frozen=True, slots=True)
class Chain:
    """A way that claims take to the reader.

    Attributes:
        publisher: Identity of the publisher.
        outlet: Its name, if any.
        links: Names of those who say it, nearest to the publisher first; None for somebody unnamed.
        claims: How many claims come this way.
        articles: In how many articles.
    """

    publisher: str
    outlet: str | None
    links: tuple[str | None, ...]
    claims: int
    articles: int


def chains(articles: Iterable[Observed]) -> tuple[Chain, ...]:
    """The chains of all attributed claims, those of most claims first, then the longest, then by name."""
    claims: Counter[tuple[str, str | None, tuple[str | None, ...]]] = Counter()
    spread: Counter[tuple[str, str | None, tuple[str | None, ...]]] = Counter()
    for article in articles:
        ways = [
            (article.publisher, article.outlet, tuple(party.name if party.named else None for party in claim.chain))
            for claim in article.claims
            if claim.chain
        ]
        claims.update(ways)
        spread.update(set(ways))
    found = (Chain(*way, claims=count, articles=spread[way]) for way, count in claims.items())
    return tuple(sorted(found, key=_order))


def _order(chain: Chain) -> tuple[int, int, str, tuple[str, ...]]:
    return -chain.claims, -len(chain.links), chain.publisher, tuple(link or "" for link in chain.links)
