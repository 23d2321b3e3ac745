"""The work of ``claims ingest``: read, store, match, sum up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from rich.console import Console
from rich.table import Table

from claims.article import Article
from claims.cli.consoles import error_console, output_console
from claims.cli.failures import Failures
from claims.cli.models import ModelChoice, Models
from claims.cli.progress import progress_bar, tracked
from claims.cli.version import program_version
from claims.label import Label
from claims.matching.candidates import Limits
from claims.matching.groups import Thresholds
from claims.outlets.registry import Registry
from claims.pipeline import Matched, analyse, match, publisher_of
from claims.reading import Failure, ReadingOptions, count_articles, read_paths
from claims.store.database import Store, open_store
from claims.store.detail_filling import fill_details
from claims.store.outlet_corrections import load_overlay
from claims.store.queries import Summary, summary
from claims.store.registry_rows import write_overlay
from claims.store.review_rows import load_article_reviews
from claims.store.runs import finish_run, start_run
from claims.store.writer import Written, is_current, write


@dataclass(slots=True)
class Tally:
    """What one run did to the articles."""

    written: Counter[Written] = field(default_factory=Counter)
    labels: Counter[Label] = field(default_factory=Counter)
    claims: int = 0


def ingest(paths: Sequence[str], db: Path, options: ReadingOptions, choice: ModelChoice, limits: Limits | None) -> int:
    """Read `paths` into the database and match its claims unless `limits` is None; the exit code.

    The database is made only when there is an article to write.
    """
    console = error_console()
    failures = Failures(console)
    items = _from_first_article(read_paths(paths, options), failures)
    if items is None:
        return failures.exit_code(0)
    models = choice.load()
    with open_store(db) as store:
        known = load_overlay(store)
        registry = known.registry
        write_overlay(store, known)
        fill_details(store)
        run = start_run(store, program_version(), models.manifest.name, models.manifest.digest)
        left = count_articles(paths)
        with progress_bar(console, "reading", None if left is None else left - failures.count) as advance:
            tally = store_articles(items, partial(_store_one, store, models, registry, run), failures, advance)
        matched = None
        if limits is not None:
            track = partial(tracked, console, "comparing")
            matched = match(store, models, registry, limits, Thresholds(), track)
        finish_run(store, run)
        print_summary(tally, failures.count, matched, summary(store), db)
    if matched is not None and limits is not None:
        _report_cap(console, matched, limits)
    return failures.exit_code(tally.written.total())


def _from_first_article(items: Iterator[Article | Failure], failures: Failures) -> Iterator[Article | Failure] | None:
    """`items` from the first article on, the failures before it reported; None when there is no article."""
    for item in items:
        if isinstance(item, Article):
            return chain((item,), items)
        failures.add_unread(item)
    return None


def store_articles(
    items: Iterable[Article | Failure],
    store_one: Callable[[Article, Tally], Written],
    failures: Failures,
    advance: Callable[[int], None],
) -> Tally:
    """Store every article; one that fails is reported and costs only itself."""
    tally = Tally()
    for item in items:
        if isinstance(item, Failure):
            failures.add_unread(item)
        else:
            written = failures.attempt(item.key, partial(store_one, item, tally))
            if written is not None:
                tally.written[written] += 1
        advance(1)
    return tally


def _store_one(store: Store, models: Models, registry: Registry, run: int, article: Article, tally: Tally) -> Written:
    # Asked first, because reading is what takes time.
    if is_current(store, article, publisher_of(article, registry), run):
        return Written.UNCHANGED
    analysis = analyse(article, models, registry, load_article_reviews(store, article.key))
    written = write(store, analysis, run)
    tally.labels.update(sentence.label for sentence in analysis.sentences)
    tally.claims += len(analysis.claims)
    return written


def print_summary(tally: Tally, failed: int, matched: Matched | None, held: Summary, db: Path) -> None:
    """What the run did and what the database holds now, on standard output."""
    table = Table(title=f"Ingested into {db}", title_justify="left", box=None, pad_edge=False)
    table.add_column("")
    table.add_column("this run", justify="right")
    table.add_column("database", justify="right")

    def add(name: str, now: int | None, there: int | None = None) -> None:
        table.add_row(name, *("" if number is None else f"{number:,}" for number in (now, there)))

    add("articles", tally.written.total() + failed, held.articles)
    for written in (Written.ADDED, Written.REVISED, Written.UNCHANGED):
        add(f"  {written.value}", tally.written[written])
    add("  failed", failed)
    add("sentences", tally.labels.total(), held.sentences)
    for label in Label:
        add(f"  {label.value}", tally.labels[label])
    add("claims", tally.claims, held.claims)
    if matched is not None:
        add("pairs compared", matched.compared)
    add("groups", None, held.groups)
    for status, count in held.statuses.items():
        add(f"  {status.value}", None, count)
    output_console().print(table)


def _report_cap(console: Console, matched: Matched, limits: Limits) -> None:
    if matched.capped:
        console.print(
            f"note: {matched.capped:,} claims have more than {limits.neighbours:,} near claims; articles further away "
            f"were not looked at for them; --neighbours raises the limit"
        )
    if matched.left_out:
        console.print(
            f"note: {matched.left_out:,} pairs of near claims were not compared, as each claim is compared with the "
            f"{limits.partners} nearest of an article; --partners raises the limit"
        )
