from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from claims.agreement import Status
from claims.analysis import Analysis
from claims.matching.reprints import Reprint
from claims.outlets.credit import Credit, CreditForm
from claims.span import Span
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, replace_groups
from claims.store.origin_rows import write_origins
from claims.store.queries import Credited, Member, ReprintOf, group
from claims.store.trace_rows import trace_articles
from claims.store.writer import write

KREMLIN = {"words": "The Kremlin", "kind": "institution", "cue": ["said"]}
REUTERS = {"words": "Reuters", "outlet": "reuters.com", "cue": ["said"]}


@pytest.fixture
def members(store: Store, run: int, build: Callable[..., Analysis]) -> dict[str, Member]:
    """One version told by seven articles, by key; in the order of their days."""
    copy = build("copy", "(Reuters) The Kremlin said six died.", publisher="lemonde.fr", published="2025-06-02")
    kremlin = build(
        "copy", {"text": "(Reuters) The Kremlin said six died.", "cites": [KREMLIN]}, publisher="lemonde.fr"
    )
    credit = Credit(("reuters.com",), CreditForm.DATELINE, Span(0, 9))
    dated = replace(kremlin.article, published=copy.article.published)
    write(store, replace(kremlin, article=dated, credit=credit), run)
    cited = {"text": "Reuters said six died.", "cites": [REUTERS]}
    write(store, build("citing", cited, publisher="afp.com", published="2025-06-03"), run)
    write(store, build("irna", "Six died.", publisher="irna.ir", published="2025-06-04"), run)
    write(store, build("sister", "Six died.", publisher="irandaily.ir", published="2025-06-05"), run)
    write(store, build("reprint", "Six died.", outlet="Harbour Blog", published="2025-06-06"), run)
    unnamed = Credit((), CreditForm.CREDIT_LINE, Span(0, 8))
    agencies = build("agencies", "Agencies Six died.", outlet="Bay News", published="2025-06-07")
    write(store, replace(agencies, credit=unnamed), run)
    write(store, build("again", "Six died indeed.", publisher="irna.ir", published="2025-06-08"), run)
    ids = {row["key"]: row["id"] for row in store.query("SELECT id, key FROM articles")}
    trace_articles(store, ids.values())
    write_origins(store, {ids["reprint"]: Reprint(ids["irna"], 0.934)}, {ids["reprint"]: "irna.ir"})
    claims = [row["id"] for row in store.query("SELECT id FROM claims")]
    (number,) = replace_groups(
        store, [GroupRow(Status.CORROBORATED, 2, tuple(MemberRow(claim, 0, "model") for claim in claims))]
    )
    return {member.article: member for member in group(store, number).members}


@pytest.fixture(autouse=True)
def sisters(store: Store) -> None:
    store.db.execute("UPDATE outlets SET family = 'Government of Iran' WHERE id = 'irna.ir'")
    store.db.execute(
        "INSERT INTO outlets (id, name, kind, family) "
        "VALUES ('irandaily.ir', 'Iran Daily', 'newspaper', 'Government of Iran')"
    )
    store.db.conn.commit()


def test_why_claims_are_not_counted_apart(members: dict[str, Member]) -> None:
    irna = members["irna"].article_id
    assert {key: member.standing.why for key, member in members.items()} == {
        "copy": None,
        "citing": "both carry Reuters",
        "irna": None,
        "sister": "sister outlets: family Government of Iran",
        "reprint": f"reprint of article {irna}, 0.93 of the words",
        "agencies": "credits agencies without naming them",
        "again": "both published by IRNA",
    }
    with_whom = {member.claim: key for key, member in members.items()}
    assert {
        key: with_whom[member.standing.counted_with] for key, member in members.items() if member.standing.counted_with
    } == {"citing": "copy", "sister": "irna", "reprint": "irna", "agencies": "copy", "again": "irna"}


def test_the_path_runs_from_the_publisher_to_the_source(members: dict[str, Member]) -> None:
    assert {key: member.standing.path for key, member in members.items()} == {
        "copy": ("Le Monde", "Reuters", "The Kremlin"),
        "citing": ("AFP", "Reuters"),
        "irna": ("IRNA",),
        "sister": ("Iran Daily",),
        "reprint": ("Harbour Blog", "IRNA"),
        "agencies": ("Bay News", "agencies"),
        "again": ("IRNA",),
    }


def test_credit_and_reprint_are_told(members: dict[str, Member]) -> None:
    assert members["copy"].standing.credit == Credited("Reuters", "dateline", "(Reuters)")
    assert members["agencies"].standing.credit == Credited("agencies", "credit line", "Agencies")
    reprint = members["reprint"].standing.reprint
    assert reprint == ReprintOf(members["irna"].article_id, "irna", "IRNA", 0.934)
    assert members["irna"].standing.credit is members["irna"].standing.reprint is None
