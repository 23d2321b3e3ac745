"""Small words around an outlet's or a speaker's name: articles, pronouns, titles, nationalities.

The lists rest on the 53 outlet anaphors and the pronouns and titles of the annotated articles (13 languages); what they
hold for one language was then filled up for the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claims.outlets.outlet import name_key


def _folded(text: str) -> frozenset[str]:
    return frozenset(word for item in text.split() for word in name_key(item))


DEFINITE: Mapping[str, frozenset[str]] = {
    "ar": _folded("هذه هذا تلك ذلك ذات نفس نفسها نفسه ذاتها ذاته المذكورة المذكور"),
    "fa": _folded("این آن همین همان مذکور یادشده نامبرده"),
    "en": _folded("the this that its same said their"),
    "ru": _folded("это этот эта этого этой этому эту этим само сам сама то же тот та тому самое самого"),
    "fr": _folded("le la l' ce cet cette même dudit ledit ladite du son sa au"),
    "tr": _folded("bu o aynı söz konusu"),
    "he": _folded("זה זו הזה הזאת אותו אותה"),
    "es": _folded("el la este esta ese esa mismo misma dicho dicha del al citado citada"),
    "de": _folded("der die das dem den des dieser diese dieses dieselbe dasselbe"),
    "pt": _folded("o a este esta esse essa mesmo mesma do da ao à"),
    "uk": _folded("це цей ця цього цієї сам сама саме те же той"),
    "ur": _folded("اس یہ اسی"),
}
"""Words that make a kind noun point at an outlet already named, by language."""

BARE_IS_DEFINITE = frozenset({"fa", "ru", "uk", "tr", "ur"})
"""Languages without an article: the noun alone points back ("издания", "gazete", "روزنامه")."""

DEFINITE_PREFIX = frozenset({"ar", "he"})
"""Languages whose article is written together with the noun: الصحيفة, העיתון."""

OWN_VOICE = _folded("this our")
"""English writes "this newspaper" for itself (the only case annotated); Persian "این روزنامه" is the paper just cited
(11 of 11)."""

FILLERS = _folded(
    "أنباء الأنباء للأنباء اخبار الأخبار اخبارية الإخبارية الإخباري نیوز خبری رسمي رسمية الرسمية الرسمي شبه نیمه رسمی "
    "دولتی وب تحلیلی news press semi official state run owned de presse d information noticias prensa notícias haber "
    "informationsportal информационное информационного информационному онлайн интернет деловая деловое газетный "
    "הידיעות החדשות تلویزیونی رادیویی"
)
"""Words that may stand between a kind noun and the name it announces."""

_NATIONAL_SUFFIX = re.compile(
    r"^(?:ال.{2,}(?:ي|يه)|[a-z]{3,}(?:aise?|ien(?:ne)?|aine?|ian|ish|ese|ano|ana|ense|esa|isch(?:en?|e)?|ique|lı|li)|"
    r"[а-яіїє]{3,}(?:ск|цьк|ськ)(?:ий|ого|ому|ом|им|ая|ой|ую|ое|а|ої|у|е|ою)|.{3,}(?:ایی|ایي|ايي))$"
)
# "The official agency", "the second channel" say which one is meant without pointing back: none of the annotated
# sources with one of these words is an anaphor ("the state broadcaster", "القناة الثانية النوردافية", "الجريدة
# الرسمية").
RANKING = _folded(
    "الرسمية الرسمي الحكومية الحكومي الوطنية الوطني المحلية المحلي الثانية الاولى الثالثة الإخبارية العربية العبرية "
    "state official رسمی دولتی"
)

_COUNTRIES: Mapping[str, str] = {
    "US": "الأمريكية الأميركية الأمريكي الأميركي امریکایی آمریکایی american us américain americain американск "
    "estadounidense amerikanische amerikan abd americano американськ אמריקאי",
    "GB": "البريطانية البريطاني اللندنية اللندني بریتانیایی انگلیسی british london londonien britannique британск "
    "лондонск londinense británico britische britânico ingiliz британськ בריטי",
    "FR": "الفرنسية الفرنسي الباريسية الباريسي فرانسوی french paris parisian français parisien французск парижск "
    "francés französisch fransız французьк צרפתי",
    "DE": "الألمانية الألماني آلمانی german allemand немецк alemán deutsche alman німецьк גרמני hamburger",
    "RU": "الروسية الروسي روسی روسي russian moscow russe российск русск московск ruso russische rus російськ רוסי",
    "IR": "الإيرانية الإيراني ایرانی iranian iranien иранск iraní iranische iranlı іранськ איראני",
    "IL": "الإسرائيلية الإسرائيلي اسرائیلی israeli israélien израильск israelí israelische ізраїльськ ישראלי",
    "SA": "السعودية السعودي سعودی عربستانی saudi saoudien саудовск saudí",
    "QA": "القطرية القطري قطری qatari qatarien катарск catarí",
    "AE": "الإماراتية الإماراتي اماراتی emirati émirati эмиратск",
    "EG": "المصرية المصري القاهرية مصری egyptian égyptien египетск egipcio",
    "LB": "اللبنانية اللبناني البيروتية لبنانی lebanese libanais ливанск libanés",
    "SY": "السورية السوري سوری syrian syrien сирийск",
    "IQ": "العراقية العراقي عراقی iraqi irakien иракск",
    "TR": "التركية التركي turkish turc турецк turco türkische турецьк טורקי",
    "CN": "الصينية الصيني چینی chinese chinois китайск chino chinesische китайськ",
    "JP": "اليابانية الياباني ژاپنی japanese japonais японск japonés",
    "ES": "الإسبانية الإسباني اسپانیایی spanish espagnol испанск español madrilène madrileño",
    "IT": "الإيطالية الإيطالي ایتالیایی italian italien итальянск italiano",
    "UA": "الأوكرانية اوکراینی ukrainian ukrainien украинск українськ kyiv",
    "IN": "الهندية الهندي هندی indian indien индийск",
    "DZ": "الجزائرية الجزائري algerian algérien алжирск",
    "MA": "المغربية المغربي moroccan marocain марокканск",
    "TN": "التونسية التونسي tunisian tunisien тунисск",
    "JO": "الأردنية الأردني jordanian jordanien иорданск",
    "KW": "الكويتية الكويتي kuwaiti koweïtien кувейтск",
    "OM": "العمانية العماني omani omanais оманск",
}


def _stems() -> dict[str, str]:
    """Country by folded stem; Arabic without the article, its two genders under one stem."""
    return {word.removeprefix("ال"): code for code, words in _COUNTRIES.items() for word in _folded(words)}


COUNTRIES = _folded(
    "اسپانیا آمریکا امریکا انگلیس انگلستان بریتانیا فرانسه آلمان ایتالیا ترکیه روسیه عربستان قطر امارات "
    "مصر لبنان عراق سوریه "
    "ژاپن چین اسرائیل پاکستان هند افغانستان تاجیکستان پرتغال هلند"
)
"""Persian says where an outlet is from by the country's name behind its own ("مارکا اسپانیا": 3 of the 24 Persian
outlets annotated)."""

_STEMS = _stems()
_LONGEST = max(map(len, _STEMS))
# Shorter stems must be the whole word: "us" begins "usage". From four letters on an ending may follow ("американское").
_WHOLE = 3


def country_of(word: str) -> str | None:
    """ISO code of the country that a folded adjective names."""
    bare = word.removeprefix("ال")
    for length in range(min(len(bare), _LONGEST), 1, -1):
        code = _STEMS.get(bare[:length])
        if code is not None and (length > _WHOLE or length == len(bare)):
            return code
    return None


def is_attribute(word: str) -> bool:
    """Whether a folded word beside a kind noun only says where the outlet is from, or on whose side ("المعارضة")."""
    if word in RANKING:
        return False
    return (
        country_of(word) is not None
        or bool(_NATIONAL_SUFFIX.match(word))
        or (word.startswith("ال") and word.endswith("ه"))
    )


PRONOUNS = _folded(
    "هو هي او وی ایشان he she him her он она его ее ему ей ним ней il elle lui él ella er sie ele ela він вона його "
    "її йому o הוא היא وہ انہوں انھوں 他 她"
)
"""Third person singular, and the Persian and Urdu polite plural."""

TITLES = _folded(
    "وزير الرئيس رئيس المسؤول مسؤول المتحدث متحدث المتحدثة الناطق السفير القائد الخبير الخبيرة المحلل النائب المدير "
    "الأمين الدبلوماسي الباحث وزیر سخنگو سخنگوی رئیس مقام سفیر فرمانده کارشناس تحلیلگر نماینده مدیر استاندار دیپلمات "
    "minister president spokesman spokeswoman spokesperson official ambassador diplomat general commander leader "
    "chief expert analyst مسئول رئیس‌جمهور رئیس‌جمهوری lawmaker senator governor mayor premier chancellor director "
    "envoy министр президент чиновник дипломат глава политик представитель эксперт генерал спикер депутат министра "
    "ministre président porte parole responsable ambassadeur diplomate directeur expert analyste député ministro "
    "presidente portavoz funcionario embajador director alcalde experto Minister Präsident Sprecher Sprecherin "
    "Botschafter Experte bakan başkan sözcü büyükelçi uzman השר הנשיא הדובר הדוברת המנכ השגריר міністр президент "
    "речник речниця чиновник посол експерт وزیراعظم ترجمان صدر سفیر"
)
"""Titles that, with an article or alone, point at a speaker already named."""

REPORT_NOUNS = _folded(
    "تقرير مقال تحقيق خبر استطلاع برقية افتتاحية گزارش مقاله report article story dispatch investigation editorial "
    "survey poll публикация публикации публикацию статья статье статьи материал материале материала сообщение "
    "сообщения сообщении сообщению расследование расследования заметка article enquête dépêche reportage reportaje "
    "artículo informe Bericht Artikel Beitrag reportagem artigo haber haberi haberde rapor raporu публікація "
    "публікації стаття статті повідомлення רפורט דיווח כתבה رپورٹ 报道"
)
"""What an outlet publishes; "the report" points at the outlet cited last."""

SOURCE_NOUNS = _folded("مصدر منبع رسانه رسانة وسيلة outlet source média medio Medium источник джерело kaynak")
"""Nouns for an outlet of any kind, where somebody pointed at is expected."""
