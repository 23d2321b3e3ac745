"""The shipped outlet data, and the registry's own rules."""

from __future__ import annotations

import re

import pytest

from claims.errors import RegistryError
from claims.outlets.matcher import matcher_for
from claims.outlets.registry import Outlet, OutletKind, Registry, load, read_outlets

REUTERS = Outlet("reuters.com", "Reuters", OutletKind.AGENCY, domains=("reuters.com",), names={"ar": ("رويترز",)})
TIMES = Outlet(
    "thetimes.com",
    "The Times",
    OutletKind.NEWSPAPER,
    domains=("thetimes.com",),
    names={"en": ("Times",)},
    ambiguous=frozenset({"Times"}),
)

EXPECTED = """
Reuters|reuters.com|agency|GB
Tehran Times|tehrantimes.com|newspaper|IR
Iran International|iranintl.com|broadcaster|GB
Newsweek|newsweek.com|magazine|US
The Times|thetimes.com|newspaper|GB
AFP|afp.com|agency|FR
AP|apnews.com|agency|US
Anadolu|aa.com.tr|agency|TR
IRNA|irna.ir|agency|IR
Fars|farsnews.ir|agency|IR
Tasnim|tasnimnews.com|agency|IR
Mehr|mehrnews.com|agency|IR
ISNA|isna.ir|agency|IR
Press TV|presstv.ir|broadcaster|IR
Kayhan|kayhan.ir|newspaper|IR
Al Jazeera|aljazeera.net|broadcaster|QA
Al Arabiya|alarabiya.net|broadcaster|SA
Al Hadath|alhadath.net|broadcaster|SA
Asharq Al-Awsat|aawsat.com|newspaper|GB
Al-Hayat|alhayat.com|newspaper|
Sky News Arabia|skynewsarabia.com|broadcaster|AE
Al Mayadeen|almayadeen.net|broadcaster|LB
Al-Manar|almanar.com.lb|broadcaster|LB
SPA|spa.gov.sa|agency|SA
WAM|wam.ae|agency|AE
Qatar News Agency|qna.org.qa|agency|QA
MENA|mena.org.eg|agency|EG
SANA|sana.sy|agency|SY
BBC|bbc.com|broadcaster|GB
CNN|cnn.com|broadcaster|US
New York Times|nytimes.com|newspaper|US
Washington Post|washingtonpost.com|newspaper|US
Wall Street Journal|wsj.com|newspaper|US
Financial Times|ft.com|newspaper|GB
The Guardian|theguardian.com|newspaper|GB
The Telegraph|telegraph.co.uk|newspaper|GB
Bloomberg|bloomberg.com|agency|US
Axios|axios.com|site|US
Politico|politico.com|site|US
TASS|tass.com|agency|RU
RIA Novosti|ria.ru|agency|RU
Interfax|interfax.ru|agency|RU
Kommersant|kommersant.ru|newspaper|RU
RBC|rbc.ru|site|RU
Izvestia|iz.ru|newspaper|RU
RT|rt.com|broadcaster|RU
Sputnik|sputniknews.com|agency|RU
Le Monde|lemonde.fr|newspaper|FR
Le Figaro|lefigaro.fr|newspaper|FR
Libération|liberation.fr|newspaper|FR
France 24|france24.com|broadcaster|FR
Der Spiegel|spiegel.de|magazine|DE
Die Zeit|zeit.de|newspaper|DE
Bild|bild.de|newspaper|DE
FAZ|faz.net|newspaper|DE
DPA|dpa.com|agency|DE
Haaretz|haaretz.com|newspaper|IL
Yedioth Ahronoth|yediot.co.il|newspaper|IL
Maariv|maariv.co.il|newspaper|IL
Israel Hayom|israelhayom.co.il|newspaper|IL
Jerusalem Post|jpost.com|newspaper|IL
Times of Israel|timesofisrael.com|site|IL
Channel 12|mako.co.il|broadcaster|IL
Channel 13|13tv.co.il|broadcaster|IL
Kan|kan.org.il|broadcaster|IL
Xinhua|xinhuanet.com|agency|CN
NCRI|ncr-iran.org|site|
"""


@pytest.mark.parametrize("row", EXPECTED.split("\n")[1:-1])
def test_registry_holds_outlet(row: str) -> None:
    name, outlet_id, kind, country = row.split("|")
    outlet = load().find(name)
    assert outlet is not None
    assert (outlet.name, outlet.id, outlet.kind.value, outlet.country or "") == (name, outlet_id, kind, country)


def test_registry_is_of_working_size() -> None:
    assert len(load()) >= 500
    assert {kind for outlet in load().outlets for kind in [outlet.kind]} == set(OutletKind)


@pytest.mark.parametrize("outlet", load().outlets, ids=lambda outlet: outlet.id)
def test_outlet_is_well_formed(outlet: Outlet) -> None:
    assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", outlet.id)
    assert outlet.domains[0] == outlet.id
    assert outlet.country is None or re.fullmatch("[A-Z]{2}", outlet.country)
    assert all(re.fullmatch("[a-z]{2}", language) and names for language, names in outlet.names.items())
    assert all(name == name.strip() and name for name in outlet.all_names())


@pytest.mark.parametrize("outlet", load().outlets, ids=lambda outlet: outlet.id)
def test_every_name_is_found_again(outlet: Outlet) -> None:
    """No name is shadowed by another outlet, and the canonical one leads home."""
    assert load().find(outlet.name) == outlet
    for name in outlet.all_names():
        if name not in outlet.ambiguous | outlet.needs_kind:
            assert load().find(name) == outlet, name
            # "ABC (Spain)" is how lists tell namesakes apart, not how a text writes them.
            assert "(" in name or [mention.outlet.id for mention in matcher_for(load()).find(name)] == [outlet.id], name


