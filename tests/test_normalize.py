"""Folding: what matching takes for the same word, and the way back to the original's offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.normalize import fold, fold_aligned
from claims.span import Span

# Spellings that readers take for one word.
SAME = [
    ("إيران", "ايران"),
    ("آخر", "اخر"),
    ("أعلنت", "اعلنت"),
    ("ٱلله", "الله"),
    ("مُحَمَّد", "محمد"),
    ("رحمٰن", "رحمن"),
    ("رويــــترز", "رويترز"),
    ("القاهرة", "القاهره"),
    ("موسى", "موسي"),
    ("ایران", "ايران"),
    ("کیهان", "كيهان"),
    ("مسؤول", "مسوول"),
    ("وكالة الأنباء", "وكاله الانباء"),
    ("هيئة", "هييه"),
    ("خامنه‌ای", "خامنه اي"),
    ("ہے", "هي"),
    ("ﻻ", "لا"),
    ("٣٫٥", "3.5"),
    ("۱۴۰۴", "1404"),
    ("１２", "12"),
    ("Орёл", "орел"),
    ("НОВОСТИ", "новости"),
    ("и\u0306од", "йод"),
    ("Київ", "Киї\u0432".replace("К", "к")),
    ("украі\u0308на", "україна"),
    ("за\u0301мок", "замок"),
    ("Élysée", "elysee"),
    ("e\u0301tude", "etude"),
    ("Zürich", "zurich"),
    ("Straße", "strasse"),
    ("Łódź", "lodz"),
    ("œuvre", "oeuvre"),
    ("İstanbul", "istanbul"),
    ("Diyarbakır", "diyarbakir"),
    ("שָׁלוֹם", "שלום"),
    ("«رويترز»", '"رويترز"'),
    ("“x” „y“", '"x" "y"'),
    ("l’été ‘x’", "l'ete 'x'"),
    ("a–b—c−d", "a-b-c-d"),
    ("a\u00a0b\u202fc", "a b c"),
    ("a\u200fb\u00adc\ufeff", "abc"),
]

DIFFERENT = [("й", "и"), ("ї", "і"), ("س", "ش"), ("ב", "כ"), ("कि", "क"), ("ا", "ع"), ("é", "i")]


@pytest.mark.parametrize(("written", "folded"), SAME)
def test_fold_same_word(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_fold_keeps_letters_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "needle", "original"),
    [
        ("قالت وكالةُ الأَنباءِ أمس", "الانباء", "الأَنباءِ"),
        ("زار إيــــران أمس", "ايران", "إيــــران"),
        ("ينشر ﻻحقاً", "لاحقا", "ﻻحقاً"),
        ("Die Straße.", "strasse", "Straße"),
        ("ﻻ", "ل", "ﻻ"),
        ("ﻻ", "ا", "ﻻ"),
        ("в Краи\u0306 и", "край", "Краи\u0306"),
        ("«The Times»", "the times", "The Times"),
        ("\u200fمَهر", "مهر", "مَهر"),
    ],
)
def test_folded_span_maps_back(text, needle, original):
    folded = fold_aligned(text)
    start = folded.text.index(needle)
    assert folded.span(start, start + len(needle)).of(text) == original


def test_folded_span_empty_and_outside():
    folded = fold_aligned("ab")
    assert folded.span(1, 1) == Span(1, 1)
    assert folded.span(2, 2) == Span(2, 2)
    with pytest.raises(ValueError, match=r"0 <= start <= end <= 2, was: \[1, 3\)"):
        folded.span(1, 3)


TEXT = st.text(st.characters() | st.sampled_from("ايىةـَُأإآكکй\u0306\u0308иіЁẞﬃİﻻ\u200c\u200f«”—"))


@given(TEXT)
def test_fold_aligned_agrees_with_fold(text):
    folded = fold_aligned(text)
    assert folded.text == fold(text)
    assert len(folded.origins) == len(folded.text) + 1
    assert list(folded.origins) == sorted(folded.origins)
    assert folded.origins[-1] == len(text)


@given(TEXT)
def test_fold_twice_is_fold_once(text):
    assert fold(fold(text)) == fold(text)


@given(TEXT)
def test_folded_span_covers_what_it_came_from(text):
    folded = fold_aligned(text)
    for index in range(len(folded.text)):
        span = folded.span(index, index + 1)
        assert folded.text[index] in fold(span.of(text))
