"""Words of any script as cells of a table.

The words stay in logical order and nothing is put into them: terminals order right-to-left text themselves.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from rich.text import Text

from claims.span import Span

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
MARK = "bold underline"
# Where there are no colours, a marked span stands between these.
_OPEN, _CLOSE = "⟦", "⟧"
_JOINERS = "\u200c\u200d"
_BREAKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"
# A word is not cut when a gap between words is at most this far back.
_REACH = 20


def _stand_in(character: str) -> str:
    if character in _BREAKS:
        return " "
    return "\ufffd" if unicodedata.category(character) in ("Cc", "Cs") else character


def visible(text: str) -> str:
    """`text` on one line and without what would steer the terminal; every code point keeps its place."""
    return "".join(map(_stand_in, text))


def clip(text: str, most: int) -> str:
    """At most `most` code points of `text`, the last an ellipsis if it was longer; a mark stays with its letter.

    Args:
        most: At least 2.
    """
    if len(text) <= most:
        return text
    cut = most - 1
    gap = text.rfind(" ", max(cut - _REACH, 1), cut + 1)
    cut = gap if gap > 0 else cut
    while cut > 1 and (_clings(text[cut]) or text[cut - 1] in _JOINERS):
        cut -= 1
    return text[:cut].rstrip() + "…"


def _clings(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character).startswith("M")


def cell(text: str, language: str | None = None, style: str = "") -> Text:
    """`text` for a table, on the right when `language` is written from there."""
    justify = "right" if language in RIGHT_TO_LEFT else "default"
    return Text(visible(text), style=style, justify=justify, overflow="fold")  # type: ignore[arg-type]


def marked_cell(text: str, spans: Iterable[Span], language: str | None, coloured: bool) -> Text:
    """`text` with `spans` of it emphasised; between brackets where there are no colours.

    Args:
        spans: Code points of `text`; what lies outside is passed over.
    """
    inside = [Span(min(s.start, len(text)), min(s.end, len(text))) for s in merged(spans)]
    inside = [span for span in inside if span]
    if coloured:
        found = cell(text, language)
        for span in inside:
            found.stylize(MARK, span.start, span.end)
        return found
    if inside == [Span(0, len(text))]:
        return cell(text, language)
    parts, at = [], 0
    for span in inside:
        parts += [text[at : span.start], _OPEN, span.of(text), _CLOSE]
        at = span.end
    return cell("".join((*parts, text[at:])), language)


def merged(spans: Iterable[Span]) -> Sequence[Span]:
    """The spans in order, those that overlap or touch made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
