"""Labelled articles as the trainer sees them: sentences, soft labels and one tag a token for each token head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.errors import InputError
from claims.label import Label
from claims.span import Span
from claims.training.rows import read_rows

LABELS = tuple(Label)

# Weight of the alternatives a careful reader may also give, against the first label. Alternatives are rare (annotation
# guideline, section 1), so the value is set by the guideline's order, not by a search.
ALSO = 0.25


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """An attribution of the gold; spans in the sentence."""

    kind: str
    polarity: str
    source: Span | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence, its label with defensible alternatives, and its attributions."""

    text: str
    label: Label
    also: tuple[Label, ...]
    attributions: tuple[GoldAttribution, ...]

    def label_weights(self) -> list[float]:
        """Probability of each label in the order of :class:`Label`, summing to 1."""
        share = ALSO / len(self.also) if self.also else 0.0
        first = 1.0 - ALSO if self.also else 1.0
        return [first if label == self.label else share if label in self.also else 0.0 for label in LABELS]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """Consecutive sentences of one article."""

    id: str
    language: str
    sentences: tuple[GoldSentence, ...]


def read_gold(path: Path) -> list[GoldArticle]:
    """Articles of a JSONL file: one row an article (`sentences`), or one a sentence (`doc`, in article order).

    Raises:
        InputError: a row is no JSON or breaks the format; names file and line.
    """
    rows = list(read_rows(path))
    if rows and "sentences" in rows[0][1]:
        return [_article(path, number, row, _field(path, number, row, "sentences")) for number, row in rows]
    articles = []
    for doc, group in groupby(rows, key=lambda item: _field(path, item[0], item[1], "doc")):
        members = list(group)
        number, first = members[0]
        head = {"id": doc, "lang": _field(path, number, first, "lang")}
        articles.append(_article(path, number, head, [row for _, row in members]))
    return articles


def _field(path: Path, number: int, row: dict[str, Any], name: str) -> Any:
    if name not in row:
        raise InputError(f"{path}:{number}: a row of the training format has `{name}`, this one has {sorted(row)}")
    return row[name]


def _article(path: Path, number: int, head: dict[str, Any], rows: Sequence[dict[str, Any]]) -> GoldArticle:
    try:
        return GoldArticle(head["id"], head["lang"], tuple(_sentence(row) for row in rows))
    except (KeyError, ValueError, TypeError) as error:
        raise InputError(
            f"{path}:{number}: article {head.get('id')} is not in the training format: {error!r}"
        ) from error


def _sentence(row: dict[str, Any]) -> GoldSentence:
    attributions = tuple(
        GoldAttribution(
            kind=a["kind"],
            polarity=a["polarity"],
            source=Span(*a["source"]) if a["source"] else None,
            cue=tuple(Span(*span) for span in a["cue"]),
            content=tuple(Span(*span) for span in a["content"]),
        )
        for a in row.get("attributions", ())
    )
    also = tuple(Label(label) for label in row.get("also", ()))
    return GoldSentence(row["text"], Label(row["label"]), also, attributions)


def tag_tokens(tokens: Sequence[Span], marked: Iterable[tuple[Span, str]], tags: Sequence[str]) -> list[int]:
    """BIO tag ids of tokens.

    Args:
        tokens: Trimmed spans of the tokens.
        marked: Spans and their kinds (empty for the content head); where spans overlap, the first one keeps the token.
        tags: The head's tags, ``O`` first.
    """
    index = {tag: position for position, tag in enumerate(tags)}
    found = [0] * len(tokens)
    for span, kind in sorted(marked, key=lambda item: (item[0].start, -item[0].end)):
        begun = False
        for place, token in enumerate(tokens):
            if token.overlaps(span) and found[place] == 0:
                position = "I" if begun else "B"
                found[place] = index[f"{position}-{kind}" if kind else position]
                begun = True
    return found


def token_tags(sentence: GoldSentence, tokens: Sequence[Span]) -> tuple[list[int], list[int], list[int]]:
    """Source, cue and content tag ids of the tokens of a sentence."""
    sources = [(a.source, a.kind) for a in sentence.attributions if a.source]
    cues = [(span, a.polarity) for a in sentence.attributions for span in a.cue]
    contents = [(span, "") for a in sentence.attributions for span in a.content]
    return (
        tag_tokens(tokens, sources, SOURCE_TAGS),
        tag_tokens(tokens, cues, CUE_TAGS),
        tag_tokens(tokens, contents, CONTENT_TAGS),
    )
