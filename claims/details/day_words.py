"""Names of months and weekdays, and words such as "yesterday", per language: ``value form form | …``."""

from __future__ import annotations

MONTHS = {
    "en": """1 january jan | 2 february feb | 3 march mar | 4 april apr | 5 may | 6 june jun | 7 july jul | 8
    august aug | 9 september sept sep | 10 october oct | 11 november nov | 12 december dec""",
    "ar": """1 يناير كانون_الثاني جانفي | 2 فبراير شباط فيفري | 3 مارس آذار مارث | 4 أبريل إبريل نيسان أفريل | 5
    مايو أيار ماي | 6 يونيو حزيران جوان | 7 يوليو تموز جويلية يوليوز | 8 أغسطس آب أوت غشت | 9 سبتمبر
    أيلول شتنبر | 10 أكتوبر تشرين_الأول | 11 نوفمبر تشرين_الثاني نونبر | 12 ديسمبر كانون_الأول دجنبر""",
    "fa": """1 ژانویه | 2 فوریه | 3 مارس | 4 آوریل | 5 مه می | 6 ژوئن | 7 ژوئیه جولای | 8 اوت آگوست | 9 سپتامبر |
    10 اکتبر | 11 نوامبر | 12 دسامبر""",
    "ru": """1 января январе | 2 февраля феврале | 3 марта марте | 4 апреля апреле | 5 мая мае | 6 июня июне | 7
    июля июле | 8 августа августе | 9 сентября сентябре | 10 октября октябре | 11 ноября ноябре | 12
    декабря декабре""",
    "uk": """1 січня січні | 2 лютого лютому | 3 березня березні | 4 квітня квітні | 5 травня травні | 6 червня
    червні | 7 липня липні | 8 серпня серпні | 9 вересня вересні | 10 жовтня жовтні | 11 листопада
    листопаді | 12 грудня грудні""",
    "fr": """1 janvier | 2 février | 3 mars | 4 avril | 5 mai | 6 juin | 7 juillet | 8 août | 9 septembre | 10
    octobre | 11 novembre | 12 décembre""",
    "de": """1 Januar Jänner | 2 Februar | 3 März | 4 April | 5 Mai | 6 Juni | 7 Juli | 8 August | 9 September |
    10 Oktober | 11 November | 12 Dezember""",
    "es": """1 enero | 2 febrero | 3 marzo | 4 abril | 5 mayo | 6 junio | 7 julio | 8 agosto | 9 septiembre
    setiembre | 10 octubre | 11 noviembre | 12 diciembre""",
    "pt": """1 janeiro | 2 fevereiro | 3 março | 4 abril | 5 maio | 6 junho | 7 julho | 8 agosto | 9 setembro |
    10 outubro | 11 novembro | 12 dezembro""",
    "tr": """1 Ocak | 2 Şubat | 3 Mart | 4 Nisan | 5 Mayıs | 6 Haziran | 7 Temmuz | 8 Ağustos | 9 Eylül | 10 Ekim
    | 11 Kasım | 12 Aralık""",
    "he": """1 ינואר | 2 פברואר | 3 מרץ מרס | 4 אפריל | 5 מאי | 6 יוני | 7 יולי | 8 אוגוסט | 9 ספטמבר | 10
    אוקטובר | 11 נובמבר | 12 דצמבר""",
}
JALALI = {
    "fa": """1 فروردین | 2 اردیبهشت | 3 خرداد | 4 تیر | 5 مرداد امرداد | 6 شهریور | 7 مهر | 8 آبان | 9 آذر | 10
    دی | 11 بهمن | 12 اسفند""",
}
# 0 is Monday.
WEEKDAYS = {
    "en": "0 monday | 1 tuesday | 2 wednesday | 3 thursday | 4 friday | 5 saturday | 6 sunday",
    "ar": "0 الاثنين الإثنين | 1 الثلاثاء | 2 الأربعاء | 3 الخميس | 4 الجمعة | 5 السبت | 6 الأحد",
    "fa": """0 دوشنبه | 1 سه‌شنبه سه_شنبه سهشنبه | 2 چهارشنبه چهار_شنبه | 3 پنجشنبه پنج‌شنبه | 4 جمعه آدینه | 5
    شنبه | 6 یکشنبه یک‌شنبه""",
    "ru": """0 понедельник понедельника понедельнику | 1 вторник вторника вторнику | 2 среду среда среды среде |
    3 четверг четверга четвергу | 4 пятницу пятница пятницы пятнице | 5 субботу суббота субботы субботе
    | 6 воскресенье воскресенья воскресенью""",
    "uk": """0 понеділок понеділка | 1 вівторок вівторка | 2 середу середа середи | 3 четвер четверга | 4
    п'ятницю п'ятниця п'ятниці | 5 суботу субота суботи | 6 неділю неділя неділі""",
    "fr": "0 lundi | 1 mardi | 2 mercredi | 3 jeudi | 4 vendredi | 5 samedi | 6 dimanche",
    "de": """0 Montag Montagabend Montagmorgen Montagnacht | 1 Dienstag Dienstagabend Dienstagmorgen
    Dienstagnacht | 2 Mittwoch Mittwochabend Mittwochmorgen | 3 Donnerstag Donnerstagabend
    Donnerstagmorgen | 4 Freitag Freitagabend Freitagmorgen | 5 Samstag Sonnabend Samstagabend | 6
    Sonntag Sonntagabend Sonntagmorgen""",
    "es": "0 lunes | 1 martes | 2 miércoles | 3 jueves | 4 viernes | 5 sábado | 6 domingo",
    "pt": """0 segunda-feira | 1 terça-feira | 2 quarta-feira | 3 quinta-feira | 4 sexta-feira | 5 sábado | 6
    domingo""",
    "tr": "0 pazartesi | 1 salı | 2 çarşamba | 3 perşembe | 4 cuma | 5 cumartesi | 6 pazar",
    "he": "0 יום_שני | 1 יום_שלישי | 2 יום_רביעי | 3 יום_חמישי | 4 יום_שישי | 5 יום_שבת | 6 יום_ראשון",
    "ur": "0 پیر | 1 منگل | 2 بدھ | 3 جمعرات | 5 ہفتے | 6 اتوار",
}
NEXT = {
    "en": "next coming",
    "ar": "المقبل القادم",
    "fa": "آینده بعد",
    "ru": "следующий следующую следующее ближайший ближайшую будущий",
    "uk": "наступний наступну наступного",
    "fr": "prochain",
    "de": "nächsten kommenden",
    "es": "próximo que_viene",
    "pt": "próxima próximo",
    "tr": "gelecek önümüzdeki",
    "he": "הבא הקרוב",
}
# Days from that of publication. "Today" and "last night" are told by many texts of what they date otherwise, too.
RELATIVE = {
    "en": "-1 yesterday | 0 today tonight | 1 tomorrow",
    "ar": "-1 أمس بالأمس البارحة | 0 اليوم | 1 غدا | -2 أول_أمس | -2 أول_من_أمس | 1 يوم_غد",
    "fa": "-1 دیروز | 0 امروز امشب | 1 فردا | -2 پریروز | -1 دیشب | 2 پس‌فردا",
    "ru": "-1 вчера накануне | 0 сегодня | 1 завтра | -2 позавчера | 2 послезавтра",
    "uk": "-1 учора вчора | 0 сьогодні | 1 завтра | -2 позавчора",
    "fr": "-1 hier | 0 aujourd'hui | 1 demain | -2 avant-hier | 2 après-demain",
    "de": "-1 gestern | 0 heute | -2 vorgestern | 2 übermorgen",
    "es": "-1 ayer | 0 hoy | -2 anteayer anteanoche",
    "pt": "-1 ontem | 0 hoje | 1 amanhã | -2 anteontem",
    "tr": "-1 dün | 0 bugün | 1 yarın",
    "he": "-1 אתמול | 0 היום | 1 מחר | -2 שלשום",
}
