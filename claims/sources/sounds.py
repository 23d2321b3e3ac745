"""What a folded word can sound like, and whether two words can sound alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from claims.sources.letters import ABJAD, CONSONANTS, LONGEST, VOWELS, Sounds

NOTHING: Sounds = frozenset()


# English a as in "David" (ديفيد), u as in "Trump" (ترامب).
_LONG_A = re.compile(r"a[b-df-hj-np-tv-z][ei]")


_SHORT_U = re.compile(r"u([b-df-hj-np-tv-z])(?!\1)[b-df-hj-np-tv-z]")


_ANY_VOWEL: Sounds = frozenset("AIU")


@dataclass(frozen=True, slots=True)
class Unit:
    """A consonant with the vowels before it; the last unit of a word has vowels alone.

    Attributes:
        sounds: Classes it can have; the empty class when it may be a vowel or silent.
        vowel: Sounds as a vowel, when it may be one.
    """

    sounds: Sounds
    vowel: Sounds


@lru_cache(maxsize=65536)
def units(word: str) -> tuple[Unit, ...]:
    found: list[Unit] = []
    index = 0
    while index < len(word):
        part = next((p for n in range(LONGEST, 0, -1) if (p := word[index : index + n]) in CONSONANTS), word[index])
        sounds, vowel = _sounds(word, index, part)
        index += len(part)
        if part == "x" and found:
            found += [Unit(frozenset("K"), NOTHING), Unit(frozenset("S"), NOTHING)]
        elif (sounds or vowel) and not (found and "" not in sounds and sounds == found[-1].sounds):  # not one doubled
            found.append(Unit(sounds, vowel))
    return tuple(found)


def _sounds(word: str, index: int, part: str) -> tuple[Sounds, Sounds]:
    """What a part of a word can be: as a consonant, and as a vowel."""
    following = word[index + len(part) :]
    if index == 0:
        first = _first(part, following)
        if first is not None:
            return first
    vowel = _vowel(word, index, part)
    if part in VOWELS and part not in CONSONANTS:
        return frozenset({""}), vowel
    sounds = CONSONANTS.get(part, NOTHING)
    if not following and part == "s":
        sounds = frozenset("SX")  # "Guterres" is غوتيريش
    return sounds, vowel


def _first(part: str, following: str) -> tuple[Sounds, Sounds] | None:
    """What the first letters of a word can be; None when no more than elsewhere."""
    if part in "اعא":
        return frozenset({""}), NOTHING if following[:1] in tuple("اويוי") else _ANY_VOWEL
    if part in "oо":
        return frozenset({""}), frozenset("U")
    sounds = CONSONANTS.get(part, frozenset({""}))
    if part in {"j", "ي", "י", "y"}:
        return sounds - ({""} if part == "j" else set()) | {"Y"}, VOWELS[part]
    if part in {"h", "ه", "ה"}:
        return sounds - {""}, NOTHING
    # "Stefan" is شتيفان.
    return (frozenset("SX"), NOTHING) if part == "s" and following[:1] in ("t", "p") else None


def _vowel(word: str, index: int, part: str) -> Sounds:
    """What a letter can be as a vowel."""
    last = index + len(part) == len(word)
    if last and (part == "ي" or (part == "ه" and word[index - 1] == "ي")):
        return frozenset("AI")
    if last and part in "עع":
        return frozenset("A")
    if part == "a" and index and _LONG_A.match(word, index):
        return frozenset("AI")
    if part == "u" and _SHORT_U.match(word, index):
        return frozenset("UA")
    return VOWELS.get(part, NOTHING)


def is_abjad(word: str) -> bool:
    return any(char in ABJAD for char in word)


def sounds_same(a: str, b: str) -> bool:
    units_a, units_b = units(a), units(b)
    abjad_a, abjad_b = is_abjad(a), is_abjad(b)
    seen: dict[tuple[int, int, Sounds, Sounds, bool], bool] = {}

    def follow(i: int, j: int, left: Sounds, right: Sounds, begun: bool) -> bool:
        state = (i, j, left, right, begun)
        if state in seen:
            return seen[state]
        seen[state] = found = step(i, j, left, right, begun)
        return found

    def step(i: int, j: int, left: Sounds, right: Sounds, begun: bool) -> bool:
        if i == len(units_a) and j == len(units_b):
            return begun and _meet(left, right, abjad_a, abjad_b, True)
        if i < len(units_a) and "" in units_a[i].sounds and follow(i + 1, j, _with(left, units_a, i), right, begun):
            return True
        if j < len(units_b) and "" in units_b[j].sounds and follow(i, j + 1, left, _with(right, units_b, j), begun):
            return True
        if i == len(units_a) or j == len(units_b) or not (units_a[i].sounds & units_b[j].sounds) - {""}:
            return False
        # Arabic breaks up the cluster that a foreign name begins with: ديمتري.
        cluster = (
            begun
            and {i, j} <= {1, 2}
            and ((not left and right == {"I"} and abjad_b) or (not right and left == {"I"} and abjad_a))
        )
        meets = cluster or _meet(left, right, abjad_a, abjad_b, not begun)
        return meets and follow(i + 1, j + 1, NOTHING, NOTHING, True)

    return follow(0, 0, NOTHING, NOTHING, False)


def _with(vowels: Sounds, heard: tuple[Unit, ...], index: int) -> Sounds:
    """The vowels so far and one more; at the end of a word only the last one counts."""
    own = heard[index].vowel
    return own if index == len(heard) - 1 and own else vowels | own


def _meet(a: Sounds, b: Sounds, abjad_a: bool, abjad_b: bool, final: bool) -> bool:
    """Whether the vowels between two consonants can be the same, none meaning that none is written."""
    if a and b:
        return bool(a & b)
    if not a and not b:
        return True
    if final:
        return False
    # What is written on one side only must be short, and the side that left it out must be one that does.
    left_out_by_abjad = abjad_b if a else abjad_a
    return left_out_by_abjad
