"""What people said of pairs of claims: what it demands, what holds of it, and the groups that follow."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching.constraints import Bounds, Constraint, Placed, constraints_of
from claims.matching.groups import Thresholds, build_groups
from claims.matching.relation import Relation
from tests.matching.test_groups import edge, edges, shown

SIGNS = {"=": Relation.AGREE, "!": Relation.DISPUTE, "#": Relation.UNRELATED}

GIVEN = Thresholds(related=0.35, lone=0.6, agree=0.1, dispute=0.3)


def said(words: str) -> list[Constraint]:
    """Constraints such as ``1=2`` (agree), ``1!3`` (dispute) and ``1#4`` (unrelated), in the order of speaking."""
    found = []
    for number, word in enumerate(words.split(), start=1):
        sign = next(sign for sign in SIGNS if sign in word)
        a, b = map(int, word.split(sign))
        found.append(Constraint(a, b, SIGNS[sign], "Noor, 2026-11-26", number))
    return found


def written(constraints: Sequence[Constraint]) -> str:
    signs = {relation: sign for sign, relation in SIGNS.items()}
    return " ".join(f"{each.a}{signs[each.relation]}{each.b}" for each in constraints)


CLIQUES = "1=2:0.9 1=3:0.9 2=3:0.9 4=5:0.9 4=6:0.9 5=6:0.9"


@pytest.mark.parametrize(
    ("count", "words", "hand", "expected"),
    [
        # Claims that were never compared.
        (2, "", "1=2", "1 2"),
        (2, "", "1!2", "1, 2"),
        (2, "", "1#2", "1 / 2"),
        # Against the model.
        (2, "1=2:0.99", "1!2", "1, 2"),
        (2, "1=2:0.99", "1#2", "1 / 2"),
        (2, "1!2:0.99", "1=2", "1 2"),
        (2, "1!2:0.99", "1#2", "1 / 2"),
        # With it nothing changes.
        (3, "1=2:0.9 1=3:0.9 2=3:0.9", "1=2", "1 2 3"),
        # Whoever agrees with one of two that were joined comes along.
        (6, CLIQUES, "3=4", "1 2 3 4 5 6"),
        (6, CLIQUES, "1!6", "1 2 3, 4 5 6"),
        (5, "1=2:0.9 3!4:0.9 3!5:0.9 4=5:0.9", "2=3", "1 2 3, 4 5"),
        (4, "1!2:0.9 3!4:0.9", "1!3", "1, 2, 3, 4"),
        # Whoever was taken out leaves the others together.
        (3, "1=2:0.9 1=3:0.9 2=3:0.9", "1#2 2#3", "1 3 / 2"),
        (3, "1=2:0.9 1=3:0.9 2=3:0.9", "1!2 2!3", "1 3, 2"),
        # One pair is kept apart, and the third goes with either, smaller numbers first.
        (3, "1=2:0.9 1=3:0.9 2=3:0.9", "2#3", "1 2 / 3"),
        (3, "1!2:0.9 1!3:0.9 2!3:0.9", "2#3", "1, 2 / 3"),
        # What was joined bounds what the model may join: 3 cannot go to 1, since 2 must and may not be with 3.
        (3, "1=3:0.99", "1=2 2#3", "1 2 / 3"),
        (3, "1=3:0.99", "1=2 2!3", "1 2, 3"),
        (3, "1!3:0.99", "1!2 2#3", "1, 2 / 3"),
        (4, "1=3:0.9 2=4:0.9", "1=2 3#4", "1 2 3 / 4"),
        # A lone position does not slip into a group that holds somebody it is kept from.
        (4, "1!2:0.9 2!3:0.7 1!3:0.1", "1#3", "1, 2 / 3 / 4"),
        # Contradictions: the later word holds.
        (2, "", "1=2 1#2", "1 / 2"),
        (2, "", "1#2 1=2", "1 2"),
        (2, "", "1=2 1!2", "1, 2"),
        (2, "", "1!2 1=2", "1 2"),
        (2, "", "1#2 1!2", "1, 2"),
        (3, "", "1=2 2=3 1#3", "1 / 2 3"),
        (3, "", "1#3 1=2 2=3", "1 2 3"),
        (3, "", "1!3 1=2 2=3", "1 2 3"),
        # Claims that are not there are passed over.
        (2, "1=2:0.9", "1#9 7=8", "1 2"),
    ],
)
def test_groups_hold_what_people_said(count: int, words: str, hand: str, expected: str) -> None:
    assert shown(build_groups(range(1, count + 1), edges(words), GIVEN, said(hand))) == expected


