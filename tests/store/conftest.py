"""Analyses built by hand, so that no model is needed to test the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from claims.agreement import Status
from claims.analysis import AnalysedSentence, Analysis
from claims.article import Article, GivenSentence
from claims.attribution import Attribution, Polarity, Source, SourceKind
from claims.claim import Claim
from claims.label import Label
from claims.outlets.citation import Citation, Resolution
from claims.outlets.registry import Outlet, OutletKind
from claims.span import Span
from claims.store.database import Store, open_store
from claims.store.group_rows import GroupRow, MemberRow, replace_groups
from claims.store.registry_rows import write_registry
from claims.store.runs import start_run
from claims.store.writer import write

WIDTH = 4
ROWS = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY name"


def outlet(outlet_id: str, name: str, names: Mapping[str, tuple[str, ...]], **more: Any) -> Outlet:
    values = {"kind": OutletKind.AGENCY, "country": None, "domains": (outlet_id,), "owner": None, "family": None} | more
    return Outlet(id=outlet_id, name=name, names=names, **values)


OUTLETS = (
    outlet("reuters.com", "Reuters", {"ar": ("رويترز",), "fa": ("رویترز",), "ru": ("Рейтер",)}, country="GB"),
    outlet("irna.ir", "IRNA", {"fa": ("ایرنا",), "ar": ("إرنا",)}, country="IR", owner="Government of Iran"),
    outlet("afp.com", "AFP", {"fr": ("Agence France-Presse",)}, country="FR"),
    outlet("lemonde.fr", "Le Monde", {}, kind=OutletKind.NEWSPAPER, country="FR"),
)


@pytest.fixture
def outlets() -> tuple[Outlet, ...]:
    return OUTLETS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with open_store(path) as opened:
        write_registry(opened, OUTLETS)
        yield opened


@pytest.fixture
def run(store: Store) -> int:
    return start_run(store, "0.1", "small", "d1")


@pytest.fixture
def build() -> Callable[..., Analysis]:
    """``build(key, sentence, ..., publisher=, outlet=, published=, language=, title=, url=)``.

    A sentence is a string (the outlet's own claim) or a mapping: text, label, id, cites, claims. A citation
    names its `words` (None when implicit), kind, name, outlet, cue, content, polarity, nested; a claim its
    `parts`, `by` (indices of citations), polarity. Without `claims` an attribution or
    claim is one claim, by all that are cited.
    """
    return _build


@pytest.fixture
def dump() -> Callable[[Store], dict[str, list[tuple[Any, ...]]]]:
    """Every row of every table."""

    def rows(store: Store) -> dict[str, list[tuple[Any, ...]]]:
        tables = [row["name"] for row in store.query(ROWS)]
        return {
            table: sorted((tuple(row) for row in store.query(f'SELECT * FROM "{table}"')), key=repr) for table in tables
        }

    return rows


def _build(
    key: str,
    *given: str | Mapping[str, Any],
    publisher: str | None = None,
    outlet: str | None = None,
    published: str | None = "2025-06-10",
    language: str | None = "en",
    title: str | None = None,
    url: str | None = None,
) -> Analysis:
    rows = [{"text": row} if isinstance(row, str) else row for row in given]
    text, sentences, claims = "", [], []
    for position, row in enumerate(rows):
        start = len(text) + bool(text)
        text = f"{text} {row['text']}" if text else row["text"]
        sentence = _sentence(row, start)
        sentences.append(sentence)
        claims += _claims(row, start, position, sentence.citations)
    day = date.fromisoformat(published) if published else None
    bounds = tuple(GivenSentence(s.span, s.id) for s in sentences if s.id)
    article = Article(key, text, title, outlet, day, language, url, bounds)
    return Analysis(article, publisher, tuple(sentences), tuple(claims))


def _sentence(row: Mapping[str, Any], start: int) -> AnalysedSentence:
    label = Label(row.get("label", "attribution" if row.get("cites") else "claim"))
    scores = {other: 0.7 if other is label else 0.1 for other in Label}
    span = Span(start, start + len(row["text"]))
    cites = tuple(_citation(cite, row["text"], start) for cite in row.get("cites", ()))
    return AnalysedSentence(span, row.get("id"), label, scores, cites)


def _citation(cite: Mapping[str, Any], text: str, start: int) -> Citation:
    words = cite.get("words")
    source = Source(SourceKind(cite.get("kind", "outlet")), _find(words, text, start) if words else None, 0.5)
    cue = tuple(_find(part, text, start) for part in cite.get("cue", ()))
    content = tuple(_find(part, text, start) for part in cite.get("content", ()))
    polarity = Polarity(cite.get("polarity", "assert"))
    found = Attribution(source, cue, content, polarity, cite.get("nested", False))
    return Citation(
        found, cite.get("name", words or ""), cite.get("outlet"), Resolution(cite.get("resolution", "named"))
    )


def _claims(row: Mapping[str, Any], start: int, position: int, cites: Sequence[Citation]) -> list[Claim]:
    whole = {"parts": [row["text"]], "by": range(len(cites))}
    default = [whole] if row.get("label", "claim") in ("claim", "attribution") else []
    return [
        Claim(
            sentence=position,
            spans=tuple(_find(part, row["text"], start) for part in claim["parts"]),
            text=" ".join(claim["parts"]),
            polarity=Polarity(claim.get("polarity", "assert")),
            chain=tuple(cites[index] for index in claim.get("by", ())),
            vector=np.eye(WIDTH, dtype=np.float32)[position % WIDTH],
        )
        for claim in row.get("claims", default)
    ]


def _find(part: str, text: str, start: int) -> Span:
    at = text.index(part)
    return Span(start + at, start + at + len(part))


REUTERS = {"words": "Reuters", "outlet": "reuters.com", "cue": ["said"], "content": ["talks open"]}
MINISTRY = {"words": "The ministry", "kind": "institution", "polarity": "deny", "cue": ["denied"]}
SOURCES = {"words": "Sources", "kind": "unnamed", "cue": ["said"]}
IRNA = {"words": "IRNA", "outlet": "irna.ir", "cue": ["said"]}
AFP = {"words": "AFP", "outlet": "afp.com", "cue": ["citing"], "nested": True}


@pytest.fixture
def news(store: Store, run: int) -> dict[str, int]:
    """Four articles, two groups: one disputed in three versions, one corroborated. The groups' ids, by status."""
    irna = (
        {"text": "Toll of the storm", "label": "boilerplate"},
        {"text": "Six died.", "id": "irna-1"},
        {"text": "Reuters said talks open.", "cites": [REUTERS]},
        {"text": "It reflects weakness.", "label": "commentary"},
    )
    lemonde = (
        {"text": "The ministry denied that six died.", "cites": [MINISTRY]},
        {"text": "Then talks open, Reuters said.", "cites": [REUTERS]},
        {"text": "Sources said no more.", "cites": [SOURCES]},
    )
    blog = ({"text": "IRNA, citing AFP, said nine died.", "cites": [IRNA, AFP]},)
    fa = {"publisher": "irna.ir", "language": "fa", "title": "Storm", "url": "https://irna.ir/1"}
    write(store, _build("lemonde", *lemonde, publisher="lemonde.fr", language="fr", published="2025-06-11"), run)
    write(store, _build("irna", *irna, published="2025-06-10", **fa), run)
    write(store, _build("afp", "Nine died.", "Talks open.", publisher="afp.com", published="2025-06-12"), run)
    write(store, _build("blog", *blog, outlet="Harbour Blog", published=None), run)
    claims = {row["text"]: row["id"] for row in store.query("SELECT id, text FROM claims")}
    toll = {"Six died.": 0, "The ministry denied that six died.": 1, "Nine died.": 2, blog[0]["text"]: 2}
    talks = {"Reuters said talks open.": 0, "Then talks open, Reuters said.": 0, "Talks open.": 0}
    groups = [
        GroupRow(status, origins, tuple(MemberRow(claims[text], at, f"reason {at}") for text, at in members.items()))
        for status, origins, members in ((Status.DISPUTED, 3, toll), (Status.CORROBORATED, 2, talks))
    ]
    return dict(zip(("disputed", "corroborated"), replace_groups(store, groups), strict=True))
