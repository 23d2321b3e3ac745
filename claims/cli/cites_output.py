"""Who cites whom in the format asked for, where it is wanted."""

from __future__ import annotations

import io
from collections.abc import Sequence

from claims.cli.destination import STANDARD_OUTPUT, destination
from claims.sourcing.citing import Citing, matrix, nodes


def write_cites(edges: Sequence[Citing], format: str, output: str) -> None:
    """Write `edges`.

    Args:
        format: ``table``, ``json``, ``csv``, ``svg`` or ``dot``.
        output: A file, or ``-`` for standard output.

    Raises:
        click.UsageError: the file cannot be written.
    """
    from claims.cli.cites_table import print_cites
    from claims.cli.consoles import output_console

    if format == "table" and output == STANDARD_OUTPUT:
        print_cites(matrix(edges), output_console())
        return
    with destination(output) as stream:
        stream.write(_text(edges, format).encode("utf-8"))


def _text(edges: Sequence[Citing], format: str) -> str:
    from claims.cli.cites_graph import cites_dot
    from claims.cli.cites_picture import cites_picture
    from claims.cli.cites_table import cites_csv, print_cites
    from claims.cli.consoles import output_console
    from claims.cli.json_text import json_document

    if format == "json":
        return json_document({"outlets": nodes(edges), "cites": edges, "matrix": matrix(edges)}) + "\n"
    if format == "csv":
        return cites_csv(matrix(edges))
    if format == "svg":
        return cites_picture(edges)
    if format == "dot":
        return cites_dot(edges)
    paper = io.StringIO()
    print_cites(matrix(edges), output_console(paper))
    return paper.getvalue()
