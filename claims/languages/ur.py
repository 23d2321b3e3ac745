"""Urdu."""

from claims.languages.language import Language, words

URDU = Language(
    code="ur",
    name="Urdu",
    direction="rtl",
    opening_quotes="«“”\"'‘’",
    closing_quotes="»“”\"'‘’",
    # Consulted only behind "..", an acronym or a quoted question; see ar.py.
    openers=words("انہوں اس ان یہ وہ لیکن تاہم جبکہ دوسری ادھر"),
    speech_verbs=words("کہا پوچھا بولے"),
)
