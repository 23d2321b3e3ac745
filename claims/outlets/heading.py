"""Outlets named once and left out afterwards: before a colon, or over the bullets of a press review."""

from __future__ import annotations

from claims.attribution import Attribution
from claims.outlets.naming import ArticleNames
from claims.outlets.outlet import Outlet
from claims.outlets.words import word_texts

# A press review names the paper before a colon and leaves it out afterwards ("Vatan-Emrooz: Ex-US officials still in
# fear").
_COLONS = frozenset(":：")
_GAP = " \u00a0\u200c»”\"'"
# "روزنامه الزمان ، عناوين مهم خود را ..." and a list of its headlines: 15 of the 51 outlets of the development set.
_HEADLINES = frozenset(
    word_texts(
        "عناوين عنوان عناوین عنوان‌های عنوانهای تيترهاي تیترهای تیتر تیترها headlines headline titles titres "
        "unes titulares "
        "заголовки заголовков manşetler manşetleri Schlagzeilen manchetes כותרות سرخیاں 头条"
    )
)
_BULLETS = frozenset("-–—•*▪●‐−")
_ENDS = frozenset(".!?؟\n")


def heading_of(names: ArticleNames, attribution: Attribution, bulleted: bool) -> Outlet | None:
    """The outlet named last before an attribution without source, when it stands in a heading.

    Args:
        names: Of the article.
        attribution: Its cue and content say where it stands.
        bulleted: Read the bullet of a list, and the heading over it; otherwise a name with a colon behind it.
    """
    parts = (*attribution.cue, *attribution.content)
    start = min((part.start for part in parts), default=0)
    text = names.words.text
    if bulleted and not _is_bullet(text, start):
        return None
    before = [mention for mention in names.mentions if mention.certain and mention.span.end <= start]
    if not before:
        return None
    if bulleted:
        return before[-1].outlet if _heads_a_list(names, before[-1].span.end) else None
    same = [mention for mention in before if mention.outlet == before[-1].outlet]
    headed = any(text[mention.span.end : mention.span.end + 3].lstrip(_GAP)[:1] in _COLONS for mention in same)
    return before[-1].outlet if headed else None


def _is_bullet(text: str, start: int) -> bool:
    """Whether the line or sentence around code point `start` begins with a bullet."""
    begin = start
    while begin > 0 and text[begin - 1] not in _ENDS:
        begin -= 1
    return text[begin : start + 1].lstrip()[:1] in _BULLETS


def _heads_a_list(names: ArticleNames, end: int) -> bool:
    """Whether the sentence that goes on at code point `end` announces headlines."""
    words, text = names.words, names.words.text
    stop = next((index for index in range(end, len(text)) if text[index] in _ENDS), len(text))
    return any(end <= word.span.start < stop and word.text in _HEADLINES for word in words.items)
