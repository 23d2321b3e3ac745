"""Bars for the rows of a table, as inline SVG."""

from __future__ import annotations

from claims.cli.html_text import escaped

# Units of the drawing; the page stretches it to its column.
WIDTH, HEIGHT = 200, 14


def share_bar(share: float, low: float, high: float, corpus: float | None, words: str) -> str:
    """A bar from 0 to 1, a whisker for its interval, and a tick where the whole corpus is.

    Args:
        share: In [0, 1], as `low`, `high` and `corpus`.
        words: What it shows, for those who do not see it.
    """
    middle = HEIGHT / 2
    shapes = [
        _rect(0, 2, share * WIDTH, HEIGHT - 4, "bar"),
        f'<line class="whisker" x1="{_n(low * WIDTH)}" x2="{_n(high * WIDTH)}" y1="{_n(middle)}" y2="{_n(middle)}"/>',
    ]
    if corpus is not None:
        shapes.append(_rect(min(corpus * WIDTH, WIDTH - 1.5), 0, 1.5, HEIGHT, "corpus"))
    return _drawing(shapes, words)


def count_bar(count: int, most: int, words: str) -> str:
    """A bar of `count` where the longest is `most`, which is at least 1."""
    return _drawing([_rect(0, 2, count / max(most, 1) * WIDTH, HEIGHT - 4, "bar")], words)


def _drawing(shapes: list[str], words: str) -> str:
    return (
        f'<svg class="plot" role="img" aria-label="{escaped(words)}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="none">{_rect(0, 0, WIDTH, HEIGHT, "ground")}{"".join(shapes)}</svg>'
    )


def _rect(x: float, y: float, width: float, height: float, style: str) -> str:
    return f'<rect class="{style}" x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"/>'


def _n(value: float) -> str:
    """At most two decimals, none that say nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
