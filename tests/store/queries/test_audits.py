from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claims.agreement import Status
from claims.analysis import Analysis
from claims.attribution import SourceKind
from claims.errors import NotFound
from claims.label import Label
from claims.sourcing.figures import MostCited
from claims.store.database import Store
from claims.store.queries import Scope, audit_article, audit_scope, observations
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
    sums = audit_article(store, "a").figures
    assert {label: (share.count, share.of) for label, share in sums.labels.items()} == {
        Label.CLAIM: (1, 4),
        Label.ATTRIBUTION: (1, 4),
        Label.COMMENTARY: (2, 4),
        Label.BOILERPLATE: (1, 5),
    }
    assert (sums.attributed.share, sums.own_voice.share) == (0.25, 0.75)
    assert (sums.citations, sums.named.count, sums.unnamed.count, sums.denials.count) == (6, 4, 2, 1)
    assert {kind: share.count for kind, share in sums.kinds.items()} == {
        SourceKind.OUTLET: 3,
        SourceKind.PERSON: 1,
        SourceKind.INSTITUTION: 1,
        SourceKind.DOCUMENT: 0,
        SourceKind.UNNAMED: 1,
    }
    assert sums.outlets == (
        MostCited("Reuters", "reuters.com", 2, 1),
        MostCited("AFP", "afp.com", 1, 1),
        MostCited("Port Gazette", None, 1, 1),
    )
    assert (sums.diversity.citations, sums.diversity.sources, sums.sources) == (4, 3, (2, 1, 1))


def test_an_article_without_a_body_has_no_shares(store: Store, run: int, build: Build) -> None:
    write(store, build("a", {"text": "Share", "label": "boilerplate"}), run)
    sums = audit_article(store, "a").figures
    assert (sums.attributed.share, sums.own_voice.share, sums.named.share, sums.direct.share) == (None,) * 4
    assert sums.labels[Label.BOILERPLATE].share == 1


def test_sums_agree_with_the_view(store: Store, news: dict[str, int]) -> None:
    for row in store.query("SELECT * FROM sourcing_by_article"):
        sums = audit_article(store, row["key"]).figures
        assert {label.value: share.count for label, share in sums.labels.items()} == {
            label.value: row[label.value] for label in Label
        }
        assert (sums.citations, sums.named.count, sums.unnamed.count, sums.denials.count) == (
            *(row["citations"], row["named"], row["unnamed"]),
            row["denials"],
        )
        assert sums.attributed.share == pytest.approx(row["attributed_share"])


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


DAY = date(2025, 6, 11)


@pytest.mark.parametrize(
    ("scope", "articles", "undated"),
    [
        (Scope(), 4, 0),
        (Scope(outlet="irna.ir"), 1, 0),
        (Scope(outlet="إرنا"), 1, 0),
        (Scope(outlet="le monde"), 1, 0),
        (Scope(outlet="HARBOUR blog"), 1, 0),
        (Scope(since=DAY), 2, 1),
        (Scope(until=DAY), 2, 1),
        (Scope(since=DAY, until=DAY), 1, 1),
        (Scope(outlet="AFP", since=DAY), 1, 0),
    ],
)
def test_scopes(store: Store, news: dict[str, int], scope: Scope, articles: int, undated: int) -> None:
    found = audit_scope(store, scope)
    assert (found.figures.articles, found.undated, found.corpus.articles) == (articles, undated, 4)
    assert (found.article, found.sentences, found.disputed) == (None, (), ())


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        (Scope(outlet="AFP", until=DAY), "an article by AFP until 2025-06-11, there is none in"),
        (Scope(outlet="Harbour Blog", since=DAY), "since 2025-06-11, .*; 1 without a day were left out"),
        (Scope(outlet="Reuters"), "by Reuters"),
    ],
)
def test_a_scope_without_an_article(store: Store, news: dict[str, int], scope: Scope, words: str) -> None:
    with pytest.raises(NotFound, match=words):
        audit_scope(store, scope)


def test_everything_is_the_sum_of_its_articles(store: Store, news: dict[str, int]) -> None:
    whole = audit_scope(store, Scope())
    parts = [audit_article(store, key).figures for key in ("lemonde", "irna", "afp", "blog")]
    assert whole.figures == whole.corpus
    assert not any(row.outside for row in whole.comparison.shares)
    for name in ("sentences", "citations", "claims"):
        assert getattr(whole.figures, name) == sum(getattr(part, name) for part in parts) > 0
    assert whole.figures.denials.count == sum(part.denials.count for part in parts) == 1
    assert whole.figures.outlets[0] == MostCited("Reuters", "reuters.com", 2, 2)


def test_claims_by_the_status_of_their_group(store: Store, news: dict[str, int]) -> None:
    statuses = audit_scope(store, Scope()).figures.statuses
    assert {status.value: share.count for status, share in statuses.items()} == {
        "corroborated": 3,
        "disputed": 4,
        "single-origin": 0,
        "unnamed-only": 0,
    }
    # One claim was never compared: "Sources said no more."
    assert statuses[Status.DISPUTED].of == 8


def test_chains_of_a_scope(store: Store, news: dict[str, int]) -> None:
    found = audit_scope(store, Scope()).chains
    assert {(chain.publisher, chain.links, chain.claims, chain.articles) for chain in found} == {
        ("Harbour Blog", ("IRNA", "AFP"), 1, 1),
        ("irna.ir", ("Reuters",), 1, 1),
        ("lemonde.fr", ("Reuters",), 1, 1),
        ("lemonde.fr", ("The ministry",), 1, 1),
        ("lemonde.fr", (None,), 1, 1),
    }
    assert [chain.links for chain in audit_article(store, "blog").chains] == [("IRNA", "AFP")]


def test_claims_of_a_single_origin(store: Store, news: dict[str, int]) -> None:
    assert audit_scope(store, Scope()).single_origin == ()
    store.db.execute("UPDATE groups SET status = 'single-origin' WHERE id = ?", (news["corroborated"],))
    (found,) = audit_scope(store, Scope()).single_origin
    assert (found.group, found.text, found.article) == (news["corroborated"], "Reuters said talks open.", "irna")
    assert (found.origin, found.origin_name, found.claims, found.articles) == ("reuters.com", "Reuters", 3, 3)
    (own,) = audit_article(store, "lemonde").single_origin
    assert (own.text, own.sentence, own.claims, own.articles) == ("Then talks open, Reuters said.", 1, 1, 3)
    assert audit_article(store, "blog").single_origin == ()


def test_direct_citations_are_read_off_the_text(store: Store, run: int, build: Build) -> None:
    says = {"kind": "person", "cue": ["said"]}
    given = (
        {
            "text": "“We will not go there,” Ann said.",
            "cites": [says | {"words": "Ann", "content": ["We will not go there"]}],
        },
        {"text": "Bob said that they “might” go.", "cites": [says | {"words": "Bob", "content": ["they “might” go"]}]},
        {"text": "Eve said so.", "cites": [says | {"words": "Eve"}]},
    )
    write(store, build("a", *given), run)
    sums = audit_article(store, "a").figures
    assert (sums.direct.count, sums.indirect.count, sums.direct.of, sums.citations) == (1, 1, 2, 3)


def test_many_articles_are_read_in_batches(
    store: Store, run: int, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(observations, "_AT_ONCE", 2)
    for number in range(5):
        write(store, build(f"a{number}", "A claim.", outlet="Blog"), run)
    found = audit_scope(store, Scope()).figures
    assert (found.articles, found.sentences, found.claims) == (5, 5, 5)
