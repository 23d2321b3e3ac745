"""``claims search``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.options import database_option, format_option, limit_option

if TYPE_CHECKING:
    from claims.store.queries import FoundSentences


@click.command("search")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@database_option
@limit_option
@format_option("table", "json")
def command(words: tuple[str, ...], db: Path, limit: int, format: str) -> None:
    """Find sentences by their words, however they are spelt.

    A sentence is found when it holds all words, each anywhere in it; the latest come first. Spelling variants of
    Arabic, Persian and Russian letters, vowel signs and digits of any script are taken as equal.

    \b
    Examples:
      claims search port explosion --db news.db
      claims search رويترز --limit 50 --format json
    """
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.reading_store import open_for_reading
    from claims.store.queries import search_sentences

    with open_for_reading(db) as store:
        found = search_sentences(store, " ".join(words), limit)
    if format == "json":
        print_json(found)
    elif not found.sentences:
        output_console().print("No sentences found.")
    else:
        _print_table(found)


def _print_table(found: FoundSentences) -> None:
    from rich.table import Table

    from claims.cli.cells import cell
    from claims.cli.consoles import output_console
    from claims.languages.detect import detect_language

    shown = len(found.sentences)
    count = f"{shown:,} of {found.total:,}" if shown < found.total else f"{found.total:,}"
    table = Table(title=f"Sentences: {count}", title_justify="left", show_lines=True, expand=True)
    table.add_column("Outlet", ratio=1)
    table.add_column("Date", min_width=10)
    table.add_column("Label")
    table.add_column("Sentence", ratio=4)
    table.add_column("Article", ratio=2)
    for sentence in found.sentences:
        table.add_row(
            cell(sentence.outlet or ""),
            sentence.published.isoformat() if sentence.published else "",
            sentence.label.value,
            cell(sentence.text, detect_language(sentence.text)),
            cell(sentence.article),
        )
    output_console().print(table)
