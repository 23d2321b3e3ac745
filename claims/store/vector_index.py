"""The index of the claims' vectors: a cache beside the database, rebuilt from it whenever it is missing or stale."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from claims.store import vectors
from claims.store.article_rows import as_json
from claims.store.database import Store

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from usearch.index import Index

CLAIMS = "SELECT id FROM claims"
VECTORS = "SELECT id, vector FROM claims WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
UNMATCHED = "SELECT id FROM claims WHERE article_id NOT IN (SELECT article_id FROM matched)"
MARK = "SELECT mark FROM vector_cache"
PUT_MARK = "INSERT INTO vector_cache (id, mark) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET mark = excluded.mark"

# Up to this many vectors every one is looked at: a few milliseconds a claim, and what is found is exact. Beyond, the
# graph of usearch (HNSW, Malkov and Yashunin, 2018) finds nearly all at a cost that grows with the logarithm.
EXACT_UP_TO = 20_000
EXPANSION = 256
PORTION = 4096


class VectorIndex:
    """The vectors of the claims, searchable by nearness.

    A file carries the mark that the database had when it was written. Vectors change only with their article, which
    then is unmatched, so that a file with the database's own mark is right but for claims of unmatched articles and
    claims that are gone. A file with another mark, as after the database was put back from a copy, is not looked at.
    """

    def __init__(self, index: Index | None = None) -> None:
        self._index = index

    def __len__(self) -> int:
        return 0 if self._index is None else len(self._index)

    def search(self, queries: NDArray[np.float32], k: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Claims nearest to each query.

        Args:
            queries: `(n, width)` float32, unit length.
            k: From 1 to the number of vectors.

        Returns:
            Ids and cosines, both `(n, k)`, nearest first.
        """
        if self._index is None:
            raise ValueError("an index that is searched holds vectors, was: empty")
        exact = len(self._index) <= EXACT_UP_TO
        found = self._index.search(np.atleast_2d(queries), k, exact=exact, threads=1)
        shape = (len(queries), k)
        return np.asarray(found.keys, dtype=np.int64).reshape(shape), 1 - np.asarray(found.distances).reshape(shape)


def open_index(store: Store) -> VectorIndex:
    """The index of all claims of the store, from the file beside it as far as that is right; the file is renewed.

    Raises:
        StoreError: The database cannot be read or written.
    """
    from usearch.index import Index

    wanted = {row["id"] for row in store.query(CLAIMS)}
    unmatched = {row["id"] for row in store.query(UNMATCHED)}
    index = _saved(store)
    held = set() if index is None else set(np.asarray(list(index.keys), dtype=np.int64).tolist())
    stale = held & unmatched | held - wanted
    if stale == held:
        index = None  # a new one: the vectors to come may be of a model of another width
    elif index is not None and stale:
        index.remove(np.array(sorted(stale), dtype=np.uint64))
    missing = sorted(wanted - (held - stale))
    for start in range(0, len(missing), PORTION):
        rows = store.query(VECTORS, (as_json(missing[start : start + PORTION]),))
        matrix = vectors.matrix([row["vector"] for row in rows])
        if index is None:
            index = Index(ndim=matrix.shape[1], metric="cos", dtype="f32", expansion_search=EXPANSION)
        index.add(np.array([row["id"] for row in rows], dtype=np.uint64), matrix, threads=1)
    if index is not None and (missing or stale):
        _save(store, index)
    return VectorIndex(index)


def _file(store: Store, mark: str) -> Path:
    return store.path.with_name(f"{store.path.name}-vectors-{mark}")


def _saved(store: Store) -> Index | None:
    from usearch.index import Index

    for row in store.query(MARK):
        path = _file(store, row["mark"])
        try:
            return Index.restore(path) if path.is_file() else None
        except (RuntimeError, ValueError, OSError):
            return None  # damaged: it is built anew
    return None


def _save(store: Store, index: Index) -> None:
    """Write the file, then its mark: broken off between the two, the next opening finds no file of its mark.

    A folder that cannot be written to costs time at the next opening, nothing else.
    """
    mark = secrets.token_hex(4)
    path = _file(store, mark)
    try:
        index.save(path)
    except (RuntimeError, OSError):
        return
    with store.transaction() as connection:
        connection.execute(PUT_MARK, (mark,))
    for other in path.parent.glob(f"{store.path.name}-vectors-*"):
        if other != path:
            other.unlink(missing_ok=True)
