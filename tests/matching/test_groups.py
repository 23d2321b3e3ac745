from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching.groups import Edge, Group, Thresholds, build_groups
from claims.matching.relation import Relation

GIVEN = Thresholds(related=0.35, lone=0.6, agree=0.1, dispute=0.3)


def edge(a: int, b: int, agree: float = 0.0, dispute: float = 0.0) -> Edge:
    unrelated = 1 - agree - dispute
    return Edge(a, b, {Relation.AGREE: agree, Relation.DISPUTE: dispute, Relation.UNRELATED: unrelated})


def edges(words: str) -> list[Edge]:
    """Edges such as ``1=2:0.9`` (agree) and ``1!3:0.8`` (dispute)."""
    found = []
    for word in words.split():
        pair, _, score = word.partition(":")
        a, b = (int(number) for number in pair.replace("!", "=").split("="))
        found.append(edge(a, b, dispute=float(score)) if "!" in pair else edge(a, b, agree=float(score)))
    return found


def shown(groups: Sequence[Group]) -> str:
    """Groups such as ``1 2 / 3, 4``: positions after commas, in order of their number, groups after slashes."""
    found = []
    for group in groups:
        positions: dict[int, list[int]] = {}
        for member in group:
            positions.setdefault(member.position, []).append(member.claim)
        assert sorted(positions) == list(range(len(positions)))
        found.append(", ".join(" ".join(map(str, positions[number])) for number in sorted(positions)))
    return " / ".join(found)


CLIQUES = "1=2:0.9 1=3:0.9 2=3:0.9 4=5:0.9 4=6:0.9 5=6:0.9"


@pytest.mark.parametrize(
    ("claims", "words", "expected"),
    [
        ([], "", ""),
        ([3, 1, 2], "", "1 / 2 / 3"),
        ([1, 2], "1=2:0.9", "1 2"),
        ([1, 2], "1=2:0.34", "1 / 2"),
        ([1, 2], "1=2:0.35", "1 2"),
        # A clique agrees, another clique stands apart.
        (range(1, 7), CLIQUES, "1 2 3 / 4 5 6"),
        # One link does not chain two cliques: pairs never compared count as 0. The strongest takes one claim out.
        (range(1, 7), CLIQUES + " 3=4:0.85", "1 2 3 / 4 5 6"),
        (range(1, 7), CLIQUES + " 3=4:0.99", "1 2 3 4 / 5 6"),
        # Who is near to one of a group belongs to it when nearer than to nobody else.
        ([1, 2, 3], "1=2:0.9 2=3:0.55", "1 2 / 3"),
        ([1, 2, 3], "1=2:0.9 2=3:0.6", "1 2 3"),
        ([1, 2, 3], "1=2:0.9 2=3:0.5 1=3:0.3", "1 2 3"),
        # Dispute makes a group as agreement does, the larger position first.
        ([1, 2], "1!2:0.9", "1, 2"),
        ([1, 2], "1!2:0.34", "1 / 2"),
        ([1, 2, 3], "2=3:0.9 1!2:0.9 1!3:0.8", "2 3, 1"),
        ([1, 2, 3, 4], "1=2:0.9 3=4:0.9 1!3:0.9 2!4:0.9", "1 2, 3 4"),
        ([1, 2, 3, 4], "1=2:0.9 3=4:0.9 1!3:0.9", "1 2 / 3 4"),
        ([1, 2, 3], "1!2:0.9 1!3:0.9 2!3:0.9", "1, 2, 3"),
        # Who denies one of several versions belongs to them, and does not bring two groups together.
        ([1, 2, 3], "1!2:0.9 2!3:0.8", "1, 2, 3"),
        ([1, 2, 3, 4], "1!2:0.9 1!3:0.9 2!3:0.1 2!4:0.7", "1, 2, 3, 4"),
        ([1, 2, 3, 4, 5], "1!2:0.9 3!4:0.9 2!5:0.7 4!5:0.6", "1, 2, 5 / 3, 4"),
        ([1, 2, 3], "1!2:0.9 2!3:0.59", "1, 2 / 3"),
        # A dispute inside keeps crowds apart that agree otherwise.
        ([1, 2, 3], "1=2:0.9 1=3:0.6 2!3:0.9", "1 2, 3"),
        ([1, 2, 3], "1=2:0.9 1=3:0.6 2=3:0.6", "1 2 3"),
        # Denials of two versions were never compared: half of the pairs count at least.
        ([1, 2, 3, 4], "1=3:0.9 1=4:0.8 3=4:0.8 2=3:0.6 2!4:0.6", "1 3 4, 2"),
        # A group with one position and one that disputes nobody.
        ([1, 2, 3, 4], "1=3:0.8 1!4:0.9 3!4:0.9", "1 3, 4 / 2"),
    ],
)
def test_groups_and_positions(claims: Sequence[int], words: str, expected: str) -> None:
    assert shown(build_groups(claims, edges(words), GIVEN)) == expected


def test_what_is_as_much_disputed_as_agreed_joins_nobody_to_a_position() -> None:
    assert shown(build_groups([1, 2], [edge(1, 2, agree=0.5, dispute=0.5)], GIVEN)) == "1, 2"
    assert shown(build_groups([1, 2], [edge(1, 2, agree=0.8, dispute=0.2)], GIVEN)) == "1 2"


