"""Urdu."""

from claims.languages.language import ClauseWords, Language, words

URDU = Language(
    code="ur",
    name="Urdu",
    direction="rtl",
    opening_quotes="«“”\"'‘’",
    closing_quotes="»“”\"'‘’",
    # Consulted only behind "..", an acronym or a quoted question; see ar.py.
    openers=words("انہوں اس ان یہ وہ لیکن تاہم جبکہ دوسری ادھر"),
    speech_verbs=words("کہا پوچھا بولے"),
    clauses=ClauseWords(
        joiners=("جبکہ", "لیکن", "تاہم"),
        contrasts=("جبکہ",),
        relatives=words("کہ جو جس جن اگر جب"),
        finite=words("ہے ہیں تھا تھی تھے گا گی گے ہوا ہوئی ہوئے گیا گئی گئے کیا کی رہا رہی رہے"),
        verb_last=True,
    ),
)
