from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from claims.errors import RegistryError
from claims.outlets.corrections import Action, Correction, Overlay, kept_by, overlay
from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.registry import Registry, load

REUTERS = Outlet("reuters.com", "Reuters", OutletKind.AGENCY, "GB", ("reuters.com",), names={"ar": ("رويترز",)})
FARS = Outlet(
    "farsnews.ir", "Fars", OutletKind.AGENCY, domains=("farsnews.ir",), needs_kind=frozenset({"Fars"}), names={}
)
BASE = Registry([REUTERS, FARS])
POST = Outlet("post.example", "Harbour Post", OutletKind.NEWSPAPER, domains=("post.example",))
PLUS = Outlet("fars-plus", "Fars Plus", OutletKind.SITE, names={"fa": ("فارس پلاس",)})


def add(outlet: Outlet) -> Correction:
    return Correction(Action.ADD, outlet.id, added=outlet)


def alias(outlet: str, language: str, name: str) -> Correction:
    return Correction(Action.ALIAS, outlet, language=language, name=name)


def unalias(outlet: str, name: str) -> Correction:
    return Correction(Action.UNALIAS, outlet, name=name)


def merge(kept: str, gone: str) -> Correction:
    return Correction(Action.MERGE, kept, other=gone)


def unmerge(kept: str, gone: str) -> Correction:
    return Correction(Action.UNMERGE, kept, other=gone)


@pytest.mark.parametrize(
    ("said", "name", "found"),
    [
        ([], "Harbour Post", None),
        ([add(POST)], "Harbour Post", "post.example"),
        ([add(POST)], "https://www.post.example/1", "post.example"),
        ([alias("reuters.com", "en", "The Wire of London")], "THE WIRE OF LONDON", "reuters.com"),
        ([alias("reuters.com", "ar", "رويتر")], "وكالة رويتر", "reuters.com"),
        ([alias("reuters.com", "ar", "رويتر"), unalias("reuters.com", "رويتر")], "رويتر", None),
        ([unalias("reuters.com", "رويترز")], "رويترز", None),
        ([add(PLUS), merge("farsnews.ir", "fars-plus")], "Fars Plus", "farsnews.ir"),
        ([add(PLUS), merge("farsnews.ir", "fars-plus")], "فارس پلاس", "farsnews.ir"),
        ([add(POST), merge("reuters.com", "post.example")], "post.example", "reuters.com"),
        ([add(PLUS), merge("farsnews.ir", "fars-plus"), unmerge("farsnews.ir", "fars-plus")], "Fars Plus", "fars-plus"),
        ([add(PLUS), add(POST), merge("post.example", "fars-plus"), merge("reuters.com", "post.example")], "Fars Plus",
         "reuters.com"),
        ([add(PLUS), merge("farsnews.ir", "fars-plus"), alias("fars-plus", "en", "FP News")], "FP News", "farsnews.ir"),
    ],
)  # fmt: skip
def test_who_is_found_by_a_name(said: Sequence[Correction], name: str, found: str | None) -> None:
    outlet = overlay(BASE, said).registry.find(name)
    assert (outlet.id if outlet else None) == found


def test_without_corrections_the_registry_is_the_same_one() -> None:
    assert overlay(BASE, []) == Overlay(BASE)


def test_what_is_the_users_is_marked() -> None:
    known = overlay(BASE, [add(POST), alias("reuters.com", "en", "RTR"), add(PLUS), merge("farsnews.ir", "fars-plus")])
    assert known.users == {"post.example", "fars-plus"}
    assert known.names == {
        ("post.example", "en", "Harbour Post"),
        ("reuters.com", "en", "RTR"),
        ("farsnews.ir", "en", "Fars Plus"),
        ("farsnews.ir", "fa", "فارس پلاس"),
    }
    assert known.merged == {"fars-plus": "farsnews.ir"}
    assert known.find("fars-plus") == known.registry.get("farsnews.ir")