@pytest.mark.parametrize(
    ("hand", "kept", "overruled"),
    [
        ("", "", ""),
        ("1=2 2!3 1#4", "1#4 2!3 1=2", ""),
        ("1=2 1=2", "1=2 1=2", ""),
        ("1=2 1#2", "1#2", "1=2"),
        ("1#2 1=2 1#2", "1#2 1#2", "1=2"),
        ("1=2 2=3 1#3", "1#3 2=3", "1=2"),
        ("1!2 2!3 1#3", "1#3 2!3", "1!2"),
        ("1!2 1=3 2=3", "2=3 1=3", "1!2"),
        # To dispute is to be in one group, so that the last word on a pair takes back "never one group".
        ("1#2 1!2", "1!2", "1#2"),
        # Of one pair it counts alone, though "in one group" would follow from it as well.
        ("1!2 1=2", "1=2", "1!2"),
    ],
)
def test_the_later_word_holds(hand: str, kept: str, overruled: str) -> None:
    bounds = Bounds(said(hand))
    assert (written(bounds.kept), written(bounds.overruled)) == (kept, overruled)


@pytest.mark.parametrize(
    ("relation", "sides", "expected"),
    [
        (Relation.AGREE, ("1", "2"), "1=2"),
        (Relation.AGREE, ("5", "2"), "2=5"),
        (Relation.UNRELATED, ("1", "2"), "1#2"),
        # Two versions made one: every claim of both.
        (Relation.AGREE, ("1 2", "3 4"), "1=2 3=4 1=3"),
        (Relation.DISPUTE, ("1 2", "3 4"), "1=2 3=4 1!3"),
        # Those that leave stay as they stood; of those they leave nothing is said but that.
        (Relation.UNRELATED, ("1 2", "3 4"), "1=2 1#3 1#4 2#3 2#4"),
        (Relation.UNRELATED, ("1 2 | 3", "4"), "1=2 1!3 1#4 2#4 3#4"),
        # Both sides are one claim by now.
        (Relation.AGREE, ("1", "1"), ""),
        # Words of a side are gone.
        (Relation.UNRELATED, ("1 2", ""), "1=2"),
        (Relation.AGREE, ("", "1 2"), "1=2"),
    ],
)
def test_what_a_correction_demands_of_pairs(relation: Relation, sides: tuple[str, str], expected: str) -> None:
    placed = [
        Placed(int(claim), side, version)
        for side, words in enumerate(sides)
        for version, claims in enumerate(words.split("|"))
        for claim in claims.split()
    ]
    assert written(list(constraints_of(relation, placed, "Noor", 7))) == expected


def test_members_say_who_placed_them() -> None:
    found = build_groups(range(1, 8), edges("1=2:0.9 5=6:0.8"), GIVEN, said("2=3 1!4 5#7 6#7"))
    assert shown(found) == "1 2 3, 4 / 5 6 / 7"
    assert {member.claim: member.reason for group in found for member in group} == {
        1: "human: dispute with claim 4 (Noor, 2026-11-26)",
        2: "human: agree with claim 3 (Noor, 2026-11-26)",
        3: "human: agree with claim 2 (Noor, 2026-11-26)",
        4: "human: dispute with claim 1 (Noor, 2026-11-26)",
        5: "agree 0.80 with claim 6",
        6: "agree 0.80 with claim 5",
        7: "human: unrelated to claim 6 (Noor, 2026-11-26)",
    }


PAIRS = st.tuples(st.integers(1, 7), st.integers(1, 7)).filter(lambda pair: pair[0] < pair[1])


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(PAIRS, st.tuples(st.integers(0, 100), st.integers(0, 100)), max_size=20),
    st.lists(st.tuples(PAIRS, st.sampled_from(list(Relation))), max_size=8),
)
def test_whatever_the_model_says_what_holds_is_held(
    scores: dict[tuple[int, int], tuple[int, int]], hand: list[tuple[tuple[int, int], Relation]]
) -> None:
    found = [edge(a, b, x / 200, y / 200) for (a, b), (x, y) in scores.items()]
    constraints = [Constraint(a, b, relation) for (a, b), relation in hand]
    groups = build_groups(range(1, 8), found, Thresholds(0.2, 0.2), constraints)
    place = {member.claim: (number, member.position) for number, group in enumerate(groups) for member in group}
    assert sorted(place) == list(range(1, 8))
    kept = Bounds(constraints).kept
    assert not constraints or kept[0] == constraints[-1]
    for each in kept:
        (group_a, position_a), (group_b, position_b) = place[each.a], place[each.b]
        expected = (
            Relation.UNRELATED
            if group_a != group_b
            else Relation.AGREE
            if position_a == position_b
            else Relation.DISPUTE
        )
        assert expected is each.relation
    # The order in which edges come does not matter.
    assert build_groups(range(7, 0, -1), found[::-1], Thresholds(0.2, 0.2), constraints) == groups
