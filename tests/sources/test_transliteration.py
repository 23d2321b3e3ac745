"""Names in six scripts that are one person's, and names that are not."""

from __future__ import annotations

import pytest

from claims.sources.transliteration import block_keys, name_words, same_name, same_word

SAME = """
Dmitry Peskov | Дмитрий Песков
Dmitry Peskov | ديمتري بيسكوف
Dmitry Peskov | دمیتری پسکوف
Dmitry Peskov | Dmitri Peskow
Dmitry Peskov | דמיטרי פסקוב
Dmitry Peskov | Дмитрием Песковым
Dmitry Peskov | Дмитрия Пескова
دمیتری پسکوف | ديمتري بيسكوف
Дмитрий Песков | دمیتری پسکوف
Дмитрий Песков | דמיטרי פסקוב
Sergei Lavrov | Сергей Лавров
Sergey Lavrov | سيرغي لافروف
Sergueï Lavrov | سرگئی لاوروف
Sergei Lawrow | Сергеем Лавровым
Maria Zakharova | Мария Захарова
Maria Zakharova | ماريا زاخاروفا
Maria Zakharova | Марии Захаровой
Marija Sacharowa | Мария Захарова
Vladimir Putin | Владимир Путин
Wladimir Putin | فلاديمير بوتين
Vladimir Putin | ولادیمیر پوتین
Vladimir Poutine | Владимиром Путиным
Vladimir Putin | ולדימיר פוטין
Joe Biden | جو بايدن
Joe Biden | Джо Байден
Joe Biden | ג'ו ביידן
Joe Biden | جو بایدن
Emmanuel Macron | إيمانويل ماكرون
Emmanuel Macron | Эмманюэль Макрон
Emmanuel Macron | امانوئل مکرون
Benjamin Netanyahu | بنيامين نتنياهو
Benjamin Netanyahu | בנימין נתניהו
Binyamin Netanyahu | Биньямин Нетаньяху
Abbas Araghchi | عباس عراقچی
Abbas Araghchi | عباس عراقجي
Abbas Araqchi | Аббас Аракчи
Esmaeil Baghaei | اسماعیل بقایی
Esmail Baghaei | إسماعيل بقائي
Esmail Baqaei | Исмаил Багаи
Masoud Pezeshkian | مسعود پزشکیان
Massoud Pezeshkian | مسعود بزشكيان
Masoud Pezeshkian | Масуд Пезешкиан
Salem al-Buali | سالم البوعلي
Mohammed bin Salman | محمد بن سلمان
Muhammad bin Salman | Мухаммед бин Салман
Mohamed ben Salmane | محمد بن سلمان
Abdel Fattah el-Sisi | عبد الفتاح السيسي
Abdul Fattah al-Sisi | عبدالفتاح السيسي
Abdulrahman al-Muaibed | عبدالرحمن المعيبد
Abdel-Rahman al-Muaibed | عبد الرحمن المعيبد
Antonio Guterres | أنطونيو غوتيريش
Antonio Guterres | Антониу Гутерриш
António Guterres | آنتونیو گوترش
Rafael Grossi | رافائيل غروسي
Rafael Grossi | رافائل گروسی
Rafael Grossi | Рафаэль Гросси
Rafael Grossi | רפאל גרוסי
Recep Erdoğan | Recep Erdogan
Hakan Fidan | هاكان فيدان
Hakan Fidan | Хакан Фидан
Hakan Fidan | هاکان فیدان
Volodymyr Zelensky | Володимир Зеленський
Volodymyr Zelenskyy | فولوديمير زيلينسكي
Wolodymyr Selenskyj | Володимира Зеленського
Hassan Nasrallah | حسن نصر الله
Hussein Ibrahim | حسين إبراهيم
Yoav Gallant | יואב גלנט
Yoav Gallant | يوآف غالانت
Daniel Kovač | דניאל קובאץ'
Daniel Kovač | دانيال كوفاتش
Oleg Tarkhanov | Олег Тарханов
Ilya Ramzin | Илью Рамзина
Ahmed al-Sharaa | أحمد الشرع
Olaf Scholz | أولاف شولتس
Olaf Scholz | Олаф Шольц
Ursula von der Leyen | أورسولا فون دير لاين
Xi Jinping | شي جين بينغ
Dmitry Sergeyevich Peskov | Дмитрий Песков
Hamid Baghaei-Rad | حمید بقایی‌راد
Hakan Sungur | Hakan Sungur
陈国栋 | 陈国栋
Imran Khan | عمران خان
Shehbaz Sharif | شہباز شریف
Shahbaz Sharif | Шахбаз Шариф
Gholamali Poursharif | غلامعلي پورشريف
Igor Ryabtsev | Игоря Рябцева
Nina Vereskova | Нина Верескова
Khalifa al-Zarei | خليفة الزرعي
Marwan Haidar | مروان حيدر
Alexander Novak | Александр Новак
Alexander Novak | Александра Новака
Peter Szijjártó | Петер Сийярто
Ebrahim Raisi | ابراهیم رئیسی
Ebrahim Raisi | إبراهيم رئيسي
Ebrahim Raïssi | Эбрахим Раиси
Narendra Modi | Нарендра Моди
Narendra Modi | ناريندرا مودي
Bashar al-Assad | Башар Асад
Bashar al-Assad | بشار الأسد
Ismail Haniyeh | إسماعيل هنية
Andrey Yermak | Андрій Єрмак
Anthony Albanese | Anthony Albanese
Oleh Syniehubov | Олег Синєгубов
Khaled Rifai | Halid Rıfai
"""
APART = """
Dmitry Peskov | Darya Peskova
Dmitry Peskov | Nikolai Peskov
Peskov | Песков
Дмитрий Песков | Дмитрий Петров
Hassan Nasrallah | حسين نصر الله
Hussein Ibrahim | حسن إبراهيم
حسن روحاني | حسين روحاني
Hassan Rouhani | Hussein Rouhani
محمد سعيد | محمود سعيد
Mohammed Said | محمود سعيد
محمد سعيد | أحمد سعيد
Ahmed Said | Hamid Said
سعد الحريري | سعيد الحريري
Saad Hariri | سعيد الحريري
سلمان العودة | سليمان العودة
Ali Karimi | علي كريم
Ali Karim | علی کریمی
علي حسين | علي الحسيني
Salem al-Buali | سليم البوعلي
Rashid al-Kaabi | رشاد الكعبي
Khaled Amin | خالد أيمن
Jamal Khan | جميل خان
Omar Nasser | عامر ناصر
Ilya Petrov | Ali Petrov
Leo Hart | Ali Hart
Nour Haddad | Noura Haddad
Vladimir Putin | Владимир Путилин
Sergei Ivanov | Сергей Иванченко
Maria Zakharova | Мария Захарченко
Abdel Rahman Saleh | عبد الرحيم صالح
Abdullah Salem | عبد الإله سالم
Paul Martin | Paula Martin
Jean Dupont | Jeanne Dupont
Juan Pérez | Juana Pérez
Carlos Ruiz | Carla Ruiz
Anton Schmidt | Antonia Schmidt
Mehmet Yılmaz | Ahmet Yılmaz
דוד לוי | דודי לוי
David Levy | דוד לביא
Yair Lapid | יאיר לפידות
Joe Biden | هانتر بايدن
Mark Stone | Mark Stein
Amir Hatami | أمير حاتم
陈国栋 | 陈国强
Reza Najafi | رضا نجف
Kamal Fares | كامل فارس
Karim Khan | Imran Khan
Oleg Tarkhanov | Ольга Тарханова
Alexander Novak | Александра Новак
Nasser Said | نصر سعيد
Mohammad Bagheri | محمد باقر
Zeinab Ali | زین علی
Salem al-Otaibi | سليم العتيبي
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(a.strip(), b.strip()) for a, b in (line.split("|") for line in table.strip().split("\n"))]


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert same_name(a, b) and same_name(b, a)
    assert block_keys(a) & block_keys(b)


@pytest.mark.parametrize(("a", "b"), pairs(APART))
def test_names_of_two_persons(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


def test_the_table_is_large_and_of_six_scripts() -> None:
    text = SAME + APART
    assert len(pairs(SAME)) >= 80 and len(pairs(APART)) >= 40
    for sample in "aجپאя陈":
        assert sample in text


@pytest.mark.parametrize("a", ["Peskov", "Песков", "بيسكوف", "", "..."])
def test_a_surname_alone_is_nobody(a: str) -> None:
    assert not same_name(a, "Dmitry Peskov")
    assert not same_name(a, a)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Salem al-Buali", ("salem", "buali")),
        ("محمد بن سلمان", ("محمد", "سلمان")),
        ("Abdel-Rahman al-Muaibed", ("abd'rahman", "muaibed")),
        ("عبد الرحمن المعيبد", ("عبدرحمن", "معيبد")),
        ("حمید بقایی‌راد", ("حميد", "بقاييراد")),
        ("陈国栋", ("陈国栋",)),
        ("", ()),
    ],
)
def test_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("песковым", "peskov", True),
        ("лавровой", "лаврова", True),
        ("песков", "петров", False),
        ("hussein", "husseini", False),
        ("حسن", "حسين", False),
        ("كامل", "kamel", True),
        ("كامل", "kamal", False),
    ],
)
def test_words_alike(a: str, b: str, same: bool) -> None:
    assert same_word(a, b) is same_word(b, a) is same