def test_adding_an_outlet_that_is_known_corrects_it() -> None:
    better = Outlet("reuters.com", "Reuters News", OutletKind.SITE, owner="Thomson", names={"ru": ("Рейтер",)})
    known = overlay(BASE, [add(better)])
    outlet = known.registry.get("reuters.com")
    assert outlet == replace(
        REUTERS,
        name="Reuters News",
        kind=OutletKind.SITE,
        owner="Thomson",
        names={"ar": ("رويترز",), "en": ("Reuters",), "ru": ("Рейтер",)},
    )
    assert known.users == frozenset()
    assert known.names == {("reuters.com", "en", "Reuters News"), ("reuters.com", "ru", "Рейтер")}


def test_a_name_that_one_of_two_merged_outlets_bears_beyond_doubt_is_beyond_doubt() -> None:
    sure = Outlet("f2.ir", "F Two", OutletKind.AGENCY, names={"en": ("Fars",)}, ambiguous=frozenset({"F Two"}))
    [outlet] = overlay(Registry([FARS, replace(sure, names={}, name="Fars", ambiguous=frozenset())]), [
        merge("farsnews.ir", "f2.ir")
    ]).registry.outlets  # fmt: skip
    assert (outlet.ambiguous, outlet.needs_kind) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    "newer",
    [
        Outlet("other.example", "Harbour Post", OutletKind.SITE, domains=("other.example",)),
        Outlet("other.example", "Other", OutletKind.SITE, names={"en": ("harbour  post",)}),
        Outlet("other.example", "Other", OutletKind.SITE, domains=("other.example", "post.example")),
    ],
    ids=["name", "further name", "domain"],
)
def test_a_newer_package_does_not_take_what_people_gave(newer: Outlet) -> None:
    known = overlay(BASE.add(newer), [add(POST)])
    for name in ("Harbour Post", "https://post.example/1"):
        found = known.registry.find(name)
        assert found is not None and found.id == "post.example"
    assert known.registry.get("other.example") is not None


def test_a_newer_package_that_knows_the_outlet_keeps_what_people_said() -> None:
    shipped = Outlet("post.example", "The Post", OutletKind.SITE, "LB", ("post.example",), names={"ar": ("البريد",)})
    known = overlay(BASE.add(shipped), [add(POST), alias("post.example", "en", "HP Daily")])
    assert known.registry.get("post.example") == Outlet(
        "post.example",
        "Harbour Post",
        OutletKind.NEWSPAPER,
        "LB",
        ("post.example",),
        names={"ar": ("البريد",), "en": ("The Post", "HP Daily")},
    )
    assert known.users == frozenset()


def test_an_outlet_that_a_newer_package_drops_is_taken_from_those_stored() -> None:
    said = [alias("gone.example", "en", "Gone Daily")]
    gone = Outlet("gone.example", "Gone", OutletKind.SITE)
    known = overlay(BASE, said, [gone])
    found = known.registry.find("Gone Daily")
    assert found is not None and found.name == "Gone"
    with pytest.raises(RegistryError, match=r"must be known, was: gone\.example"):
        overlay(BASE, said)


def test_of_two_who_are_given_one_name_the_later_keeps_it() -> None:
    said = [alias("reuters.com", "en", "The Wire"), alias("farsnews.ir", "en", "The Wire")]
    for each, holder in ((said, "farsnews.ir"), (said[::-1], "reuters.com"), ([*said, said[0]], "reuters.com")):
        found = overlay(BASE, each).registry.find("The Wire")
        assert found is not None and found.id == holder


def test_merges_in_a_circle_are_refused() -> None:
    with pytest.raises(RegistryError, match="merged into itself"):
        overlay(BASE, [merge("reuters.com", "farsnews.ir"), merge("farsnews.ir", "reuters.com")])
    assert kept_by("a", {"a": "b", "b": "c"}) == "c"


def test_the_packages_registry_takes_every_action() -> None:
    base = load()
    known = overlay(base, [add(POST), merge("reuters.com", "afp.com"), alias("mehrnews.com", "en", "Mehr Wire")])
    assert len(known.registry) == len(base)
    assert known.find("فرانس برس") == known.find("Reuters") == known.find("afp.com")
