from __future__ import annotations

from datetime import date

import pytest

from claims.matching.evidence import Statement, compare

FRIDAY = date(2025, 3, 14)


def found(a: tuple[str, str], b: tuple[str, str], published: date | None = None) -> list[tuple[str, bool, str]]:
    one, other = (Statement(text, language, published) for language, text in (a, b))
    return [(e.kind, e.agrees, e.reason) for e in compare(one, other)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("en", "148 people were killed"), ("ar", "مقتل 93 شخصا"), [("number", False, "number: 148 / 93")]),
        (("en", "148 people were killed"), ("ar", "مقتل 148 شخصا"), [("number", True, "number: 148 / 148")]),
        (
            ("fr", "près de deux millions de foyers"),
            ("en", "1.9 million homes"),
            [("number", True, "number: 2000000 / 1900000")],
        ),
        (("en", "more than 100 people"), ("ru", "120 человек"), [("number", True, "number: 100 / 120")]),
        (("en", "a two-month truce"), ("ar", "هدنة لستين يوما"), [("number", True, "number: two-month / لستين يوما")]),
        (("en", "a 20-day truce"), ("ar", "هدنة لستين يوما"), [("number", False, "number: 20 / 60")]),
        (("en", "half a million people"), ("fa", "۵۰۰ هزار نفر"), [("number", True, "number: 500000 / 500000")]),
        (("en", "one in ten jobs"), ("fr", "10 % des emplois"), [("number", True, "number: 10 / 10")]),
        (
            ("en", "50 basis points"),
            ("de", "0,5 Prozentpunkte"),
            [("number", True, "number: 50 basis points / 0,5 Prozentpunkte")],
        ),
        # Other things counted, the rest of a whole, and tallies told from the other side say nothing.
        (("en", "148 people were killed"), ("en", "93 people were injured"), []),
        (("en", "38 percent voted"), ("en", "62 percent stayed at home"), []),
        (("en", "by 52 votes"), ("en", "48 votes"), []),
        (("en", "$5 million"), ("en", "€6 million"), []),
        (("en", "in 2024"), ("en", "in 2025"), []),
    ],
)
def test_numbers(a: tuple[str, str], b: tuple[str, str], expected: list[tuple[str, bool, str]]) -> None:
    assert found(a, b) == expected
    assert [(kind, agrees) for kind, agrees, _ in found(b, a)] == [(kind, agrees) for kind, agrees, _ in expected]


@pytest.mark.parametrize(
    ("a", "b", "published", "expected"),
    [
        (("en", "on 12 March"), ("ar", "14 آذار"), FRIDAY, [("date", False, "date: 2025-03-12 / 2025-03-14")]),
        (("en", "on 12 March"), ("fa", "۲۲ اسفند"), FRIDAY, [("date", True, "date: 2025-03-12 / 2025-03-12")]),
        (("en", "yesterday"), ("fr", "jeudi"), FRIDAY, [("date", True, "date: 2025-03-13 / 2025-03-13")]),
        (("en", "on Monday"), ("ar", "الخميس"), FRIDAY, [("date", False, "date: 2025-03-10 / 2025-03-13")]),
        (("en", "on Monday"), ("ar", "الخميس"), None, [("date", False, "date: Monday / الخميس")]),
        # A strike on Monday may be next Monday's; last night is between two days.
        (
            ("en", "strike on Monday"),
            ("en", "strike on 17 March"),
            FRIDAY,
            [("date", True, "date: 2025-03-10 / 2025-03-17")],
        ),
        (("en", "on Sunday night"), ("de", "in der Nacht zum Montag"), FRIDAY, []),
        (("en", "yesterday"), ("fr", "jeudi"), None, []),
    ],
)
def test_days(
    a: tuple[str, str], b: tuple[str, str], published: date | None, expected: list[tuple[str, bool, str]]
) -> None:
    assert found(a, b, published) == expected


@pytest.mark.parametrize(
    ("a", "b", "denied"),
    [
        (("en", "The army withdrew"), ("ar", "نفى الجيش انسحابه"), True),
        (("ru", "Минобороны опровергло отход"), ("fr", "L'armée s'est retirée"), True),
        (("en", "The army denied it"), ("ar", "نفى الجيش انسحابه"), False),
        (("en", "The army did not withdraw"), ("ar", "نفى الجيش انسحابه"), False),
        (("ru", "Армия не отошла"), ("ar", "نفى الجيش انسحابه"), False),
        (("en", "The army withdrew"), ("fr", "L'armée s'est retirée"), False),
    ],
)
def test_denials(a: tuple[str, str], b: tuple[str, str], denied: bool) -> None:
    assert (("denial", False, "denial") in found(a, b)) is denied


def test_spans_quote_both_texts() -> None:
    a, b = Statement("In all, 148 people died.", "en"), Statement("Погибли 93 человека.", "ru")
    (evidence,) = compare(a, b)
    assert (evidence.a.of(a.text), evidence.b.of(b.text)) == ("148 people", "93 человека")


@pytest.mark.parametrize(
    ("a", "b", "kinds"),
    [
        ("The bridge is closed today", "The bridge is closed today", []),
        ("It closed yesterday", "It closed on 8 March", []),
        ("It closed on Monday", "It closed on Thursday", ["date"]),
        ("It closed on 10 March", "It closed on 13 March", ["date"]),
    ],
)
def test_articles_of_two_days_dispute_by_what_does_not_depend_on_the_day(a: str, b: str, kinds: list[str]) -> None:
    found = compare(Statement(a, "en", FRIDAY), Statement(b, "en", date(2025, 3, 17)))
    assert [e.kind for e in found if not e.agrees] == kinds
