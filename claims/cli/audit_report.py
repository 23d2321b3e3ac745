"""An audit as people read it: sentences, sums, disputes."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.cli.cells import cell
from claims.cli.sentence_table import article_heading, rows_of_stored, sentence_table
from claims.store.queries import Audit, DisputedClaim, Sourcing


def print_audit(audit: Audit, console: Console) -> None:
    """Sentence by sentence, then in sum, then what others dispute."""
    article = audit.article
    console.print(article_heading(article.key, article.title, article.outlet, article.published, article.language))
    coloured = console.color_system is not None
    console.print(sentence_table(rows_of_stored(audit.sentences), article.language, coloured))
    console.print(_sums(audit.sourcing))
    if audit.disputed:
        console.print(_disputes(audit.disputed, article.language))
    else:
        console.print("Others dispute none of its claims.")


def _sums(sourcing: Sourcing) -> Table:
    table = Table(title="Sourcing", title_justify="left", show_header=False, box=None, pad_edge=False)
    for name, value in _lines(sourcing):
        table.add_row(Text(name, style="bold"), cell(value))
    return table


def _lines(sourcing: Sourcing) -> Iterator[tuple[str, str]]:
    yield "sentences", ", ".join(f"{count:,} {label.value}" for label, count in sourcing.labels.items())
    share = sourcing.attributed_share
    yield "attributed", "no body" if share is None else f"{share:.0%} of the sentences of the body"
    yield "citations", f"{sourcing.citations:,}: {sourcing.named:,} named, {sourcing.unnamed:,} unnamed"
    yield "kinds", ", ".join(f"{count:,} {kind.value}" for kind, count in sourcing.kinds.items() if count) or "none"
    yield "denials", f"{sourcing.denials:,}"
    yield "outlets cited", ", ".join(f"{o.name} {o.citations:,}" for o in sourcing.outlets) or "none"


def _disputes(disputed: tuple[DisputedClaim, ...], language: str | None) -> Table:
    table = Table(title="Claims that others dispute", title_justify="left", show_lines=True, expand=True)
    table.add_column("#", justify="right")
    table.add_column("This article", ratio=1)
    table.add_column("Group", justify="right")
    table.add_column("Others", ratio=1)
    for claim in disputed:
        others = Text("\n").join(
            Text.assemble(
                cell(other.outlet or other.publisher, style="bold"),
                f", {other.published.isoformat()}: " if other.published else ": ",
                cell(other.quote),
            )
            for other in claim.opponents
        )
        table.add_row(str(claim.sentence), cell(claim.quote, language), str(claim.group), others)
    return table