@pytest.mark.parametrize(
    ("thresholds", "expected"),
    [
        (Thresholds(0.85, 0.85, 0.0), "1 / 2 / 3"),
        (Thresholds(0.75, 0.75, 0.0), "1, 2 / 3"),
        (Thresholds(0.75, 0.65, 0.0), "2 3, 1"),
        (Thresholds(0.75, 0.65, 0.8), "2 3, 1"),
        (Thresholds(0.3, 0.9, 0.0), "2 3, 1"),
        (Thresholds(0.3, 0.9, 0.0, dispute=0.81), "1 2 3"),
    ],
)
def test_thresholds_decide(thresholds: Thresholds, expected: str) -> None:
    assert shown(build_groups([1, 2, 3], edges("1!2:0.8 2=3:0.7"), thresholds)) == expected


def test_every_member_has_the_reason_that_placed_it() -> None:
    groups = build_groups(range(1, 6), edges("1=2:0.9 1=3:0.7 2=3:0.8 1!4:0.6 2!4:0.75 3!4:0.6"), GIVEN)
    assert {member.claim: member.reason for group in groups for member in group} == {
        1: "agree 0.90 with claim 2",
        2: "agree 0.90 with claim 1",
        3: "agree 0.80 with claim 2",
        4: "dispute 0.75 with claim 2",
        5: "alone",
    }


def test_a_reason_names_a_claim_of_the_same_group() -> None:
    # Claim 3 agrees most with 1, whose position it could not join, and 6 disputes 1 most, whose group it is not in.
    words = "1=2:0.95 1=3:0.5 2!3:0.9 3=4:0.4 1!4:0.6 2!4:0.6 1!6:0.5 6!7:0.6"
    groups = build_groups(range(1, 8), edges(words), GIVEN)
    assert shown(groups) == "1 2, 3 4 / 5 / 6, 7"
    reasons = {member.claim: member.reason for group in groups for member in group}
    assert reasons[3] == "agree 0.40 with claim 4"
    assert reasons[6] == "dispute 0.60 with claim 7"


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        # Neither agreement nor a clear dispute: no second version.
        ({(1, 2): (0.4, 0.35)}, "1, 2"),
        ({(1, 2): (0.3, 0.29)}, "1 2"),
        # It joins the position it is most like.
        ({(1, 2): (0.0, 0.9), (1, 3): (0.3, 0.25), (2, 3): (0.35, 0.28)}, "2 3, 1"),
        ({(1, 2): (0.0, 0.9), (1, 3): (0.35, 0.25), (2, 3): (0.3, 0.28)}, "1 3, 2"),
    ],
)
def test_a_position_stands_apart_only_when_it_disputes_another(
    scores: dict[tuple[int, int], tuple[float, float]], expected: str
) -> None:
    found = [edge(a, b, agree, dispute) for (a, b), (agree, dispute) in scores.items()]
    assert shown(build_groups([1, 2, 3][: 2 if len(scores) == 1 else 3], found, GIVEN)) == expected


PROBABILITY = st.integers(0, 100)
GRAPHS = st.integers(1, 8).flatmap(
    lambda count: st.tuples(
        st.just(count),
        st.dictionaries(
            st.tuples(st.integers(1, count), st.integers(1, count)).filter(lambda pair: pair[0] < pair[1]),
            st.tuples(PROBABILITY, PROBABILITY).filter(lambda scores: sum(scores) <= 100),
        ),
    )
)


@settings(deadline=None, max_examples=150)
@given(GRAPHS, st.randoms(use_true_random=False))
def test_every_claim_is_in_one_group_whatever_the_order(graph: tuple[int, dict], chance) -> None:
    count, scores = graph
    claims = list(range(1, count + 1))
    found = [edge(a, b, agree / 100, dispute / 100) for (a, b), (agree, dispute) in scores.items()]
    groups = build_groups(claims, found, GIVEN)
    assert sorted(member.claim for group in groups for member in group) == claims
    assert [group[0].claim for group in groups] == sorted(min(m.claim for m in group) for group in groups)
    chance.shuffle(found)
    chance.shuffle(claims)
    assert build_groups(claims, found, GIVEN) == groups


@settings(deadline=None, max_examples=100)
@given(GRAPHS)
def test_the_claims_of_a_position_agree_on_average(graph: tuple[int, dict]) -> None:
    count, scores = graph
    found = [edge(a, b, agree / 100, dispute / 100) for (a, b), (agree, dispute) in scores.items()]
    for group in build_groups(range(1, count + 1), found, replace(GIVEN, dispute=0.0)):
        positions: dict[int, set[int]] = {}
        for member in group:
            positions.setdefault(member.position, set()).add(member.claim)
        sizes = [len(positions[number]) for number in range(len(positions))]
        assert sizes == sorted(sizes, reverse=True)
        for claims in positions.values():
            inside = [(agree - dispute) / 100 for (a, b), (agree, dispute) in scores.items() if {a, b} <= claims]
            counted = max(len(inside), len(claims) * (len(claims) - 1) / 4)
            assert not counted or sum(inside) / counted >= GIVEN.agree - 1e-9


@settings(deadline=None, max_examples=100)
@given(GRAPHS)
def test_a_group_without_its_late_comers_is_related_on_average(graph: tuple[int, dict]) -> None:
    count, scores = graph
    found = [edge(a, b, agree / 100, dispute / 100) for (a, b), (agree, dispute) in scores.items()]
    for group in build_groups(range(1, count + 1), found, Thresholds(GIVEN.related, 1.1, GIVEN.agree)):
        claims = {member.claim for member in group}
        inside = [(agree + dispute) / 100 for (a, b), (agree, dispute) in scores.items() if {a, b} <= claims]
        assert sum(inside) >= (GIVEN.related - 1e-9) * len(claims) * (len(claims) - 1) / 2
