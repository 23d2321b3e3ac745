"""Which lines credit an agency, in ten languages and more; `None` rows must not fire."""

from __future__ import annotations

import pytest

from claims.label import Label
from claims.outlets.credit import UNNAMED_AGENCIES, Credit, CreditForm
from claims.outlets.credits import credited_outlet
from claims.outlets.registry import load
from claims.span import Span

BODY = ("The river rose by two metres overnight.", "Nobody was hurt.")
DATELINE, BYLINE, LINE = CreditForm.DATELINE, CreditForm.BYLINE, CreditForm.CREDIT_LINE
SOURCE, CLOSING = CreditForm.SOURCE_LINE, CreditForm.CLOSING
B, C = Label.BOILERPLATE, Label.CLAIM
REUTERS, AFP, AP, DPA = ("reuters.com",), ("afp.com",), ("apnews.com",), ("dpa.com",)
TASS, RIA, IRNA, ISNA, AA = ("tass.com",), ("ria.ru",), ("irna.ir",), ("isna.ir",), ("aa.com.tr",)
NO_NAME: tuple[str, ...] = ()


def read(*rows: tuple[str, Label], publisher: str | None = None) -> tuple[Credit | None, str]:
    text, spans = "", []
    for row, _ in rows:
        spans.append(Span(len(text), len(text) + len(row)))
        text += row + "\n"
    return credited_outlet(text, spans, [label for _, label in rows], load(), publisher), text


