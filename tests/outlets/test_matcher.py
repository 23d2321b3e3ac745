"""Outlet names in sentences: who is found, with what certainty, and where nobody must be."""

from __future__ import annotations

import time

import pytest

from claims.outlets.matcher import matcher_for
from claims.outlets.registry import Outlet, OutletKind, Registry, load
from claims.span import Span

# language | sentence | certain outlets, in text order (empty: nobody may be found with certainty)
TABLE = """
ar|ونقلت رويترز عن دبلوماسيين أن الجولة تأجلت|Reuters
ar|وقالت وكالة "رويترز" للأنباء إن المحادثات انتهت|Reuters
ar|وأفادت «رويتر» بوقوع انفجار|Reuters
ar|بحسب رويترز وفرانس برس|Reuters, AFP
ar|نقلاً عن لرويترز وبلومبرغ|Reuters, Bloomberg
ar|وذكرت صحيفة طهران تايمز أن الوفد غادر|Tehran Times
ar|كشفت قناة إيران إنترناشيونال عن الوثيقة|Iran International
ar|وفي تقرير لنيوزويك قال مسؤولون|Newsweek
ar|كتبت صحيفة التايمز البريطانية|The Times
ar|قالت النيويورك تايمز إن الصفقة أُبرمت|New York Times
ar|وأوردت «وول ستريت جورنال» أرقاما أخرى|Wall Street Journal
ar|ذكرت وكالة مهر أن الوزير استقال|Mehr
ar|وكالة أنباء فارس نفت الخبر|Fars
ar|وكالة الأنباء الإيرانية الرسمية «إرنا» قالت|IRNA
ar|وقالت قناة الجزيرة إن القصف تجدد|Al Jazeera
ar|مراسل «الجزيرة» في غزة|Al Jazeera
ar|وقالت صحيفة «الشرق الأوسط» السعودية|Asharq Al-Awsat
ar|وكالة أنباء الشرق الأوسط المصرية|MENA
ar|أفادت وكالة يونيوز بسماع دوي انفجار|U-News
ar|وبثت يورونيوز مقابلة معه|Euronews
ar|هيئة الإذاعة البريطانية بي بي سي|BBC, BBC
ar|وقالت بي بي سي عربي إن السفينة غرقت|BBC Arabic
ar|صحيفة كيهان الإيرانية هاجمت الاتفاق|Kayhan
ar|القناة 12 الإسرائيلية كشفت عن الخطة|Channel 12
ar|قناة كان العبرية نقلت عن مصدر|Kan
ar|ووكالة الصحافة الفرنسية أكدت ذلك|AFP
ar|وللميادين نت رواية أخرى، كما للأناضول|Al Mayadeen
ar|موقع أكسيوس الأميركي|Axios
ar|أسوشييتد برس: مقتل ثلاثة|AP
ar|وأضافت وكالة (أ ف ب) أن العدد ارتفع|
fa|به گزارش خبرگزاری مهر، وزیر استعفا داد|Mehr
fa|به گزارش خبرگزاری نیمه‌رسمی فارس|Fars
fa|روزنامه کیهان نوشت|Kayhan
fa|رویترز به نقل از منابع آگاه نوشت|Reuters
fa|رويترز گزارش داد|Reuters
fa|نیویورک‌تایمز گزارش داد که مذاکرات متوقف شد|New York Times
fa|به گفته ایران‌اینترنشنال، او بازداشت شد|Iran International
fa|سی‌ان‌ان و بی‌بی‌سی فارسی خبر دادند|CNN, BBC Persian
fa|خبرگزاری جمهوری اسلامی، ایرنا، نوشت|IRNA, IRNA
fa|هفته‌نامه نیوزویک مدعی شد|Newsweek
fa|روزنامه شرق نوشت|Shargh
fa|فرانس ۲۴ گزارش داد|France 24
en|Reuters reported on Monday that talks had stalled|Reuters
en|Reuters' correspondents and AFP's bureau chief disagreed|Reuters, AFP
en|The New York Times said the deal was close|New York Times
en|Tehran Times quoted a lawmaker|Tehran Times
en|according to the Times of Israel and the Jerusalem Post|Times of Israel, Jerusalem Post
en|Agence France-Presse, citing a witness, said|AFP
en|Agence France Presse said|AFP
en|The Associated Press could not confirm it|AP
en|Iran's semi-official Mehr news agency said|Mehr
en|Time magazine put him on its cover|Time
en|Kayhan newspaper attacked the minister|Kayhan
en|The Daily Telegraph and the Sunday Times|The Telegraph, The Sunday Times
en|Lenta.ru carried the story first|Lenta.ru
en|as posted on axios.com yesterday|Axios
en|S&P Global Platts assessed the cargo|S&P Global
en|L'Équipe magazine broke the story|
en|broadcaster Iran International aired it|Iran International
en|Asharq al-Awsat, the Arabic daily|Asharq Al-Awsat
ru|Об этом сообщает «Интерфакс»|Interfax
ru|Как стало известно «Интерфаксу», суд отложен|Interfax
ru|По данным Интерфакса и ТАСС|Interfax, TASS
ru|Источник «Коммерсанта» подтвердил это|Kommersant
ru|сказал он Коммерсантъ FM|Kommersant
ru|Газета «Известия» пишет|Izvestia
ru|сообщили газете «Известия»|Izvestia
ru|рассказал он «Новой газете»|Novaya Gazeta
ru|сообщает Рейтер со ссылкой на источники|Reuters
ru|по информации Рейтера|Reuters
ru|передаёт РИА «Новости»|RIA Novosti
ru|передает агентство Франс Пресс|AFP
ru|со ссылкой на Нью-Йорк таймс|New York Times
ru|в интервью «Комсомольской правде»|Komsomolskaya Pravda
ru|агентство Тасним опровергло|Tasnim
ru|пишет The Wall Street Journal|Wall Street Journal
ru|сообщает телеканал «Аль-Джазира»|Al Jazeera
fr|selon l'AFP, trois personnes sont mortes|AFP
fr|a déclaré le ministre à l'Agence France-Presse|AFP
fr|le quotidien Le Monde révèle|Le Monde
fr|l'agence de presse iranienne Mehr affirme|Mehr
fr|d'après Reuters et Mediapart|Reuters, Mediapart
fr|le journal «Le Figaro»|Le Figaro
fr|France Info rapporte que le train a déraillé|France Info
tr|Associated Press'e konuşan yetkili|AP
tr|Anadolu Ajansı'nın haberine göre|Anadolu
tr|Reuters’ın haberine göre|Reuters
tr|Sabah gazetesi yazdı|Sabah
he|לפי עיתון "הארץ" הפגישה נדחתה|Haaretz
he|ברויטרס דווח כי|Reuters
he|ב"ידיעות אחרונות" נכתב|Yedioth Ahronoth
he|בערוץ 12 דווח|Channel 12
es|según la agencia EFE y Europa Press|EFE, Europa Press
de|wie das Nachrichtenmagazin „Spiegel“ berichtet|Der Spiegel
de|einem Bericht des Handelsblatts zufolge|Handelsblatt
uk|повідомляє «Інтерфакс-Україна»|Interfax-Ukraine
uk|пише «Українська правда»; за даними Української правди|Ukrainska Pravda, Ukrainska Pravda
ur|رائٹرز کے مطابق|Reuters
zh|据路透社报道，双方已达成协议|Reuters
zh|新华社与法新社均有报道|Xinhua, AFP
pt|segundo a Reuters, o acordo falhou|Reuters
ar|وكان الوزير قد أعلن ذلك|
ar|وسط دول الشرق الأوسط والخليج|
ar|هذه هي الحياة في المدينة|
ar|باللغة العربية والفرنسية|
ar|وصل إلى الجزيرة فجر اليوم|
ar|لمتابعة آخر الأخبار|
ar|أصبح حديث العالم|
ar|حصل على وام من المصرف|
ar|هاجمته الطائرات المسيّرة|
ar|قالت القناة كان الرئيس غائبا|
ar|خليج فارس ومضيق هرمز|
ar|قرب جزيرة صغيرة|
ar|في الحدث نفسه وفي النهار|
ar|من وسط المدينة. أ. ب|
fa|در استان فارس باران بارید|
fa|پانزدهم مهر ماه برگزار می‌شود|
fa|جمهوری اسلامی ایران اعلام کرد|
fa|میزان خسارت اعلام شد|
fa|شرق کشور سرد است|
fa|با این اعتماد به نفس|
fa|مرکز اطلاعات و کنترل ترافیک|
fa|از سوی نسل جوان|
en|Modern times call for modern measures|
en|at the time of the attack|
en|the post was later deleted|
en|The sun rose over the hill and the mirror broke|
en|Prime Minister Imran Khan|
en|He looked at the map and the app|
en|Foreign Affairs Minister and the Guardian Council|
en|a spiegel of the times, a bild of its world|
en|the independent expert, a national interest|
en|in RT-PCR tests of rt values|
en|Mehr Singh spoke first|
en|It was an axiomatic reutersward|
ru|последние известия с фронта|
ru|комсомольская организация и правда жизни|
ru|звезда упала, труд окончен|
ru|Премьер-министр Японии Наото Кан|
ru|взгляд на вещи|
fr|le monde entier, la croix rouge et le point final|
fr|une libération attendue|
fr|le temps presse et l'express part|
de|die Zeit drängt, mehr noch: ein Bild|
de|die Welt ist klein|
es|el mundo entero y el tiempo|
tr|bu sabah güneşli|
he|כאן בארץ, והארץ רחבה|
he|ידיעות אחרונות מהחזית|
pt|o público aplaudiu|
"""
ROWS = [tuple(line.split("|")) for line in TABLE.strip().split("\n")]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS, ids=[f"{row[0]}-{row[1][:24]}" for row in ROWS])
def test_certain_mentions(language: str, text: str, expected: str) -> None:
    found = [mention.outlet.name for mention in matcher_for(load()).find(text) if mention.certain]
    assert found == [name for name in expected.split(", ") if name], language


