"""Groups of claims: who says it, where, in which words."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.agreement import Status
from claims.attribution import Polarity
from claims.claim_details import Detail
from claims.errors import NotFound
from claims.normalize import fold
from claims.positions.holding import Holding, Position, positions
from claims.positions.reason import reason_of
from claims.positions.timeline import Turn, timeline
from claims.span import Span
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import day, spans
from claims.store.queries.details import HAVING_DETAILS, details_of, wanted_details
from claims.store.queries.silence import Silent, silent_outlets
from claims.store.queries.standing import Standing, standings
from claims.store.search import terms

# One and the same claim must meet every condition: in this language, since that day, by that outlet, with those words.
FOUND = f"""
WITH wanted AS (
    SELECT id FROM outlets WHERE id = :outlet OR name = :outlet COLLATE NOCASE
    UNION SELECT outlet_id FROM outlet_names WHERE folded = :outlet_folded
), hit AS (
    SELECT id FROM claims
    WHERE (:match IS NULL OR id IN (SELECT rowid FROM claims_fts WHERE claims_fts MATCH :match))
      AND NOT EXISTS (SELECT 1 FROM json_each(:globs) WHERE ' ' || folded || ' ' NOT GLOB value)
    UNION SELECT c.id FROM sentences s JOIN claims c ON c.sentence_id = s.id
    WHERE (:match IS NULL OR s.id IN (SELECT rowid FROM sentences_fts WHERE sentences_fts MATCH :match))
      AND NOT EXISTS (SELECT 1 FROM json_each(:globs) WHERE ' ' || s.folded || ' ' NOT GLOB value)
)
SELECT g.id, g.status, g.independent_origins, count(*) OVER () AS total,
    (SELECT max(a.published)
     FROM group_members m JOIN claims c ON c.id = m.claim_id JOIN articles a ON a.id = c.article_id
     WHERE m.group_id = g.id) AS latest
FROM groups g
WHERE g.status = :status AND EXISTS (
    SELECT 1
    FROM group_members m JOIN claims c ON c.id = m.claim_id JOIN articles a ON a.id = c.article_id
    WHERE m.group_id = g.id
      AND (:language IS NULL OR a.language = :language)
      AND (:since IS NULL OR a.published >= :since)
      AND (:outlet IS NULL OR a.outlet_id IN wanted OR a.outlet = :outlet COLLATE NOCASE OR EXISTS (
          SELECT 1 FROM json_each(c.chain) j JOIN sources s ON s.id = j.value
          WHERE s.outlet_id IN wanted OR s.kind = 'outlet' AND s.name = :outlet COLLATE NOCASE))
      AND (:globs IS NULL OR c.id IN hit){HAVING_DETAILS})
ORDER BY g.independent_origins DESC, latest DESC, g.id
LIMIT :limit
"""
GROUP = "SELECT id, status, independent_origins FROM groups WHERE id = ?"
MEMBERS = """
SELECT m.group_id, m.claim_id, m.position, m.reason, m.superseded_by, c.polarity, c.quote, c.text, c.spans, c.origin,
    coalesce(oo.name, c.origin) AS origin_name,
    coalesce(s.given_id, s.id) AS sentence, s.start AS sentence_start, s.text AS sentence_text,
    s.id AS sentence_number,
    s.human AS label_by,
    (SELECT group_concat(DISTINCT t.human) FROM attributions t WHERE t.sentence_id = s.id) AS outlet_by,
    a.id AS article_id, a.key AS article, a.title, a.published, a.language, a.url,
    coalesce(a.outlet_id, a.outlet, a.key) AS publisher, coalesce(o.name, a.outlet) AS outlet,
    (SELECT json_group_array(name) FROM (
        SELECT s.name FROM json_each(c.chain) j LEFT JOIN sources s ON s.id = j.value ORDER BY j.key)) AS chain
