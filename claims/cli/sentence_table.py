"""The sentences of one article as a table: label, words, and who is cited."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rich.table import Table
from rich.text import Text

from claims.analysis import Analysis
from claims.attribution import Polarity, SourceKind
from claims.cli.cells import cell, marked_cell, visible
from claims.label import Label
from claims.outlets.citation import Resolution
from claims.span import Span
from claims.store.queries import Cited, StoredSentence

COLOURS = {Label.CLAIM: "cyan", Label.ATTRIBUTION: "green", Label.COMMENTARY: "yellow", Label.BOILERPLATE: "dim"}
STANCES = {Polarity.ASSERT: "", Polarity.DENY: " denies", Polarity.DOUBT: " doubts"}


@dataclass(frozen=True, slots=True)
class Party:
    """Whom an attribution cites. `words` are code points of the article; None when they leave the source out."""

    name: str | None
    kind: SourceKind
    words: Span | None
    polarity: Polarity
    nested: bool
    resolution: Resolution
    human: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, from the store or fresh from the model.

    Attributes:
        span: Code points of the article.
        human: A person set its label.
    """

    span: Span
    text: str
    label: Label
    cited: tuple[Party, ...]
    human: bool = False


def rows_of_analysis(analysis: Analysis) -> list[Row]:
    """The sentences of an article that was just read."""
    return [
        Row(
            sentence.span,
            sentence.span.of(analysis.article.text),
            sentence.label,
            tuple(
                Party(c.name or None, found.source.kind, found.source.span, found.polarity, found.nested, c.resolution)
                for c, found in ((c, c.attribution) for c in sentence.citations)
            ),
        )
        for sentence in analysis.sentences
    ]


def rows_of_stored(sentences: Iterable[StoredSentence]) -> list[Row]:
    """The sentences of an article in the store."""
    return [
        Row(s.span, s.text, s.label, tuple(map(_stored_party, s.citations)), s.human is not None) for s in sentences
    ]


def _stored_party(cited: Cited) -> Party:
    by_hand = cited.human is not None
    return Party(cited.name, cited.kind, cited.source, cited.polarity, cited.nested, cited.resolution, by_hand)


def article_heading(
    key: str, title: str | None, outlet: str | None, published: date | None, language: str | None
) -> Text:
    """What and whose the article is."""
    facts = [outlet, published.isoformat() if published else None, language, key if title else None]
    heading = Text(visible(title or key), style="bold")
    return heading.append("\n" + visible(" · ".join(fact for fact in facts if fact)), style="not bold dim")


def sentence_table(rows: Sequence[Row], language: str | None, coloured: bool) -> Table:
    """A line a sentence, the words that name its sources emphasised."""
    table = Table(show_lines=True, expand=True)
    table.add_column("#", justify="right")
    table.add_column("Label")
    table.add_column("Sentence", ratio=3)
    table.add_column("Cites", ratio=2)
    for number, row in enumerate(rows):
        start = row.span.start
        named = [party.words.shift(-start) for party in row.cited if party.words and row.span.contains(party.words)]
        table.add_row(
            str(number),
            Text(row.label.value + ("\nhuman" if row.human else ""), style=COLOURS[row.label]),
            marked_cell(row.text, named, language, coloured),
            Text("\n").join(_cites(party, row) for party in row.cited),
        )
    return table


def _cites(party: Party, row: Row) -> Text:
    """ "Reuters denies (outlet, through the one before: الوكالة at 12-19, anaphor)"."""
    words = "left out"
    if party.words is not None:
        said = party.words.shift(-row.span.start).of(row.text) if row.span.contains(party.words) else ""
        words = f"{said} at {party.words.start}-{party.words.end}"
    how = "" if party.resolution is Resolution.NAMED else f", {party.resolution.value}"
    how += ", human" if party.human else ""
    through = ", through the one before" if party.nested else ""
    line = cell(party.name or "nobody named", style="bold")
    line.append(STANCES[party.polarity], style="not bold red")
    return line.append(visible(f" ({party.kind.value}{through}: {words}{how})"), style="not bold dim")
