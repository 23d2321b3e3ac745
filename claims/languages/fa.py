"""Persian."""

from claims.languages.language import Language, words

PERSIAN = Language(
    code="fa",
    name="Persian",
    direction="rtl",
    opening_quotes="«“”\"'‘’",
    closing_quotes="»“”\"'‘’",
    # Eras behind a year; single letters are abbreviations by rule, as in Arabic.
    unit_abbreviations=words("م ش ق ه.ش ه.ق هـ.ش"),
    # Consulted only behind "..", an acronym or a quoted question; see ar.py.
    openers=words(
        "وی وي او آنها این اين آن همچنین همچنين اما ولی در به از بر با"
        " براساس بنابراین رئیس وزیر سخنگوی گفتنی طبق سپس پس به‌گفته"
    ),
)