# Lines above the text.
HEAD = [
    ("ar", "(رويترز)", REUTERS, LINE),
    ("ar", "واشنطن - رويترز", REUTERS, DATELINE),
    ("ar", "واشنطن ـ رويترز:", REUTERS, DATELINE),
    ("ar", "عواصم ـ وكالات", NO_NAME, DATELINE),
    ("ar", "دبي - البيان والوكالات", NO_NAME, DATELINE),
    ("ar", "السومرية والوكالات - بغداد", NO_NAME, DATELINE),
    ("ar", "بغداد ـ «القدس العربي» ووكالات:", NO_NAME, DATELINE),
    ("ar", "صوت الأطلس (وكالات)", NO_NAME, DATELINE),
    ("ar", "أنقرة/ الأناضول", AA, DATELINE),
    ("ar", "الرياض - واس", ("spa.gov.sa",), DATELINE),
    ("ar", "سبوتنيك", ("sputniknews.com",), LINE),
    ("ar", "12 يونيو حزيران (رويترز) -", REUTERS, DATELINE),
    ("ar", "بورت سودان (السودان) (أ ف ب) –", AFP, DATELINE),
    ("ar", "بقلم سامي الحداد - أ ف ب", AFP, BYLINE),
    ("ar", "كتب: كريم نصار - رويترز", REUTERS, BYLINE),
    ("ar", "غزة - صحيفة المدينة", None, None),
    ("ar", "القاهرة - اليوم السابع", None, None),
    ("ar", "بغداد - القدس العربي", None, None),
    ("ar", "تصوير: رويترز", None, None),
    ("ar", "صورة: مبنى الكابيتول ليلا ــ أ ف ب", None, None),
    ("ar", "المستشار خلال زيارته للمصنع (رويترز)", None, None),
    ("ar", "فلكون (رويترز)", None, None),
    ("ar", "رويترز: إيران تستعد لجولة جديدة", None, None),
    ("ar", "مصدر لرويترز: الاتفاق قريب", None, None),
    ("ar", "بقلم سامي الحداد، رئيس تحرير رويترز السابق", None, None),
    ("fa", "تهران - ایرنا", IRNA, DATELINE),
    ("fa", "تهران- ایرنا-", IRNA, DATELINE),
    ("fa", "تهران - فارس", ("farsnews.ir",), DATELINE),
    ("fa", "فارس", None, None),
    ("fa", "تهران - همشهری", None, None),
    ("fa", "عکس: ایرنا", None, None),
    ("fa", "به گزارش ایرنا از تهران", None, None),
    ("en", "LONDON (Reuters) -", REUTERS, DATELINE),
    ("en", "LONDON (Reuters)", REUTERS, DATELINE),
    ("en", "By John Smith, Reuters", REUTERS, BYLINE),
    ("en", "By John Smith and Mary Jones | Associated Press", AP, BYLINE),
    ("en", "By Reuters Staff", REUTERS, BYLINE),
    ("en", "By John Smith with AFP", None, None),
    ("en", "With AP", AP, LINE),
    ("en", "AFP", AFP, LINE),
    ("en", "Paris - Le Monde", None, None),
    ("en", "Photo: AP", None, None),
    ("en", "AP Photo", None, None),
    ("en", "REUTERS/Jane Doe", None, None),
    ("en", "AFP via Getty Images", None, None),
    ("en", "© AFP", None, None),
    ("en", "By John Smith, former Reuters editor", None, None),
    ("en", "By Friday, AP had counted the votes", None, None),
    ("en", "AP: Senate passes the bill", None, None),
    ("en", "Reuters poll shows a close race", None, None),
    ("ru", "МОСКВА, 5 мая. /ТАСС/", TASS, DATELINE),
    ("ru", "ЖЕНЕВА, 3 июня. /Корр. ТАСС/.", TASS, DATELINE),
    ("ru", "МОСКВА, 5 дек — РИА Новости.", RIA, DATELINE),
    ("ru", "ЕКАТЕРИНБУРГ, 28 мар — РИА Новости, Антонина Белых.", RIA, DATELINE),
    ("ru", "МОСКВА — Коммерсантъ", None, None),
    ("ru", "Фото: ТАСС", None, None),
    ("ru", "© РИА Новости / Павел Лисин", None, None),
    ("ru", "ТАСС: переговоры отложены", None, None),
    ("fr", "PARIS, 5 mai (AFP) -", AFP, DATELINE),
    ("fr", "Par Claire Vidal, AFP", AFP, BYLINE),
    ("fr", "La rédaction, avec AFP", AFP, LINE),
    ("fr", "Avec AFP et Reuters", (*AFP, *REUTERS), LINE),
    ("fr", "— Agences", NO_NAME, LINE),
    ("fr", "Crédit photo : AFP", None, None),
    ("fr", "Un journaliste de l'AFP raconte", None, None),
    ("de", "Stuttgart (dpa/lsw) -", DPA, DATELINE),
    ("de", "Von Jana Weber, dpa", DPA, BYLINE),
    ("de", "Foto: APA/AFP, Stimmzettel in der Sporthalle", None, None),
    ("es", "MADRID (EFE).-", ("efe.com",), DATELINE),
    ("es", "Foto: EFE", None, None),
    ("pt", "Lisboa (Lusa) -", ("lusa.pt",), DATELINE),
    ("tr", "ANKARA (AA) -", AA, DATELINE),
    ("tr", "Fotoğraf: AA", None, None),
    ("he", "סוכנויות הידיעות", NO_NAME, LINE),
    ("he", "צילום: רויטרס", None, None),
    ("uk", "КИЇВ, 5 травня (Укрінформ) -", ("ukrinform.net",), DATELINE),
    ("ur", "اسلام آباد (اے ایف پی)-", AFP, DATELINE),
    ("zh", "新华社北京5月5日电", ("xinhuanet.com",), DATELINE),
    ("zh", "据法新社报道", None, None),
]
# Lines below it.
FOOT = [
    ("ar", "المصدر: الأناضول", AA, SOURCE),
    ("ar", "المصدر : الجزيرة + رويترز", ("aljazeera.net", *REUTERS), SOURCE),
    ("ar", "المصدر: وكالات", NO_NAME, SOURCE),
    ("ar", "ع.ش/ح.ز (د ب أ، أ ف ب)", (*DPA, *AFP), LINE),
    ("ar", "فرانس24/ أ ف ب", AFP, LINE),
    ("ar", "ع ش/أ ب", None, None),
    ("ar", "(رويترز)", REUTERS, LINE),
    ("ar", "ميسي بقميص إنتر ميامي (رويترز)", None, None),
    ("ar", "تابعوا أخبار سبوتنيك عبر تلغرام", None, None),
    ("ar", "المصدر الرسمي للدولار", None, None),
    ("fa", "انتهای پیام/ ایسنا", ISNA, CLOSING),
    ("fa", "منبع: ایسنا", ISNA, SOURCE),
    ("fa", "انتهای پیام/", None, None),
    ("fa", "انتهای پیام/ ف", None, None),
    ("fa", "انتهای پیام ۱۱۰۳۵/۸۷", None, None),
    ("en", "Reuters", REUTERS, LINE),
    ("en", "Source: AFP", AFP, SOURCE),
    ("en", "aw/jm (AFP, dpa)", (*AFP, *DPA), LINE),
    ("en", "© 2025 AFP", AFP, LINE),
    ("en", "Follow Reuters on X", None, None),
    ("en", "London, Reuters", None, None),
    ("en", "Source: the ministry", None, None),
    ("ru", "(с) ТАСС", TASS, LINE),
    ("ru", "Источник: РИА Новости", RIA, SOURCE),
    ("ru", "Тушение пожара на складе. 28 марта 2025 © РИА Новости / Павел Лисин", None, None),
    ("fr", "Avec AFP", AFP, LINE),
    ("it", "(ANSA).", ("ansa.it",), LINE),
    ("de", "© dpa-infocom, dpa:251008-930-143902/2", DPA, LINE),
    ("de", "Quelle: dpa", DPA, SOURCE),
    ("tr", "Kaynak: AA", AA, SOURCE),
    ("es", "Fuente: EFE", ("efe.com",), SOURCE),
    ("he", "מקור: רויטרס", REUTERS, SOURCE),
    ("uk", "Джерело: Укрінформ", ("ukrinform.net",), SOURCE),
    ("zh", "（新华社）", ("xinhuanet.com",), LINE),
    ("zh", "来源：新华社", ("xinhuanet.com",), SOURCE),
]
# First words of the first sentence, and what credits in them.
RUNNING = [
    ("القاهرة (رويترز) - قال مسؤول إن المحادثات انتهت.", REUTERS, "القاهرة (رويترز) -"),
    ("واشنطن - رويترز: قال مسؤول إن المحادثات انتهت.", REUTERS, "واشنطن - رويترز:"),
    ("تهران- ایرنا- وزیر نیرو گفت که سد پر شده است.", IRNA, "تهران- ایرنا-"),
    ("LONDON, May 5 (Reuters) - Talks ended on Friday.", REUTERS, "LONDON, May 5 (Reuters) -"),
    ("PARIS, 5 mai (AFP) - Le président a signé.", AFP, "PARIS, 5 mai (AFP) -"),
    ("МОСКВА, 5 мая. /ТАСС/. Переговоры завершились.", TASS, "МОСКВА, 5 мая. /ТАСС/."),
    ("/ТАСС/. Переговоры завершились.", TASS, "/ТАСС/."),
    ("МОСКВА, 5 дек — РИА Новости. Переговоры завершились.", RIA, "МОСКВА, 5 дек — РИА Новости."),
    ("Berlin (dpa) - Die Gespräche sind beendet.", DPA, "Berlin (dpa) -"),
    ("ANKARA (AA) - Görüşmeler sona erdi.", AA, "ANKARA (AA) -"),
    ("新华社北京5月5日电 外交部发言人说会谈已经结束。", ("xinhuanet.com",), "新华社北京5月5日电"),
    ("The minister told AFP - by telephone - that talks had ended.", None, ""),
    ("Speaking to AFP, he said: talks had ended.", None, ""),
    ("In Paris, AFP - the agency - was told of it.", None, ""),
    ("Reuters: talks have ended.", None, ""),
    ("The agencies (AFP, Reuters) are at odds over the talks.", None, ""),
    ("رويترز: انتهت المحادثات أمس.", None, ""),
    ("قال وزير الطاقة (رويترز) إن المحادثات انتهت.", None, ""),
    ("طهران - صحيفة المدينة: انتهت المحادثات.", None, ""),
    ("По данным ТАСС — переговоры завершились.", None, ""),
    ("Selon l'AFP - et elle seule - le président a signé.", None, ""),
]


