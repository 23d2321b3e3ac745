from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from claims.agreement import Status
from claims.attribution import Polarity
from claims.errors import InputError, NotFound
from claims.store.database import Store
from claims.store.group_rows import GroupRow, MemberRow, replace_groups
from claims.store.queries import Conditions, corroborated, disputed, export_groups, group


def test_group_shows_every_version_by_position_then_day(store: Store, news: dict[str, int]) -> None:
    found = group(store, news["disputed"])
    assert (found.id, found.status, found.independent_origins) == (news["disputed"], Status.DISPUTED, 3)
    assert [[member.quote for member in version] for version in found.versions] == [
        ["Six died."],
        ["The ministry denied that six died."],
        ["Nine died.", "IRNA, citing AFP, said nine died."],
    ]
    assert [member.position for member in found.members] == [0, 1, 2, 2]
    assert [member.article for member in group(store, news["corroborated"]).members] == ["irna", "lemonde", "afp"]


def test_member_says_who_where_and_in_which_words(store: Store, news: dict[str, int]) -> None:
    six, denied, _, copied = group(store, news["disputed"]).members
    assert (six.article, six.title, six.published, six.language, six.url) == (
        *("irna", "Storm", date(2025, 6, 10), "fa"),
        "https://irna.ir/1",
    )
    assert (six.publisher, six.outlet, six.chain, six.origin, six.origin_name) == (
        "irna.ir",
        "IRNA",
        (),
        "irna.ir",
        "IRNA",
    )
    text = store.query("SELECT text FROM articles WHERE id = ?", (six.article_id,))[0]["text"]
    assert [span.of(text) for span in six.spans] == ["Six died."]
    assert text[six.sentence_start :].startswith(six.sentence_text) and six.sentence_text == "Six died."
    assert (six.sentence, six.reason, six.polarity) == ("irna-1", "reason 0", Polarity.ASSERT)
    assert denied.chain == ("The ministry",) and denied.origin == "lemonde.fr"
    assert (copied.publisher, copied.outlet, copied.published) == ("Harbour Blog", "Harbour Blog", None)
    assert (copied.chain, copied.origin, copied.origin_name) == (("IRNA", "AFP"), "afp.com", "AFP")
    assert copied.sentence == str(store.query("SELECT max(id) AS id FROM sentences")[0]["id"])


def test_chain_shows_who_has_no_name(store: Store, news: dict[str, int]) -> None:
    store.db.execute("UPDATE claims SET chain = json_insert(chain, '$[#]', NULL) WHERE text LIKE 'IRNA%'")
    assert group(store, news["disputed"]).members[-1].chain == ("IRNA", "AFP", None)


def test_group_must_exist(store: Store, news: dict[str, int]) -> None:
    with pytest.raises(NotFound, match="was: 77"):
        group(store, 77)


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ({}, True),
        ({"language": "fa"}, True),
        ({"language": "ru"}, False),
        ({"since": date(2025, 6, 12)}, True),
        ({"since": date(2025, 6, 13)}, False),
        ({"outlet": "irna.ir"}, True),
        ({"outlet": "irna"}, True),
        ({"outlet": "إرنا"}, True),
        ({"outlet": "ارنا"}, True),
        ({"outlet": "Harbour Blog"}, True),
        ({"outlet": "harbour blog"}, True),
        ({"outlet": "Reuters"}, False),
        ({"outlet": "The ministry"}, False),
        ({"outlet": "nobody"}, False),
        ({"search": "nine died"}, True),
        ({"search": "talks"}, False),
        # one claim must meet all: IRNA's is of the 10th, and Persian
        ({"outlet": "Le Monde", "language": "fr"}, True),
        ({"outlet": "Le Monde", "language": "fa"}, False),
        ({"language": "fa", "since": date(2025, 6, 11)}, False),
        ({"language": "fa", "search": "nine"}, False),
        ({"language": "fa", "search": "six"}, True),
    ],
)
def test_disputed_meets_every_condition(
    store: Store, news: dict[str, int], conditions: dict[str, Any], found: bool
) -> None:
    result = disputed(store, Conditions(**conditions))
    assert [group.id for group in result.groups] == [news["disputed"]] * found
    assert result.total == int(found)
    if found:
        assert result.groups[0] == group(store, news["disputed"]), "a group is shown whole"


@pytest.mark.parametrize(("outlet", "found"), [("رويترز", 1), ("IRNA", 1), ("Harbour Blog", 0), ("Le Monde", 1)])
def test_corroborated_by_an_outlet_that_says_or_is_cited(
    store: Store, news: dict[str, int], outlet: str, found: int
) -> None:
    assert corroborated(store, Conditions(outlet=outlet)).total == found


def test_search_finds_a_claim_by_the_words_around_it(store: Store, news: dict[str, int]) -> None:
    store.db.execute("UPDATE claims SET text = 'nine died', folded = 'nine died' WHERE text LIKE 'IRNA%'")
    assert disputed(store, Conditions(search="citing afp")).total == 1
    store.db.execute("UPDATE claims SET folded = 'a storm' WHERE text LIKE 'Six%'")
    assert disputed(store, Conditions(search="storm", language="fa")).total == 1
    with pytest.raises(InputError):
        disputed(store, Conditions(search="!"))


def test_most_independent_origins_first_then_latest_and_the_limit_is_reported(
    store: Store, news: dict[str, int]
) -> None:
    first = "SELECT a.key, min(c.id) AS id FROM claims c JOIN articles a ON a.id = c.article_id GROUP BY a.id"
    by_article = {row["key"]: row["id"] for row in store.query(first)}
    origins = {"irna": 2, "lemonde": 5, "afp": 2, "blog": 2}
    rows = [GroupRow(Status.DISPUTED, origins[key], (MemberRow(by_article[key], 0, ""),)) for key in origins]
    irna, lemonde, afp, blog = replace_groups(store, rows)
    assert [found.id for found in disputed(store).groups] == [lemonde, afp, irna, blog]
    found = disputed(store, limit=2)
    assert ([found.id for found in found.groups], found.total) == ([lemonde, afp], 4)


def test_export_has_a_row_a_claim(store: Store, news: dict[str, int]) -> None:
    rows = export_groups(store)
    assert [(row.group, row.position, row.article, row.outlet, row.origin, row.reason) for row in rows] == [
        (news["disputed"], 0, "irna", "IRNA", "IRNA", "reason 0"),
        (news["disputed"], 1, "lemonde", "Le Monde", "Le Monde", "reason 1"),
        (news["disputed"], 2, "afp", "AFP", "AFP", "reason 2"),
        (news["disputed"], 2, "blog", "Harbour Blog", "AFP", "reason 2"),
        (news["corroborated"], 0, "irna", "IRNA", "Reuters", "reason 0"),
        (news["corroborated"], 0, "lemonde", "Le Monde", "Reuters", "reason 0"),
        (news["corroborated"], 0, "afp", "AFP", "AFP", "reason 0"),
    ]
    assert rows[0].sentence == "irna-1" and rows[1].sentence.isdigit()
    texts = {row["key"]: row["text"] for row in store.query("SELECT key, text FROM articles")}
    assert all(texts[row.article][row.start : row.end] == row.text for row in rows)
    assert {row.claim for row in rows} == {row["claim_id"] for row in store.query("SELECT claim_id FROM group_members")}
