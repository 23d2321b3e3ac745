"""Who cites whom in the language of Graphviz."""

from __future__ import annotations

from collections.abc import Sequence

from claims.cli.cells import visible
from claims.sourcing.citing import Citing, nodes

# Points of the thickest line.
_THICKEST = 8.0


def cites_dot(edges: Sequence[Citing]) -> str:
    """A directed graph, an arrow from who cites to who is cited."""
    most = max((edge.citations for edge in edges), default=1)
    lines = ["digraph cites {", '  node [shape=box, style=rounded, fontname="sans-serif"];']
    lines += [f"  {_quoted(node.id)} [label={_quoted(node.name)}];" for node in nodes(edges)]
    for edge in edges:
        width = max(0.5, _THICKEST * edge.citations / most)
        ends = f"{_quoted(edge.citing_id)} -> {_quoted(edge.cited_id)}"
        lines.append(f"  {ends} [label={edge.citations}, weight={edge.citations}, penwidth={width:.2f}];")
    return "\n".join((*lines, "}")) + "\n"


def _quoted(words: str) -> str:
    # A backslash is an escape in labels and not in identities; both mean it when it is doubled, and agree.
    escaped = visible(words).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
