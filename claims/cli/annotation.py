"""The work of ``claims annotate``: read articles, write what the model says of their sentences."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import IO

from rich.console import Console

from claims.analysis import Analysis
from claims.cli.annotation_rows import annotation_rows
from claims.cli.consoles import error_console, output_console
from claims.cli.destination import STANDARD_OUTPUT, destination
from claims.cli.failures import Failures
from claims.cli.json_text import json_line
from claims.cli.models import ModelChoice
from claims.cli.progress import progress_bar
from claims.cli.sentence_table import article_heading, rows_of_analysis, sentence_table
from claims.outlets.registry import load
from claims.pipeline import analyse
from claims.reading import Failure, ReadingOptions, count_articles, read_paths

Render = Callable[[Analysis], None]


def annotate(files: Sequence[str], options: ReadingOptions, choice: ModelChoice, format: str, output: str) -> int:
    """Annotate every article of `files`; the exit code."""
    console = error_console()
    failures = Failures(console)
    models, registry = choice.load(), load()
    done = 0
    with _renderer(format, output) as render, progress_bar(console, "reading", count_articles(files)) as advance:
        for item in read_paths(files, options):
            if isinstance(item, Failure):
                failures.add_unread(item)
            else:
                analysis = failures.attempt(item.key, partial(analyse, item, models, registry))
                if analysis is not None:
                    render(analysis)  # outside of the attempt: where output cannot be written, no other article helps
                    done += 1
            advance(1)
    return failures.exit_code(done)


@contextmanager
def _renderer(format: str, output: str) -> Iterator[Render]:
    """What writes one article to `output`."""
    if format == "table" and output == STANDARD_OUTPUT:
        yield partial(_print_table, output_console())
        return
    with destination(output) as stream:
        if format != "table":
            yield partial(_write_rows, stream)
            return
        with io.TextIOWrapper(stream, encoding="utf-8", newline="\n") as text:
            yield partial(_print_table, output_console(text))


def _write_rows(stream: IO[bytes], analysis: Analysis) -> None:
    stream.write("".join(f"{json_line(row)}\n" for row in annotation_rows(analysis)).encode("utf-8"))


def _print_table(console: Console, analysis: Analysis) -> None:
    article = analysis.article
    console.print(article_heading(article.key, article.title, article.outlet, article.published, article.language))
    coloured = console.color_system is not None
    console.print(sentence_table(rows_of_analysis(analysis), article.language, coloured))
