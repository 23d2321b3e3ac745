"""Where two clauses of a passage meet (pure).

There is no parser: a joint is believed only when a word or mark joins, and the verbs of both sides, told by their form,
say that each is a clause.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claims.clauses.words import COMMAS, SEMICOLONS, Grammar, Word, phrase_at

# The thresholds were chosen on the tuned half of the gold (33 boundaries) and 1,387 real and written claim sentences,
# which part at 75 places. All of these were read; the three that were false at first are now ruled out.
# Words a clause needs to be a claim: with 3 one boundary of the gold is false, with 6 seven are missed.
FEWEST_WORDS = 4
# Words from the beginning of a clause within which its verb stands where verbs come behind their subject: with 5 two
# boundaries are missed and with 4 three, 10 finds no more.
REACH = 7
# Words between two commas, at most, that make an item of a list ("…, Germany, and …"): with 0 a list is parted.
LISTED = 2


@dataclass(frozen=True, slots=True)
class Joint:
    """A place between two clauses, as indices of words.

    Attributes:
        end: Where the clause before ends; exclusive.
        start: First word of the clause behind.
        contrast: The join is one that nobody's reported words go on through.
        shared: Of a list of figures, where the words end that the part before shares with the part behind; else None.
    """

    end: int
    start: int
    contrast: bool = False
    shared: int | None = None


def joints(words: Sequence[Word], grammar: Grammar) -> Iterator[Joint]:
    """The joints of a passage, in order."""
    first = int(words[0].text in grammar.that)
    for index in range(1, len(words) - 1):
        joint = None if words[index].guarded else _at(words, index, grammar)
        if joint and joint.end > first and _stand(words, first, joint, grammar):
            yield joint
            first = joint.start


def _at(words: Sequence[Word], index: int, grammar: Grammar) -> Joint | None:
    """The joint that may be at a word: what joins, before any verb was looked for."""
    known, word = grammar.words, words[index]
    if word.text in SEMICOLONS:
        joined = phrase_at(words, index + 1, (*known.joiners, *known.ands))
        return Joint(index, index + 1 + joined)
    comma = word.text in COMMAS
    behind = index + 1 if comma else index
    for phrases, needs_comma in ((known.joiners, True), (known.bare, False), (known.complementizers, False)):
        length = phrase_at(words, behind, phrases)
        if length and (comma or not needs_comma):
            return Joint(index, behind + length, phrase_at(words, behind, known.contrasts) == length)
    if words[behind].text in known.pronoun_complementizers:
        return Joint(index, behind)
    if comma and words[behind].text in known.ands:
        return Joint(index, behind + 1)
    if comma and known.clitic_and and _unclitic(words[behind], grammar) is not None:
        return Joint(index, behind)
    if known.verb_last and word.text in known.ands and grammar.is_finite(words[index - 1]):
        return Joint(index, index + 1)
    return None


def _unclitic(word: Word, grammar: Grammar) -> Word | None:
    """The verb behind a written-on "and"; None when the word is anything else."""
    clitic = grammar.words.clitic_and
    if not word.text.startswith(clitic) or len(word.text) < 3:
        return None
    bare = Word(word.text[len(clitic) :], word.span, word.guarded)
    return bare if grammar.is_finite(bare) else None


def _stand(words: Sequence[Word], first: int, joint: Joint, grammar: Grammar) -> bool:
    """Whether both sides of a joint are clauses that assert something."""
    left, right = words[first : joint.end], words[joint.start :]
    if min(_length(left), _length(right)) < FEWEST_WORDS or _is_subordinate(words, left, joint, grammar):
        return False
    known = grammar.words
    if known.verb_first:
        return _stand_verb_first(words, left, joint, grammar)
    if known.verb_last:
        return _stand_verb_last(left, right, grammar)
    # What is set against a clause by a word of its own needs no verb that is known.
    return (joint.contrast or _has_verb(left, grammar, REACH * 3)) and _has_verb(right, grammar, REACH)


def _is_subordinate(words: Sequence[Word], left: Sequence[Word], joint: Joint, grammar: Grammar) -> bool:
    """Whether the clause before belongs under another: it, or its last part, begins with a subordinating word."""
    if left[0].text in grammar.relatives or phrase_at(left, 0, grammar.words.contrasts):
        return True
    if joint.contrast or words[joint.end].text in SEMICOLONS:
        return False
    if any(phrase_at(left, index, grammar.words.not_only) for index in range(len(left))):
        return True
    commas = [index for index, word in enumerate(left) if word.text in COMMAS]
    last = left[commas[-1] + 1 :] if commas else ()
    # "…, Germany, and …" is a list.
    listed = bool(commas) and _length(last) <= LISTED and words[joint.start - 1].text in grammar.words.ands
    return listed or any(word.text in grammar.relatives for word in last[:3])


def _stand_verb_first(words: Sequence[Word], left: Sequence[Word], joint: Joint, grammar: Grammar) -> bool:
    known, before, first = grammar.words, words[joint.start - 1].text, words[joint.start]
    if before in COMMAS and first.text.startswith(known.clitic_and):
        # "and" + verb: behind a relative clause it may go on with that.
        return not any(word.text in grammar.relatives for word in left[-REACH * 2 :])
    if before in known.close:
        return grammar.is_finite(first) and first.text not in grammar.comparing
    ahead = _ahead(words[joint.start :], grammar, FEWEST_WORDS)
    return any(grammar.is_finite(word) or _unclitic(word, grammar) is not None for word in ahead)


def _stand_verb_last(left: Sequence[Word], right: Sequence[Word], grammar: Grammar) -> bool:
    if any(word.text in grammar.relatives for word in left):
        return False
    own = [word for word in right if word.is_word]
    continues = (
        own[0].text in grammar.continuing
        or grammar.is_finite(own[0])
        or grammar.words.object_marker in [word.text for word in own[:4]]
    )
    ends = any(grammar.is_finite(word) for word in own[2:])
    return grammar.is_finite([word for word in left if word.is_word][-1]) and ends and not continues


def _has_verb(words: Sequence[Word], grammar: Grammar, reach: int) -> bool:
    """Whether a verb stands behind a subject, before anything subordinate."""
    ahead = list(_ahead(words, grammar, reach))
    return any(grammar.is_finite(word, before) for before, word in pairwise(ahead)) and not grammar.is_finite(ahead[0])


def _ahead(words: Sequence[Word], grammar: Grammar, reach: int) -> Iterator[Word]:
    """The words of a passage up to the first comma, subordinating word or quotation, `reach` at most."""
    for word in words[:reach]:
        if word.text in COMMAS or word.text in SEMICOLONS or word.text in grammar.relatives:
            return
        if word.is_word and not word.guarded:
            yield word


def _length(words: Sequence[Word]) -> int:
    return sum(word.is_word for word in words)
