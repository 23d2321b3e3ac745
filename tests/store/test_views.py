from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claims.analysis import Analysis
from claims.sourcing.interval import share_of
from claims.store.database import Store
from claims.store.writer import write


def rows(store: Store, view: str, *columns: str) -> set[tuple[Any, ...]]:
    return {tuple(row) for row in store.query(f"SELECT {', '.join(columns) or '*'} FROM {view}")}


def test_disputed_and_corroborated_count_what_is_behind_a_group(store: Store, news: dict[str, int]) -> None:
    assert rows(store, "disputed") == {(news["disputed"], 3, 3, 4, 4, 4, 3, "2025-06-10", "2025-06-12", 0)}
    assert rows(store, "corroborated") == {(news["corroborated"], 2, 1, 3, 3, 3, 3, "2025-06-10", "2025-06-12", 0)}


def test_articles_of_one_publisher_are_one_outlet(store: Store, news: dict[str, int]) -> None:
    store.db.execute("UPDATE articles SET outlet_id = 'irna.ir' WHERE key = 'lemonde'")
    assert rows(store, "disputed", "articles", "outlets") == {(4, 3)}


def test_sourcing_by_article(store: Store, news: dict[str, int]) -> None:
    columns = ("key", "outlet_id", "outlet", "claim", "attribution", "commentary", "boilerplate", "attributed_share")
    assert rows(store, "sourcing_by_article", *columns) == {
        ("irna", "irna.ir", "IRNA", 1, 1, 1, 1, 1 / 3),
        ("lemonde", "lemonde.fr", "Le Monde", 0, 3, 0, 0, 1.0),
        ("afp", "afp.com", "AFP", 2, 0, 0, 0, 0.0),
        ("blog", "Harbour Blog", "Harbour Blog", 0, 1, 0, 0, 1.0),
    }
    counts = ("key", "citations", "named", "unnamed", "denials", "sources")
    assert rows(store, "sourcing_by_article", *counts) == {
        ("irna", 1, 1, 0, 0, 1),
        ("lemonde", 3, 2, 1, 1, 3),
        ("afp", 0, 0, 0, 0, 0),
        ("blog", 2, 2, 0, 0, 2),
    }


def test_an_article_without_a_body_has_no_share(store: Store, run: int, build: Callable[..., Analysis]) -> None:
    write(store, build("a", {"text": "Share", "label": "boilerplate"}), run)
    write(store, build("b"), run)
    columns = ("key", "attribution", "boilerplate", "attributed_share")
    assert rows(store, "sourcing_by_article", *columns) == {("a", 0, 1, None), ("b", 0, 0, None)}


def test_sourcing_by_outlet_adds_its_articles_up(
    store: Store, run: int, news: dict[str, int], build: Callable[..., Analysis]
) -> None:
    write(store, build("irna-2", "One.", "Two.", publisher="irna.ir"), run)
    columns = (
        "outlet",
        "articles",
        "claim",
        "attribution",
        "commentary",
        "boilerplate",
        "attributed_share",
        "citations",
    )
    found = rows(store, "sourcing_by_outlet", *columns, "named", "unnamed", "denials")
    assert ("IRNA", 2, 3, 1, 1, 1, 1 / 5, 1, 1, 0, 0) in found
    assert ("Le Monde", 1, 0, 3, 0, 0, 1.0, 3, 2, 1, 1) in found
    assert len(found) == 4


COUNTS = ("outlet_a", "outlet_b", "groups", "agreed", "agreed_independently", "disputed", "compared")


def revise(store: Store, old: str, new: str) -> None:
    store.db.execute(
        "UPDATE group_members SET superseded_by = (SELECT id FROM claims WHERE text = ?) "
        "WHERE claim_id = (SELECT id FROM claims WHERE text = ?)",
        (new, old),
    )


def test_a_revised_position_is_no_version_any_more(store: Store, news: dict[str, int]) -> None:
    revise(store, "Six died.", "Nine died.")
    assert rows(store, "disputed", "positions", "claims", "superseded") == {(2, 4, 1)}
    assert rows(store, "corroborated", "positions", "claims", "superseded") == {(1, 3, 0)}


