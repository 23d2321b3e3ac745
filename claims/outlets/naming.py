"""Which outlets the words of a source name, and which of them the source is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.attribution import SourceKind
from claims.outlets.kind_nouns import noun_at
from claims.outlets.matcher import OutletMatcher, OutletMention, kinds_beside, readings
from claims.outlets.outlet import OutletKind
from claims.outlets.pointing import COUNTRIES, DEFINITE, FILLERS, REPORT_NOUNS, is_attribute
from claims.outlets.words import Words, read_words, word_texts
from claims.span import Span

_ARTICLES = frozenset(word for words in DEFINITE.values() for word in words)
_QUOTES = "\"'«»“”„‟‘’‚‹›《》「」『』 \t\n\u00a0\u200c\u200e\u200f"
_QUOTED = re.compile(r"[«“„\"‹《「『](?P<name>[^«»“”„\"‹›《》「」『』]+)[»”“\"›》」』]")
_CORRESPONDENT = frozenset({"مراسل", "مراسله", "خبرنكار", "корреспондент"})
_CONJUNCTIONS = frozenset({"and", "و", "и", "та", "et", "ve", "y", "e", "und", "או", "اور", "کہ"})
_PAPERS = REPORT_NOUNS | frozenset(word_texts("بيان"))
# What may join a report to the outlet whose it is. "to", "seen by" and "إلى" are absent on purpose: a paper that
# Reuters saw, or a letter to it, is not Reuters' report (47 outlets of the annotated articles are spoken to, or see a
# paper).
_OF = frozenset(
    word
    for text in (
        "by of from in on s في من لدى صادر منشور عن از در",
        "du de la le l dans par d del da do no na von der des aus в от на у из з",
    )
    for word in word_texts(text)
)
# Words between a report and its outlet ("تقرير لموقع نيوزويك", "a report by the weekly Newsweek"): a fourth is rarely
# part of one phrase.
_REPORT_REACH = 3


@dataclass(frozen=True)
class ArticleNames:
    """The words of an article and the outlets named in it.

    Attributes:
        words: Of the whole article.
        mentions: In text order.
    """

    words: Words
    mentions: tuple[OutletMention, ...]

    def over(self, span: Span) -> list[OutletMention]:
        """The outlets whose names share a code point with `span`."""
        return [mention for mention in self.mentions if mention.span.overlaps(span)]

    def kinds_beside(self, span: Span) -> frozenset[OutletKind]:
        """Kinds that a noun in or beside `span` says the outlet it names can have."""
        inside = self.words.within(span)
        if not inside:
            return frozenset()
        texts = self.words.texts
        own = {kind for index in inside for noun in noun_at(texts, index)[0] for kind in noun.kinds}
        return frozenset(own) or kinds_beside(self.words, texts, inside[0], inside[-1])


def read_names(text: str, matcher: OutletMatcher) -> ArticleNames:
    """The words of `text` and the outlets it names."""
    words = read_words(text)
    return ArticleNames(words, tuple(matcher.find_in(words)))


def _describes(word: str, after_noun: bool) -> bool:
    """Whether a word of a source beside the outlet's name only introduces it."""
    if word in _ARTICLES or word in FILLERS or is_kind_noun(word):
        return True
    return after_noun and (is_attribute(word) or word in COUNTRIES)


def is_kind_noun(word: str) -> bool:
    """Whether a folded word, proclitics off, is a noun for a kind of outlet."""
    return any(noun_at((reading.word,), 0)[0] for reading in readings(word))


def _is_all(names: ArticleNames, span: Span, mention: OutletMention, others: Sequence[OutletMention]) -> bool:
    """Whether `span` holds nothing but the name, words that introduce it, and other names."""
    covered = {index for other in (mention, *others) for index in names.words.within(other.span)}
    own = names.words.within(mention.span)
    noun_seen = False
    for index in names.words.within(span):
        word = names.words.texts[index]
        noun_seen = noun_seen or is_kind_noun(word)
        if index in covered or word in _CONJUNCTIONS:
            continue
        # An Arabic adjective follows its noun: before the name it needs a kind noun, behind it ("الشرق الأوسط
        # السعودية") none.
        if not _describes(word, noun_seen or index > own[0] or word < "\u0590"):
            return False
    return True


def _is_adjective(names: ArticleNames, mention: OutletMention) -> bool:
    """Whether an Arabic name is only the adjective of what stands before it: of a definite kind noun ("المنصة
    الاقتصادية"), of a name ("لوفيغارو" الفرنسية)."""
    first = names.words.within(mention.span)[0]
    if first == 0 or not mention.surface.startswith("ال") or mention.proper:
        return False
    if any(reading.article and noun_at((reading.word,), 0)[0] for reading in readings(names.words.texts[first - 1])):
        return True
    return mention.needs_kind and described_by(names, mention.span) is not None


