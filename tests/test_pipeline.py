from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims import pipeline
from claims.article import Article, GivenSentence
from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS, Polarity
from claims.grouping import family_of
from claims.label import Label, Prediction, TokenTags
from claims.matching.candidates import Limits
from claims.matching.event_odds import within_event
from claims.matching.groups import Thresholds
from claims.matching.relation import Relation, RelationScores
from claims.outlets.citation import Resolution
from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.registry import Registry
from claims.pipeline import Matched, analyse, match, publisher_of, trace
from claims.span import Span
from claims.store.database import Store, open_store
from claims.store.matching_rows import load_relations
from claims.store.registry_rows import write_registry
from claims.store.runs import start_run
from claims.store.writer import Written, write

REGISTRY = Registry(
    [
        Outlet("reuters.com", "Reuters", OutletKind.AGENCY, domains=("reuters.com",)),
        Outlet("irna.ir", "IRNA", OutletKind.AGENCY, family="gov-ir", domains=("irna.ir",)),
        Outlet("irandaily.ir", "Iran Daily", OutletKind.NEWSPAPER, family="gov-ir", domains=("irandaily.ir",)),
        Outlet("lemonde.fr", "Le Monde", OutletKind.NEWSPAPER, domains=("lemonde.fr",)),
    ]
)
LIMITS, THRESHOLDS = Limits(), Thresholds()
WIDTH = 4


@dataclass
class Reading:
    """What the fake model says of a sentence: its label, the words its heads mark, the direction of its vectors."""

    label: Label
    topic: int = 0
    source: Mapping[str, str] = field(default_factory=dict)
    cue: Mapping[str, str] = field(default_factory=dict)
    content: Sequence[str] = ()


CLAIM, COMMENTARY = Label.CLAIM, Label.COMMENTARY
READINGS = {
    "Six people died in the blast.": Reading(CLAIM, 0),
    "What a dreadful day it was.": Reading(COMMENTARY, 0),
    "Reuters said six people died in the blast.": Reading(
        Label.ATTRIBUTION, 0, {"Reuters": "outlet"}, {"said": "assert"}, ["six people died in the blast"]
    ),
    "Nine people died in the blast.": Reading(CLAIM, 0),
    "Talks open in Geneva on Monday.": Reading(CLAIM, 1),
    "IRNA said talks open in Geneva today, Reuters denied that six people had died there.": Reading(
        Label.ATTRIBUTION,
        1,
        {"IRNA": "outlet", "Reuters": "outlet"},
        {"said": "assert", "denied": "deny"},
        ["talks open in Geneva today", "six people had died there"],
    ),
    "LONDON (Reuters) - Six people died in the blast.": Reading(CLAIM, 0),
    "Agencies": Reading(Label.BOILERPLATE, 3),
    "Officials said talks open soon.": Reading(
        Label.ATTRIBUTION, 2, {"Officials": "unnamed"}, {"said": "assert"}, ["talks open soon"]
    ),
}


def tagged(text: str, spans: Sequence[Span], marked: Mapping[str, str], tags: Sequence[str]) -> np.ndarray:
    table = np.full((len(spans), len(tags)), 0.01, dtype=np.float32)
    table[:, 0] = 0.8
    for words, kind in marked.items():
        start = text.index(words)
        inside = [i for i, span in enumerate(spans) if span.overlaps(Span(start, start + len(words)))]
        for place, token in enumerate(inside):
            table[token, 0] = 0.01
            table[token, tags.index(("B" if place == 0 else "I") + (f"-{kind}" if kind else ""))] = 0.9
    return table


