"""The supported languages: one table a file, and one dictionary of them."""

from __future__ import annotations

from claims.languages.ar import ARABIC
from claims.languages.de import GERMAN
from claims.languages.en import ENGLISH
from claims.languages.es import SPANISH
from claims.languages.fa import PERSIAN
from claims.languages.fr import FRENCH
from claims.languages.he import HEBREW
from claims.languages.language import Language
from claims.languages.pt import PORTUGUESE
from claims.languages.ru import RUSSIAN
from claims.languages.tr import TURKISH
from claims.languages.uk import UKRAINIAN
from claims.languages.ur import URDU
from claims.languages.zh import CHINESE

__all__ = ["LANGUAGES", "NEUTRAL", "Language", "language"]

LANGUAGES = {
    "ar": ARABIC,
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fa": PERSIAN,
    "fr": FRENCH,
    "he": HEBREW,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
    "tr": TURKISH,
    "uk": UKRAINIAN,
    "ur": URDU,
    "zh": CHINESE,
}

# For a language without a table: the titles that Latin-script languages share, and no list that one of them would deny.
NEUTRAL = Language(
    code="",
    name="Unknown",
    abbreviations=frozenset({"Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "St", "Sr", "Sra", "vs", "e.g", "i.e"}),
    number_abbreviations=frozenset({"No", "no", "Nr", "nr", "p", "pp", "art", "vol"}),
    closing_abbreviations=frozenset({"Inc", "Ltd", "Co", "Corp", "Jr"}),
)

# The codes that Java and old Android still write for these languages.
_FORMER_CODES = {"iw": "he"}


def language(code: str | None) -> Language:
    """The language of an ISO 639-1 code ("ar", also "ar-EG"), or the neutral one when there is no table for it."""
    primary = (code or "").replace("_", "-").partition("-")[0].strip().lower()
    return LANGUAGES.get(_FORMER_CODES.get(primary, primary), NEUTRAL)
