"""Words as HTML: escaped, with their own direction and language."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from claims.cli.cells import merged, visible
from claims.span import Span


def escaped(text: str) -> str:
    """`text` for any place in a page, attributes too; what no page may hold has a stand-in."""
    return escape(visible(text), quote=True)


def own_words(text: str, language: str | None = None, tag: str = "bdi", style: str = "") -> str:
    """Words of an article or a name, apart from the English around them.

    Args:
        language: ISO 639-1 code; unknown, not English, when None.
        tag: The element.
        style: Its class.
    """
    return f"{_opening(language, tag, style)}{escaped(text)}</{tag}>"


def marked_words(text: str, spans: Iterable[Span], language: str | None, tag: str = "bdi") -> str:
    """`text` as :func:`own_words`, with `spans` of it marked.

    Args:
        spans: Code points of `text`; what lies outside is passed over.
    """
    parts, at = [_opening(language, tag, "")], 0
    for span in merged(spans):
        start, end = min(span.start, len(text)), min(span.end, len(text))
        if start < end:
            parts += [escaped(text[at:start]), "<mark>", escaped(text[start:end]), "</mark>"]
            at = end
    return "".join((*parts, escaped(text[at:]), f"</{tag}>"))


def table(headings: Iterable[str], rows: Iterable[Iterable[str]], style: str = "") -> str:
    """A table; its cells and headings are HTML already."""
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in rows)
    return f'<table class="{escaped(style)}"><thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>\n'


def _opening(language: str | None, tag: str, style: str) -> str:
    named = f' class="{escaped(style)}"' if style else ""
    return f'<{tag} dir="auto" lang="{escaped(language or "")}"{named}>'
