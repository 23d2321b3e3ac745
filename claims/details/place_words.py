"""Names of places that the data packages lack or that mean something else as well."""

from __future__ import annotations

from collections.abc import Mapping

from claims.normalize import fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(fold, words.split()))


# Beside the names of CLDR: what newspapers write instead. Code of the country, then language and names.
USUAL: Mapping[str, Mapping[str, str]] = {
    "US": {
        "ar": "أمريكا|أميركا|الولايات المتحدة الأمريكية|الولايات المتحدة الأميركية",
        "fa": "آمریکا|امریکا|ایالات متحده آمریکا",
        "en": "U.S.|U.S|US|USA|U.S.A.|America|United States of America",
        "ru": "США|Америка|Соединенных Штатов|Соединенным Штатам|Соединенными Штатами|Соединенных Штатах|Штаты",
        "fr": "Etats-Unis|USA|Amérique",
        "de": "USA|Amerika|Vereinigten Staaten",
        "es": "EEUU|EE.UU.|EE. UU.|Estados Unidos de América",
        "pt": "EUA|América",
        "tr": "ABD|Amerika",
        "he": 'ארה"ב|ארצות-הברית|אמריקה',
        "uk": "США|Америка|Сполучених Штатів|Сполученим Штатам|Сполученими Штатами|Сполучених Штатах",
        "ur": "امریکہ|امریکا",
        "zh": "美国",
    },
    "GB": {
        "ar": "بريطانيا|المملكة المتحدة",
        "fa": "انگلیس|انگلستان",
        "en": "Britain|Great Britain|UK|U.K.|England|Scotland|Wales",
        "ru": "Британия|Великобритания|Англия|Шотландия",
        "fr": "Grande-Bretagne|Angleterre|Écosse",
        "de": "Großbritannien|England",
        "es": "Gran Bretaña|Inglaterra",
        "pt": "Grã-Bretanha|Inglaterra",
        "tr": "İngiltere|Britanya",
        "he": "אנגליה",
        "uk": "Британія|Великобританія|Англія",
        "ur": "برطانیہ",
    },
    "RU": {
        "en": "Russian Federation",
        "fr": "Fédération de Russie",
        "ar": "روسيا الاتحادية",
        "ru": "РФ|Российская Федерация",
    },
    "AE": {
        "ar": "الإمارات|دولة الإمارات",
        "fa": "امارات|امارات متحده عربی",
        "en": "UAE|Emirates",
        "fr": "Émirats|EAU",
        "ru": "ОАЭ|Эмираты|Объединенные Арабские Эмираты",
        "de": "Emirate|VAE",
        "es": "EAU|Emiratos",
        "tr": "BAE",
        "uk": "ОАЕ",
        "he": "האמירויות|איחוד האמירויות",
    },
    "SA": {
        "ar": "السعودية|العربية السعودية",
        "fa": "عربستان",
        "es": "Arabia Saudita",
        "he": "סעודיה",
        "de": "Saudiarabien",
    },
    "PS": {
        "ar": "فلسطين|غزة|قطاع غزة|الضفة الغربية",
        "fa": "فلسطین|غزه|نوار غزه|کرانه باختری",
        "en": "Palestine|Gaza|Gaza Strip|West Bank",
        "ru": "Палестина|Газа|сектор Газа|сектора Газа|секторе Газа",
        "fr": "Palestine|Gaza|Cisjordanie",
        "de": "Palästina|Gaza|Gazastreifen|Westjordanland",
        "es": "Palestina|Gaza|Cisjordania",
        "pt": "Palestina|Gaza|Cisjordânia",
        "tr": "Filistin|Gazze|Batı Şeria",
        "he": "עזה|רצועת עזה|הגדה המערבית",
        "uk": "Палестина|Газа|сектор Газа",
        "ur": "فلسطین|غزہ",
        "zh": "巴勒斯坦|加沙",
    },
    "OM": {"ar": "سلطنة عمان", "fa": "سلطنت عمان"},
    "CZ": {"en": "Czech Republic", "fr": "République tchèque", "es": "República Checa", "ar": "جمهورية التشيك"},
    "TR": {"en": "Turkey|Turkiye", "ar": "تركيا"},
    "KR": {"ar": "كوريا الجنوبية", "ru": "Южная Корея|Южной Кореи|Южной Корее|Южную Корею"},
    "KP": {"ar": "كوريا الشمالية", "ru": "Северная Корея|Северной Кореи|Северной Корее|Северную Корею", "en": "DPRK"},
    "CD": {
        "ar": "الكونغو الديمقراطية|جمهورية الكونغو الديمقراطية",
        "en": "DR Congo|Democratic Republic of Congo|Democratic Republic of the Congo",
        "fr": "RDC|République démocratique du Congo|RD Congo",
        "fa": "کنگوی دموکراتیک|جمهوری دموکراتیک کنگو",
        "ru": "ДР Конго|ДРК|Демократическая Республика Конго",
        "de": "DR Kongo",
        "zh": "刚果民主共和国",
    },
    "SY": {"ar": "سورية", "en": "Syria"},
    "MM": {"ar": "ميانمار|بورما", "fa": "میانمار|برمه", "en": "Myanmar|Burma"},
    "CI": {"en": "Ivory Coast", "ar": "كوت ديفوار", "es": "Costa de Marfil", "de": "Elfenbeinküste"},
    "NL": {"ar": "هولندا", "en": "Holland", "ru": "Голландия", "fa": "هلند", "he": "הולנד"},
    "BY": {"ru": "Белоруссия", "ar": "بيلاروسيا|روسيا البيضاء", "fa": "بلاروس"},
    "MD": {"ru": "Молдавия"},
    "KG": {"ru": "Киргизия"},
    "XK": {"ar": "كوسوفو"},
    "BA": {"en": "Bosnia|Bosnia and Herzegovina", "ar": "البوسنة", "fr": "Bosnie", "ru": "Босния"},
    "VA": {"en": "Vatican", "fr": "Vatican", "es": "Vaticano", "pt": "Vaticano", "fa": "واتیکان"},
    "HK": {
        "en": "Hong Kong",
        "ar": "هونغ كونغ",
        "fa": "هنگ‌کنگ",
        "fr": "Hong Kong|Hong-Kong",
        "ru": "Гонконг",
        "de": "Hongkong",
        "es": "Hong Kong",
        "zh": "香港",
        "tr": "Hong Kong",
        "uk": "Гонконг",
    },
    "IR": {"pt": "Irão", "fr": "République islamique d'Iran", "ar": "الجمهورية الإسلامية الإيرانية"},
    "ET": {"ar": "الحبشة"},
    "LK": {"ar": "سريلانكا"},
    "ZA": {"ar": "جنوب أفريقيا|جنوب إفريقيا", "ru": "ЮАР"},
    "SS": {"ar": "جنوب السودان"},
    "VN": {"ar": "فيتنام"},
    "AU": {"ar": "أستراليا"},
    "AT": {"ar": "النمسا"},
    "MT": {"ar": "مالطا"},
    "CY": {"ar": "قبرص"},
    "PK": {"ar": "باكستان"},
    "TW": {"ar": "تايوان"},
}

