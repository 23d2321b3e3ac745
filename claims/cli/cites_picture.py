"""Who cites whom as a picture: outlets on a ring, an arrow from who cites to who is cited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, degrees, sin, sqrt

from claims.cli.cells import clip
from claims.cli.html_text import escaped
from claims.cli.ring import Place, places, radius, ring_order
from claims.sourcing.citing import Citing, Node, nodes

# Units of the drawing.
THICKEST, THINNEST = 9.0, 0.8
DOT, LABEL_GAP, LETTER, MARGIN = 5.0, 12.0, 8.5, 16.0
# Code points of a label; the whole name is in its tooltip.
LABEL = 32
# How far towards the centre an arrow bends, in radii.
BEND = 0.35
# A name has the direction of its own first letter, whatever stands around it: first strong isolate, pop.
ISOLATE, POP = "\u2068", "\u2069"

# No variables: programs that turn a picture into paper do not all know them.
STYLE = """
svg { color-scheme: light dark; background: #fff; }
text { fill: #1d2326; font: 14px system-ui, sans-serif; }
circle { fill: #b3541e; }
path.edge { fill: none; stroke: #2f7d95; stroke-opacity: .55; }
path.edge:hover { stroke-opacity: 1; }
marker path { fill: #2f7d95; }
@media (prefers-color-scheme: dark) {
  svg { background: #14181a; }
  text { fill: #e4e8ea; }
  circle { fill: #f0a36f; }
  path.edge { stroke: #5db3cd; }
  marker path { fill: #5db3cd; }
}
"""


def cites_picture(edges: Sequence[Citing]) -> str:
    """An SVG document; without edges it says that there are none."""
    found = nodes(edges)
    if not found:
        return _document(300, 60, '<text x="150" y="34" text-anchor="middle">No outlet cites another.</text>\n')
    ties = [(edge.citing_id, edge.cited_id, float(edge.citations)) for edge in edges]
    where = places(ring_order([node.id for node in found], ties))
    reach = radius(len(found)) + LABEL_GAP + MARGIN + LETTER * max(len(_label(node)) for node in found)
    most = max(edge.citations for edge in edges)
    # Thick ones first, so that they hide no thin one.
    thick_first = sorted(edges, key=lambda edge: -edge.citations)
    lines = "".join(_edge(edge, where, most) for edge in thick_first)
    dots = "".join(_node(node, where[node.id]) for node in found)
    side = 2 * reach
    return _document(side, side, f'<g transform="translate({_n(reach)} {_n(reach)})">\n{lines}{dots}</g>\n')


def _document(width: float, height: float, body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" width="{_n(width)}" '
        f'height="{_n(height)}" role="img" aria-label="Who cites whom">\n<style>{STYLE}</style>\n'
        '<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" '
        'markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>\n'
        f"{body}</svg>\n"
    )


def _edge(edge: Citing, where: Mapping[str, Place], most: int) -> str:
    # By the square root: the difference of 1 and 4 is to be seen beside a 400.
    width = max(THINNEST, THICKEST * sqrt(edge.citations / most))
    start, end = where[edge.citing_id], where[edge.cited_id]
    path = _loop(start) if edge.citing_id == edge.cited_id else _bow(start, end)
    words = escaped(f"{_isolated(edge.citing)} cites {_isolated(edge.cited)}: {edge.citations:,}")
    return (
        f'<path class="edge" d="{path}" stroke-width="{_n(width)}" marker-end="url(#arrow)"><title>{words}</title>'
        "</path>\n"
    )


def _bow(start: Place, end: Place) -> str:
    """From one node towards the other, bent to the centre and, so that two directions do not meet, to the right."""
    middle_x, middle_y = (start.x + end.x) / 2, (start.y + end.y) / 2
    across_x, across_y = end.y - start.y, start.x - end.x
    bend_x = middle_x * (1 - BEND) + across_x * 0.08
    bend_y = middle_y * (1 - BEND) + across_y * 0.08
    stop_x, stop_y = _towards(end.x, end.y, bend_x, bend_y, DOT + 2)
    return f"M{_n(start.x)} {_n(start.y)}Q{_n(bend_x)} {_n(bend_y)} {_n(stop_x)} {_n(stop_y)}"


def _loop(place: Place) -> str:
    """From a node to itself, inside the ring."""
    inner = 1 - 44 / sqrt(place.x**2 + place.y**2)
    side_x, side_y = -sin(place.angle) * 22, cos(place.angle) * 22
    first = place.x * inner + side_x, place.y * inner + side_y
    second = place.x * inner - side_x, place.y * inner - side_y
    stop = _towards(place.x, place.y, *second, DOT + 2)
    points = " ".join(f"{_n(x)} {_n(y)}" for x, y in (first, second, stop))
    return f"M{_n(place.x)} {_n(place.y)}C{points}"


def _towards(x: float, y: float, to_x: float, to_y: float, distance: float) -> tuple[float, float]:
    length = sqrt((to_x - x) ** 2 + (to_y - y) ** 2) or 1.0
    return x + (to_x - x) * distance / length, y + (to_y - y) * distance / length


def _node(node: Node, place: Place) -> str:
    turn = degrees(place.angle) + (180 if place.on_the_left else 0)
    anchor, gap = ("end", -LABEL_GAP) if place.on_the_left else ("start", LABEL_GAP)
    words = escaped(f"{_isolated(node.name)}: cites {node.cites:,}, cited {node.cited:,}")
    label = escaped(_isolated(_label(node)))
    return (
        f'<g transform="translate({_n(place.x)} {_n(place.y)})"><title>{words}</title><circle r="{_n(DOT)}"/>'
        f'<text direction="ltr" transform="rotate({_n(turn)})" x="{_n(gap)}" dy=".35em" text-anchor="{anchor}">'
        f"{label}</text></g>\n"
    )


def _label(node: Node) -> str:
    return clip(node.name, LABEL)


def _isolated(name: str) -> str:
    return f"{ISOLATE}{name}{POP}"


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
