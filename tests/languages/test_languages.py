"""The registry and its tables."""

import pytest

from claims.languages import LANGUAGES, NEUTRAL, language


def test_registry_holds_the_supported_languages():
    assert sorted(LANGUAGES) == ["ar", "de", "en", "es", "fa", "fr", "he", "pt", "ru", "tr", "uk", "ur", "zh"]
    assert all(code == entry.code for code, entry in LANGUAGES.items())
    assert len({entry.name for entry in LANGUAGES.values()}) == len(LANGUAGES)


def test_right_to_left():
    assert {code for code, entry in LANGUAGES.items() if entry.direction == "rtl"} == {"ar", "fa", "he", "ur"}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("ar", "Arabic"),
        ("AR", "Arabic"),
        ("ar-EG", "Arabic"),
        ("pt_BR", "Portuguese"),
        ("iw", "Hebrew"),
        ("xx", "Unknown"),
        ("", "Unknown"),
        (None, "Unknown"),
    ],
)
def test_language_by_code(code, name):
    assert language(code).name == name


@pytest.mark.parametrize("entry", [*LANGUAGES.values(), NEUTRAL], ids=lambda entry: entry.name)
def test_tables_keep_their_conventions(entry):
    for field in ("abbreviations", "number_abbreviations", "closing_abbreviations", "unit_abbreviations"):
        assert not [word for word in getattr(entry, field) if word.endswith(".")], field
    assert entry.openers == {word.lower() for word in entry.openers}
    assert entry.speech_verbs == {word.lower() for word in entry.speech_verbs}
    # One of the two lists would never be asked.
    assert not entry.abbreviations & entry.closing_abbreviations
    assert list(entry.proclitics) == sorted(entry.proclitics, key=len, reverse=True)
    # An opener of one letter is an initial as often: "А. В. Иванов".
    if entry.code in ("ru", "uk"):
        assert not [word for word in entry.openers if len(word) == 1]


@pytest.mark.parametrize(
    ("code", "clitic", "is_one"),
    [
        *[
            ("ar", clitic, True)
            for clitic in ("و", "ف", "ب", "ل", "ك", "ال", "لل", "وال", "بال", "ولل", "فب", "وبال", "كال")
        ],
        # The future particle joins verbs, and ل + ال is never written out.
        *[("ar", clitic, False) for clitic in ("س", "لال", "الو", "")],
        *[("he", clitic, True) for clitic in ("ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "שה", "כשה", "ומה")],
        *[("he", clitic, False) for clitic in ("א", "הו", "")],
        ("fr", "d'", True),
        ("en", "d'", False),
    ],
)
def test_proclitics(code, clitic, is_one):
    assert (clitic in language(code).proclitics) == is_one
