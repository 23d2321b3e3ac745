"""Who cites whom, as a matrix."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citing:
    """An outlet cites another (or itself).

    Attributes:
        citing_id: Identity of the publisher: registry id, else name as given, else the article's key.
        citing: Its name, else that identity.
        cited_id: Identity of the outlet cited: registry id, else its name.
        cited: Its name.
        citations: At least 1; a sentence may hold several.
        articles: How many of the publisher's articles cite it.
        through_others: Of the citations, those through another source.
        denials: Of the citations, those in which the cited outlet denies something.
    """

    citing_id: str
    citing: str
    cited_id: str
    cited: str
    citations: int
    articles: int
    through_others: int
    denials: int


@dataclass(frozen=True, slots=True)
class Node:
    """An outlet: how often it cites and is cited, itself included."""

    id: str
    name: str
    cites: int
    cited: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Citations by who makes them and whom they cite.

    Attributes:
        rows: Those who cite, most citations first.
        columns: Those who are cited, most citations first.
        counts: `(rows, columns)` citations.
    """

    rows: tuple[Node, ...]
    columns: tuple[Node, ...]
    counts: tuple[tuple[int, ...], ...]


def nodes(edges: Iterable[Citing]) -> tuple[Node, ...]:
    """Every outlet of the edges once, those with most citations made and received first, then by name."""
    names: dict[str, str] = {}
    cites: dict[str, int] = {}
    cited: dict[str, int] = {}
    for edge in edges:
        names.setdefault(edge.citing_id, edge.citing)
        names.setdefault(edge.cited_id, edge.cited)
        cites[edge.citing_id] = cites.get(edge.citing_id, 0) + edge.citations
        cited[edge.cited_id] = cited.get(edge.cited_id, 0) + edge.citations
    found = (Node(id, name, cites.get(id, 0), cited.get(id, 0)) for id, name in names.items())
    return tuple(sorted(found, key=lambda node: (-node.cites - node.cited, node.name, node.id)))


def matrix(edges: Iterable[Citing]) -> Matrix:
    """The edges as a matrix; a pair that occurs twice is summed."""
    edges = tuple(edges)
    found = nodes(edges)
    rows = sorted((node for node in found if node.cites), key=lambda node: (-node.cites, node.name, node.id))
    columns = sorted((node for node in found if node.cited), key=lambda node: (-node.cited, node.name, node.id))
    counts: dict[tuple[str, str], int] = {}
    for edge in edges:
        pair = edge.citing_id, edge.cited_id
        counts[pair] = counts.get(pair, 0) + edge.citations
    return Matrix(
        tuple(rows),
        tuple(columns),
        tuple(tuple(counts.get((row.id, column.id), 0) for column in columns) for row in rows),
    )
