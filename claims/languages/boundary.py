"""Where sentences begin, among the tokens of one line.

Pure: strings in, flags out. A stop ends a sentence unless something around it says otherwise; each rule below stands
before the next because it is surer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.languages.language import SENTENCE_ENDS, Language

_OPENING_BRACKETS = "([{（【"
_CLOSING_BRACKETS = ")]}）】"
# Families share one open-or-closed state: web text opens with one mark of a family and closes with another.
_FAMILY = {
    **dict.fromkeys('"“”„‟', "double"),
    **dict.fromkeys("'‘’‚", "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
    **dict.fromkeys("「」『』《》", "corner"),
}
# Behind one of these the sentence goes on: `"Really?", he asked`.
_JOINTS = ",،;؛:，；：、"
_DASHES = "-–—―ـ"
# Marks that say how to draw text, not what it says; Arabic pages put them behind full stops.
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"

_STRONG_ENDS = frozenset("。！？｡．۔")  # no abbreviation, decimal or address is written with one of these
_DELIMITERS = re.escape(SENTENCE_ENDS + "".join(_FAMILY) + _OPENING_BRACKETS + _CLOSING_BRACKETS + _JOINTS + "–—―")
_LETTER = r"[^\W\d_][\u064b-\u0652\u0670ـ]*"
_ADDRESS_STOP = r"\s\"“”«»<>()\[\]،؛؟"
# Bounded repeats keep the scan linear on text without white space: at most 600 characters are looked at twice.
TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)[^{_ADDRESS_STOP}]{{0,500}}[^{_ADDRESS_STOP}.,;:!?…'’]
    | [A-Za-z0-9_.+-]{{1,64}}@[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{1,5}}
    | [A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,5}}\.(?:[a-z]{{2,6}}|Com|Net|Org|Ru|COM|NET|ORG|RU)(?!\w)
      (?:/[^{_ADDRESS_STOP}]{{0,500}}[^{_ADDRESS_STOP}.,;:!?…'’])?
    | \d+(?:[.,:/٫٬·]\d+)*
    | (?:[^\W\d_]{{1,2}}['’])?{_LETTER}(?:\.{_LETTER})+(?:\.[\u0621-\u06d3]{{2}})?(?!\w)
    | [\u0621-\u06d3]{{1,3}}(?:\.[\u0621-\u06d3]{{1,3}}){{2,}}(?!\w)
    | \[\d{{1,3}}\]
    | [{re.escape(SENTENCE_ENDS)}]+
    | [{_DASHES}]+(?!\d)
    | [^\s{_DELIMITERS}]+(?:['’][^\s{_DELIMITERS}]+)*
    | \s+
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


def sentence_starts(words: Sequence[str], gaps: Sequence[bool], language: Language) -> list[bool]:
    """Which tokens begin a sentence; the first one always does.

    Args:
        words: Tokens of one line, none of them white space, in the grain of :data:`TOKEN`.
        gaps: Whether white space stands before each token.
        language: Whose abbreviations and quotation marks to go by.
    """
    line = _Line(words, gaps, _closing_marks(words, gaps, language), language)
    spoken = [index for index, word in enumerate(words) if _has_letters(word)]
    # A piece without a letter or digit is no sentence: it stays with its neighbour.
    first_spoken, last_spoken = (spoken[0], spoken[-1]) if spoken else (len(words), -1)
    starts = [index == 0 for index in range(len(words))]
    start, index = 0, 0
    while index < len(words):
        if words[index][0] not in language.sentence_ends:
            index += 1
            continue
        after = line.behind(index)
        if first_spoken < index and after <= last_spoken and line.ends(index, after, start):
            starts[after] = True
            start = after
        index = after
    return starts


def _has_letters(word: str) -> bool:
    return any(char.isalnum() for char in word)


def _closing_marks(words: Sequence[str], gaps: Sequence[bool], language: Language) -> list[bool]:
    """Which tokens close a bracket or a quotation."""
    closing = [False] * len(words)
    is_open: dict[str, bool] = {}
    for index, word in enumerate(words):
        if word in _CLOSING_BRACKETS or (word[0] == "[" and word[-1] == "]"):
            closing[index] = True
        family = _FAMILY.get(word)
        if family is None:
            continue
        opens, closes = word in language.opening_quotes, word in language.closing_quotes
        if opens == closes:
            before = index > 0 and not gaps[index] and words[index - 1] not in _OPENING_BRACKETS
            behind = index + 1 < len(words) and not gaps[index + 1] and words[index + 1][0] not in _JOINTS
            # White space on one side only tells the direction; on both sides or none, what is open does.
            closes = before if before != behind else is_open.get(family, False)
        closing[index] = closes
        is_open[family] = not closes
    return closing


def _case(word: str) -> str:
    """`upper`, `lower`, `digit`, `uncased` or, without a letter or digit, `none`."""
    for char in word:
        if char.isalpha():
            if char.islower() and word.islower():
                return "lower"
            # "iPhone" and "eBay" begin sentences with a small letter.
            return "upper" if char.isupper() or char.islower() else "uncased"
        if char.isdecimal():
            return "digit"
    return "none"


def _letter_count(word: str) -> int:
    return sum(char.isalpha() and char != "ـ" for char in word)


def _is_acronym(word: str) -> bool:
    """Letters with stops between them; "example.org" has too many on one side."""
    return "." in word and all(0 < _letter_count(part) <= 3 for part in word.split("."))


@dataclass(frozen=True, slots=True)
class _Line:
    words: Sequence[str]
    gaps: Sequence[bool]
    closing: Sequence[bool]
    language: Language

    def behind(self, index: int) -> int:
        """The first token behind the end at `index` and whatever closes there."""
        index += 1
        while index < len(self.words) and (self.closing[index] or not self.words[index].strip(_INVISIBLE)):
            index += 1
        return index

    def head(self, index: int) -> str:
        """The first word at or behind `index`, past opening marks and dashes; empty when another mark comes first."""
        while index < len(self.words) and not _has_letters(self.words[index]):
            word = self.words[index]
            if word not in _OPENING_BRACKETS and word not in _FAMILY and word[0] not in _DASHES:
                return ""
            index += 1
        return self.words[index] if index < len(self.words) else ""

    def ends(self, index: int, after: int, start: int) -> bool:
        """Whether the sentence that began at `start` ends at the mark `index`, the next one beginning at `after`."""
        following = self.words[after]
        if following[0] in _JOINTS or following[0] in self.language.sentence_ends:
            return False
        if index > 0 and self.words[index - 1] in _OPENING_BRACKETS:  # "(?)" and "(!)" comment on the word before
            return False
        closed = after > index + 1
        if following[0] in _DASHES and closed and self.words[index + 1].strip(_INVISIBLE) not in _CLOSING_BRACKETS:
            return False  # «…!» — said X
        mark, head = self.words[index], self.head(after)
        if mark[0] in _STRONG_ENDS:
            return not (closed and self._speaker_named(after))
        if mark == ".":
            return self._stop_ends(index, after, start, head)
        if set(mark) <= {".", "…"}:
            return self._ellipsis_ends(head, closed)
        return self._question_ends(after, head, closed)

    def _opens(self, head: str) -> bool:
        return head.lower() in self.language.openers

    def _question_ends(self, after: int, head: str, closed: bool) -> bool:
        case = _case(head)
        if case == "lower":
            return False
        if closed and case == "uncased":
            # A quoted question is a title or speech inside a longer sentence more often than the end of one.
            return self._opens(head)
        return not (closed and self._speaker_named(after))

    def _ellipsis_ends(self, head: str, closed: bool) -> bool:
        case = _case(head)
        # Arabic script writes ".." for a pause and for a dash, so without a capital more evidence is asked for.
        return case == "upper" or (case == "uncased" and (closed or self._opens(head)))

    def _stop_ends(self, index: int, after: int, start: int, head: str) -> bool:
        before = self.words[index - 1] if index > 0 and not self.gaps[index] else ""
        case = _case(head)
        closed = after > index + 1
        if not closed and not self.gaps[after] and not self._glued_stop_ends(before, head):
            return False
        if case == "lower" and _case(before) != "uncased":
            return False
        if closed or not _has_letters(before):
            return True
        if index - 1 == start and self._numbers_a_list(before):
            return False
        if _case(before) == "digit":
            # "3. März" against "im Jahr 2025. Die …"; no ordinal of news has more than two digits.
            return not (self.language.ordinal_stop and len(before) <= 2) or self._opens(head)
        letters = (_letter_count(before), _letter_count(self.words[max(0, index - 3)]))
        if index > 2 and self.words[index - 2] == "." and letters == (1, 1):
            before = f"{self.words[index - 3]}.{before}"  # "т. е." is "т.е."
        behind_number = index > 1 and self.words[index - 2][0].isdecimal()
        if behind_number and not self.gaps[index - 1]:
            return True  # "3G.", "2025г."
        return self._word_ends(before, head, behind_number)

    def _glued_stop_ends(self, before: str, head: str) -> bool:
        """Without white space behind it a stop needs whole words on both sides: "الخبر.وأضاف", "сказал.Он"."""
        if _letter_count(head) < 2 or (_case(before) != "digit" and _letter_count(before) < 2):
            return False
        return _case(head) == "uncased" or (_case(head) == "upper" and not before[-1].isupper())

    def _numbers_a_list(self, before: str) -> bool:
        if before.isdecimal():
            return len(before) <= 3
        return _letter_count(before) == 1 or set(before) <= set("IVX")

    def _word_ends(self, before: str, head: str, behind_number: bool) -> bool:
        """Whether `before`, with a stop behind it, is a word rather than an abbreviation that goes on."""
        if self._listed(before, self.language.unit_abbreviations) and behind_number:
            return True
        if self._listed(before, self.language.abbreviations):
            return False
        if self._listed(before, self.language.number_abbreviations) and _case(head) == "digit":
            return False
        if self._listed(before, self.language.final_abbreviations):
            return True
        if _is_acronym(before) or self._listed(before, self.language.closing_abbreviations):
            return self._opens(head)
        is_initial = _letter_count(before) == 1 and before.upper() == before and not any(map(str.isdecimal, before))
        return not is_initial or self._opens(head)  # in a script without capitals any single letter is one: "د. سمير"

    def _listed(self, word: str, abbreviations: frozenset[str]) -> bool:
        # A capital is the sentence's, unless it stands alone: then it is an initial.
        return word in abbreviations or (len(word) > 1 and word[0].lower() + word[1:] in abbreviations)

    def _speaker_named(self, after: int) -> bool:
        """Whether one of the next five words says who spoke: "Prime Minister Jane Doe asked" has that many."""
        verbs = self.language.speech_verbs
        for word in self.words[after : after + 5]:
            if not _has_letters(word):
                return False
            if word.lower() in verbs or (self.language.code == "zh" and any(verb in word[:20] for verb in verbs)):
                return True
        return False
