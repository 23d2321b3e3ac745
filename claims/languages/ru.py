"""Russian."""

from claims.languages.language import Language, words

RUSSIAN = Language(
    code="ru",
    name="Russian",
    # „…“ stands inside «…», so “ closes here and opens nothing.
    opening_quotes="«„‘\"'",
    closing_quotes="»“”’\"'",
    # "руб." and "др." are absent: before a capital they do end the sentence, and before a small letter nothing ends.
    # The development articles have none of these before a capital; each kind has its row in the test table.
    abbreviations=words(
        "г гг ул пр пл пос д обл им св проф акад доц ген полк тов гр т т.е т.к т.н т.ч и.о в.и.о см ср напр стр рис "
        "табл п пп ст ч корп наб просп пер оз о-в р-н с млн млрд тыс англ нем фр лат рус греч тел зам пом"
    ),
    number_abbreviations=words("№ N No янв фев февр апр авг сен сент окт ноя нояб дек"),
    # "г. Москва" is a town, "в 2025 г. Москва …" is a year and may end.
    unit_abbreviations=words("г гг в вв с ч п млн млрд тыс ст"),
    # "and so on", "of our era": other abbreviations of several words (т.е., т.к.) are followed by what they introduce.
    final_abbreviations=words("т.д т.п н.э"),
    closing_abbreviations=words("Inc Ltd"),
    # No one-letter words (В, К, С, О): behind a stop they are initials (А. В. Иванов).
    openers=words(
        "он она оно они мы вы это этот эта эти но на по из за от при после до для как так что если когда однако также "
        "ранее кроме между его её их там тогда сейчас теперь по-прежнему во со об"
    ),
    speech_verbs=words("сказал сказала спросил спросила заявил заявила написал написала добавил добавила говорит"),
)
