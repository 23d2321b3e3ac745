from __future__ import annotations

from collections.abc import Callable
from datetime import date

from claims.analysis import Analysis
from claims.store.database import Store
from claims.store.queries import Silent, group
from claims.store.writer import write


def cover(store: Store, *pairs: tuple[str, str, float]) -> None:
    ids = {row["key"]: row["id"] for row in store.query("SELECT id, key FROM articles")}
    for one, other, score in pairs:
        a, b = sorted((ids[one], ids[other]))
        store.db.execute("INSERT INTO coverage (article_a, article_b, score) VALUES (?, ?, ?)", (a, b, score))


def test_outlets_that_cover_the_event_without_a_claim_are_silent(
    store: Store, run: int, news: dict[str, int], build: Callable[..., Analysis]
) -> None:
    write(store, build("near", "Rain fell.", outlet="بريد الميناء", published="2025-06-13", language="ar"), run)
    write(store, build("nearer", "Rain.", outlet="بريد الميناء", published="2025-06-14", title="مطر", url="u"), run)
    write(store, build("early", "Wind.", publisher="reuters.com", published="2025-06-09"), run)
    write(store, build("far", "Sports.", outlet="Elsewhere"), run)
    write(store, build("irna-2", "More rain.", publisher="irna.ir"), run)
    assert group(store, news["disputed"]).silent == ()
    cover(
        store,
        ("near", "irna", 0.8),
        ("nearer", "afp", 0.9),
        ("early", "blog", 0.7),
        # of an outlet that has a claim in the group, and between articles outside it
        ("irna-2", "afp", 0.9),
        ("far", "near", 0.9),
        ("irna", "afp", 0.9),
    )
    assert group(store, news["disputed"]).silent == (
        Silent("reuters.com", "Reuters", "early", None, date(2025, 6, 9), "en", None),
        Silent("بريد الميناء", "بريد الميناء", "nearer", "مطر", date(2025, 6, 14), "en", "u"),
    )
    # The other group is silent for the blog alone besides.
    assert [silent.outlet for silent in group(store, news["corroborated"]).silent] == ["بريد الميناء"]


def test_a_group_in_which_the_blog_is_silent(store: Store, news: dict[str, int]) -> None:
    cover(store, ("blog", "lemonde", 0.7))
    assert [silent.outlet for silent in group(store, news["corroborated"]).silent] == ["Harbour Blog"]
    assert group(store, news["disputed"]).silent == ()
