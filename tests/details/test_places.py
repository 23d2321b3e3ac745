"""Which places sentences of each language name, and which words are none."""

from __future__ import annotations

import pytest

from claims.details.places import places, places_named

# Language, sentence, codes of countries and English names of cities in order, without spaces between.
NAMED: list[tuple[str, str, str]] = [
    ("ar", "وصل الوزير إلى بغداد مساء الأحد", "Baghdad"),
    ("ar", "قُتل خمسة جنود بالموصل", "Mosul"),
    ("ar", "وقالت مصادر إن الوفد سافر من بيروت للقاهرة", "Beirut Cairo"),
    ("ar", "تراجعت الصادرات بين السعودية والإمارات", "SA AE"),
    ("ar", "انفجار يهز وسط دمشق وحلب", "Damascus"),
    ("ar", "زلزال يضرب تركيا وسوريا", "TR SY"),
    ("ar", "محادثات في جنيف بشأن اليمن", "Geneva YE"),
    ("ar", "أعلنت الولايات المتحدة عقوبات على إيران", "US IR"),
    ("ar", "وصلت المساعدات إلى غزة عبر معبر رفح", "PS"),
    ("ar", "احتجاجات في البصرة جنوبي العراق", "Basrah IQ"),
    ("ar", "استقالة حكومة مصر", "EG"),
    ("ar", "حريق في ميناء اللاذقية", "Latakia"),
    ("ar", "مباحثات بين موسكو وكييف في إسطنبول", "Moscow Kyiv Istanbul"),
    ("ar", "انقلاب عسكري في مالي", "ML"),
    ("ar", "أكدت سلطنة عُمان استضافة الجولة", "OM"),
    ("ar", "مظاهرات في العاصمة الأردنية عمّان", "Amman"),
    ("ar", "قافلة مساعدات من المدينة المنورة", "Madinah"),
    ("ar", "أمطار غزيرة بالرياض وجدة", "Riyadh Jeddah"),
    ("ar", "ارتفعت الأسعار في جنوب السودان", "SS"),
    ("ar", "لقاء لوزراء فرنسا وألمانيا وبريطانيا في باريس", "FR DE GB Paris"),
    ("fa", "انفجار در کابل سه کشته داد", "Kabul"),
    ("fa", "هیئت ایرانی وارد مسکو شد", "Moscow"),
    ("fa", "زلزله کرمانشاه را لرزاند", "Kermanshah"),
    ("fa", "صادرات نفت ایران به چین افزایش یافت", "IR CN"),
    ("fa", "مذاکرات ژنو بی‌نتیجه ماند", "Geneva"),
    ("fa", "آمریکا و انگلیس تحریم‌ها را تمدید کردند", "US GB"),
    ("fa", "سفیر عربستان در بغداد استعفا کرد", "SA Baghdad"),
    ("fa", "آتش‌سوزی در بازار تبریز", "Tabriz"),
    ("fa", "قطع برق در اهواز و شیراز", "Ahvaz Shiraz"),
    ("fa", "تجمع در مقابل سفارت فرانسه در تهران", "FR Tehran"),
    ("fa", "اسلام‌آباد اتهام هند را رد کرد", "Islamabad IN"),
    ("fa", "پرواز مشهد به نجف لغو شد", "Mashhad Najaf"),
    ("fa", "حمله به نوار غزه ادامه دارد", "PS"),
    ("fa", "كشورهاي اروپايي و تركيه", "TR"),
    ("fa", "نشست سران در قم برگزار شد", "Qom"),
    ("en", "The minister flew from Beirut to Baghdad on Sunday.", "Beirut Baghdad"),
    ("en", "Saudi Arabia and the United Arab Emirates signed the deal.", "SA AE"),
    ("en", "In London, the U.K. government denied it.", "London GB"),
    ("en", "At least nine people died in Mosul.", "Mosul"),
    ("en", "South Korea and Japan agreed in Seoul.", "KR JP Seoul"),
    ("en", "Fighting resumed in South Sudan.", "SS"),
    ("en", "Kyiv says Kharkiv was hit.", "Kyiv Kharkiv"),
    ("en", "Protesters marched in East Jerusalem.", "EastJerusalem"),
    ("en", "The mayor of Nice resigned.", "Nice"),
    ("en", "New York and Washington reacted.", "NewYorkCity Washington"),
    ("en", "Turkey's lira fell in Istanbul trading.", "TR Istanbul"),
    ("en", "The ship left Bandar Abbas for Fujairah.", "BandarAbbas Fujairah"),
    ("en", "Georgia's government met in Tbilisi.", "GE Tbilisi"),
    ("en", "The Democratic Republic of the Congo closed its border with Rwanda.", "CD RW"),
    ("en", "Talks between Iran and six powers ended in Vienna.", "IR Vienna"),
    ("ru", "В Москве прошли переговоры с Ираном.", "Moscow IR"),
    ("ru", "Министр прилетел из Лондона в Париж.", "London Paris"),
    ("ru", "На Украине и в Белоруссии подтвердили это.", "UA BY"),
    ("ru", "США ввели санкции против России.", "US RU"),
    ("ru", "В Соединенных Штатах выросла инфляция.", "US"),
    ("ru", "Авария произошла под Екатеринбургом.", "Yekaterinburg"),
    ("ru", "Поезд Санкт-Петербург — Казань опоздал.", "SaintPetersburg Kazan"),
    ("ru", "Саудовская Аравия сократит добычу.", "SA"),
    ("ru", "Багдад и Анкара договорились.", "Baghdad Ankara"),
    ("ru", "Пожар в Нижнем Новгороде потушен.", "NizhniyNovgorod"),
    ("ru", "Суд во Владимире отложил дело.", "Vladimir"),
    ("ru", "Груз идёт через Грузию в Турцию.", "GE TR"),
    ("ru", "В Уфе и Перми отменили рейсы.", "Ufa Perm"),
    ("ru", "Посол Великобритании покинул Тегеран.", "GB Tehran"),
    ("ru", "Южная Корея опровергла сообщение.", "KR"),
    ("fr", "Le ministre s'est rendu à Alger et à Tunis.", "Algiers Tunis"),
    ("fr", "La France et l'Allemagne ont signé à Genève.", "FR DE Geneva"),
    ("fr", "Les États-Unis accusent la Russie.", "US RU"),
    ("fr", "Un incendie s'est déclaré à Marseille.", "Marseille"),
    ("fr", "Le Caire dément toute rencontre avec Damas.", "Cairo Damascus"),
    ("fr", "Quinze morts en Côte d'Ivoire.", "CI"),
    ("fr", "Moscou et Pékin se rapprochent.", "Moscow Beijing"),
    ("fr", "Au Royaume-Uni, Londres dément.", "GB London"),
    ("fr", "Le Maroc et l'Espagne rouvrent la frontière.", "MA ES"),
    ("fr", "Grève à Lyon, Lille et Nice.", "Lyon Lille Nice"),
    ("tr", "Bakan Ankara'dan Bağdat'a gitti.", "Ankara Baghdad"),
    ("tr", "Rusya ve Ukrayna İstanbul'da görüştü.", "RU UA Istanbul"),
    ("tr", "İzmir'de deprem oldu.", "İzmir"),
    ("he", "ראש הממשלה נחת בביירות", "Beirut"),
    ("he", "איראן ורוסיה חתמו על הסכם", "IR RU"),
    ("es", "El ministro viajó de Madrid a Londres.", "Madrid London"),
    ("es", "Estados Unidos y Rusia negociaron en Ginebra.", "US RU Geneva"),
    ("de", "In Berlin und Wien wurde protestiert.", "Berlin Vienna"),
    ("de", "Deutschlands Regierung widerspricht Russland.", "DE RU"),
    ("pt", "O Brasil e a Rússia assinaram em Lisboa.", "BR RU Lisbon"),
    ("uk", "У Києві та Харкові пролунали вибухи.", "Kyiv Kharkiv"),
    ("uk", "Росія та Україна домовилися.", "RU UA"),
    ("ur", "وزیراعظم لندن سے اسلام آباد پہنچے", "London Islamabad"),
    ("zh", "中国和美国在北京会谈", "CN US Beijing"),
    ("zh", "俄罗斯外长抵达德黑兰", "RU Tehran"),
]
# What must not be taken for a place.
NONE: list[tuple[str, str]] = [
    ("ar", "كان الوزير قال ليلة أمس إن المدينة آمنة"),  # Caen, Lille, Medina
    ("ar", "أصدر المدير المالي بيان مالي جديد"),  # Mali
    ("ar", "عدد سكان المدينة كبير جدا"),
    ("ar", "سيول جارفة تقطع الطرق"),  # Seoul
    ("ar", "سرت الهدنة مساء أمس"),  # Sirte
    ("ar", "نقلت صحيفة عن خبر سابق منذ سنة"),  # Khobar, Sanandaj
    ("ar", "تبرع لاجئ سورياً بالدم"),
    ("ar", "فتح الباب أمام العين والصور"),
    ("ar", "وزير الخارجية الإيراني نفى ذلك"),
    ("fa", "برنامه‌ریزی مالی شرکت آغاز شد"),
    ("fa", "در میدان نیم ساعت ماند"),
    ("fa", "وزیر امور خارجهٔ ایرانی گفت"),
    ("en", "It was a nice reading on mobile phones."),
    ("en", "Nice weather is expected, officials said."),
    ("en", "Jack London and Michael Jordan were mentioned."),
    ("en", "The New York Times reported it."),
    ("en", "Austin Powers is a film."),
    ("en", "Iranian officials denied it."),
    ("en", "Residents of Georgia voted."),  # a state or a country
    ("en", "He ate turkey and drank from china."),
    ("en", "The Moscow Times said so."),
    ("ru", "Владимир Путин подписал указ."),
    ("ru", "Российский суд вынес решение."),
    ("ru", "Самое важное сказано."),
    ("ru", "Кому это нужно?"),
    ("ru", "Суммы выросли, орёл взлетел."),
    ("fr", "Le général Salem Nasr a démissionné."),
    ("fr", "Une nouvelle tour sera construite."),
    ("fr", "Le président Bello a parlé."),
    ("es", "Una santa fe inquebrantable."),
    ("tr", "Mali yıl sona erdi."),
    ("ur", "وہ گھر سے چلی گئی"),
]