# Capitals that GeoNames writes otherwise, and seats of government.
CAPITALS = frozenset(
    {
        ("IL", "Jerusalem"),
        ("IL", "Tel Aviv"),
        ("UA", "Kyiv"),
        ("US", "Washington"),
        ("PS", "Ramallah"),
        ("PS", "Gaza"),
        ("YE", "Sanaa"),
        ("YE", "Aden"),
        ("TR", "Istanbul"),
        ("NL", "The Hague"),
        ("BE", "Brussels"),
        ("MA", "Casablanca"),
        ("AE", "Dubai"),
        ("SA", "Jeddah"),
        ("SA", "Mecca"),
        ("US", "New York City"),
        ("CH", "Genève"),
        ("CH", "Geneva"),
        ("BO", "La Paz"),
    }
)

# GeoNames id: names that it lacks.
CITY_NAMES: Mapping[str, tuple[str, ...]] = {
    "5128581": ("New York", "نيويورك", "نیویورک", "Нью-Йорк", "Nueva York", "Nova York", "ניו יורק", "纽约"),
    "4140963": ("Washington", "Washington, D.C.", "Washington DC", "واشنطن", "واشنگتن", "Вашингтон", "וושינגטון"),
    "281184": ("Jérusalem", "Jerusalén", "القدس", "القدس المحتلة", "Иерусалим", "Єрусалим", "قدس", "بیت‌المقدس"),
    "524901": ("Moscou", "Moskau", "Moscú", "Moskova", "Moscovo"),
    "703448": ("Kiev", "Kiew", "Київ", "Киева", "Києва", "Києві", "Києву", "Києвом"),
    "2660646": ("Geneva", "Genève", "Genf", "Ginebra", "Genebra", "جنيف", "ژنو", "Женева", "Cenevre"),
    "2761369": ("Vienna", "Vienne", "Wien", "Viena", "Viyana"),
    "3169070": ("Rome", "Rom", "Roma"),
    "2643743": ("Londres", "Londra"),
    "1816670": ("Pékin", "Peking", "Pekín", "Pequim", "Pekin", "بكين", "پکن"),
    "360630": ("Le Caire", "Kairo", "El Cairo", "Cairo", "Kahire"),
    "2507480": ("Alger", "Argel", "Algier", "الجزائر العاصمة"),
    "98182": ("Bagdad", "Bağdat", "Bagdade"),
    "112931": ("Téhéran", "Teheran", "Tahran", "Teerã", "Teerão", "Teherán"),
    "170654": ("Damas", "Damaskus", "Damasco", "Şam"),
    "276781": ("Beyrouth", "Beirute", "Beyrut"),
    "108410": ("Riad", "Ryad", "Riyad", "Riade"),
    "293397": ("Tel-Aviv", "Tel Aviv", "تل أبيب", "تل‌آویو"),
    "99071": ("نينوى",),
    "109223": ("المدينة المنورة", "مدینه منوره"),
    "119208": ("قم",),
    "98860": ("النجف", "نجف"),
    "2990440": ("Nice",),
}

