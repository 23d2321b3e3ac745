"""Nouns for kinds of news organisation ("agency", "صحيفة", "издания"), and the words that make one point back in the
text.

The lists rest on the 53 outlet anaphors of the annotated articles (13 languages) and the 103 names there that stand
behind a kind noun; each language was then filled up to the same concepts. Plural forms are left out throughout: "local
dailies" and "برخی شبکه‌ها" point at nobody. Left out as well: "post", "press" and "times" (names, not kinds), "media"
and "إعلام" (no one outlet).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claims.outlets.outlet import Key, OutletKind, name_key

_AGENCY = frozenset({OutletKind.AGENCY})
_PAPER = frozenset({OutletKind.NEWSPAPER})
_MAGAZINE = frozenset({OutletKind.MAGAZINE})
_BROADCAST = frozenset({OutletKind.BROADCASTER, OutletKind.RADIO})
_RADIO = frozenset({OutletKind.RADIO})
_SITE = frozenset({OutletKind.SITE})
_PRINT = frozenset({OutletKind.NEWSPAPER, OutletKind.MAGAZINE, OutletKind.SITE})
ANY_KIND = frozenset(OutletKind)

# What an outlet of a kind may also be called: Newsweek's site, Bloomberg's network, a paper's site. Anaphors only; a
# name that is ambiguous gets certainty from its own kinds alone.
KINDRED: Mapping[OutletKind, frozenset[OutletKind]] = {
    OutletKind.AGENCY: frozenset({OutletKind.AGENCY, OutletKind.SITE}),
    OutletKind.NEWSPAPER: frozenset({OutletKind.NEWSPAPER, OutletKind.SITE}),
    OutletKind.MAGAZINE: frozenset({OutletKind.MAGAZINE, OutletKind.SITE}),
    OutletKind.BROADCASTER: frozenset({OutletKind.BROADCASTER, OutletKind.SITE}),
    OutletKind.SITE: frozenset({OutletKind.SITE}),
    OutletKind.RADIO: frozenset({OutletKind.RADIO, OutletKind.BROADCASTER, OutletKind.SITE}),
}


@dataclass(frozen=True, slots=True)
class KindNoun:
    """A noun for a kind of outlet.

    Attributes:
        kinds: What it can stand for.
        language: ISO 639-1 code of the language it is a word of.
    """

    kinds: frozenset[OutletKind]
    language: str


_LISTS: Mapping[str, Mapping[frozenset[OutletKind], str]] = {
    "ar": {
        _AGENCY: "وكالة",
        _PAPER: "صحيفة جريدة يومية",
        _BROADCAST: "قناة شبكة تلفزيون فضائية محطة هيئة",
        _SITE: "موقع بوابة منصة",
        _MAGAZINE: "مجلة أسبوعية دورية",
        _RADIO: "إذاعة راديو",
    },
    "fa": {
        _AGENCY: "خبرگزاری آژانس",
        _PAPER: "روزنامه",
        _BROADCAST: "شبکه تلویزیون کانال سیما",
        _SITE | _AGENCY: "پایگاه",
        _SITE: "وبگاه وبسایت سایت تارنما تارنمای پرتال",
        _MAGAZINE: "هفته‌نامه مجله ماهنامه",
        _PRINT: "نشریه",
        _RADIO: "رادیو رادیوی",
    },
    "en": {
        _AGENCY: "agency newswire",
        _PAPER: "newspaper paper daily broadsheet tabloid",
        _BROADCAST: "channel broadcaster network station television",
        _MAGAZINE: "magazine weekly monthly",
        _SITE: "site website portal",
        _PRINT: "publication",
        _RADIO: "radio",
        ANY_KIND: "outlet",
    },
    "ru": {
        _AGENCY: "агентство агентства агентству агентством агентстве информагентство информагентства информагентству "
        "информагентством",
        _PAPER: "газета газеты газете газету газетой",
        _BROADCAST: "телеканал телеканала телеканалу телеканалом телеканале канал канала каналу каналом телекомпания "
        "телекомпании телекомпанию телекомпанией",
        _SITE: "портал портала порталу порталом портале сайт сайта сайту сайтом сайте",
        _MAGAZINE: "журнал журнала журналу журналом журнале еженедельник еженедельника еженедельнику еженедельником",
        _PRINT: "издание издания изданию изданием издании",
        _RADIO: "радио радиостанция радиостанции радиостанцию радиостанцией",
    },
    "fr": {
        _AGENCY: "agence",
        _PAPER: "quotidien journal",
        _BROADCAST: "chaîne télévision",
        _SITE: "site portail",
        _MAGAZINE: "hebdomadaire magazine hebdo mensuel revue",
        _RADIO: "radio station",
    },
    "tr": {
        _AGENCY: "ajans ajansa ajansı ajansın ajansına ajansının",
        _PAPER: "gazete gazetesi gazetenin gazeteye gazetesinin gazetesine",
        _BROADCAST: "kanal kanalı kanalın kanala kanalına televizyonu televizyon",
        _SITE: "site siteye sitesi sitenin sitesine portal portalı",
        _MAGAZINE: "dergi dergiye dergisi derginin dergisine",
        _RADIO: "radyo radyosu",
    },
    "he": {
        _AGENCY: "סוכנות סוכנות־הידיעות",
        _PAPER: "עיתון יומון",
        _BROADCAST: "ערוץ רשת תחנה תאגיד",
        _SITE: "אתר פורטל",
        _MAGAZINE: "מגזין שבועון",
        _RADIO: "רדיו",
    },
    "es": {
        _AGENCY: "agencia",
        _PAPER: "diario periódico rotativo",
        _BROADCAST: "canal cadena televisora televisión",
        _SITE: "sitio portal web",
        _MAGAZINE: "revista semanario",
        _RADIO: "radio emisora",
        ANY_KIND: "medio",
    },
    "de": {
        _AGENCY: "Agentur Nachrichtenagentur Presseagentur",
        _PAPER: "Zeitung Tageszeitung Blatt Boulevardblatt Wirtschaftszeitung",
        _BROADCAST: "Sender Senders Fernsehsender Kanal",
        _SITE: "Portal Portals Nachrichtenportal Website Nachrichtenseite",
        _MAGAZINE: "Magazin Magazins Nachrichtenmagazin Nachrichtenmagazins Wochenzeitung Zeitschrift",
        _RADIO: "Radio Radiosender",
    },
    "pt": {
        _AGENCY: "agência",
        _PAPER: "jornal diário",
        _BROADCAST: "canal emissora rede televisão",
        _SITE: "site portal sítio",
        _MAGAZINE: "revista semanário",
        _RADIO: "rádio",
    },
    "uk": {
        _AGENCY: "агентство агентства агентству агентством інформагентство інформагентства інформагентству "
        "інформагентством",
        _PAPER: "газета газети газеті газету газетою",
        _BROADCAST: "телеканал телеканалу телеканалом телеканалі канал каналу",
        _SITE: "портал порталу порталом сайт сайту сайтом",
        _MAGAZINE: "журнал журналу журналом тижневик тижневика",
        _PRINT: "видання виданню виданням видань",
        _RADIO: "радіо радіостанція радіостанції",
    },
    "ur": {
        _AGENCY: "ایجنسی",
        _PAPER: "روزنامہ اخبار روزنامے",
        _BROADCAST: "چینل ٹی‌وی نشریاتی",
        _SITE: "ویب‌سائٹ",
        _MAGAZINE: "میگزین جریدے جریدہ",
        _RADIO: "ریڈیو",
    },
}


def _nouns() -> dict[Key, tuple[KindNoun, ...]]:
    found: dict[Key, tuple[KindNoun, ...]] = {}
    for language, kinds in _LISTS.items():
        for kind, nouns in kinds.items():
            for noun in nouns.split():
                key = name_key(noun)
                found[key] = (*found.get(key, ()), KindNoun(kind, language))
    return found


NOUNS: Mapping[Key, tuple[KindNoun, ...]] = _nouns()
"""Kind nouns by their folded words (one, or two as in "هفته‌نامه"), without article or preposition."""


def noun_at(words: Sequence[str], index: int) -> tuple[tuple[KindNoun, ...], int]:
    """The kind noun that begins at word `index` and how many words it takes; nothing and 0 when none does."""
    for length in (2, 1):
        found = NOUNS.get(tuple(words[index : index + length]))
        if found and index + length <= len(words):
            return found, length
    return (), 0


def kinds_of(nouns: Iterable[KindNoun]) -> frozenset[OutletKind]:
    """Every kind that one of `nouns` can stand for."""
    return frozenset(kind for noun in nouns for kind in noun.kinds)
