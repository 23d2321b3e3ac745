"""One line, or the beginning of one, read as a credit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.outlets.credit import Credit, CreditForm
from claims.outlets.credit_parts import Part, PartKind, parts_of
from claims.outlets.credit_words import BYLINE, CLOSING, SOURCE
from claims.outlets.matcher import OutletMention
from claims.outlets.words import Words
from claims.span import Span

# Longest credit of the annotated articles: 8 words ("ЕКАТЕРИНБУРГ, 28 мар — РИА Новости, Антонина Белых.").
_LONGEST = 16
_DATELINE_REACH = 90
_PLACE_WORDS = 4
_AUTHOR_WORDS = 8
_ENDS = re.compile(r"[)）\]/]\s*[.,]?\s*[-–—−ـ:]?|\s[-–—−ـ]|[-–—−ـ](?=\s)|:|\.(?=\s)")
_DASHED_BRACKET = re.compile(r"[)）\]/]\s*\.?\s*[-–—−ـ:]|/\s*\.?\s*$")
_IN_BRACKETS = re.compile(r"[()（）\[\]]|(?:^|\s)/[^/]+/")
_CHINESE_DATELINE = re.compile(r"[^，。\n]{0,12}?\d{1,2}日(?:专)?电")
_CLOSED = (PartKind.PHOTO, PartKind.SENTENCE)
_CREDITED = (PartKind.AGENCY, PartKind.UNNAMED)


@dataclass(frozen=True)
class CreditReader:
    """Reads lines of one article.

    Attributes:
        words: Of the article.
        mentions: Outlets named in it, in text order.
        publisher: Registry id of the outlet that published it.
    """

    words: Words
    mentions: Sequence[OutletMention]
    publisher: str | None = None

    def line(self, span: Span, head: bool, followed: bool = False) -> Credit | None:
        """A whole line as a credit, at the head or at the foot of the article.

        Args:
            span: Code points of the article.
            head: It stands above the text, where places are named.
            followed: Text follows on the same line.
        """
        inside = self.words.within(span)
        if not 0 < len(inside) <= _LONGEST:
            return None
        texts = tuple(self.words.texts[index] for index in inside)
        opener = next((phrase for phrase in (*SOURCE, *CLOSING) if texts[: len(phrase)] == phrase), None)
        if opener is not None:
            form = CreditForm.SOURCE_LINE if opener in SOURCE else CreditForm.CLOSING
            return self._after_opener(inside[len(opener) :], span, form)
        if texts[0] in BYLINE:
            return self._byline(inside[1:], span)
        parts = self._parts(inside)
        if not head:
            return self._foot(parts, span)
        written = span.of(self.words.text)
        if "©" in written or not _is_heading(parts, self.words):
            return None
        if len(parts) == 1 and parts[0].outlets and parts[0].doubtful:
            return None
        opens = followed or _DASHED_BRACKET.search(written) is not None
        if _in_brackets(written) and not (opens or self._stands_alone(parts)):
            return None
        form = CreditForm.DATELINE if _kinds(parts) & {PartKind.UNKNOWN, PartKind.DAY} else CreditForm.CREDIT_LINE
        return _credit(parts, form, span)

    def dateline(self, span: Span) -> Credit | None:
        """What stands before the first words of a sentence: "PARIS, 5 mai (AFP) - Le président …"."""
        written = span.of(self.words.text)
        if chinese := self._chinese(span):
            return chinese
        for end in _ENDS.finditer(written[:_DATELINE_REACH]):
            prefix = Span(span.start, span.start + end.end()).trim(self.words.text)
            inside = self.words.within(prefix)
            if not 0 < len(inside) <= _LONGEST or inside == self.words.within(span):
                continue
            parts = self._parts(inside)
            if self._opens(parts, prefix):
                return _credit(parts, CreditForm.DATELINE, prefix)
        return None

    def _parts(self, inside: range, any_outlet: bool = False) -> list[Part]:
        return parts_of(self.words, inside, self.mentions, self.publisher, any_outlet)

    def _after_opener(self, inside: range, span: Span, form: CreditForm) -> Credit | None:
        if not inside:
            return None
        parts = self._parts(inside, any_outlet=form is CreditForm.SOURCE_LINE)
        allowed = {*_CREDITED, PartKind.HOUSE, PartKind.GLUE, PartKind.DAY}
        return _credit(parts, form, span) if _kinds(parts) <= allowed else None

    def _byline(self, inside: range, span: Span) -> Credit | None:
        parts = self._parts(inside) if inside else []
        last = _last_credited(parts)
        if last is None or _kinds(parts) & set(_CLOSED):
            return None
        if any(part.kind is PartKind.UNKNOWN for part in parts[last:]):
            return None
        authors = sum(part.size for part in parts if part.kind is PartKind.UNKNOWN)
        return _credit(parts, CreditForm.BYLINE, span) if authors <= _AUTHOR_WORDS else None

    def _foot(self, parts: list[Part], span: Span) -> Credit | None:
        """At the foot stand agencies, houses, and the initials of those who put the text together."""
        initials = [part for part in parts if part.kind is PartKind.UNKNOWN]
        letters = all(len(self.words.texts[i]) <= 3 for part in initials for i in _places(part))
        last = _last_credited(parts)
        if last is None or _kinds(parts) & set(_CLOSED) or not letters or len(initials) > 6:
            return None
        if any(part.kind is PartKind.UNKNOWN for part in parts[last:]):
            return None
        # "ع ش/أ ب" are two editors, not AP, which letters alone can name in brackets only.
        spelled = parts[last].outlets and all(len(self.words.texts[i]) == 1 for i in _places(parts[last]))
        if initials and spelled and not _in_brackets(span.of(self.words.text)):
            return None
        return _credit(parts, CreditForm.CREDIT_LINE, span)

    def _stands_alone(self, parts: list[Part]) -> bool:
        """Whether a line that ends in a bracket is a credit, not a caption: "الرئيس خلال زيارته (رويترز)"."""
        unknown = [part for part in parts if part.kind is PartKind.UNKNOWN]
        named = _kinds(parts) & {PartKind.AGENCY}
        if not unknown or not named or _kinds(parts) & {PartKind.DAY}:
            return True
        first = self.words.items[unknown[0].first].span.of(self.words.text)
        return len(unknown) == 1 and unknown[0].size == 1 and first.isupper() and len(first) > 1

    def _opens(self, parts: list[Part], prefix: Span) -> bool:
        last = _last_credited(parts)
        if last is None or not _is_heading(parts, self.words):
            return False
        written = prefix.of(self.words.text)
        bracketed = _in_brackets(written)
        if "©" in written or (bracketed and not _DASHED_BRACKET.search(written)):
            return False
        placed = bool(_kinds(parts[:last]) & {PartKind.UNKNOWN, PartKind.DAY, PartKind.HOUSE})
        # "Paris, AFP -" is the end of a clause oftener than a dateline.
        joined = last > 0 and not parts[last].before.strip(" ,،\u00a0")
        if not ((placed and not joined) or bracketed):
            return False
        dotted = written.rstrip().endswith(".")
        return not dotted or bracketed or PartKind.DAY in _kinds(parts)

    def _chinese(self, span: Span) -> Credit | None:
        """ "新华社北京5月5日电": agency, place and day, without separators."""
        for mention in self.mentions:
            before = self.words.text[span.start : mention.span.start]
            if span.contains(mention.span) and not before.strip("（(【"):
                found = _CHINESE_DATELINE.match(self.words.text, mention.span.end, span.end)
                if found and mention.outlet.id != self.publisher:
                    words = Span(mention.span.start, found.end())
                    return Credit((mention.outlet.id,), CreditForm.DATELINE, words)
        return None


def _kinds(parts: Sequence[Part]) -> set[PartKind]:
    return {part.kind for part in parts}


def _places(part: Part) -> range:
    return range(part.first, part.last + 1)


def _last_credited(parts: Sequence[Part]) -> int | None:
    return next((index for index in range(len(parts) - 1, -1, -1) if parts[index].kind in _CREDITED), None)


def _is_heading(parts: Sequence[Part], words: Words) -> bool:
    """Whether nothing but places, days and houses stand around the agency."""
    last = _last_credited(parts)
    if last is None or _kinds(parts) & set(_CLOSED):
        return False
    before = [part for part in parts[:last] if part.kind is PartKind.UNKNOWN]
    after = [part for part in parts[last + 1 :] if part.kind is PartKind.UNKNOWN]
    if len(before) > 2 or any(part.size > _PLACE_WORDS or not _capital(part, words) for part in before):
        return False
    return not after or (len(after) == 1 and _may_follow(after[0], parts, last))


def _may_follow(part: Part, parts: Sequence[Part], last: int) -> bool:
    """A reporter behind a dateline with a day, or the place behind "agencies" or behind a dash."""
    if PartKind.DAY in _kinds(parts[:last]):
        return part.size <= 3 and not part.before.strip(" ,،")
    if part.before.strip() in ("", "/", ":", "،", ","):
        return False
    return part.size <= (3 if parts[last].kind is PartKind.UNNAMED else 1)


def _capital(part: Part, words: Words) -> bool:
    """Whether every longer word is written as names are, where the script tells."""
    written = (words.items[index].span.of(words.text) for index in _places(part))
    return all(len(word) <= 3 or not word[0].islower() for word in written)


def _in_brackets(written: str) -> bool:
    """Whether brackets stand in the words, or slashes as TASS writes them."""
    return _IN_BRACKETS.search(written) is not None


def _credit(parts: Sequence[Part], form: CreditForm, span: Span) -> Credit | None:
    if _last_credited(parts) is None:
        return None
    outlets = tuple(dict.fromkeys(outlet for part in parts for outlet in part.outlets))
    return Credit(outlets, form, span)
