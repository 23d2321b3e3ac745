"""Changing what outlets are known: check, record, write, resolve the articles that it matters to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.cli.consoles import error_console, output_console
from claims.cli.progress import progress_bar
from claims.errors import InputError, RegistryError
from claims.matching.groups import Thresholds
from claims.outlets.corrections import Correction, Overlay, overlay
from claims.outlets.registry import load
from claims.resolution import Resolved, articles_touched, resolve_again
from claims.store.database import Store
from claims.store.outlet_corrections import load_corrections, record_corrections
from claims.store.registry_rows import stored_outlets, write_overlay


@dataclass(frozen=True, slots=True)
class OutletChange:
    """How a command changes outlets: who says so, and whether stored articles are resolved again."""

    author: str
    resolve: bool

    def apply(self, store: Store, before: Overlay, corrections: Sequence[Correction]) -> Overlay:
        """Record corrections, write the outlets that follow, resolve the articles that the change can matter to.

        Args:
            store: Open for writing.
            before: The outlets known before.
            corrections: What is said now.

        Raises:
            InputError: what is said contradicts itself or what was said before; nothing is recorded.
            StoreError: the database cannot be written.
        """
        said = [recorded.correction for recorded in load_corrections(store)]
        write_overlay(store, before)
        try:
            after = overlay(load(), [*said, *corrections], stored_outlets(store))
        except RegistryError as error:
            raise InputError(str(error)) from error
        record_corrections(store, corrections, self.author)
        write_overlay(store, after)
        if self.resolve:
            ids = touched_by(store, before, after)
            report(resolve_with_progress(store, after, ids), store.path)
        return after


def touched_by(store: Store, before: Overlay, after: Overlay) -> list[int]:
    """Ids of the articles that the difference between two registries can matter to."""
    former = {outlet.id: outlet for outlet in before.registry.outlets}
    present = {outlet.id for outlet in after.registry.outlets}
    changed = [outlet for outlet in after.registry.outlets if former.get(outlet.id) != outlet]
    return articles_touched(store, after.registry, changed, set(former) - present)


def resolve_with_progress(store: Store, known: Overlay, ids: Sequence[int]) -> Resolved:
    """Resolve these articles again, with a bar where there is a terminal."""
    with progress_bar(error_console(), "resolving", len(ids)) as advance:

        def counted(article_id: int) -> int:
            advance(1)
            return article_id

        return resolve_again(store, known.registry, Thresholds(), map(counted, ids))


def report(done: Resolved, path: Path) -> None:
    """What resolving did, on standard output; what it passed over, on standard error."""
    for message in done.failed:
        error_console().print(f"error: {message}")
    articles = f"{done.articles:,} {'article' if done.articles == 1 else 'articles'}"
    output_console().print(f"Resolved {articles} of {path} again: {done.changed:,} changed.")
