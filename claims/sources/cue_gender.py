"""The gender that the verb of a cue shows: قالت, заявила, אמרה."""

from __future__ import annotations

import re

from claims.normalize import fold
from claims.sources.titles import FEMALE, MALE

_ARABIC = re.compile(
    r"^[وف]?(?:[^\W\d_]{2,}(?P<f>ت)|(?P<m>قال|اضاف|اكد|اعلن|ذكر|اوضح|اشار|صرح|نفي|كشف|شدد|تابع|حذر|راي|اعتبر|لفت))$"
)
_CYRILLIC = re.compile(r"^[а-яіїєґ]{3,}(?:(?P<f>ла|лась)|(?P<m>ал|ил|ел|ял|лся|ив|ав|увався|вся))$")
_HEBREW = re.compile(
    r"^ו?(?:(?P<f>אמרה|הוסיפה|הודיעה|טענה|ציינה|מסרה|הדגישה|הבהירה|אומרת|הזהירה)|(?P<m>אמר|הוסיף|הודיע|טען|ציין|מסר|הדגיש|הבהיר|אומר|הזהיר))$"
)
_PATTERNS = {"ar": _ARABIC, "ru": _CYRILLIC, "uk": _CYRILLIC, "he": _HEBREW}


def gender_of_cue(cue: str, language: str | None) -> str:
    """`m` or `f` when a verb of the cue shows the speaker's gender, else empty.

    Args:
        cue: The words of the cue.
        language: ISO 639-1 code; None when unknown.
    """
    pattern = _PATTERNS.get(language or "")
    if pattern is None:
        return ""
    for word in fold(cue).split():
        match = pattern.match(word)
        if match:
            return FEMALE if match["f"] else MALE
    return ""
