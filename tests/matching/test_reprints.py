from __future__ import annotations

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claims.matching.fingerprints import Body, body_of
from claims.matching.reprints import (
    FEWEST_WORDS,
    NEAR,
    REPRINT,
    Dated,
    Overlap,
    Reprint,
    overlap_of,
    reprints,
)

ROOT = Path(__file__).resolve().parents[2]
MONDAY, TUESDAY = date(2025, 6, 9), date(2025, 6, 10)


@pytest.mark.parametrize(
    ("articles", "overlaps", "found"),
    [
        # the later of two reprints the earlier, by its own share
        ([Dated(1, MONDAY), Dated(2, TUESDAY)], [Overlap(1, 2, 0.6, 0.93)], {2: Reprint(1, 0.93)}),
        ([Dated(1, TUESDAY), Dated(2, MONDAY)], [Overlap(1, 2, 0.6, 0.93)], {1: Reprint(2, 0.6)}),
        # the earlier is inside the later, which is mostly its own
        ([Dated(1, MONDAY), Dated(2, TUESDAY)], [Overlap(1, 2, 1.0, 0.4)], {}),
        ([Dated(1, MONDAY), Dated(2, TUESDAY)], [Overlap(1, 2, 0.4, REPRINT)], {2: Reprint(1, REPRINT)}),
        # one day: the agency's, else the one read first
        ([Dated(1, MONDAY), Dated(2, MONDAY, True)], [Overlap(1, 2, 0.8, 0.9)], {1: Reprint(2, 0.8)}),
        ([Dated(1, MONDAY), Dated(2, MONDAY)], [Overlap(1, 2, 0.8, 0.9)], {2: Reprint(1, 0.9)}),
        # an unknown day is late
        ([Dated(1, None), Dated(2, TUESDAY)], [Overlap(1, 2, 0.8, 0.9)], {1: Reprint(2, 0.8)}),
        # of several the earliest
        (
            [Dated(1, TUESDAY), Dated(2, MONDAY), Dated(3, TUESDAY)],
            [Overlap(1, 2, 0.7, 0.7), Overlap(1, 3, 0.9, 0.9), Overlap(2, 3, 0.7, 0.6)],
            {1: Reprint(2, 0.7), 3: Reprint(2, 0.6)},
        ),
        # a copy of a copy
        (
            [Dated(1, MONDAY), Dated(2, TUESDAY), Dated(3, date(2025, 6, 11))],
            [Overlap(1, 2, 0.7, 0.7), Overlap(2, 3, 0.7, 0.7), Overlap(1, 3, 0.4, 0.4)],
            {2: Reprint(1, 0.7), 3: Reprint(2, 0.7)},
        ),
        # an article that is gone
        ([Dated(1, MONDAY)], [Overlap(1, 2, 0.9, 0.9)], {}),
    ],
)
def test_reprints(articles: list[Dated], overlaps: list[Overlap], found: dict[int, Reprint]) -> None:
    assert reprints(articles, overlaps) == reprints(articles[::-1], overlaps[::-1]) == found


def test_overlap_is_of_the_smaller_id_first() -> None:
    long, short = body_of(["a b c d e f g h i j"], "en"), body_of(["a b c d e"], "en")
    assert overlap_of(7, short, 3, long) == overlap_of(3, long, 7, short) == Overlap(3, 7, 0.5, 1.0)
    with pytest.raises(ValueError, match="smaller id first, was: 4 and 4"):
        Overlap(4, 4, 1, 1)


def written() -> Iterator[tuple[list[str], str]]:
    """The articles we wrote about events that several outlets report: none is a copy of another."""
    rows = (ROOT / "models/training/articles.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, rows):
        yield [s["text"] for s in row["sentences"] if s["label"] != "boilerplate"], row["lang"]


def copied(sentences: list[str], source: random.Random) -> list[str]:
    """A quarter of the sentences dropped, two exchanged, 3 of 100 words changed."""
    kept = [sentence for sentence in sentences if source.random() > 0.25] or sentences[:1]
    at = source.randrange(len(kept))
    kept = [*kept[at:], *kept[:at]]
    return [" ".join("xx" if source.random() < 0.03 else word for word in each.split(" ")) for each in kept]


@pytest.fixture(scope="module")
def bodies() -> list[tuple[Body, Body]]:
    source = random.Random(7)
    pairs = [(body_of(text, lang), body_of(copied(text, source), lang)) for text, lang in written()]
    return [pair for pair in pairs if min(len(body.words) for body in pair) >= FEWEST_WORDS]


def test_copies_are_reprints_and_are_near(bodies: list[tuple[Body, Body]]) -> None:
    assert len(bodies) > 200
    for original, copy in bodies:
        assert copy.share_in(original) >= REPRINT
        kept = original.fingerprints(), copy.fingerprints()
        assert len(kept[0] & kept[1]) >= NEAR * min(map(len, kept))


def test_reports_of_one_event_are_no_reprints(bodies: list[tuple[Body, Body]]) -> None:
    holders: dict[int, list[int]] = {}
    for index, (original, _) in enumerate(bodies):
        for value in original.fingerprints():
            holders.setdefault(value, []).append(index)
    pairs = {(a, b) for found in holders.values() for a in found for b in found if a != b}
    assert pairs
    assert max(bodies[a][0].share_in(bodies[b][0]) for a, b in pairs) < REPRINT / 4
