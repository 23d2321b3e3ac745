from __future__ import annotations

from collections.abc import Callable

import pytest

from claims.analysis import Analysis
from claims.attribution import SourceKind
from claims.errors import NotFound
from claims.label import Label
from claims.store.database import Store
from claims.store.queries import MostCited, audit_article
from claims.store.writer import write

Build = Callable[..., Analysis]


def test_sums_of_an_article(store: Store, run: int, build: Build) -> None:
    reuters = {"words": "Reuters", "outlet": "reuters.com"}
    as_institution = reuters | {"kind": "institution"}
    afp = {"words": "AFP", "outlet": "afp.com", "polarity": "deny"}
    gazette = {"words": "Port Gazette"}
    sources = {"words": "sources", "kind": "unnamed"}
    nobody = {"words": None, "kind": "person"}
    text = "Reuters, AFP, Port Gazette and sources."
    given = (
        {"text": text, "cites": [reuters, as_institution, afp, gazette, sources, nobody]},
        "A claim.",
        {"text": "A view.", "label": "commentary"},
        {"text": "Another.", "label": "commentary"},
        {"text": "Share", "label": "boilerplate"},
    )
    write(store, build("a", *given), run)
    sums = audit_article(store, "a").sourcing
    assert sums.labels == {Label.CLAIM: 1, Label.ATTRIBUTION: 1, Label.COMMENTARY: 2, Label.BOILERPLATE: 1}
    assert sums.shares == {Label.CLAIM: 0.25, Label.ATTRIBUTION: 0.25, Label.COMMENTARY: 0.5}
    assert sums.attributed_share == 0.25
    assert (sums.citations, sums.named, sums.unnamed, sums.denials) == (6, 4, 2, 1)
    assert sums.kinds == {
        SourceKind.OUTLET: 3,
        SourceKind.PERSON: 1,
        SourceKind.INSTITUTION: 1,
        SourceKind.DOCUMENT: 0,
        SourceKind.UNNAMED: 1,
    }
    assert sums.outlets == (
        MostCited("Reuters", "reuters.com", 2),
        MostCited("AFP", "afp.com", 1),
        MostCited("Port Gazette", None, 1),
    )


def test_an_article_without_a_body_has_no_shares(store: Store, run: int, build: Build) -> None:
    write(store, build("a", {"text": "Share", "label": "boilerplate"}), run)
    sums = audit_article(store, "a").sourcing
    assert (sums.shares, sums.attributed_share) == ({}, None)


def test_sums_agree_with_the_view(store: Store, news: dict[str, int]) -> None:
    for row in store.query("SELECT * FROM sourcing_by_article"):
        sums = audit_article(store, row["key"]).sourcing
        assert {label.value: count for label, count in sums.labels.items()} == {
            label.value: row[label.value] for label in Label
        }
        assert (sums.citations, sums.named, sums.unnamed, sums.denials) == (
            *(row["citations"], row["named"], row["unnamed"]),
            row["denials"],
        )
        assert sums.attributed_share == pytest.approx(row["attributed_share"])


def test_audit_shows_who_disputes_which_claim(store: Store, news: dict[str, int]) -> None:
    found = audit_article(store, "irna")
    assert found.article.key == "irna" and len(found.sentences) == 4
    (claim,) = found.disputed
    assert (claim.quote, claim.sentence, claim.group) == ("Six died.", 1, news["disputed"])
    assert [(other.outlet, other.article, other.quote, other.reason) for other in claim.opponents] == [
        ("Le Monde", "lemonde", "The ministry denied that six died.", "reason 1"),
        ("AFP", "afp", "Nine died.", "reason 2"),
        ("Harbour Blog", "blog", "IRNA, citing AFP, said nine died.", "reason 2"),
    ]


def test_those_who_agree_are_no_opponents(store: Store, news: dict[str, int]) -> None:
    (claim,) = audit_article(store, "blog").disputed
    assert [other.article for other in claim.opponents] == ["irna", "lemonde"]


def test_an_article_does_not_oppose_itself_and_only_disputed_groups_count(store: Store, news: dict[str, int]) -> None:
    store.db.execute("UPDATE claims SET article_id = (SELECT id FROM articles WHERE key = 'irna'), position = 100 * id")
    assert audit_article(store, "irna").disputed == ()
    store.db.execute(
        "UPDATE claims SET article_id = (SELECT id FROM articles WHERE key = 'afp') WHERE text = 'Nine died.'"
    )
    assert len(audit_article(store, "afp").disputed) == 1
    store.db.execute("UPDATE groups SET status = 'single-origin'")
    assert audit_article(store, "afp").disputed == ()


def test_audit_of_an_article_that_is_not_there(store: Store) -> None:
    with pytest.raises(NotFound, match="nowhere"):
        audit_article(store, "nowhere")