class FakeReader:
    """Says of the sentences of `READINGS` what stands there; a sentence it does not know is an error."""

    def __init__(self) -> None:
        self.seen: list[list[str]] = []

    def read(self, sentences: Sequence[str]) -> list[Prediction]:
        self.seen.append(list(sentences))
        return [self._prediction(text, self._reading(text)) for text in sentences]

    @staticmethod
    def _reading(text: str) -> Reading:
        return Reading(CLAIM, 3) if text.startswith("Told:") else READINGS[text]

    def _prediction(self, text: str, reading: Reading) -> Prediction:
        spans, start = [], 0
        for word in text.split():
            start = text.index(word, start)
            spans.append(Span(start, start + len(word.rstrip(".,"))))
            start += len(word)
        scores = {label: 0.7 if label == reading.label else 0.1 for label in Label}
        heads = (
            tagged(text, spans, reading.source, SOURCE_TAGS),
            tagged(text, spans, reading.cue, CUE_TAGS),
            tagged(text, spans, dict.fromkeys(reading.content, ""), CONTENT_TAGS),
        )
        vectors = np.tile(np.eye(WIDTH, dtype=np.float32)[reading.topic], (len(spans), 1))
        # The words about the dead point where the claims about the dead do, in whatever sentence they stand.
        for token, span in enumerate(spans):
            if "six people had died there" in text and span.start >= text.index("six people"):
                vectors[token] = np.eye(WIDTH, dtype=np.float32)[0]
        return Prediction(scores, TokenTags(tuple(spans), *heads), vectors)