# Folded names of GeoNames that are words or other places in a language of the news.
WRONG = _folded(
    "موصول قوم صهيون يبوس ציון kouds kudus الجديد الجديده مدينه المدينه الخبر خبر سنه سالم بانه رقه الصور الابيض "
    "ميدان طراز سوري امل العبور الهنديه رين رون روم ريم اراك كيف منا مينا الرمادي الخمس حصار عاليه نيم ريزي باري "
    "نوار انديشه ابها مردان اوري اوريل تازه تراز سومي ميانه هوايي نيفا لاول بورصه سيان زاريا فيكتوريا دوغلاس "
    "دوكلاس كانتون احمدي مسيله مسئله الام ورسان salem bello bush aba кан абу центральный кому ком кум заря зария "
    "совето дума салем рашид kennedy البيضاء ستيف الجميل سعيده زرقاء الكوت شهريار حايل سينه استانه سلوكيه "
    "اسماعيليه ولاديمير meksikali"
)
# GeoNames id and name of what another city is called in the news.
ANOTHER = frozenset({("2339354", "آبادان")})
# Countries that are people's names too.
PERSONAL = frozenset({"jordan", "chad", "georgia"})

# Names that are words as well, folded, by language, and the words of which one must stand before them to make them
# places. Each was met in the news meaning something else.
NEEDS: Mapping[str, Mapping[str, str]] = {
    "ar": {
        "مالي": "في شمال جنوب دوله جمهوريه الي غرب",
        "سيول": "في الي العاصمه",
        "سرت": "في مدينه",
        "مشهد": "مدينه",
        "العين": "مدينه",
        "صور": "مدينه",
        "الباب": "مدينه",
        "قم": "مدينه",
        "حلوان": "مدينه",
        "رشيد": "مدينه",
        "بنين": "دوله جمهوريه",
        "وجده": "في مدينه الي من",
        "كابل": "في الي العاصمه من",
    },
    "en": {"nice": "in of to from near at"},
    "tr": {"mali": ""},
    "fa": {"مالي": "كشور دولت", "بنين": "كشور"},
    "ur": {"ساري": "", "صوفيه": "", "چلي": "ملك"},
    "ru": {"самое": "на", "самой": ""}
    | {form: "в во из города городе" for form in ("владимир", "владимира", "владимиру", "владимиром", "владимире")},
}
# Oman and Amman, which their vowel signs tell apart.
MARKED: Mapping[str, str] = {"عُمان": "OM", "عمّان": "250441", "عَمّان": "250441", "عَمان": "250441"}

# Folded words that may be capitalised before a place: directions, and what begins a sentence. Any other makes the
# place a surname.
BEFORE = _folded(
    "north south east west northern southern eastern western central greater new upper lower northwest northeast "
    "downtown occupied the in from near at to for of on off and but while after before as when since both with between "
    "around outside across via how why if that capital "
    "nord sud est ouest grand vieux en au aux a dans de depuis le la les l d et mais pour vers entre selon apres "
    "norte sur este oeste desde hacia segun y e pero no na em sul leste kuzey guney dogu bati "
    "в во на из от до для к ко по под при у с со за о об и а но между через над перед после когда если "
    "північ південь з із зі від та й"
)
# Words behind a city that make it the name of something else: a newspaper, a club.
AFTER = _folded(
    "times post journal herald tribune telegraph gazette daily review united fc saint تايمز تايمس بوست هرالد تریبون "
    "تايمز"
)