def test_outlet_agreement_counts_groups_and_leaves_copies_apart(store: Store, news: dict[str, int]) -> None:
    assert rows(store, "outlet_agreement", *COUNTS) == {
        ("Harbour Blog", "afp.com", 1, 1, 0, 0, 0),
        ("Harbour Blog", "irna.ir", 1, 0, 0, 1, 1),
        ("Harbour Blog", "lemonde.fr", 1, 0, 0, 1, 1),
        ("afp.com", "irna.ir", 2, 1, 1, 1, 2),
        ("afp.com", "lemonde.fr", 2, 1, 1, 1, 2),
        ("irna.ir", "lemonde.fr", 2, 1, 0, 1, 1),
    }
    assert ("Harbour Blog", "IRNA") in rows(store, "outlet_agreement", "name_a", "name_b")


def test_revised_positions_and_two_versions_of_one_origin_are_no_disputes(store: Store, news: dict[str, int]) -> None:
    revise(store, "Six died.", "Nine died.")
    found = rows(store, "outlet_agreement", *COUNTS)
    assert ("afp.com", "irna.ir", 1, 1, 1, 0, 1) in found
    assert not [row for row in found if row[:2] == ("Harbour Blog", "irna.ir")]
    store.db.execute("UPDATE claims SET origin = 'lemonde.fr' WHERE text = 'Nine died.'")
    assert ("afp.com", "lemonde.fr", 2, 1, 1, 0, 1) in rows(store, "outlet_agreement", *COUNTS)


@pytest.mark.parametrize(("agreed", "disputed"), [(0, 0), (1, 0), (0, 1), (3, 1), (7, 0), (0, 9), (20, 13), (260, 3)])
def test_the_interval_is_the_wilson_score_interval(store: Store, run: int, agreed: int, disputed: int) -> None:
    """The pair also copies one origin twice, which is no evidence."""
    with store.transaction() as connection:
        for number, outlet in enumerate(("irna.ir", "afp.com"), start=1):
            connection.execute(
                "INSERT INTO articles (id, key, outlet_id, text, digest, first_seen, changed, run_id) "
                "VALUES (?, ?, ?, '', '', '', '', ?)",
                (number, outlet, outlet, run),
            )
            connection.execute(
                "INSERT INTO sentences VALUES (?, ?, 0, NULL, 0, 0, '', '', 'claim', 1, 0, 0, 0, NULL)",
                (number, number),
            )
        said = [(0, "afp.com")] * agreed + [(1, "afp.com")] * disputed + [(0, "irna.ir")] * 2
        for place, (position, origin) in enumerate(said):
            connection.execute(f"INSERT INTO groups VALUES ({place + 1}, 'disputed', 1, '', '')")
            for article, at, source in ((1, 0, "irna.ir"), (2, position, origin)):
                claim = 2 * place + article
                connection.execute(
                    "INSERT INTO claims VALUES (?, ?, ?, ?, '[]', 0, 0, '', '', '', 'assert', '[]', ?, x'')",
                    (claim, article, article, place, source),
                )
                connection.execute(
                    "INSERT INTO group_members (claim_id, group_id, position, reason) VALUES (?, ?, ?, '')",
                    (claim, place + 1, at),
                )
    wanted = share_of(agreed, agreed + disputed)
    columns = ("groups", "agreed", "compared", "share_agreed", "share_low", "share_high")
    ((groups, both, compared, share, low, high),) = rows(store, "outlet_agreement", *columns)
    assert (groups, both, compared) == (len(said), agreed + 2, wanted.of)
    assert share == wanted.share
    assert (low, high) == (pytest.approx(wanted.low, abs=1e-12), pytest.approx(wanted.high, abs=1e-12))


def test_who_cites_whom(store: Store, run: int, news: dict[str, int], build: Callable[..., Analysis]) -> None:
    cite = {"words": "Reuters", "outlet": "reuters.com", "cue": ["denied"], "polarity": "deny"}
    local = {"words": "Port Gazette"}
    sentence = {"text": "Reuters denied it, and Port Gazette.", "cites": [cite, local]}
    write(store, build("irna-2", sentence, publisher="irna.ir", published="2025-06-14"), run)
    assert rows(store, "who_cites_whom") == {
        ("irna.ir", "IRNA", "reuters.com", "Reuters", 2, 2, 0, 1, "2025-06-10", "2025-06-14"),
        ("irna.ir", "IRNA", "Port Gazette", "Port Gazette", 1, 1, 0, 0, "2025-06-14", "2025-06-14"),
        ("lemonde.fr", "Le Monde", "reuters.com", "Reuters", 1, 1, 0, 0, "2025-06-11", "2025-06-11"),
        ("Harbour Blog", "Harbour Blog", "irna.ir", "IRNA", 1, 1, 0, 0, None, None),
        ("Harbour Blog", "Harbour Blog", "afp.com", "AFP", 1, 1, 1, 0, None, None),
    }
