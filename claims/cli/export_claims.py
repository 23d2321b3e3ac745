"""``claims export claims``"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from claims.cli.options import database_option, format_option, output_option

if TYPE_CHECKING:
    from claims.store.queries import ClaimRecord


@click.command("claims")
@database_option
@format_option("jsonl", "csv")
@output_option
def command(db: Path, format: str, output: str) -> None:
    """Write every claim with what it names, one a line.

    Fields: claim, article, published, language, sentence, spans, text, polarity, outlet, chain, origin, group, position
    (claims of a group with the same position agree), details. A detail is a quantity, a date, a place or a person, with
    its span, words, value (number; ISO 8601 day or first/last; ISO 3166 code or GeoNames id; name), unit, name and
    country. CSV has spans, chain and details as JSON.

    \b
    Examples:
      claims export claims --db news.db -o claims.jsonl
      claims export claims --format csv -o claims.csv
    """
    from claims.cli.destination import destination
    from claims.cli.json_text import json_line
    from claims.cli.reading_store import open_for_reading
    from claims.store.queries import export_claims

    with open_for_reading(db) as store, destination(output) as stream:
        if format == "csv":
            _write_csv(export_claims(store), stream)
        else:
            for claim in export_claims(store):
                stream.write(f"{json_line(claim)}\n".encode())


def _write_csv(claims: Iterable[ClaimRecord], stream: IO[bytes]) -> None:
    import csv
    import dataclasses
    import io

    from claims.cli.json_text import json_line, plain
    from claims.store.queries import ClaimRecord

    names = [field.name for field in dataclasses.fields(ClaimRecord)]
    for row in (names, *(list(plain(claim).values()) for claim in claims)):
        line = io.StringIO()
        cells = [json_line(cell) if isinstance(cell, list) else "" if cell is None else cell for cell in row]
        csv.writer(line, lineterminator="\n").writerow(cells)
        stream.write(line.getvalue().encode())