class FakeComparer:
    """Compares the numbers and places in two texts; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[frozenset[str]] = []
        self.calls = 0

    def relate(self, pairs: Sequence[tuple[str, str]]) -> list[RelationScores]:
        self.calls += 1
        self.asked.extend(frozenset(pair) for pair in pairs)
        return [self._scores(*pair) for pair in pairs]

    def _scores(self, a: str, b: str) -> RelationScores:
        a, b = a.lower(), b.lower()
        if ("died" in a) != ("died" in b):
            relation = Relation.UNRELATED
        else:
            relation = Relation.DISPUTE if ("six" in a) != ("six" in b) else Relation.AGREE
        return {other: 0.9 if other == relation else 0.05 for other in Relation}


def article(key: str, *sentences: str, **more: Any) -> Article:
    return Article(key, " ".join(sentences), **{"language": "en", "published": date(2025, 6, 10)} | more)


ARTICLES = (
    article("a", "Six people died in the blast.", "What a dreadful day it was.", outlet="Le Monde"),
    article("b", "Reuters said six people died in the blast.", outlet="Harbour Blog"),
    article("c", "Nine people died in the blast.", outlet="IRNA", url="https://www.irna.ir/news/1"),
    article("d", "Talks open in Geneva on Monday.", url="https://irandaily.ir/1"),
    article(
        "e",
        "IRNA said talks open in Geneva today, Reuters denied that six people had died there.",
        "Officials said talks open soon.",
    ),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "news.db") as opened:
        write_registry(opened, REGISTRY.outlets)
        yield opened


def fill(store: Store, *articles: Article) -> list[Written]:
    run = start_run(store, "0.1", "fake", "d0")
    return [write(store, analyse(item, FakeReader(), REGISTRY), run) for item in articles]


@pytest.mark.parametrize(
    ("more", "publisher"),
    [
        ({"outlet": "Le Monde"}, "lemonde.fr"),
        ({"outlet": "le monde", "url": "https://reuters.com/x"}, "lemonde.fr"),
        ({"outlet": "Harbour Blog", "url": "https://www.reuters.com/x"}, "reuters.com"),
        ({"url": "http://irna.ir/1"}, "irna.ir"),
        ({"outlet": "Harbour Blog"}, None),
        ({"outlet": "", "url": ""}, None),
        ({}, None),
    ],
)
def test_publisher_by_name_else_by_address(more: dict[str, str], publisher: str | None) -> None:
    assert publisher_of(article("k", "x", **more), REGISTRY) == publisher


@pytest.mark.parametrize(
    ("origin", "family"),
    [
        ("irna.ir", "gov-ir"),
        ("irandaily.ir", "gov-ir"),
        ("reuters.com", "reuters.com"),
        ("Harbour Blog", "Harbour Blog"),
    ],
)
def test_sister_outlets_are_one_origin(origin: str, family: str) -> None:
    assert family_of(origin, REGISTRY) == family


def test_analyse_runs_the_stages_over_one_article() -> None:
    reader = FakeReader()
    found = analyse(ARTICLES[4], reader, REGISTRY)
    text = ARTICLES[4].text
    assert reader.seen == [[sentence.span.of(text) for sentence in found.sentences]]
    assert [sentence.label for sentence in found.sentences] == [Label.ATTRIBUTION, Label.ATTRIBUTION]
    assert found.sentences[0].scores[Label.ATTRIBUTION] == 0.7
    shown = [
        (c.name, c.outlet, c.resolution, [span.of(text) for span in c.attribution.content], c.attribution.polarity)
        for c in found.sentences[0].citations
    ]
    assert shown == [
        ("IRNA", "irna.ir", Resolution.NAMED, ["talks open in Geneva today"], Polarity.ASSERT),
        ("Reuters", "reuters.com", Resolution.NAMED, ["six people had died there"], Polarity.DENY),
    ]
    (officials,) = found.sentences[1].citations
    assert officials.attribution.source.span is not None
    assert officials.attribution.source.span.of(text) == "Officials"
    assert [(claim.text, claim.polarity, claim.sentence) for claim in found.claims] == [
        ("talks open in Geneva today", Polarity.ASSERT, 0),
        ("six people had died there", Polarity.DENY, 0),
        ("Officials said talks open soon.", Polarity.ASSERT, 1),
    ]
    for claim in found.claims:
        assert np.linalg.norm(claim.vector) == pytest.approx(1)


def test_analyse_takes_given_sentences_and_ids() -> None:
    given = (GivenSentence(Span(0, 29), "s7"),)
    found = analyse(Article("k", "Six people died in the blast. Whatever.", sentences=given), FakeReader(), REGISTRY)
    assert [(sentence.span, sentence.id) for sentence in found.sentences] == [(Span(0, 29), "s7")]


def test_analyse_fills_in_the_language_and_changes_nothing_else() -> None:
    given = Article("k", "Six people died in the blast.", title="T")
    found = analyse(given, FakeReader(), REGISTRY).article
    assert (found.language, found.key, found.text, found.title, found.digest) == (
        *("en", given.key, given.text, given.title, given.digest),
    )
    kept = Article("k", "Six people died in the blast.", language="fr")
    assert analyse(kept, FakeReader(), REGISTRY).article is kept


def test_an_empty_article_has_nothing() -> None:
    found = analyse(Article("k", "", language="en"), FakeReader(), REGISTRY)
    assert (found.sentences, found.claims) == ((), ())


def groups(store: Store) -> list[tuple[str, int, list[tuple[str, int]]]]:
    found = []
    for row in store.query("SELECT id, status, independent_origins FROM groups ORDER BY id"):
        members = store.query(
            "SELECT c.text, m.position FROM group_members m JOIN claims c ON c.id = m.claim_id WHERE m.group_id = ? "
            "ORDER BY c.id",
            (row["id"],),
        )
        found.append((row["status"], row["independent_origins"], [(m["text"], m["position"]) for m in members]))
    return sorted(found, key=lambda group: group[2])


def test_from_articles_to_groups(store: Store) -> None:
    assert fill(store, *ARTICLES) == [Written.ADDED] * 5
    done = match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    # Four claims about the dead, of four articles, and two about talks: 6 pairs and 1. The officials are near to none.
    assert done == Matched(articles=5, compared=7, capped=0, left_out=0, groups=3)
    assert groups(store) == [
        ("unnamed-only", 1, [("Officials said talks open soon.", 0)]),
        (
            "disputed",
            2,
            [
                ("Six people died in the blast.", 0),
                ("Reuters said six people died in the blast.", 0),
                ("Nine people died in the blast.", 1),
                ("six people had died there", 2),
            ],
        ),
        # Sister outlets carry it: one origin.
        ("single-origin", 1, [("Talks open in Geneva on Monday.", 0), ("talks open in Geneva today", 0)]),
    ]


def test_a_denial_disputes_what_it_denies_and_says_nothing_of_other_versions(store: Store) -> None:
    fill(store, *ARTICLES)
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    texts = {row["id"]: row["text"] for row in store.query("SELECT id, text FROM claims")}
    found = {frozenset((texts[r.claim_a], texts[r.claim_b])): r for r in load_relations(store)}
    denied = "six people had died there"
    six = found[frozenset(("Six people died in the blast.", denied))]
    # Both tell one figure, which speaks for agreement; the denial turns that into dispute.
    agreed = within_event({Relation.AGREE: 0.9, Relation.DISPUTE: 0.05, Relation.UNRELATED: 0.05}, None, equal=True)
    assert (six.relation, six.reason, six.scores[Relation.DISPUTE]) == (
        Relation.DISPUTE,
        "denial",
        pytest.approx(agreed[Relation.AGREE]),
    )
    nine = found[frozenset(("Nine people died in the blast.", denied))]
    assert (nine.relation, nine.reason) == (Relation.UNRELATED, "denial")
    plain = found[frozenset(("Six people died in the blast.", "Nine people died in the blast."))]
    assert (plain.relation, plain.reason) == (Relation.DISPUTE, "number: 6 / 9")


def test_matching_twice_compares_nothing_new_and_changes_nothing(store: Store) -> None:
    fill(store, *ARTICLES)
    comparer = FakeComparer()
    first = match(store, comparer, REGISTRY, LIMITS, THRESHOLDS)
    before, ids = groups(store), [row["id"] for row in store.query("SELECT id FROM groups ORDER BY id")]
    again = FakeComparer()
    assert match(store, again, REGISTRY, LIMITS, THRESHOLDS) == Matched(0, 0, first.capped, 0, first.groups)
    assert (again.calls, again.asked) == (0, [])
    assert groups(store) == before
    assert [row["id"] for row in store.query("SELECT id FROM groups ORDER BY id")] == ids


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(ARTICLES), together=st.integers(1, 5))
def test_the_order_in_which_articles_arrive_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, order: list[Article], together: int
) -> None:
    found = []
    for articles, step in ((ARTICLES, 5), (order, together)):
        with open_store(tmp_path_factory.mktemp("order") / "news.db") as store:
            write_registry(store, REGISTRY.outlets)
            for start in range(0, len(articles), step):
                fill(store, *articles[start : start + step])
                match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
            found.append(sorted((status, count, sorted(members)) for status, count, members in positions(store)))
    assert found[0] == found[1]


def positions(store: Store) -> list[tuple[str, int, list[list[str]]]]:
    """Groups as the texts of each position, whatever the numbers."""
    found = []
    for status, origins, members in groups(store):
        held: dict[int, list[str]] = {}
        for text, position in members:
            held.setdefault(position, []).append(text)
        found.append((status, origins, [sorted(texts) for texts in held.values()]))
    return found


def test_a_new_article_is_compared_with_what_is_there(store: Store) -> None:
    fill(store, *ARTICLES[:2])
    assert match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS).compared == 1
    fill(store, ARTICLES[2])
    comparer = FakeComparer()
    assert match(store, comparer, REGISTRY, LIMITS, THRESHOLDS).compared == 2
    assert all("Nine people died in the blast." in pair for pair in comparer.asked)
    # Two carry "six"; of them Le Monde says so itself and the blog takes it from Reuters.
    assert [(status, origins) for status, origins, _ in groups(store)] == [("disputed", 2)]


def test_relations_are_written_by_portions_so_that_a_broken_run_loses_little(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "ARTICLES", 2)
    fill(store, *ARTICLES)
    told = []

    def track(portions: Sequence[Sequence[Any]]) -> Iterator[Sequence[Any]]:
        told.append([len(portion) for portion in portions])
        yield portions[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS, track)
    assert told == [[2, 2, 1]]
    # The first two articles were compared with all: five pairs of claims about the dead.
    assert len(load_relations(store)) == 5
    rest = match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert (rest.articles, rest.compared) == (3, 2)


def test_other_limits_compare_all_articles_again_and_no_pair_twice(store: Store) -> None:
    fill(store, *ARTICLES)
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    again = match(store, FakeComparer(), REGISTRY, Limits(days=3), THRESHOLDS)
    assert (again.articles, again.compared) == (5, 0)


def test_articles_that_cover_one_event_are_kept(store: Store) -> None:
    fill(store, *ARTICLES)
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    keys = {row["id"]: row["key"] for row in store.query("SELECT id, key FROM articles")}
    rows = store.query("SELECT article_a, article_b, score FROM coverage")
    pairs = {keys[row["article_a"]] + keys[row["article_b"]]: row["score"] for row in rows}
    assert pairs == dict.fromkeys(("ab", "ac", "ae", "bc", "be", "ce", "de"), pytest.approx(0.4))


def test_the_limit_of_neighbours_is_reported(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "ARTICLES", 1)
    fill(store, *ARTICLES)
    done = match(store, FakeComparer(), REGISTRY, Limits(neighbours=1), THRESHOLDS)
    assert done.capped == 7
    assert done.compared < 7


def test_a_person_is_one_source_in_an_article_and_across_articles(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    cue, content = {"said": "assert"}, ["six people died"]
    for words in ("Kremlin spokesman Dmitry Peskov", "Peskov", "spokesman Dmitri Peskow"):
        reading = Reading(Label.ATTRIBUTION, 0, {words: "person"}, cue, content)
        monkeypatch.setitem(READINGS, f"{words} said six people died.", reading)
    fill(store, article("a", "Kremlin spokesman Dmitry Peskov said six people died.", "Peskov said six people died."))
    fill(store, article("b", "spokesman Dmitri Peskow said six people died."))
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    rows = store.query("SELECT s.name, t.rule, t.confidence FROM attributions t JOIN sources s ON s.id = t.source_id")
    assert [(row["name"], row["rule"]) for row in rows] == [
        ("Dmitri Peskow", ""),
        ("Dmitri Peskow", "surname"),
        ("Dmitri Peskow", ""),
    ]
    assert 0 < rows[1]["confidence"] < rows[0]["confidence"] == 1
    names = store.query("SELECT name FROM source_names ORDER BY name")
    assert [row["name"] for row in names] == ["Dmitri Peskow", "Dmitry Peskov"]


def test_an_empty_store_has_no_groups(store: Store) -> None:
    assert match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS) == Matched(0, 0, 0, 0, 0)


# Enough words to be compared; the model takes them for claims that are like nothing else.
STORY = tuple(
    f"Told: {sentence}"
    for sentence in (
        "the river rose by two metres overnight and flooded the lower town.",
        "four hundred families were moved to the sports hall on the hill.",
        "the mayor thinks that the dam upstream will hold until Friday.",
    )
)
SIX = "Six people died in the blast."


def origins(store: Store) -> dict[str, set[str]]:
    rows = store.query("SELECT a.key, c.origin FROM claims c JOIN articles a ON a.id = c.article_id")
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row["key"], set()).add(row["origin"])
    return found


def about_the_dead(store: Store) -> tuple[str, int]:
    return next((status, count) for status, count, members in groups(store) if members[0][0].endswith(SIX))


def test_agency_copy_counts_as_the_agency(store: Store) -> None:
    copy = article("copy", "LONDON (Reuters) - Six people died in the blast.", outlet="Harbour Blog")
    assert analyse(copy, FakeReader(), REGISTRY).credit is not None
    fill(store, copy, article("citing", "Reuters said six people died in the blast.", outlet="Le Monde"))
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert origins(store) == {"copy": {"reuters.com"}, "citing": {"reuters.com"}}
    assert [(status, count) for status, count, _ in groups(store)] == [("single-origin", 1)]


def test_the_agency_s_own_dateline_credits_nobody_else(store: Store) -> None:
    own = analyse(
        article("own", "LONDON (Reuters) - Six people died in the blast.", outlet="Reuters"), FakeReader(), REGISTRY
    )
    assert own.credit is None


def test_unnamed_agencies_corroborate_nothing(store: Store) -> None:
    fill(store, article("a", SIX, outlet="Le Monde"), article("b", SIX, "Agencies", outlet="Harbour Blog"))
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert origins(store) == {"a": {"lemonde.fr"}, "b": {"agencies"}}
    assert about_the_dead(store) == ("single-origin", 1)


def test_reprints_count_as_the_earliest_article(store: Store) -> None:
    later = date(2025, 6, 11)
    fill(
        store,
        article("reprint", *STORY[::-1], SIX, outlet="Harbour Blog", published=later),
        article("other", SIX, outlet="IRNA", published=later),
    )
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert (origins(store)["reprint"], about_the_dead(store)) == ({"Harbour Blog"}, ("corroborated", 2))
    # The original is read later, though it came out before.
    fill(store, article("original", SIX, *STORY, outlet="Le Monde"))
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert origins(store) == {"original": {"lemonde.fr"}, "reprint": {"lemonde.fr"}, "other": {"irna.ir"}}
    assert about_the_dead(store) == ("corroborated", 2)
    assert trace(store) == 1
    # It turns out to be another text: the reprint stands for itself again.
    fill(store, article("original", SIX, outlet="Le Monde"))
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert (origins(store)["reprint"], about_the_dead(store)) == ({"Harbour Blog"}, ("corroborated", 3))


def test_a_reprint_of_agency_copy_counts_as_the_agency(store: Store) -> None:
    fill(
        store,
        article("copy", "LONDON (Reuters) - Six people died in the blast.", *STORY, outlet="Le Monde"),
        article("reprint", SIX, *STORY, outlet="Harbour Blog", published=date(2025, 6, 11)),
    )
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert origins(store) == {"copy": {"reuters.com"}, "reprint": {"reuters.com"}}


def status_and_revisions(store: Store) -> tuple[set[str], dict[str, str]]:
    """Statuses of the groups, and by the key of an article whose claim was revised that of the one that did."""
    revised = store.query(
        "SELECT a.key AS old, b.key AS new FROM group_members m "
        "JOIN claims c ON c.id = m.claim_id JOIN articles a ON a.id = c.article_id "
        "JOIN claims d ON d.id = m.superseded_by JOIN articles b ON b.id = d.article_id"
    )
    return {row["status"] for row in store.query("SELECT status FROM groups")}, {r["old"]: r["new"] for r in revised}


SIX, NINE = "Six people died in the blast.", "Nine people died in the blast."
DENIED = "IRNA said talks open in Geneva today, Reuters denied that six people had died there."


@pytest.mark.parametrize(
    ("said", "status", "revised"),
    [
        ([("IRNA", SIX, 10), ("IRNA", NINE, 12)], "single-origin", {"0": "1"}),
        ([("IRNA", NINE, 12), ("IRNA", SIX, 10)], "single-origin", {"1": "0"}),
        ([("IRNA", SIX, 10), ("IRNA", NINE, 10)], "single-origin", {}),
        ([("IRNA", SIX, 10), ("Le Monde", NINE, 12)], "disputed", {}),
        ([("IRNA", SIX, 10), ("IRNA", NINE, 12), ("Le Monde", NINE, 12)], "corroborated", {"0": "1"}),
        ([("IRNA", SIX, 10), ("IRNA", NINE, 12), ("Le Monde", SIX, 12)], "disputed", {"0": "1"}),
        ([("IRNA", SIX, 10), ("IRNA", NINE, 10), ("Le Monde", SIX, 12)], "disputed", {}),
    ],
)
def test_an_outlet_that_changes_its_figure_revises_it_and_disputes_nobody(
    store: Store, said: list[tuple[str, str, int]], status: str, revised: dict[str, str]
) -> None:
    articles = [
        article(str(number), text, outlet=outlet, published=date(2025, 6, day))
        for number, (outlet, text, day) in enumerate(said)
    ]
    fill(store, *articles)
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert status_and_revisions(store) == ({status}, revised)
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert status_and_revisions(store) == ({status}, revised)


def test_agency_copy_with_a_later_figure_revises_what_other_papers_carried(store: Store) -> None:
    fill(
        store,
        article("old", "LONDON (Reuters) - Six people died in the blast.", outlet="Le Monde"),
        article("new", NINE, outlet="Reuters", published=date(2025, 6, 12)),
    )
    match(store, FakeComparer(), REGISTRY, LIMITS, THRESHOLDS)
    assert status_and_revisions(store) == ({"single-origin"}, {"old": "new"})