def described_by(names: ArticleNames, span: Span) -> OutletMention | None:
    """The outlet named directly before the words of `span`, when these only say where it is from."""
    inside = names.words.within(span)
    if not inside or inside[0] == 0 or not names.words.joined(inside[0] - 1):
        return None
    if not all(is_attribute(names.words.texts[index]) for index in inside):
        return None
    before = names.words.items[inside[0] - 1]
    return next((m for m in names.mentions if m.certain and m.span.overlaps(before.span)), None)


def outlets_named(names: ArticleNames, span: Span, kind: SourceKind) -> list[OutletMention]:
    """The outlets that a source is, in text order; empty when it is none or only mentions one ("a Reuters
    correspondent").

    Args:
        names: Of the article.
        span: The source's words.
        kind: What the model takes the source for.
    """
    found = [mention for mention in names.over(span) if not _is_adjective(names, mention)]
    whole = [mention for mention in found if _is_all(names, span, mention, found) and not _is_document(mention)]
    if kind is SourceKind.OUTLET:
        # A name that is no ordinary word is believed wherever it stands; others only when nothing else is said.
        accepted = [mention for mention in found if mention.proper or mention in whole]
    else:
        accepted = [m for m in whole if not m.needs_kind or (kind is SourceKind.PERSON and _reports(names, m))]
    return accepted if len(accepted) < 2 or len(whole) == len(found) else accepted[:1]


def _reports(names: ArticleNames, mention: OutletMention) -> bool:
    """Whether a name that is also a person's is followed by what agencies do and persons rarely: "Mehr reported"."""
    last = names.words.within(mention.span)[-1]
    return names.words.texts[last + 1 : last + 2] in (("reported",), ("reports",))


def _is_document(mention: OutletMention) -> bool:
    """Whether a name is rather the word for a statement: "قال البيان", without kind noun, is no newspaper."""
    return not mention.certain and bool(
        {reading.word for reading in readings("".join(word_texts(mention.surface)))} & _PAPERS
    )


def bare_name(source: str) -> str:
    """A source's words, or those it quotes when the rest only introduces them: مراسل «شام لايف» is شام لايف."""
    whole = source.strip(_QUOTES)
    quoted = _QUOTED.search(source)
    if quoted is None:
        return whole
    inner = quoted.group("name").strip(_QUOTES)
    rest = word_texts(source[: quoted.start()] + " " + source[quoted.end() :])
    introduced = all(_describes(word, True) or word in _CORRESPONDENT for word in rest)
    return inner if inner and introduced else whole


def name_alone(words: str) -> str:
    """An outlet's name without the noun that announces it: "صحيفة الفجر" is الفجر, "le journal La Feuille" La Feuille.

    The words as they are when nothing would be left.
    """
    read = read_words(bare_name(words))
    texts = read.texts
    first, last = 0, len(texts)
    for index, word in enumerate(texts):
        if is_kind_noun(word):
            first = index + 1
        elif word not in _ARTICLES:
            break
    while last > first and is_kind_noun(texts[last - 1]):
        last -= 1
    if first == 0 < last < len(texts) and texts[0] in _ARTICLES:
        first = 1
    if first >= last:
        return words
    return read.text[read.items[first].span.start : read.items[last - 1].span.end]


def outlet_of_report(names: ArticleNames, span: Span) -> OutletMention | None:
    """The outlet whose report a document source is: "a report by Newsweek", "تقرير نيوزويك", "the Reuters report"."""
    inside = names.words.within(span)
    texts = names.words.texts
    heads = [index for index in inside if any(reading.word in REPORT_NOUNS for reading in readings(texts[index]))]
    if not heads:
        return None
    reach = Span(names.words.items[inside[0]].span.start, _reach(names.words, inside[-1]))
    for mention in names.over(reach):
        own = names.words.within(mention.span)
        if not (mention.certain or (span.contains(mention.span) and not mention.needs_kind)):
            continue
        before = [index for index in heads if index < own[0]]
        if before and _only_joins(names.words, before[-1] + 1, own[0]):
            return mention
        if own[-1] < heads[-1] <= own[-1] + 2:
            return mention
    return None


def _reach(words: Words, last: int) -> int:
    """Where a name that begins within reach behind word `last`, no punctuation between, may end."""
    end = words.items[last].span.end
    for index in range(last, min(last + _REPORT_REACH + 1, len(words.items) - 1)):
        if not words.joined(index):
            break
        end = words.items[index + 1].span.end
    return end


def _only_joins(words: Words, first: int, stop: int) -> bool:
    if stop - first > _REPORT_REACH:
        return False
    return all(words.texts[index] in _OF or _describes(words.texts[index], True) for index in range(first, stop))