@pytest.mark.parametrize(
    ("given", "outlet_id"),
    [
        ("Tehran Times", "tehrantimes.com"),
        ("tehrantimes", "tehrantimes.com"),
        ("THE TEHRAN TIMES", "tehrantimes.com"),
        ("the financial times", "ft.com"),
        ("Al-Jazeera", "aljazeera.net"),
        ("aljazeera", "aljazeera.net"),
        ("رويترز", "reuters.com"),
        ("رویترز", "reuters.com"),
        ("وكالة رويترز", "reuters.com"),
        ("الاهرام", "ahram.org.eg"),
        ("الشرق الاوسط", "aawsat.com"),
        ("نیویورک‌تایمز", "nytimes.com"),
        ("КоммерсантЪ", "kommersant.ru"),
        ("Коммерсанта", "kommersant.ru"),
        ("Новой газетой", "novayagazeta.ru"),
        ("Liberation", "liberation.fr"),
        ("reuters.com", "reuters.com"),
        ("www.reuters.com", "reuters.com"),
        ("https://www.bbc.co.uk/news/1", "bbc.com"),
        ("https://arabic.rt.com/x", "rt.com"),
        ("https://arabic.cnn.com/x", "arabic.cnn.com"),
        ("https://edition.cnn.com/x", "cnn.com"),
        ("The Gulf Courier", None),
        ("Times of Nowhere", None),
        ("https://example.org", None),
        ("", None),
        ("com", None),
    ],
)
def test_find_publisher(given: str, outlet_id: str | None) -> None:
    found = load().find(given) or load().by_domain(given)
    assert (found.id if found else None) == outlet_id


def test_get_is_by_id() -> None:
    assert load().get("reuters.com") is load().find("Reuters")
    assert load().get("Reuters") is None


def test_group_is_the_family_or_the_outlet() -> None:
    assert {load().get(key).group for key in ("bbc.com", "bbcarabic.com", "bbcpersian.com")} == {"BBC"}  # type: ignore[union-attr]
    assert REUTERS.group == "reuters.com"


def test_add_leaves_the_first_registry_alone() -> None:
    first = Registry([REUTERS])
    both = first.add(TIMES)
    assert (len(first), len(both)) == (1, 2)
    assert first.find("The Times") is None
    assert both.find("The Times") == TIMES


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (
            Outlet("reuters.com", "Other", OutletKind.SITE),
            r"id must be its own, 'reuters.com' belongs to Reuters and Other",
        ),
        (Outlet("o.com", "Other", OutletKind.SITE, domains=("reuters.com",)), r"domain must be its own, 'reuters.com'"),
        (Outlet("o.com", "REUTERS", OutletKind.SITE), r"must be marked ambiguous, 'REUTERS' is claimed by reuters.com"),
        (Outlet("o.com", "O", OutletKind.SITE, names={"fa": ("رويترز",)}), r"'رويترز' is claimed by .*o\.com"),
    ],
)
def test_two_outlets_may_not_share(other: Outlet, words: str) -> None:
    with pytest.raises(RegistryError, match=words):
        Registry([REUTERS]).add(other)


@pytest.mark.parametrize("first_is_ambiguous", [True, False])
def test_certain_claim_to_a_name_wins(first_is_ambiguous: bool) -> None:
    vague = Outlet("a.com", "A Paper", OutletKind.SITE, names={"en": ("Herald",)}, ambiguous=frozenset({"Herald"}))
    sure = Outlet("b.com", "B Paper", OutletKind.SITE, names={"en": ("Herald",)})
    outlets = [vague, sure] if first_is_ambiguous else [sure, vague]
    assert Registry(outlets).find("herald") == sure


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[outlet]", "f.toml: an outlet file must be TOML"),
        ('[[outlet]]\nid = "a.com"\nname = "A"\n', "f.toml: an outlet needs id, name and kind; missing: kind"),
        ('[[outlet]]\nid = "a.com"\nname = "A"\nkind = "blog"\n', "f.toml, a.com: kind must be one of .*, was: 'blog'"),
        ('[[outlet]]\nid = "a.com"\nname = "A"\nkind = "site"\nurl = "x"\n', "unknown: url"),
        ('[[outlet]]\nid = "a.com"\nname = "A"\nkind = "site"\nnames.fr = "B"\n', "`fr` must be a list of names"),
        ('[[outlet]]\nid = "a.com"\nname = "A"\nkind = "site"\nambiguous = ["B"]\n', "these are not: B"),
    ],
)
def test_bad_data_is_refused(text: str, words: str) -> None:
    with pytest.raises(RegistryError, match=words):
        read_outlets(text, "f.toml")


def test_read_outlets_fills_every_field() -> None:
    text = (
        '[[outlet]]\nid = "a.com"\nname = "A News"\nkind = "radio"\ncountry = "LB"\ndomains = ["a.lb"]\nowner = "O"\n'
        'family = "F"\nnames.ar = ["خبر ألف"]\nambiguous = ["A News"]\nneeds_kind = ["خبر ألف"]\n'
    )
    assert read_outlets(text, "f.toml") == (
        Outlet(
            "a.com",
            "A News",
            OutletKind.RADIO,
            "LB",
            ("a.com", "a.lb"),
            "O",
            "F",
            {"ar": ("خبر ألف",)},
            frozenset({"A News"}),
            frozenset({"خبر ألف"}),
        ),
    )
