"""Hebrew."""

from itertools import product

from claims.languages.language import Language, words


def _proclitics() -> tuple[str, ...]:
    """Conjunction, relative, preposition and article in that order, as Hebrew joins them."""
    joined = {"".join(parts) for parts in product(("", "ו"), ("", "ש", "כש"), ("", "ב", "ל", "מ", "כ"), ("", "ה"))}
    return tuple(sorted(joined - {""}, key=lambda form: (-len(form), form)))


HEBREW = Language(
    code="he",
    name="Hebrew",
    direction="rtl",
    # Low opening marks („…”) beside straight ones.
    opening_quotes="„“«‚\"'”",
    closing_quotes="”“»’\"'",
    # Consulted only behind "..", an acronym or a quoted question; see ar.py.
    openers=words("הוא היא הם הן זה זאת אבל אך עם לפי בנוסף לדבריו לדבריה על"),
    proclitics=_proclitics(),
)
