"""Writing one article with all that was found in it, in one transaction."""

from __future__ import annotations

import sqlite3
from enum import Enum

from claims.analysis import Analysis
from claims.article import Article
from claims.errors import NotFound, StoreError
from claims.store.article_rows import as_json, replace_contents
from claims.store.database import Store, now

FORMER = """
SELECT a.*, r.program, r.model_digest
FROM articles a JOIN runs r ON r.id = a.run_id
WHERE a.key = ?
"""
RUN = "SELECT program, model_digest FROM runs WHERE id = ?"
ADD_ARTICLE = """
INSERT INTO articles (key, outlet_id, outlet, title, published, language, url, text, digest, first_seen, changed,
    run_id)
VALUES (:key, :outlet_id, :outlet, :title, :published, :language, :url, :text, :digest, :now, :now, :run_id)
"""
REVISE_ARTICLE = """
UPDATE articles SET
    outlet_id = :outlet_id, outlet = :outlet, title = :title, published = :published, language = :language, url = :url,
    text = :text, digest = :digest, changed = :now, run_id = :run_id
WHERE key = :key
"""
KEEP_REVISION = """
INSERT INTO revisions (article_id, number, title, published, text, digest, replaced)
SELECT id, (SELECT count(*) + 1 FROM revisions WHERE article_id = articles.id), title, published, text, digest, ?
FROM articles WHERE id = ?
"""
COUNT_ARTICLE = "UPDATE runs SET articles = articles + 1 WHERE id = ?"
UNKNOWN_OUTLETS = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM outlets) ORDER BY value"


class Written(str, Enum):
    """What writing an article did to the database."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REVISED = "revised"


def write(store: Store, analysis: Analysis, run_id: int) -> Written:
    """Write `analysis` so that a second time changes nothing.

    An article already there with the same text, heading data, program and model is UNCHANGED. Otherwise its sentences,
    attributions and claims are replaced (REVISED), and if readers saw another text or title before, that is kept as a
    revision. A claim whose words and polarity are still in the article keeps its id and, until the groups are replaced,
    its place in its group; its relations are forgotten, to be found anew.

    Raises:
        NotFound: There is no run `run_id`, or an outlet id is not among the outlets written.
        StoreError: The database cannot be written. Whatever is raised, the former state stays.
    """
    with store.transaction() as connection:
        former, run = _former(store, analysis.article.key), _run(store, run_id)
        if former and _is_same(former, analysis.article, analysis.publisher, run):
            return Written.UNCHANGED
        _check(store, analysis)
        if former and (former["digest"], former["title"]) != (analysis.article.digest, analysis.article.title):
            connection.execute(KEEP_REVISION, (now(), former["id"]))
        statement = REVISE_ARTICLE if former else ADD_ARTICLE
        added = connection.execute(statement, _article_row(analysis, run_id)).lastrowid
        replace_contents(connection, int(former["id"]) if former else added or 0, analysis)
        connection.execute(COUNT_ARTICLE, (run_id,))
        return Written.REVISED if former else Written.ADDED


def is_current(store: Store, article: Article, publisher: str | None, run_id: int) -> bool:
    """Whether :func:`write` would leave the article UNCHANGED, asked before the model reads it.

    Args:
        article: As it was read; a language that is still to be detected counts as the stored one.
        publisher: Registry id of its outlet.

    Raises:
        NotFound: There is no run `run_id`.
    """
    former, run = _former(store, article.key), _run(store, run_id)
    return former is not None and _is_same(former, article, publisher, run)


def _former(store: Store, key: str) -> sqlite3.Row | None:
    return next(iter(store.query(FORMER, (key,))), None)


def _run(store: Store, run_id: int) -> sqlite3.Row:
    for row in store.query(RUN, (run_id,)):
        return row
    raise NotFound(f"an article is written by a run that was started, was: run {run_id} in {store.path}")


def _is_same(former: sqlite3.Row, article: Article, publisher: str | None, run: sqlite3.Row) -> bool:
    stored = {"digest": article.digest, **_heading(article, publisher), "program": run["program"]}
    stored["model_digest"] = run["model_digest"]
    if article.language is None:
        del stored["language"]
    return all(former[column] == value for column, value in stored.items())


def _heading(article: Article, publisher: str | None) -> dict[str, str | None]:
    return {
        "outlet_id": publisher,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "url": article.url,
    }


def _article_row(analysis: Analysis, run_id: int) -> dict[str, str | int | None]:
    article = analysis.article
    return {
        "key": article.key,
        **_heading(article, analysis.publisher),
        "text": article.text,
        "digest": article.digest,
        "now": now(),
        "run_id": run_id,
    }


def _check(store: Store, analysis: Analysis) -> None:
    if not analysis.article.key:
        raise StoreError("an article needs a key, was: empty")
    cited = [citation for sentence in analysis.sentences for citation in sentence.citations]
    cited += [citation for claim in analysis.claims for citation in claim.chain]
    credited = analysis.credit.outlets if analysis.credit else ()
    outlets = {analysis.publisher, *credited, *(citation.outlet for citation in cited)} - {None}
    if unknown := store.query(UNKNOWN_OUTLETS, (as_json(list(outlets)),)):
        names = ", ".join(row["value"] for row in unknown)
        raise NotFound(f"the outlets of {analysis.article.key} must be written before it, were: {names}")
