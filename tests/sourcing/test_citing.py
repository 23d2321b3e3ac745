from __future__ import annotations

from claims.sourcing.citing import Citing, Node, matrix, nodes


def edge(citing: str, cited: str, citations: int) -> Citing:
    return Citing(citing, citing.upper(), cited, cited.upper(), citations, 1, 0, 0)


EDGES = (edge("a", "x", 1), edge("b", "x", 4), edge("b", "a", 2), edge("b", "b", 1))


def test_nodes_are_each_outlet_once() -> None:
    assert nodes(EDGES) == (Node("b", "B", 7, 1), Node("x", "X", 0, 5), Node("a", "A", 1, 2))


def test_matrix() -> None:
    found = matrix(EDGES)
    assert [node.id for node in found.rows] == ["b", "a"]
    assert [node.id for node in found.columns] == ["x", "a", "b"]
    assert found.counts == ((4, 2, 1), (1, 0, 0))
    assert [sum(row) for row in found.counts] == [node.cites for node in found.rows]
    assert [sum(column) for column in zip(*found.counts, strict=True)] == [node.cited for node in found.columns]


def test_of_nothing() -> None:
    assert nodes(()) == ()
    assert matrix(()).counts == ()
