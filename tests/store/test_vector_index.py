from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from claims.analysis import Analysis
from claims.matching.candidates import Limits
from claims.store import vector_index
from claims.store.database import Store
from claims.store.match_marks import mark_matched
from claims.store.vector_index import VectorIndex, open_index
from claims.store.vectors import to_blob
from claims.store.writer import write

Build = Callable[..., Analysis]


def unit(*values: float) -> NDArray[np.float32]:
    vector = np.array(values, dtype=np.float32)
    return vector / np.linalg.norm(vector)


def set_vectors(store: Store, *rows: NDArray[np.float32]) -> list[int]:
    ids = [row["id"] for row in store.query("SELECT id FROM claims ORDER BY id")]
    with store.transaction() as connection:
        for claim, row in zip(ids, rows, strict=True):
            connection.execute("UPDATE claims SET vector = ? WHERE id = ?", (to_blob(row), claim))
    return ids


def all_matched(store: Store) -> None:
    with store.transaction() as connection:
        mark_matched(connection, [row["id"] for row in store.query("SELECT id FROM articles")], Limits())


def files(store: Store) -> list[Path]:
    return sorted(store.path.parent.glob(f"{store.path.name}-vectors-*"))


def nearest(index: VectorIndex, *query: float) -> list[int]:
    keys, cosines = index.search(unit(*query)[None], len(index))
    assert (np.diff(cosines[0]) <= 1e-6).all()
    return keys[0].tolist()


@pytest.fixture
def ids(store: Store, run: int, build: Build) -> list[int]:
    write(store, build("a", "One.", "Two."), run)
    write(store, build("b", "Three."), run)
    return set_vectors(store, unit(1, 0), unit(0, 1), unit(1, 1))


def test_claims_are_found_nearest_first_with_their_cosine(store: Store, ids: list[int]) -> None:
    keys, cosines = open_index(store).search(np.stack([unit(1, 0), unit(0, 1)]), 2)
    assert keys.tolist() == [[ids[0], ids[2]], [ids[1], ids[2]]]
    assert cosines == pytest.approx(np.array([[1, 0.5**0.5]] * 2), abs=1e-6)


def test_the_file_is_used_again_and_there_is_one(store: Store, ids: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    open_index(store)
    all_matched(store)
    (file,) = files(store)

    def refuse(store: Store, index: object) -> None:
        raise AssertionError("the file was there and right")

    monkeypatch.setattr(vector_index, "_save", refuse)
    assert nearest(open_index(store), 1, 0.1) == [ids[0], ids[2], ids[1]]
    assert files(store) == [file]


def test_claims_of_revised_articles_are_indexed_anew(store: Store, ids: list[int]) -> None:
    open_index(store)
    all_matched(store)
    set_vectors(store, unit(1, 0), unit(0, 1), unit(-1, 0))
    with store.transaction() as connection:
        connection.execute("DELETE FROM matched WHERE article_id = (SELECT id FROM articles WHERE key = 'b')")
    assert nearest(open_index(store), 1, 0.1) == ids


def test_claims_that_are_gone_are_not_found(store: Store, run: int, build: Build, ids: list[int]) -> None:
    open_index(store)
    all_matched(store)
    write(store, build("a", "One."), run)
    set_vectors(store, unit(1, 0), unit(1, 1))
    assert nearest(open_index(store), 0, 1) == [ids[2], ids[0]]


def test_what_is_gone_is_gone_from_the_file(store: Store, run: int, build: Build, ids: list[int]) -> None:
    open_index(store)
    all_matched(store)
    with store.transaction() as connection:
        connection.execute("DELETE FROM claims WHERE id = ?", (ids[2],))
    (before,) = files(store)
    assert nearest(open_index(store), 1, 1) in ([ids[0], ids[1]], [ids[1], ids[0]])
    (after,) = files(store)
    assert after != before
    open_index(store)
    assert files(store) == [after]


def test_a_model_of_another_width_has_an_index_of_its_own(store: Store, ids: list[int]) -> None:
    open_index(store)
    set_vectors(store, unit(1, 0, 0), unit(0, 1, 0), unit(0, 0, 1))
    assert nearest(open_index(store), 0, 0.1, 1) == [ids[2], ids[1], ids[0]]


@pytest.mark.parametrize("damage", ["missing", "damaged", "another's"])
def test_a_file_that_is_not_right_is_built_anew(store: Store, ids: list[int], damage: str) -> None:
    open_index(store)
    all_matched(store)
    (file,) = files(store)
    if damage == "missing":
        file.unlink()
    elif damage == "damaged":
        file.write_bytes(b"no index")
    else:
        with store.transaction() as connection:
            connection.execute("UPDATE vector_cache SET mark = 'another'")
    assert nearest(open_index(store), 1, 0.1) == [ids[0], ids[2], ids[1]]
    assert len(files(store)) == 1


def test_an_empty_store_has_an_empty_index(store: Store) -> None:
    index = open_index(store)
    assert len(index) == 0
    assert files(store) == []
    with pytest.raises(ValueError, match="holds vectors, was: empty"):
        index.search(unit(1, 0)[None], 1)


def test_many_vectors_are_searched_by_graph(
    path: Path, run: int, store: Store, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = np.random.default_rng(0)
    vectors = chance.normal(size=(300, 16)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    write(store, build("a", *(f"Claim {number}." for number in range(300))), run)
    ids = set_vectors(store, *vectors)
    monkeypatch.setattr(vector_index, "EXACT_UP_TO", 10)
    keys, _ = open_index(store).search(vectors[:20], 10)
    exact = np.argsort(-(vectors[:20] @ vectors.T), axis=1)[:, :10]
    found = [len({ids[place] for place in row} & set(found.tolist())) for row, found in zip(exact, keys, strict=True)]
    assert sum(found) / 200 >= 0.95
