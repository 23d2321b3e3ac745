"""Groups of claims: who says it, where, in which words."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from claims.agreement import Status
from claims.attribution import Polarity
from claims.claim_details import Detail
from claims.errors import NotFound
from claims.positions.holding import Holding, Position, positions
from claims.positions.reason import reason_of
from claims.positions.timeline import Turn, timeline
from claims.span import Span
from claims.store.article_rows import as_json
from claims.store.database import Store
from claims.store.queries.columns import day, spans
from claims.store.queries.details import details_of
from claims.store.queries.silence import Silent, silent_outlets
from claims.store.queries.standing import Standing, standings

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


def group(store: Store, group_id: int) -> Group:
    """One group with every version.

    Raises:
        NotFound: There is no such group.
        StoreError: The database cannot be read.
    """
    for row in store.query(GROUP, (group_id,)):
        return with_members(store, [row])[0]
    raise NotFound(f"a group that is shown must exist, was: {group_id} in {store.path}")


def with_members(store: Store, groups: Iterable[sqlite3.Row]) -> list[Group]:
    """Groups given as rows of `id`, `status` and `independent_origins`, with all that belongs to them."""
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