@pytest.mark.parametrize(("language", "line", "outlets", "form"), HEAD)
def test_lines_above_the_text(
    language: str, line: str, outlets: tuple[str, ...] | None, form: CreditForm | None
) -> None:
    found, text = read(("Flood warning", B), (line, B), *((sentence, C) for sentence in BODY))
    assert (found and found.outlets, found and found.form) == (outlets, form)
    assert found is None or found.span.of(text) == line


@pytest.mark.parametrize(("language", "line", "outlets", "form"), FOOT)
def test_lines_below_the_text(
    language: str, line: str, outlets: tuple[str, ...] | None, form: CreditForm | None
) -> None:
    found, text = read(("Flood warning", B), *((sentence, C) for sentence in BODY), (line, B))
    assert (found and found.outlets, found and found.form) == (outlets, form)
    assert found is None or found.span.of(text) == line


@pytest.mark.parametrize(("first", "outlets", "words"), RUNNING)
def test_datelines_before_the_first_words(first: str, outlets: tuple[str, ...] | None, words: str) -> None:
    found, text = read(("Flood warning", B), (first, C), *((sentence, C) for sentence in BODY))
    assert (found.outlets if found else None) == outlets
    assert (found.span.of(text) if found else "") == words
    assert found is None or found.form is DATELINE


@pytest.mark.parametrize(
    ("last", "outlets"),
    [
        ("Talks went on overnight. (Reuters)", REUTERS),
        ("وقال إن المحادثات مستمرة. (رويترز)", REUTERS),
        ("He spoke at length to the agency (Reuters)", None),
        ("Both agencies reported it (AFP, Reuters).", None),
    ],
)
def test_a_bracket_behind_the_last_stop(last: str, outlets: tuple[str, ...] | None) -> None:
    found, _ = read(*((sentence, C) for sentence in BODY), (last, C))
    assert (found.outlets if found else None) == outlets


def test_an_agency_credits_nobody_in_its_own_copy_but_others_still() -> None:
    rows = (("LONDON (Reuters) -", B), *((sentence, C) for sentence in BODY))
    assert read(*rows, publisher="reuters.com")[0] is None
    found, _ = read(("Avec AFP et Reuters", B), *rows[1:], publisher="afp.com")
    assert found is not None and found.outlets == REUTERS


def test_a_line_inside_the_text_credits_nobody() -> None:
    body = [(sentence, C) for sentence in BODY]
    assert read(("Flood warning", B), *body, ("AFP", B), *body, *body)[0] is None


def test_a_named_agency_is_preferred_to_agencies() -> None:
    body = [(sentence, C) for sentence in BODY]
    found, _ = read(("دبي - وكالات", B), *body, ("المصدر: رويترز", B))
    assert found is not None and (found.outlets, found.form) == (REUTERS, SOURCE)
    assert found.origin == "reuters.com"
    found, _ = read(("دبي - وكالات", B), *body)
    assert found is not None and found.origin == UNNAMED_AGENCIES


def test_an_empty_article_credits_nobody() -> None:
    assert credited_outlet("", [], [], load()) is None
