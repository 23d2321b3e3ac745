"""Number words per language.

A value may carry a mark: ``!`` only multiplies (the plural "millions" alone is no number), ``?`` counts only before a
unit or inside a longer number, because the word has another meaning ("neuf" is also "new", "نه" also "no").
"""

from __future__ import annotations

from functools import cache

from claims.details.forms import Forms, parse_forms

_NUMBERS = {
    "en": """0 zero | ?1 one | 2 two | 3 three | 4 four | 5 five | 6 six | 7 seven | 8 eight | 9 nine | 10 ten |
    11 eleven | 12 twelve dozen | !12 dozens | 13 thirteen | 14 fourteen | 15 fifteen | 16 sixteen | 17
    seventeen | 18 eighteen | 19 nineteen | 20 twenty | 30 thirty | 40 forty | 50 fifty | 60 sixty | 70
    seventy | 80 eighty | 90 ninety | 100 hundred | !100 hundreds | 1000 thousand | !1000 thousands k |
    1000000 million | !1000000 millions m mn mln | 1000000000 billion | !1000000000 billions bn |
    1000000000000 trillion | !1000000000000 trillions trn tn""",
    "ar": """0 صفر | ?1 واحد واحدة أحد إحدى | 2 اثنان اثنين اثنتان اثنتين | 3 ثلاثة ثلاث | 4 أربعة أربع | 5 خمسة
    خمس | 6 ستة ست | 7 سبعة سبع | 8 ثمانية ثماني ثمان | 9 تسعة تسع | 10 عشرة عشر | 11 أحد_عشر | 12
    اثنا_عشر اثني_عشر اثنتا_عشرة | 20 عشرون عشرين | 30 ثلاثون ثلاثين | 40 أربعون أربعين | 50 خمسون خمسين
    | 60 ستون ستين | 70 سبعون سبعين | 80 ثمانون ثمانين | 90 تسعون تسعين | 100 مئة مائة | 200 مئتان مئتين
    مائتين مئتي مئتا مائتي مائتا مائتان | 300 ثلاثمئة ثلاثمائة | 400 أربعمئة أربعمائة | 500 خمسمئة
    خمسمائة | 600 ستمئة ستمائة | 700 سبعمئة سبعمائة | 800 ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة | 900
    تسعمئة تسعمائة | 1000 ألف ألفا | 2000 ألفان ألفين ألفي | !1000 آلاف | 1000000 مليون مليونا |
    2000000 مليونان مليونين مليوني | !1000000 ملايين | 1000000000 مليار مليارا بليون |
    2000000000 ملياران مليارين ملياري | !1000000000 مليارات بلايين | 1000000000000 تريليون تريليونا |
    2000000000000 تريليونان تريليونين تريليوني | !1000000000000 تريليونات""",
    "fa": """0 صفر | ?1 یک | ?2 دو | ?3 سه | 4 چهار | 5 پنج | ?6 شش | 7 هفت | 8 هشت | ?9 نه | ?10 ده | 11 یازده
    | 12 دوازده | 13 سیزده | 14 چهارده | 15 پانزده | 16 شانزده | 17 هفده | 18 هجده هیجده | 19 نوزده | 20 بیست
    | ?30 سی | 40 چهل | 50 پنجاه | 60 شصت | 70 هفتاد | 80 هشتاد | 90 نود | 100 صد یکصد | 200 دویست | 300 سیصد
    | 400 چهارصد | 500 پانصد | 600 ششصد | 700 هفتصد | 800 هشتصد | 900 نهصد | 1000 هزار | 1000000 میلیون
    | 1000000000 میلیارد | 1000000000000 تریلیون""",
    "ru": """0 ноль нуля | ?1 один одна одно одного одной одну одном одним | 2 два две двух двум двумя | 3 три
    трех трем тремя | 4 четыре четырех четырем четырьмя | 5 пять пяти пятью пятеро пятерых | 6 шесть
    шести шестью шестеро шестерых | 7 семь семью семеро семерых семи | 8 восемь восьми восемью | 9
    девять девяти девятью | 10 десять десяти десятью | 2 двое двоих | 3 трое троих | 4 четверо четверых
    | 11 одиннадцат* | 12 двенадцат* дюжин* | 13 тринадцат* | 14 четырнадцат* | 15 пятнадцат* | 16
    шестнадцат* | 17 семнадцат* | 18 восемнадцат* | 19 девятнадцат* | 20 двадцать двадцати двадцатью |
    30 тридцать тридцати | 40 сорок сорока | 50 пятьдесят пятидесяти | 60 шестьдесят шестидесяти | 70
    семьдесят семидесяти | 80 восемьдесят восьмидесяти | 90 девяносто девяноста | 100 сто ста | !100
    сотни сотен | 200 двести двухсот | 300 триста трехсот | 400 четыреста четырехсот | 500 пятьсот
    пятисот | 600 шестьсот шестисот | 700 семьсот семисот | 800 восемьсот восьмисот | 900 девятьсот
    девятисот | 1000 тысяча тысячу тыс | !1000 тысячи тысяч тысячам тысячами тысячах | 1000000 миллион
    миллиона миллионом | !1000000 миллионов миллионы млн миллионам миллионах | 1000000000 миллиард
    миллиарда | !1000000000 миллиардов миллиарды млрд миллиардах | 1000000000000 триллион |
    !1000000000000 триллиона триллионов трлн | 1.5 полтора полторы полутора | 500000 полмиллиона |
    500000000 полмиллиарда""",
    "uk": """0 нуль | ?1 один одна одного одну однієї | 2 два дві двох двом | 3 три трьох трьом | 4 чотири
    чотирьох | 5 п'ять п'яти п'ятеро | 6 шість шести шестеро | 7 сім семи семеро | 8 вісім восьми | 9
    дев'ять дев'яти | 10 десять десяти | 11 одинадцят* | 2 двоє | 3 троє | 4 четверо | 12 дванадцят* |
    13 тринадцят* | 14 чотирнадцят* | 15 п'ятнадцят* | 16 шістнадцят* | 17 сімнадцят* | 18 вісімнадцят*
    | 19 дев'ятнадцят* | 20 двадцять двадцяти | 30 тридцять тридцяти | 40 сорок сорока | 50 п'ятдесят
    п'ятдесяти | 60 шістдесят шістдесяти | 70 сімдесят | 80 вісімдесят | 90 дев'яносто | 100 сто ста |
    200 двісті двохсот | 300 триста трьохсот | 400 чотириста | 500 п'ятсот п'ятисот | 600 шістсот | 700
    сімсот | 800 вісімсот | 900 дев'ятсот | 1000 тисяча тисячу тис | !1000 тисячі тисяч | 1000000
    мільйон мільйона | !1000000 мільйонів мільйони млн | 1000000000 мільярд мільярда | !1000000000
    мільярдів мільярди млрд | !1000000000000 трлн трильйон* | 1.5 півтора півтори | 500000 півмільйона |
    500000000 півмільярда""",
    "fr": """0 zéro | ?1 un une | 2 deux | 3 trois | 4 quatre | 5 cinq | 6 six | 7 sept | 8 huit | ?9 neuf | 10
    dix dizaine | 11 onze | 12 douze douzaine | 13 treize | 14 quatorze | 15 quinze quinzaine | 16 seize
    | 20 vingt vingts vingtaine | 30 trente trentaine | 40 quarante quarantaine | 50 cinquante
    cinquantaine | 60 soixante soixantaine | 100 cent centaine | !100 cents centaines | 1000 mille
    millier | !1000 milliers | 1000000 million | !1000000 millions | 1000000000 milliard | !1000000000
    milliards | 1000000000000 billion""",
    "es": """0 cero | ?1 un uno una | 2 dos | 3 tres | 4 cuatro | 5 cinco | 6 seis | 7 siete | 8 ocho | 9 nueve |
    10 diez decena | 11 once | 12 doce docena | 13 trece | 14 catorce | 15 quince | 16 dieciséis | 17
    diecisiete | 18 dieciocho | 19 diecinueve | 20 veinte | 21 veintiuno veintiún | 22 veintidós | 23
    veintitrés | 24 veinticuatro | 25 veinticinco | 26 veintiséis | 27 veintisiete | 28 veintiocho | 29
    veintinueve | 30 treinta | 40 cuarenta | 50 cincuenta | 60 sesenta | 70 setenta | 80 ochenta | 90
    noventa | 100 cien ciento centenar | 200 doscientos doscientas | 300 trescientos trescientas | 400
    cuatrocientos cuatrocientas | 500 quinientos quinientas | 600 seiscientos seiscientas | 700
    setecientos setecientas | 800 ochocientos ochocientas | 900 novecientos novecientas | 1000 mil
    millar | !1000 miles | 1000000 millón | !1000000 millones | 1000000000000 billón""",
    "pt": """0 zero | ?1 um uma | 2 dois duas | 3 três | 4 quatro | 5 cinco | 6 seis | 7 sete | 8 oito | 9 nove |
    10 dez | 11 onze | 12 doze dúzia | 13 treze | 14 catorze quatorze | 15 quinze | 16 dezesseis
    dezasseis | 17 dezessete dezassete | 18 dezoito | 19 dezenove dezanove | 20 vinte | 30 trinta | 40
    quarenta | 50 cinquenta | 60 sessenta | 70 setenta | 80 oitenta | 90 noventa | 100 cem cento | 200
    duzentos duzentas | 300 trezentos trezentas | 400 quatrocentos | 500 quinhentos | 600 seiscentos |
    700 setecentos | 800 oitocentos | 900 novecentos | 1000 mil | 1000000 milhão | !1000000 milhões |
    1000000000 bilhão | !1000000000 bilhões | 1000000000000 trilhão""",
    "tr": """0 sıfır | ?1 bir | 2 iki | 3 üç | 4 dört | 5 beş | ?6 altı | ?7 yedi | 8 sekiz | 9 dokuz | ?10 on |
    12 düzine | 20 yirmi | 30 otuz | ?40 kırk | 50 elli | 60 altmış | 70 yetmiş | 80 seksen | 90 doksan
    | ?100 yüz | ?1000 bin | 1000000 milyon | 1000000000 milyar | 1000000000000 trilyon""",
    "he": """0 אפס | ?1 אחד אחת | 2 שניים שתיים | ?2 שני שתי | 3 שלושה שלוש שלושת | 4 ארבעה ארבע ארבעת | 5 חמישה
    חמש חמשת | 6 שישה ששת | ?6 שש | 7 שבעה שבע שבעת | 8 שמונה שמונת | 9 תשעה תשע תשעת | 10 עשרה עשר עשרת
    | 20 עשרים | 30 שלושים | 40 ארבעים | 50 חמישים | 60 שישים | 70 שבעים | 80 שמונים | 90 תשעים | 100
    מאה | 200 מאתיים | !100 מאות | 1000 אלף | 2000 אלפיים | !1000 אלפים אלפי | 1000000 מיליון | !1000000
    מיליוני | 1000000000 מיליארד | !1000000000 מיליארדי | 1000000000000 טריליון""",
    "ur": """?1 ایک | ?2 دو | ?3 تین | 4 چار | 5 پانچ | 6 چھ | 7 سات | 8 آٹھ | ?9 نو | 10 دس | 20 بیس | 50 پچاس |
    ?100 سو | 1000 ہزار | 100000 لاکھ | 10000000 کروڑ | 1000000000 ارب | 1000000 ملین""",
    "zh": "10000 万 萬 | 100000000 亿 億 | 1000000000000 万亿",
}
_SMALL_GERMAN = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_TENS_GERMAN = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_SCALES_GERMAN = """?1 eins eine einen einem einer | 12 Dutzend | 100 hundert | !100 hunderte | 1000 tausend | !1000
    tausende | 1000000 Million Mio | !1000000 Millionen | 1000000000 Milliarde Mrd | !1000000000
    Milliarden | 1000000000000 Billion | !1000000000000 Billionen | 1.5 anderthalb eineinhalb | 2.5
    zweieinhalb | 3.5 dreieinhalb"""


