"""An audit as people read it: sentences, sums, disputes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.cli.cells import cell
from claims.cli.group_table import STANCES, speaker
from claims.cli.sentence_table import article_heading, rows_of_stored, sentence_table
from claims.store.queries import Audit, DisputedClaim, Group, Member, Sourcing


def print_audit(audit: Audit, groups: Iterable[Group], console: Console) -> None:
    """Sentence by sentence, then in sum, then what others dispute in `groups`."""
    article = audit.article
    console.print(article_heading(article.key, article.title, article.outlet, article.published, article.language))
    coloured = console.color_system is not None
    console.print(sentence_table(rows_of_stored(audit.sentences), article.language, coloured))
    console.print(_sums(audit.sourcing))
    if audit.disputed:
        console.print(_disputes(audit.disputed, groups, article.language))
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


def _disputes(disputed: Iterable[DisputedClaim], groups: Iterable[Group], language: str | None) -> Table:
    # Not the quotes, which leave a denial out ("[denied] that six died"): the words that were compared.
    said = {member.claim: member for group in groups for member in group.members}
    table = Table(title="Claims that others dispute", title_justify="left", show_lines=True, expand=True)
    table.add_column("#", justify="right")
    table.add_column("This article", ratio=1)
    table.add_column("Group", justify="right")
    table.add_column("Others", ratio=1)
    for claim in disputed:
        others = Text("\n").join(_statement(said[other.claim]) for other in claim.opponents)
        own = cell(said[claim.claim].text + STANCES[said[claim.claim].polarity], language)
        table.add_row(str(claim.sentence), own, str(claim.group), others)
    return table


def _statement(member: Member) -> Text:
    day = f", {member.published.isoformat()}: " if member.published else ": "
    return Text.assemble(cell(speaker(member), style="bold"), day, cell(member.text))