FROM group_members m
JOIN claims c ON c.id = m.claim_id
JOIN sentences s ON s.id = c.sentence_id
JOIN articles a ON a.id = c.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN outlets oo ON oo.id = c.origin
WHERE m.group_id IN (SELECT value FROM json_each(?))
ORDER BY m.group_id, m.position, a.published IS NULL, a.published, c.id
"""


@dataclass(frozen=True, slots=True)
class Member:
    """A claim in a group: who says it, where, in which words.

    Attributes:
        claim: The claim's id.
        position: From 0; members with the same position agree, others dispute.
        reason: Why it stands there.
        polarity: Stance of its source to it.
        quote: The words of `spans`, joined by an ellipsis.
        text: The words that matching compared.
        spans: Code points of the article's text.
        sentence: Id of its sentence: the one given with the input, else the store's.
        sentence_start: Code points of the article's text before the sentence.
        article: The article's key.
        publisher: Identity of the publisher: registry id, else name as given, else the article's key.
        outlet: The publisher's name, if any.
        chain: Names of those who say it, nearest to the publisher first; None for one without a name.
        origin: Identity of the last outlet of the chain, else of the agency credited, of the outlet reprinted, or of
            the publisher.
        origin_name: The name of that outlet, or `origin` where it has none.
        sentence_number: The store's id of the sentence.
        label_by: Who set the sentence's label by hand and when; None when the model did.
        outlet_by: Who said by hand which outlet the sentence cites, and when; None when nobody did.
        details: Its figures, days, places and persons, in text order.
        standing: Through whom it reached the publisher, and whether it counts as an origin of its own.
        superseded_by: The claim by which its outlet revised it; None while it is held.
    """

    claim: int
    position: int
    reason: str
    polarity: Polarity
    quote: str
    text: str
    spans: tuple[Span, ...]
    sentence: str
    sentence_start: int
    sentence_text: str
    article_id: int
    article: str
    title: str | None
    published: date | None
    language: str | None
    url: str | None
    publisher: str
    outlet: str | None
    chain: tuple[str | None, ...]
    origin: str
    origin_name: str
    sentence_number: int
    label_by: str | None
    outlet_by: str | None
    details: tuple[Detail, ...]
    standing: Standing
    superseded_by: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """The claims about one proposition.

    Attributes:
        independent_origins: How many origins stand behind it that do not depend on each other.
        members: By position, earliest published first.
        reason: Why it has its status, in one sentence.
        positions: Who holds which version.
        timeline: When outlets took up a version, and when they changed theirs.
        silent: Outlets that cover the event and have no claim in the group.
    """

    id: int
    status: Status
    independent_origins: int
    members: tuple[Member, ...]
    reason: str
    positions: tuple[Position, ...]
    timeline: tuple[Turn, ...]
    silent: tuple[Silent, ...]

    @property
    def versions(self) -> tuple[tuple[Member, ...], ...]:
        """The members that agree, one tuple a position."""
        versions: dict[int, list[Member]] = defaultdict(list)
        for member in self.members:
            versions[member.position].append(member)
        return tuple(tuple(versions[position]) for position in sorted(versions))


@dataclass(frozen=True, slots=True)
class Found:
    """Groups found, and how many there are without the limit."""

    groups: tuple[Group, ...]
    total: int


def disputed(
    store: Store,
    limit: int | None = None,
    *,
    language: str | None = None,
    since: date | None = None,
    outlet: str | None = None,
    search: str | None = None,
    place: str | None = None,
    number: float | None = None,
    on: date | None = None,
) -> Found:
    """Disputed groups, those with most independent origins first, then the latest.

    A group is found when one of its claims meets all conditions.

    Args:
        limit: How many groups at most; all when None.
        language: ISO 639-1 code of the claim's article.
        since: First day of publication.
        outlet: Registry id or any name of the publisher or of an outlet in the claim's chain.
        search: Words that the claim or its sentence holds, however they are spelt.
        place: Any name of a country or larger city that the claim names; a country also finds its cities.
        number: Value of a quantity that the claim tells.
        on: A day that the claim names.

    Raises:
        InputError: `search` holds no letter and no digit, or no place is called `place`.
        StoreError: The database cannot be read.
    """
    details = wanted_details(place, number, on)
    return _find(store, Status.DISPUTED, limit, details, language=language, since=since, outlet=outlet, search=search)


def corroborated(
    store: Store,
    limit: int | None = None,
    *,
    language: str | None = None,
    since: date | None = None,
    outlet: str | None = None,
    search: str | None = None,
    place: str | None = None,
    number: float | None = None,
    on: date | None = None,
) -> Found:
    """Corroborated groups; arguments, order and errors as for :func:`disputed`."""
    details = wanted_details(place, number, on)
    return _find(
        store, Status.CORROBORATED, limit, details, language=language, since=since, outlet=outlet, search=search
    )


def group(store: Store, group_id: int) -> Group:
    """One group with every version.

    Raises:
        NotFound: There is no such group.
        StoreError: The database cannot be read.
    """
    for row in store.query(GROUP, (group_id,)):
        return _with_members(store, [row])[0]
    raise NotFound(f"a group that is shown must exist, was: {group_id} in {store.path}")


def _find(
    store: Store,
    status: Status,
    limit: int | None,
    details: Mapping[str, str | float | None],
    *,
    language: str | None,
    since: date | None,
    outlet: str | None,
    search: str | None,
) -> Found:
    wanted = None if search is None else terms(search)
    parameters = {
        "status": status.value,
        "limit": -1 if limit is None else limit,
        "language": language,
        "since": since.isoformat() if since else None,
        "outlet": outlet,
        "outlet_folded": None if outlet is None else fold(outlet),
        "match": wanted.match if wanted else None,
        "globs": as_json(wanted.globs) if wanted else None,
        **details,
    }
    rows = store.query(FOUND, parameters)
    return Found(tuple(_with_members(store, rows)), rows[0]["total"] if rows else 0)


def _with_members(store: Store, groups: Iterable[sqlite3.Row]) -> list[Group]:
    groups = list(groups)
    ids = [group["id"] for group in groups]
    standing = standings(store, ids)
    members: dict[int, list[Member]] = defaultdict(list)
    rows = store.query(MEMBERS, (as_json(ids),))
    details = details_of(store, (row["claim_id"] for row in rows))
    for row in rows:
        claim = row["claim_id"]
        members[row["group_id"]].append(_member(row, details[claim], standing[claim]))
    silent = silent_outlets(store, ids)
    return [_group(row, members[row["id"]], silent.get(row["id"], ())) for row in groups]


def _group(row: sqlite3.Row, members: Sequence[Member], silent: tuple[Silent, ...]) -> Group:
    status, holdings = Status(row["status"]), [_holding(member) for member in members]
    held = positions(holdings)
    return Group(
        id=row["id"],
        status=status,
        independent_origins=row["independent_origins"],
        members=tuple(members),
        reason=reason_of(status, holdings, held),
        positions=held,
        timeline=timeline(holdings),
        silent=silent,
    )


def _holding(member: Member) -> Holding:
    return Holding(
        claim=member.claim,
        position=member.position,
        article=member.article,
        day=member.published,
        publisher=member.publisher,
        outlet=member.outlet or member.publisher,
        origin=member.origin,
        origin_name=member.origin_name,
        path=member.standing.path,
        polarity=member.polarity,
        words=member.quote,
        counted=member.standing.counted_with is None,
        superseded_by=member.superseded_by,
        language=member.language,
    )


def _member(row: sqlite3.Row, details: tuple[Detail, ...], standing: Standing) -> Member:
    columns = dict(row) | {"details": details, "standing": standing}
    del columns["group_id"]
    columns["claim"] = columns.pop("claim_id")
    columns["polarity"] = Polarity(row["polarity"])
    columns["spans"] = spans(row["spans"])
    columns["sentence"] = str(row["sentence"])
    columns["published"] = day(row["published"])
    columns["chain"] = tuple(json.loads(row["chain"]))
    return Member(**columns)
