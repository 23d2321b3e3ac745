from __future__ import annotations

import hashlib
from datetime import date

import pytest

from claims.article import Article, GivenSentence
from claims.span import Span

PLAIN = Article("k", "One. Two.")
GIVEN = (GivenSentence(Span(0, 4), "s1"), GivenSentence(Span(5, 9), "s2"))


def test_a_digest_is_that_of_text_and_boundaries() -> None:
    assert PLAIN.digest == hashlib.sha256(b"One. Two.\x1f").hexdigest()
    assert Article("k", "One. Two.", sentences=GIVEN).digest == (
        hashlib.sha256(b"One. Two.\x1fs1:0-4,s2:5-9").hexdigest()
    )


def test_another_text_or_other_boundaries_have_another_digest() -> None:
    articles = [
        PLAIN,
        Article("k", "One. Two. "),
        Article("k", "One. Two.", sentences=GIVEN),
        Article("k", "One. Two.", sentences=GIVEN[:1]),
        Article("k", "One. Two.", sentences=(GivenSentence(Span(0, 4)), GIVEN[1])),
        Article("k", "One. Two.", sentences=(GivenSentence(Span(0, 3), "s1"), GIVEN[1])),
    ]
    assert len({article.digest for article in articles}) == len(articles)


@pytest.mark.parametrize(
    "other",
    [
        Article("another", "One. Two."),
        Article("k", "One. Two.", title="T", outlet="O", published=date(2025, 1, 2), language="en", url="https://a.b"),
    ],
)
def test_what_is_not_read_does_not_change_the_digest(other: Article) -> None:
    assert other.digest == PLAIN.digest


def test_half_of_a_surrogate_pair_has_a_digest() -> None:
    assert len(Article("k", "a\ud83d").digest) == 64
