"""Words that make a number a bound or an estimate."""

from __future__ import annotations

from functools import cache

from claims.details.forms import Forms, parse_forms

# Read right before the number; of several words the last one stands for all, save where it means nothing alone.
_MARKS = {
    "en": """about about around some nearly almost roughly approximately approx circa close_to or_so | more
    more_than over at_least above upwards_of exceeding exceeds | less less_than fewer_than under below
    at_most no_more_than up_to as_many_as""",
    "ar": """about نحو حوالي قرابة زهاء ما_يقارب ما_يقرب_من يقارب تناهز يناهز تقارب ما_يناهز | more أكثر_من
    ما_يزيد_على يزيد_على تزيد_على ما_لا_يقل_عن لا_يقل_عن لا_تقل_عن يتجاوز تتجاوز تجاوز يفوق على_الأقل |
    less أقل_من يقل_عن تقل_عن دون ما_لا_يزيد_على لا_يتجاوز لم_تبلغ لم_تتجاوز حتى""",
    "fa": """about حدود نزدیک_به تقریبا قریب_به نزدیک حدودا در_حدود | more بیش_از دست_کم حداقل بیشتر_از بالغ_بر
    بالای | less کمتر_از حداکثر زیر""",
    "ru": """about около примерно почти порядка приблизительно | more более больше свыше не_менее как_минимум
    по_меньшей_мере минимум | less менее меньше до не_более""",
    "uk": "about близько приблизно майже | more понад більше більш_як щонайменше не_менше | less менше до",
    "fr": """about environ quelque près_de presque autour_de quelques | more plus_de plus_d au_moins au_minimum
    dépassant | less moins_de moins_d au_plus jusqu_à à_peine_plus_de""",
    "de": """about etwa rund ungefähr knapp fast circa ca gut | more mehr_als über mindestens wenigstens | less
    weniger_als unter höchstens bis_zu""",
    "es": """about unos unas cerca_de casi alrededor_de aproximadamente | more más_de al_menos por_lo_menos |
    less menos_de hasta como_máximo""",
    "pt": "about cerca_de quase aproximadamente | more mais_de pelo_menos | less menos_de até",
    "tr": "about yaklaşık neredeyse | more en_az | less en_fazla en_çok",
    "he": "about כ כמעט בערך סביב קרוב_ל | more יותר_מ יותר לפחות מעל למעלה_מ | less פחות_מ פחות עד",
    "ur": "about تقریبا تقریباً | more کم_از_کم",
    "zh": "about 约 近",
}
# Right behind the number.
_BEHIND = {
    "en": "about or_so | more or_more at_least plus",
    "ar": "about تقريبا | more على_الأقل فأكثر أو_أكثر",
    "fa": "more یا_بیشتر",
    "fr": "about environ | more au_moins ou_plus",
    "tr": "about civarında kadar | more den_fazla dan_fazla fazla aşkın üzerinde | less den_az dan_az",
    "de": "more oder_mehr",
    "ru": "about примерно",
}


@cache
def marks_before(language: str) -> Forms:
    """What stands before a number: ``about``, ``more`` or ``less``."""
    return parse_forms(_MARKS.get(language, ""))


@cache
def marks_behind(language: str) -> Forms:
    """What stands behind a number, as above."""
    return parse_forms(_BEHIND.get(language, ""))
