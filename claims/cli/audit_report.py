"""An audit as people read it in a terminal: sentences, figures, who is cited, chains, single origins, disputes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.cli.audit_words import (
    TOPICS,
    chain_words,
    counts_words,
    diversity_words,
    interval_words,
    more_words,
    percent,
    scope_words,
)
from claims.cli.cells import cell, clip, visible
from claims.cli.group_table import STANCES, speaker
from claims.cli.sentence_table import article_heading, rows_of_stored, sentence_table
from claims.sourcing.chains import Chain
from claims.sourcing.comparison import Comparison
from claims.sourcing.figures import Figures, MostCited
from claims.store.queries import Audit, DisputedClaim, Group, Member, SingleOrigin

# Of a list in a terminal; how many there are is said.
_LISTED = 10
_QUOTE = 160


def print_audit(audit: Audit, groups: Iterable[Group], console: Console) -> None:
    """An article sentence by sentence; the figures; then what others dispute in `groups`."""
    article = audit.article
    if article:
        console.print(article_heading(article.key, article.title, article.outlet, article.published, article.language))
        coloured = console.color_system is not None
        console.print(sentence_table(rows_of_stored(audit.sentences), article.language, coloured))
    else:
        console.print(Text(visible(scope_words(audit.scope)), style="bold"))
    console.print(Text(counts_words(audit), style="dim"))
    console.print(_shares(audit.comparison, audit.scope.everything))
    console.print(Text.assemble(("Diversity  ", "bold"), diversity_words(audit.comparison.diversity)))
    console.print(_most_cited(audit.figures))
    _print_list(_chains(audit.chains), len(audit.chains), console)
    _print_list(_single_origins(audit.single_origin), len(audit.single_origin), console)
    if not article:
        return
    if audit.disputed:
        console.print(_disputes(audit.disputed, groups, article.language))
    else:
        console.print("Others dispute none of its claims.")


def _print_list(table: Table, total: int, console: Console) -> None:
    if total:
        console.print(table)
    if more := more_words(_LISTED, total):
        console.print(more, style="dim")


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=box.HORIZONTALS, pad_edge=False)
    for name in columns:
        table.add_column(name)
    return table


def _shares(comparison: Comparison, everything: bool) -> Table:
    """A row a share; beside it that of the whole database, unless it is the same."""
    table = Table(title="Sourcing", title_justify="left", box=box.HORIZONTALS, pad_edge=False)
    table.add_column("")
    for name in ("Count", "Of", "Share", "95 %", *(() if everything else ("All", ""))):
        table.add_column(name, justify="right")
    topic = ""
    for row in comparison.shares:
        if row.topic != topic:
            if topic:
                table.add_section()
            topic = row.topic
            table.add_row(Text(TOPICS[topic], style="bold"))
        table.add_row(
            row.name,
            f"{row.here.count:,}",
            f"{row.here.of:,}",
            percent(row.here.share),
            interval_words(row.here),
            *(() if everything else (f"{percent(row.corpus.share)} of {row.corpus.of:,}", "*" if row.outside else "")),
        )
    if any(row.outside for row in comparison.shares):
        table.caption = "* the share of all articles is outside the 95 % interval"
        table.caption_justify = "left"
    return table


def _most_cited(figures: Figures) -> Table:
    table = _table("Most cited", "", "Name, citations (articles)")
    for name, cited in (
        ("outlets", figures.outlets),
        ("persons", figures.persons),
        ("institutions", figures.institutions),
        ("documents", figures.documents),
    ):
        table.add_row(Text(name, style="bold"), _ranked(cited))
    return table


def _ranked(cited: Sequence[MostCited]) -> Text:
    lines = [cell(f"{clip(each.name, _QUOTE)}  {each.citations:,} ({each.articles:,})") for each in cited[:_LISTED]]
    if more := more_words(_LISTED, len(cited)):
        lines.append(Text(more, style="dim"))
    return Text("\n").join(lines) if lines else Text("none")


def _chains(chains: Sequence[Chain]) -> Table:
    table = _table("Chains of attributed claims", "Publisher <- those it cites")
    table.add_column("Claims", justify="right")
    table.add_column("Articles", justify="right")
    for chain in chains[:_LISTED]:
        words = Text(" <- ").join(cell(clip(name, _QUOTE)) for name in chain_words(chain))
        table.add_row(words, f"{chain.claims:,}", f"{chain.articles:,}")
    return table


def _single_origins(found: Sequence[SingleOrigin]) -> Table:
    table = _table("Claims of a single origin (`claims show GROUP`)")
    table.add_column("Group", justify="right")
    table.add_column("Origin")
    table.add_column("Articles", justify="right")
    table.add_column("Claim", ratio=1)
    for each in found[:_LISTED]:
        claim = cell(clip(each.text, _QUOTE), each.language)
        table.add_row(str(each.group), cell(each.origin_name), f"{each.articles:,}", claim)
    return table


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
