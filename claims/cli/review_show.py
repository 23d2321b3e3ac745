"""``claims review show``"""

from __future__ import annotations

from pathlib import Path

import click

from claims.cli.options import database_option, format_option


@click.command("show")
@click.argument("name", metavar="SENTENCE|ARTICLE")
@database_option
@format_option("table", "json")
def command(name: str, db: Path, format: str) -> None:
    """Show the sentences of an article, or one, with their numbers.

    ARTICLE is the id or address that came with it, or the path it was read from. For each sentence: its number, its
    label, whom each of its attributions cites, and the numbers of its claims.

    \b
    Examples:
      claims review show news/port-blast.txt --db news.db
      claims review show 31 --format json
    """
    from claims.cli.consoles import output_console
    from claims.cli.destination import print_json
    from claims.cli.reading_store import open_for_reading
    from claims.cli.review_table import print_sentences
    from claims.errors import NotFound
    from claims.store.queries.reviewed import spoken_article, spoken_sentence

    with open_for_reading(db) as store:
        found = spoken_article(store, name)
        if not found:
            try:
                found = [spoken_sentence(store, name)]
            except NotFound as error:
                raise NotFound(f"{error}; nor is it the key of an article") from error
    if format == "json":
        print_json(found)
    else:
        print_sentences(found, output_console())
