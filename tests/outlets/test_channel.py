"""Outlets spoken to, against outlets that speak: the words around the name decide."""

from __future__ import annotations

import pytest

from claims.outlets.channel import spoken_to
from claims.outlets.matcher import matcher_for
from claims.outlets.registry import load
from claims.outlets.words import read_words

# spoken to? | text; a `+` before the text: somebody else is the source of the same words
TABLE = """
yes|قال الوزير لرويترز إن
yes|قال الوزير لـ«رويترز» إن
yes|في تصريح لوكالة فرانس برس
yes|في مقابلة مع قناة الجزيرة
yes|في تصريحات نشرتها صحيفة النهار
no|وفقا لرويترز
no|خلافا لوكالة رويترز
no|في تقرير لوكالة رويترز
no|قالت رويترز إن
yes|وزیر به رویترز گفت
yes|در گفت‌وگو با ایسنا گفت
no|به گزارش ایسنا
no|به نقل از رویترز
yes|told Iran's official news agency IRNA
yes|in an exclusive interview on Sunday with Reuters
yes|a memo seen by Reuters
no|according to Reuters
no|as reported by Reuters
yes|+he said on CNN
no|he said on CNN
yes|рассказал «Коммерсанту»
yes|в интервью «Новой газете»
yes|+сообщил ТАСС Иванов
no|сообщил ТАСС
no|со ссылкой на «Новую газету»
no|по данным «Коммерсанта»
yes|a déclaré à l'AFP
no|selon l'AFP
yes|dijo a EFE
no|según EFE
yes|disse à Reuters
no|segundo a Reuters
yes|sagte gegenüber Reuters
yes|+sagte der Nachrichtenagentur Reuters
no|laut der Nachrichtenagentur Reuters
yes|Reuters'a konuşan yetkili
yes|Anadolu Ajansı'na konuşan yetkili
no|Reuters'a göre
yes|אמר לרויטרס
no|לפי רויטרס
yes|رائٹرز کو بتایا
no|رائٹرز کے مطابق
yes|告诉路透社
no|据路透社报道
"""


@pytest.mark.parametrize("row", TABLE.strip().split("\n"))
def test_spoken_to(row: str) -> None:
    expected, text = row.split("|")
    accompanied, text = text.startswith("+"), text.removeprefix("+")
    mention = matcher_for(load()).find(text)[-1]
    assert spoken_to(read_words(text), mention.span, mention.outlet, accompanied) == (expected == "yes")
