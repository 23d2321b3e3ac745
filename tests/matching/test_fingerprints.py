from __future__ import annotations

import random

import pytest

from claims.matching.fingerprints import USUAL, Winnowing, body_of, shingles, winnow, winnowing_of

STORY = (
    "The river rose by two metres overnight and flooded the lower town.",
    "Four hundred families were moved to the sports hall on the hill.",
    "The mayor said that the dam upstream had held.",
    "Trains between the two banks will not run before Friday.",
)


def words(count: int, seed: int = 1) -> list[str]:
    source = random.Random(seed)
    return [f"w{source.randrange(10**6)}" for _ in range(count)]


@pytest.mark.parametrize(("count", "length", "found"), [(0, 5, 0), (4, 5, 0), (5, 5, 1), (9, 5, 5), (9, 1, 9)])
def test_shingles_are_all_runs_of_a_length(count: int, length: int, found: int) -> None:
    hashes = shingles(words(count), length)
    assert len(hashes) == found
    assert all(0 <= value < 2**63 for value in hashes)


def test_shingles_depend_on_words_and_order_alone() -> None:
    assert shingles(["a", "b", "a", "b"], 2) == [*shingles(["a", "b"], 2), *shingles(["b", "a"], 2), *shingles("ab", 2)]
    assert shingles(["ab", "c"], 2) != shingles(["a", "bc"], 2)
    # The same in every run and on every machine: the file is shared.
    assert shingles(["the", "river"], 2) == [8383553340122694354]


# The example of the paper: hashes, windows of 4, and what is kept.
PAPER = [77, 74, 42, 17, 98, 50, 17, 98, 8, 88, 67, 39, 77, 74, 42, 17, 98]


@pytest.mark.parametrize(
    ("hashes", "window", "kept"),
    [(PAPER, 4, {17, 8, 39}), ([3, 1, 2], 1, {1, 2, 3}), ([3, 1, 2], 4, {1}), ([], 4, set()), ([5, 5, 5, 5], 2, {5})],
)
def test_winnowing_keeps_the_smallest_of_every_window(hashes: list[int], window: int, kept: set[int]) -> None:
    assert winnow(hashes, window) == kept


@pytest.mark.parametrize("seed", range(20))
def test_a_shared_run_as_long_as_guaranteed_leaves_a_common_fingerprint(seed: int) -> None:
    run = words(USUAL.words + USUAL.window - 1, seed + 1000)
    kept = [
        winnow(shingles([*words(60, seed), *run, *words(60, seed + other)], USUAL.words), USUAL.window)
        for other in (100, 200)
    ]
    other = [*words(17, seed + 300), *run, *words(90, seed + 400)]
    for fingerprints in kept:
        assert fingerprints & winnow(shingles(other, USUAL.words), USUAL.window)


def test_winnowing_refuses_what_is_not_a_length() -> None:
    with pytest.raises(ValueError, match="at least 1 long, were: 0 and 4"):
        Winnowing(0, 4)


def test_share_is_of_the_words_of_the_one_asked() -> None:
    story, half = body_of(STORY, "en"), body_of(STORY[:2], "en")
    assert story.share_in(story) == half.share_in(story) == 1
    assert story.share_in(half) == len(half.words) / len(story.words)
    assert body_of((), "en").share_in(story) == story.share_in(body_of((), "en")) == 0


def test_one_changed_word_costs_itself_and_no_more() -> None:
    story = body_of(STORY, "en")
    other = body_of((STORY[0].replace("metres", "meters"), *STORY[1:]), "en")
    assert other.share_in(story) == 1 - 1 / len(story.words)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ar", "أعلنت الوزارة أنّ عدد القتلى ارتفع إلى ٣١", "اعلنت الوزاره ان عدد القتلى ارتفع إلى 31"),
        ("fa", "وزارت کشور اعلام کرد شمار کشته‌ها ۳۱ نفر است", "وزارت كشور اعلام كرد شمار كشته ها 31 نفر است"),
        ("ru", "Ещё двенадцать рабочих числятся пропавшими", "еще двенадцать рабочих числятся пропавшими"),
        ("en", "“The round closed” without a document, she said", "The round closed without a document she said"),
        ("zh", "外交部发言人说会谈已经结束。", "外交部发言人说，会谈已经结束"),
    ],
)
def test_spelling_and_punctuation_do_not_matter(language: str, one: str, other: str) -> None:
    assert body_of([one], language).fingerprints() == body_of([other], language).fingerprints()


def test_chinese_is_cut_into_longer_runs_of_its_shorter_words() -> None:
    assert winnowing_of("zh").words > winnowing_of("en").words
    assert winnowing_of("xx") == winnowing_of(None) == USUAL
