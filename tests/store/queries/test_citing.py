from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from claims.store.database import Store
from claims.store.queries import who_cites_whom

PAIRS = [
    ("Harbour Blog", "afp.com", 1),
    ("Harbour Blog", "irna.ir", 1),
    ("irna.ir", "reuters.com", 1),
    ("lemonde.fr", "reuters.com", 1),
]


def test_who_cites_whom(store: Store, news: dict[str, int]) -> None:
    found = who_cites_whom(store)
    assert sorted((edge.citing_id, edge.cited_id, edge.citations) for edge in found) == PAIRS
    (blog,) = (edge for edge in found if edge.cited_id == "afp.com")
    assert (blog.citing, blog.cited, blog.articles, blog.through_others, blog.denials) == (
        "Harbour Blog",
        "AFP",
        1,
        1,
        0,
    )


def test_it_is_the_view_while_nothing_is_left_out(store: Store, news: dict[str, int]) -> None:
    view = store.query("SELECT citing_id, cited_id, citations, articles, through_others, denials FROM who_cites_whom")
    found = [
        (each.citing_id, each.cited_id, each.citations, each.articles, each.through_others, each.denials)
        for each in who_cites_whom(store)
    ]
    assert sorted(found) == sorted(map(tuple, view))


@pytest.mark.parametrize(
    ("conditions", "citing"),
    [
        ({"since": date(2025, 6, 11)}, ["lemonde.fr"]),
        ({"until": date(2025, 6, 10)}, ["irna.ir"]),
        ({"since": date(2025, 6, 12)}, []),
        ({"least": 2}, []),
    ],
)
def test_conditions(store: Store, news: dict[str, int], conditions: dict[str, Any], citing: list[str]) -> None:
    assert [edge.citing_id for edge in who_cites_whom(store, **conditions)] == citing