def _german() -> str:
    """German writes a number below a million as one word: "dreihundertvierundsechzig"."""
    below_hundred = {value: word for value, word in enumerate(_SMALL_GERMAN)}
    for tens, word in enumerate(_TENS_GERMAN, start=2):
        below_hundred[tens * 10] = word
        for unit in range(1, 10):
            below_hundred[tens * 10 + unit] = f"{_SMALL_GERMAN[unit]}und{word}"
    below = dict(below_hundred)
    for hundreds in range(1, 10):
        stem = f"{_SMALL_GERMAN[hundreds]}hundert"
        below |= {hundreds * 100 + rest: stem + (word if rest else "") for rest, word in below_hundred.items()}
    written = [f"{'?' if value == 1 else ''}{value} {word}" for value, word in below.items()]
    written += [f"{value * 1000} {word}tausend" for value, word in below.items() if value > 0]
    written += [
        f"{thousands * 1000 + hundreds * 100} {_SMALL_GERMAN[thousands]}tausend{_SMALL_GERMAN[hundreds]}hundert"
        for thousands in range(1, 10)
        for hundreds in range(1, 10)
    ]
    return " | ".join([*written, _SCALES_GERMAN])


_HALVES = {
    "en": "half | quarter quarters",
    "ar": "نصف | ربع أرباع",
    "fa": "نیم | ربع",
    "fr": "demi demie | quart quarts",
    "de": "halbe halben halbes halber | viertel",
    "es": "medio media | cuarto cuartos",
    "pt": "meio meia | quarto",
    "tr": "yarım | çeyrek",
    "he": "חצי | רבע",
    "ru": "половиной половина половину | четверть четверти",
    "uk": "половиною половина половину | чверть чверті",
    "ur": "نصف | چوتھائی",
}


@cache
def number_words(language: str) -> Forms:
    """The number words of a language; empty for one without a list."""
    return parse_forms(_german() if language == "de" else _NUMBERS.get(language, ""))


@cache
def part_words(language: str) -> Forms:
    """Halves and quarters, which multiply what follows ("half a million") or are added ("three and a half")."""
    half, _, quarter = _HALVES.get(language, "").partition("|")
    return parse_forms(f"0.5 {half}" if half else "", f"0.25 {quarter}" if quarter else "")