def test_table_is_large_and_a_third_is_silence() -> None:
    silent = [row for row in ROWS if not row[2]]
    assert len(ROWS) >= 140
    assert len(silent) * 3 >= len(ROWS)


# Names that are ordinary words: found, but only a source or a kind noun makes them certain.
UNCERTAIN = """
وقالت الجزيرة إن القصف تجدد|Al Jazeera|
قالت العربية إن الوفد وصل|Al Arabiya|needs kind
ذكرت فارس أن الاجتماع انتهى|Fars|needs kind
The Times said so|The Times|
AP reported it|AP|
Foreign Affairs carried an essay|Foreign Affairs|
Le Monde l'écrit|Le Monde|
Известия пишут об этом|Izvestia|needs kind
وأضافت (أ ف ب) أن العدد ارتفع|AFP|
לפי הארץ|Haaretz|needs kind
"""


@pytest.mark.parametrize("row", UNCERTAIN.strip().split("\n"))
def test_uncertain_mentions(row: str) -> None:
    text, name, needs_kind = row.split("|")
    (mention,) = matcher_for(load()).find(text)
    assert (mention.outlet.name, mention.certain, mention.proper) == (name, False, False)
    assert mention.needs_kind == bool(needs_kind)


@pytest.mark.parametrize(
    "text",
    [
        "وصل الفارس على حصانه",
        "وبالمهر ختم",
        "an Ap was released",
        "a Stat of the day",
        "the foreign policy",
        "les échos de la ville",
        "правда о труде",
        "der spiegel an der wand",
    ],
)
def test_word_written_otherwise_than_the_name_is_not_even_a_mention(text: str) -> None:
    assert matcher_for(load()).find(text) == []