def shown(text: str, language: str) -> list[str]:
    found = [found.place for found in places(text, language)]
    return [place.name.replace(" ", "") if place.rank else place.id for place in found]


@pytest.mark.parametrize(("language", "text", "expected"), NAMED)
def test_places_are_found(language: str, text: str, expected: str) -> None:
    assert set(expected.split()) >= set(shown(text, language))
    assert shown(text, language) == expected.split()


@pytest.mark.parametrize(("language", "text"), NONE)
def test_other_words_are_no_places(language: str, text: str) -> None:
    assert shown(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ar", "وصل وبغداد بعيدة", ["بغداد"]),
        ("ar", "سافر للعراق", ["لعراق"]),
        ("tr", "Ankara'dan döndü", ["Ankara"]),
        ("ru", "из Москвы", ["Москвы"]),
        ("en", "Ras al-Khaimah, New York City.", ["Ras al-Khaimah", "New York City"]),
    ],
)
def test_spans_leave_out_what_is_written_together_with_the_name(language: str, text: str, words: list[str]) -> None:
    assert [found.span.of(text) for found in places(text, language)] == words


def test_a_country_in_the_text_decides_between_places_of_one_name() -> None:
    (lebanon, tripoli) = places("In Lebanon, shops in Tripoli closed.", "en")
    assert (lebanon.place.id, tripoli.place.country) == ("LB", "LB")
    assert [found.place.country for found in places("Shops in Tripoli closed.", "en")] == ["LY"]


@pytest.mark.parametrize(
    ("name", "ids"),
    [("الموصل", ["99072"]), ("Mosul", ["99072"]), ("Германия", ["DE"]), ("Tripoli", ["2210247", "266826"]), ("x", [])],
)
def test_places_are_known_by_any_name(name: str, ids: list[str]) -> None:
    assert [place.id for place in places_named(name)] == ids
