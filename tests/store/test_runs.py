from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.analysis import Analysis
from claims.errors import NotFound
from claims.store.database import Store
from claims.store.runs import finish_run, start_run
from claims.store.writer import write

RUN = "SELECT program, model, model_digest, started, finished, articles FROM runs WHERE id = ?"


def test_run_records_what_wrote_and_how_much(store: Store, build: Callable[..., Analysis]) -> None:
    run = start_run(store, "0.1", "small", "d1")
    row = store.query(RUN, (run,))[0]
    assert tuple(row)[:3] == ("0.1", "small", "d1") and row["finished"] is None and row["articles"] == 0
    for text in ("One.", "One.", "Two."):
        write(store, build("a", text), run)
    write(store, build("b", "One."), run)
    finish_run(store, run)
    row = store.query(RUN, (run,))[0]
    assert row["articles"] == 3 and row["finished"] >= row["started"]


def test_a_run_that_ends_must_have_started(store: Store) -> None:
    with pytest.raises(NotFound, match="was: 9"):
        finish_run(store, 9)