@pytest.mark.parametrize("text", ["أطلق قناة وكان مديرها", "تعلم العربية قناة للتواصل", "زار وكالة ومهر العقد"])
def test_noun_that_is_not_the_names_own_gives_no_certainty(text: str) -> None:
    (mention,) = matcher_for(load()).find(text)
    assert not mention.certain


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("ونقلت ورويترز عنه", "رويترز"),
        ("وفقاً لـ«رويترز»،", "رويترز"),
        ("بالأناضول", "الأناضول"),
        ("وللأناضول رأي", "لأناضول"),
        ("قالت صحيفة «الشرقُ الأوسط»", "الشرقُ الأوسط"),
        ("به گزارش «سی‌ان‌ان»", "سی‌ان‌ان"),
        ("по данным «Интерфакса».", "Интерфакса"),
        ("Reuters'ın haberi", "Reuters"),
        ("Agence France-Presse’s", "Agence France-Presse"),
        ("据路透社报道", "路透社"),
    ],
)
def test_span_is_the_name_alone(text: str, surface: str) -> None:
    (mention,) = matcher_for(load()).find(text)
    assert mention.surface == mention.span.of(text) == surface


def test_span_counts_code_points_after_diacritics_and_emoji() -> None:
    text = "🙂 قَالَتْ رُويترز"
    (mention,) = matcher_for(load()).find(text)
    assert mention.span == Span(text.index("رُ"), len(text))


@pytest.mark.parametrize("mark", ["\n", ", ", ". ", " (", "؛ ", "، "])
def test_name_does_not_cross_punctuation(mark: str) -> None:
    found = matcher_for(load()).find(f"It was in New York{mark}Times change")
    assert [mention.outlet.name for mention in found if mention.certain] == []


def test_longest_name_wins_over_its_parts() -> None:
    registry = Registry(
        [
            Outlet("a.com", "Times", OutletKind.NEWSPAPER),
            Outlet("b.com", "Gulf Times", OutletKind.NEWSPAPER),
            Outlet("c.com", "Gulf Times Weekly", OutletKind.MAGAZINE),
        ]
    )
    found = matcher_for(registry).find("Gulf Times Weekly, Gulf Times and Times")
    assert [mention.outlet.id for mention in found] == ["c.com", "b.com", "a.com"]


def test_matcher_is_built_once_a_registry() -> None:
    assert matcher_for(load()) is matcher_for(load())
    assert matcher_for(load()) is not matcher_for(Registry(load().outlets))


@pytest.mark.parametrize("text", ["", " \n", "«»", "Reuters" * 1, "\u200f\u200cرويترز\u200f"])
def test_odd_texts(text: str) -> None:
    assert [mention.outlet.name for mention in matcher_for(load()).find(text)] == (["Reuters"] if len(text) > 3 else [])


def test_time_grows_with_the_text_only() -> None:
    """Ten times the text takes about ten times as long, even when every word begins a name."""
    matcher = matcher_for(load())

    def seconds(repeats: int) -> float:
        text = "the new york the new york times of نيويورك " * repeats
        # Processor time, and the best of three: what else the machine does must not count.
        taken = []
        for _ in range(3):
            started = time.process_time()
            matcher.find(text)
            taken.append(time.process_time() - started)
        return min(taken)

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.002)
