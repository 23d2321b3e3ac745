"""Variants of labelled sentences: other outlets' names, other quotation marks, other spellings of the same letters.

What a newsroom's keyboard decides must not decide a label: Arabic copy drops hamzas, Persian copy of old agencies has
Arabic letters, quotation marks come in every shape, and an outlet the training text never names is an outlet all the
same.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from claims.attribution import SourceKind
from claims.span import Span
from claims.training.examples import GoldArticle, GoldAttribution, GoldSentence

# Share of the articles that get each kind of variant in an epoch. Most stay as they are, since most news is well spelt.
MARKS_SHARE = 0.25
LETTERS_SHARE = 0.25
NAMES_SHARE = 0.5

# One code point for one code point, so that spans stay where they are.
_QUOTATION = (("«", "»"), ("“", "”"), ('"', '"'), ("„", "“"), ("‹", "›"))
_BARE_ALEF = str.maketrans("أإآ", "ااا")
_LETTERS: Mapping[str, tuple[dict[int, int], ...]] = {
    "ar": (_BARE_ALEF, str.maketrans("ة", "ه"), str.maketrans("ى", "ي"), str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),
    "fa": (str.maketrans("یک", "يك"), str.maketrans("\u200c", " "), str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")),
    "ur": (str.maketrans("یک", "يك"),),
    "ru": (str.maketrans("ёЁ", "еЕ"),),
    "fr": (str.maketrans("’", "'"),),
    "en": (str.maketrans("’‘", "''"),),
}


def vary(article: GoldArticle, names: Mapping[str, Sequence[str]], chance: random.Random) -> GoldArticle:
    """The article, or a variant of it with the same labels.

    Args:
        article: As it was written.
        names: Names of outlets by language; none for a language leaves its outlets as they are.
        chance: Decides.
    """
    changes: list[Callable[[GoldSentence], GoldSentence]] = []
    listed = names.get(article.language, ())
    if listed and chance.random() < NAMES_SHARE:
        changes.append(lambda sentence: rename_outlets(sentence, listed, chance))
    if chance.random() < MARKS_SHARE:
        opening, closing = chance.choice(_QUOTATION)
        table = {ord(a): opening for a in "«“„"} | {ord("»"): closing, ord("”"): closing}
        changes.append(lambda sentence: replace(sentence, text=sentence.text.translate(table)))
    tables = _LETTERS.get(article.language, ())
    if tables and chance.random() < LETTERS_SHARE:
        letters = chance.choice(tables)
        changes.append(lambda sentence: replace(sentence, text=sentence.text.translate(letters)))
    sentences = article.sentences
    for change in changes:
        sentences = tuple(change(sentence) for sentence in sentences)
    return replace(article, sentences=sentences)


def rename_outlets(sentence: GoldSentence, names: Sequence[str], chance: random.Random) -> GoldSentence:
    """The sentence with each outlet of `names` that it cites under another name of the list."""
    known = set(names)
    for place, attribution in enumerate(sentence.attributions):
        span = attribution.source
        if span and attribution.kind == SourceKind.OUTLET.value and span.of(sentence.text) in known:
            sentence = _substitute(sentence, place, chance.choice(names))
    return sentence


def _substitute(sentence: GoldSentence, place: int, name: str) -> GoldSentence:
    span = sentence.attributions[place].source
    assert span is not None
    text = sentence.text[: span.start] + name + sentence.text[span.end :]
    growth = len(name) - len(span)

    def moved(other: Span) -> Span:
        start = other.start if other.start <= span.start else max(other.start + growth, span.start)
        end = other.end if other.end <= span.start else max(other.end + growth, start)
        return Span(start, end)

    def moved_attribution(attribution: GoldAttribution) -> GoldAttribution:
        return replace(
            attribution,
            source=moved(attribution.source) if attribution.source else None,
            cue=tuple(moved(part) for part in attribution.cue),
            content=tuple(moved(part) for part in attribution.content),
        )

    return replace(sentence, text=text, attributions=tuple(moved_attribution(a) for a in sentence.attributions))
