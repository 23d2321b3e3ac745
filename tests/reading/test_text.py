"""Plain texts: what is taken for the headline, the day and the language."""

from datetime import date

import pytest

from claims.article import Article
from claims.reading.options import ReadingOptions
from claims.reading.text import read_text

BODY = "قال الوزير إن المحادثات ستستأنف غداً. وأضاف أن الوفد وصل."
TITLES = [
    (f"لقاء في موسكو\n\n{BODY}", "لقاء في موسكو"),
    (f"هل تعود المحادثات؟\n\n{BODY}", "هل تعود المحادثات؟"),
    (f"روسيا.. دعم بلا التزامات\n\n{BODY}", "روسيا.. دعم بلا التزامات"),
    (f"وماذا بعد..\n\n{BODY}", "وماذا بعد.."),
    (f"الثلاثاء، 21 أكتوبر 2025\n\n02:38 م\n\nلقاء في موسكو\n\n{BODY}", "لقاء في موسكو"),
    (f"\n\n  لقاء في موسكو \n \n{BODY}", "لقاء في موسكو"),
    (f"# Talks resume\n\n{BODY}", "Talks resume"),
    # Not set apart, a paragraph, too long, nothing behind it, no words.
    (f"لقاء في موسكو\n{BODY}", None),
    (f"التقى الوزيران أمس.\n\n{BODY}", None),
    (f'قال الوزير: "لن نتراجع."\n\n{BODY}', None),
    (f"{'كلمة ' * 41}\n\n{BODY}", None),
    ("لقاء في موسكو\n\n", None),
    (BODY, None),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_title(text, title):
    assert read_text(text, "key", ReadingOptions()).title == title


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"الثلاثاء، 21 أكتوبر 2025\n\n02:38 م\n\nلقاء\n\n{BODY}", date(2025, 10, 21)),
        (f"لقاء\n\nسياسة\n\n21/10/2025\n\n{BODY}", date(2025, 10, 21)),
        (f"1\n2\n3\n4\n21 أكتوبر 2025\n{BODY}", date(2025, 10, 21)),
        (f"1\n2\n3\n4\n5\n21 أكتوبر 2025\n{BODY}", None),
        (BODY, None),
    ],
)
def test_published(text, published):
    assert read_text(text, "key", ReadingOptions()).published == published


def test_options_go_before_guesses():
    options = ReadingOptions(outlet="Al-Midan", published=date(2024, 1, 2), language="fa", title="عنوان")
    text = f"21 أكتوبر 2025\n\nلقاء\n\n{BODY}"
    expected = Article("key", text, "عنوان", "Al-Midan", date(2024, 1, 2), "fa", "https://example.org/1")
    assert read_text(text, "key", options, "https://example.org/1") == expected


def test_text_is_stored_as_it_is():
    text = "  \n لقاء \n\n" + BODY + " \n"
    article = read_text(text, "key", ReadingOptions())
    assert (article.text, article.language, article.sentences) == (text, "ar", ())
