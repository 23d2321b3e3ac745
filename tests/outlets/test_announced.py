"""Outlets that no source covers: announced by "according to", or beside a cue."""

from __future__ import annotations

import pytest

from claims.attribution import Attribution, Source, SourceKind
from claims.outlets.announced import announced
from claims.outlets.matcher import matcher_for
from claims.outlets.naming import read_names
from claims.outlets.registry import load
from claims.span import Span


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("به گزارش خبرگزاری فرانسه از پکن، لی گفت باران آمد", "لی", "AFP"),
        ("“It works,” he said, according to Press TV.", "he", "Press TV"),
        ("وفقا لوكالة رويترز قال علي إن الميناء أغلق", "علي", "Reuters"),
        ("По данным агентства Рейтер, Иванов сказал это", "Иванов", "Reuters"),
        ("He said Press TV was wrong", "He", None),
        ("It rained, according to Press TV. He said so", "He", None),
        ("وفقا للخطة قال علي إن رويترز أخطأت", "علي", None),
    ],
)
def test_outlet_behind_according_to_leads_the_chain(text: str, speaker: str, expected: str | None) -> None:
    start = text.rindex(speaker)
    given = Attribution(Source(SourceKind.PERSON, Span(start, start + len(speaker))), (), ())
    names = read_names(text, matcher_for(load()))
    outer, *inner = announced(names, names.mentions, [given])
    if expected is None:
        assert (outer, inner) == (given, [])
        return
    found = next(mention for mention in names.mentions if mention.span == outer.source.span)
    assert found.outlet.name == expected
    assert [item.nested for item in (outer, *inner)] == [False, True]
    assert outer.source.score < given.source.score


def test_sentence_without_attribution_stays_so() -> None:
    names = read_names("It rained, according to Press TV.", matcher_for(load()))
    assert announced(names, names.mentions, []) == ()
