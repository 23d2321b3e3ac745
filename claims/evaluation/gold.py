"""Gold: sentences as careful readers labelled them, and the pairs that follow from what they convey."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from claims.attribution import Polarity
from claims.errors import InputError
from claims.label import Label
from claims.matching.relation import Relation
from claims.span import Span, hull

FIELDS = ("source", "cue", "content")
PAIRS = 200


@dataclass(frozen=True, slots=True)
class Gold:
    """A sentence as a careful reader labelled it.

    Attributes:
        article: Identity of its article; the sentences of one follow one another.
        event: Identity of the event its article is about.
        language: ISO 639-1 code.
        text: Its words.
        label: What it does.
        also: Other labels that can be defended.
        spans: By field of `FIELDS` the spans marked, several parts of one as their hull.
        contrary: Polarities other than assert that it reports.
        props: Propositions of the event it conveys, with the value: ``a``, or ``!a`` where it denies that.
    """

    article: str
    event: str
    language: str
    text: str
    label: Label
    also: frozenset[Label]
    spans: Mapping[str, frozenset[Span]]
    contrary: frozenset[Polarity]
    props: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two sentences of different articles, and the relation that follows from their propositions."""

    a: str
    b: str
    relation: Relation


def read_gold(paths: Iterable[Path]) -> list[Gold]:
    """Sentences of JSONL files: one row a sentence (`file` or `doc` names its article), or an article (`sentences`).

    Raises:
        InputError: a row breaks the format; names file and line. Or there is no sentence at all.
    """
    found: list[Gold] = []
    for path in paths:
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            if line.strip():
                try:
                    row = json.loads(line)
                    found.extend(_gold(row, inner) for inner in row.get("sentences", [row]))
                except (AttributeError, KeyError, TypeError, ValueError) as error:
                    raise InputError(f"{path}:{number}: not a row of the gold format: {error!r}") from error
    if not found:
        raise InputError("gold needs at least one sentence, found none: a gate that silently checks nothing is no gate")
    return found


def _gold(row: Mapping[str, Any], sentence: Mapping[str, Any]) -> Gold:
    article = row.get("file") or row.get("doc") or row["id"]
    attributions = sentence.get("attributions") or ()
    parts = {field: [a[field] for a in attributions if a.get(field)] for field in FIELDS}
    parts["source"] = [[span] for span in parts["source"]]
    return Gold(
        article=article,
        event=row.get("event") or article.rpartition("/")[0] or article,
        language=row["lang"],
        text=sentence["text"],
        label=Label(sentence["label"]),
        also=frozenset(Label(label) for label in sentence.get("also") or ()),
        spans={field: frozenset(hull(Span(*span) for span in spans) for spans in parts[field]) for field in FIELDS},
        contrary=frozenset(Polarity(a.get("polarity", Polarity.ASSERT)) for a in attributions) - {Polarity.ASSERT},
        props=sentence.get("props") or {},
    )


def digest_of(paths: Iterable[Path]) -> str:
    """SHA-256 of the contents of `paths` in this order, 64 hexadecimal digits: for one file that of the file."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def relation_of(a: Mapping[str, str], b: Mapping[str, str]) -> Relation | None:
    """How two sentences stand to each other by their propositions.

    Equal values agree; two values, or a value and its denial, dispute; with no proposition in common they are
    unrelated.

    Returns:
        None where that is not certain: they agree on one proposition and dispute another, or one denies another value.
    """
    stands = {_stand(a[name], b[name]) for name in a.keys() & b.keys()}
    if not stands:
        return Relation.UNRELATED
    return stands.pop() if len(stands) == 1 else None


def _stand(one: str, other: str) -> Relation | None:
    if one == other:
        return Relation.AGREE
    denials = one.startswith("!") + other.startswith("!")
    return Relation.DISPUTE if not denials or one.lstrip("!") == other.lstrip("!") else None


def gold_pairs(gold: Sequence[Gold], limit: int = PAIRS) -> list[GoldPair]:
    """Pairs of sentences of one event and different articles: at most `limit`, the relations in equal shares.

    The same gold gives the same pairs, taken at even distances from all there are.
    """
    conveying = [item for item in gold if item.props]
    found: dict[Relation, list[GoldPair]] = {relation: [] for relation in Relation}
    for a, b in combinations(conveying, 2):
        if a.event == b.event and a.article != b.article and (relation := relation_of(a.props, b.props)):
            found[relation].append(GoldPair(a.text, b.text, relation))
    share = limit // len(Relation)
    return [
        members[index * len(members) // min(share, len(members))]
        for members in found.values()
        for index in range(min(share, len(members)))
    ]
