"""Runs: which program and model the rows of an article come from."""

from __future__ import annotations

from claims.errors import NotFound
from claims.store.database import Store, now

START_RUN = "INSERT INTO runs (program, model, model_digest, started) VALUES (?, ?, ?, ?)"
FINISH_RUN = "UPDATE runs SET finished = ? WHERE id = ?"


def start_run(store: Store, program: str, model: str, model_digest: str) -> int:
    """Record that version `program` starts to write what `model` found; the id that `write` takes.

    Raises:
        StoreError: The database cannot be written.
    """
    with store.transaction() as connection:
        return int(connection.execute(START_RUN, (program, model, model_digest, now())).lastrowid or 0)


def finish_run(store: Store, run_id: int) -> None:
    """Record that the run came to its end; a run that broke off stays without one.

    Raises:
        NotFound: There is no such run.
        StoreError: The database cannot be written.
    """
    with store.transaction() as connection:
        if not connection.execute(FINISH_RUN, (now(), run_id)).rowcount:
            raise NotFound(f"a run that ends must have started, was: {run_id} in {store.path}")
