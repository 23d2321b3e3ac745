"""JSON Lines: every key, every way to be a bad row."""

import json
from datetime import date

import pytest

from claims.article import Article, GivenSentence
from claims.errors import InputError
from claims.reading.failure import Failure
from claims.reading.jsonl import read_jsonl
from claims.reading.options import ReadingOptions
from claims.span import Span


def _read(*rows, options=None):
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    return list(read_jsonl(lines, "a.jsonl", options or ReadingOptions(), lambda line, _: f"a.jsonl:{line}"))


def test_every_key():
    row = {"id": "r1", "text": "قال الوزير.", "outlet": "Al-Midan", "date": "2025-10-21", "lang": "ar-EG"}
    row |= {"title": "عنوان", "url": "https://example.org/1", "unknown": [1]}
    expected = Article("r1", "قال الوزير.", "عنوان", "Al-Midan", date(2025, 10, 21), "ar", "https://example.org/1")
    assert _read(row) == [expected]


def test_defaults_and_detection():
    options = ReadingOptions(outlet="Al-Midan", published=date(2025, 1, 2), title="عنوان")
    [article] = _read({"text": "قال الوزير إن المحادثات تأجلت."}, options=options)
    assert (article.outlet, article.published, article.title) == ("Al-Midan", date(2025, 1, 2), "عنوان")
    assert article.language == "ar"
    [article] = _read({"text": "قال", "lang": None, "outlet": " "}, options=ReadingOptions("X", None, "fa"))
    assert (article.language, article.outlet) == ("fa", "X")


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ({"id": "r1", "url": "https://example.org/1"}, "r1"),
        ({"id": 7}, "7"),
        ({"url": "https://example.org/1"}, "https://example.org/1"),
        ({"id": ""}, "a.jsonl:1"),
        ({}, "a.jsonl:1"),
    ],
)
def test_key(row, key):
    assert [article.key for article in _read(row | {"text": "x"})] == [key]


@pytest.mark.parametrize(
    ("given", "text", "sentences"),
    [
        (["One. Two.", "Three"], "One. Two.\nThree", [(0, 9, None), (10, 15, None)]),
        ([{"id": "s1", "text": "One"}, {"id": 2, "text": "Two"}], "One\nTwo", [(0, 3, "s1"), (4, 7, "2")]),
        ([" One ", "One"], " One \nOne", [(1, 4, None), (6, 9, None)]),
        (["Line\nbreak", "😀"], "Line\nbreak\n😀", [(0, 10, None), (11, 12, None)]),
    ],
)
def test_given_sentences(given, text, sentences):
    [article] = _read({"sentences": given})
    assert article.text == text
    assert article.sentences == tuple(GivenSentence(Span(start, end), name) for start, end, name in sentences)


def test_sentences_are_found_in_a_given_text():
    [article] = _read({"text": "A.  B. A.", "sentences": ["A.", "B.", "A."]})
    assert [sentence.span for sentence in article.sentences] == [Span(0, 2), Span(4, 6), Span(7, 9)]


BAD = [
    ("{", "one JSON object on one line"),
    ("[" * 100_000, "one JSON object on one line"),
    ("[1]", r"a row must be a JSON object, was: \[1\]"),
    ({}, "`text` or `sentences` that is not blank, was: {}"),
    ({"text": " \n"}, "`text` or `sentences` that is not blank"),
    ({"text": 5}, "`text` must be a string, was: 5"),
    ({"sentences": []}, r"`sentences` must be a list that is not empty, was: \[\]"),
    ({"sentences": "x"}, "`sentences` must be a list"),
    ({"sentences": [5]}, "a sentence must be a string or an object with `text`, was: 5"),
    ({"sentences": [{"id": "a"}]}, "an object with `text`, was: {'id': 'a'}"),
    ({"sentences": ["a", " "]}, "a sentence must not be blank"),
    ({"text": "B A", "sentences": ["A", "B"]}, "must stand in `text` in their order, not found: 'B'"),
    ({"text": "x", "date": "yesterday"}, "`date` must be an ISO date or datetime .*, was: 'yesterday'"),
    ({"text": "x", "date": "2025-02-30"}, "was: '2025-02-30'"),
    ({"text": "x", "date": 20250221}, "`date` must be a string, was: 20250221"),
    ({"text": "x", "lang": "Arabic"}, "`lang` must be a language code such as ar or pt-BR, was: 'Arabic'"),
    ({"text": "x", "outlet": ["a"]}, r"`outlet` must be a string, was: \['a'\]"),
    ({"text": "x", "id": True}, "`id` must be a string, was: True"),
]


@pytest.mark.parametrize(("row", "message"), BAD)
def test_bad_row_costs_that_row_only(row, message):
    before, failure, after = _read({"text": "before"}, row, {"text": "after"})
    assert (before.text, after.text, after.key) == ("before", "after", "a.jsonl:3")
    assert isinstance(failure, Failure)
    assert (failure.path, failure.line) == ("a.jsonl", 2)
    with pytest.raises(InputError, match=r"^a\.jsonl, line 2: .*" + message):
        raise failure.error


@pytest.mark.parametrize(
    "value", ["2025-10-21", "2025-10-21T23:59:59Z", "2025-10-21 14:38", "2025-10-21T14:38:00.123+03:30", " 2025-10-21 "]
)
def test_dates(value):
    assert [article.published for article in _read({"text": "x", "date": value})] == [date(2025, 10, 21)]


def test_long_values_are_cut_in_messages():
    [failure] = _read({"text": "x", "date": "y" * 5000})
    assert "(5002 characters)" in str(failure.error)
    assert len(str(failure.error)) < 300


def test_blank_lines_are_counted_and_passed_over():
    assert [article.key for article in _read("", '{"text": "x"}', "  ", '{"text": "y"}')] == ["a.jsonl:2", "a.jsonl:4"]
