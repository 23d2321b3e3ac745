"""Corrections, and the sentences that they are about, as tables."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.cli.cells import cell, clip
from claims.languages.detect import detect_language
from claims.store.queries import Cited
from claims.store.queries.review_states import ReviewState
from claims.store.queries.reviewed import SpokenSentence
from claims.store.review_rows import Field, Words

_WORDS = 120
# Of each side of a relation; JSON has the rest.
_SHOWN = 3


def print_reviews(reviews: Sequence[ReviewState], console: Console) -> None:
    """A line a correction."""
    if not reviews:
        console.print("Nobody has corrected anything.")
        return
    table = Table(title=f"Corrections: {len(reviews):,}", title_justify="left", show_lines=True, expand=True)
    table.add_column("#", justify="right")
    table.add_column("State")
    table.add_column("What", ratio=2)
    table.add_column("Words", ratio=4)
    table.add_column("Who", ratio=2)
    for each in reviews:
        review = each.review
        who = [cell(review.by)]
        if review.undone is not None:
            who.append(cell(f"undone: {review.undone_by}, {review.undone[:10]}", style="dim"))
        if review.said.note:
            who.append(cell(review.said.note, style="italic"))
        table.add_row(str(review.number), each.state.value, cell(_what(each)), _words(each), Text("\n").join(who))
    console.print(table)


def _what(each: ReviewState) -> str:
    said = each.review.said
    if said.field is Field.LABEL:
        return f"label: {said.value}"
    if said.field is Field.OUTLET:
        return f"outlet: {json.loads(said.value)['name']}"
    sides = [", ".join(map(str, side[:_SHOWN])) + (" ..." if len(side) > _SHOWN else "") for side in each.claims]
    return f"claims {sides[0] or '?'} / {sides[1] or '?'}: {said.value}"


def _words(each: ReviewState) -> Text:
    said = each.review.said
    if said.field is Field.RELATION:
        sides = ([words for words in said.words if words.side == side] for side in (0, 1))
        shown = [words for side in sides for words in side[:_SHOWN]]
    else:
        shown = list(said.words)
    return Text("\n").join(_quoted(words) for words in shown)


def _quoted(words: Words) -> Text:
    text = clip(" … ".join(words.anchor.words), _WORDS)
    return cell(f"{text} ({words.article})", detect_language(text))


def print_sentences(found: Sequence[SpokenSentence], console: Console) -> None:
    """A line a sentence, with what its corrections call it by."""
    table = Table(title=found[0].article, title_justify="left", show_lines=True, expand=True)
    table.add_column("Sentence", justify="right")
    table.add_column("Label")
    table.add_column("Words", ratio=4)
    table.add_column("Cites", ratio=2)
    table.add_column("Claims", justify="right")
    for each in found:
        sentence = each.sentence
        label = sentence.label.value + (f"\nhuman: {sentence.human}" if sentence.human else "")
        cites = (_cites(number, cited) for number, cited in enumerate(sentence.citations, start=1))
        table.add_row(
            str(each.number),
            Text(label),
            cell(sentence.text, each.language),
            Text("\n").join(cites),
            ", ".join(map(str, each.claims)),
        )
    console.print(table)


def _cites(number: int, cited: Cited) -> Text:
    by = f" (human: {cited.human})" if cited.human else ""
    return cell(f"{number}. {cited.name or 'nobody named'} ({cited.kind.value}){by}")
