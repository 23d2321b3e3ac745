"""Words of credit lines, by what they say.

The lists rest on the 61 lines of the annotated articles that name an agency or "agencies" outside a sentence (13
languages; the other credits stand before the first words of a sentence), filled up to the same concepts for each
language.
"""

from __future__ import annotations

from claims.outlets.words import word_texts


def _phrases(*lines: str) -> frozenset[tuple[str, ...]]:
    return frozenset(word_texts(phrase) for line in lines for phrase in line.split("|"))


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in word_texts(line))


AGENCIES = _words(
    "وكالات الوكالات ووكالات والوكالات",
    "خبرگزاریها",
    "agencies wires",
    "агентства агентств",
    "agences",
    "ajanslar",
    "סוכנויות הסוכנויות וסוכנויות",
    "agencias agencies",
    "Agenturen",
    "agências",
    "агенції агенцій",
    "ایجنسیاں ایجنسیز",
    "agenzie",
)
"""Such as "agencies" as the whole credit, none named. "خبرگزاری‌ها" is read as two words, see `AGENCIES_IN_TWO`."""

AGENCIES_IN_TWO = _phrases("خبرگزاری ها|خبر ایجنسیاں|סוכנויות הידיעות|news agencies|wire services|وكالات الأنباء")

SOURCE = _phrases(
    "المصدر|مصدر الخبر|نقلا عن",
    "منبع|منبع خبر|به نقل از",
    "source|sources|agency source",
    "источник|источники",
    "kaynak",
    "מקור",
    "fuente|fuentes",
    "Quelle|Quellen",
    "fonte|fontes|fonti",
    "джерело|джерела",
    "ماخذ|ذریعہ",
    "来源|来源 于|来 源|消 息 来 源",
)
"""Words for source that open a line; any outlet may follow."""

BYLINE = _words(
    "بقلم كتب كتبت إعداد تحرير",
    "نویسنده گزارشگر",
    "by",
    "автор авторы",
    "par",
    "von",
    "por",
    "מאת",
    "haber",
    "автор",
)
"""Words that open a byline; an author's name may follow."""

WITH = _words("مع بالاشتراك", "با همکاری", "with", "с со", "avec", "mit", "con", "com", "עם", "ile", "з із", "material")
"""Words that join a credit to the publisher's own work."""

CREDITING = _words(
    "وكالة أنباء للأنباء خاص عن",
    "خبرگزاری خبرنگار",
    "the staff agency news service wire writer writers reporting copyright",
    "агентство агентства агентство корр по материалам материал",
    "agence de presse l d la rédaction",
    "agencia redacción",
    "Agentur Nachrichtenagentur Material infocom lsw",
    "agência redação redazione agenzia",
    "агентство",
    "ajansı",
    "סוכנות הידיעות",
    "ایجنسی",
)
"""Words that may stand with an agency's name in its part of a credit."""

CLOSING = _phrases("انتهای پیام", "پایان پیام")
"""Closing formula of Persian agencies; alone, or with a desk's number or letter, it names nobody."""

PHOTO = _words(
    "تصوير صورة الصورة صور الصور أرشيف أرشيفية كاريكاتير فيديو عدسة",
    "عکس عکاس تصویر تصاویر فیلم",
    "photo photos photograph picture pictures image images file handout stringer getty video graphic pool via",
    "фото фотография снимок видео архив архивное иллюстрация кадр",
    "photographie crédit légende vidéo illustration infographie",
    "fotoğraf görsel arşiv",
    "צילום צילומים תמונה וידאו",
    "foto fotos imagen imágenes vídeo archivo",
    "bild bilder symbolbild archivbild archiv grafik",
    "imagem imagens fotografia arquivo immagine",
    "світлина відео архів",
    "فوٹو تصاویر",
)
"""Words that make a credit one for a picture."""

NO_PLACE = _words(
    "قال قالت في من عن إلى على وفق بحسب حسب ذكرت أفادت أعلن أعلنت عاجل مقابلة تحليل رأي",
    "گفت در از به گزارش نوشت اعلام کرد",
    "in at from according to says said say told as why how what exclusive analysis opinion interview factbox breaking",
    "в на из по как сообщает заявил передает сообщил что почему",
    "à en dans selon chez comment pourquoi après dit affirme",
    "göre dedi",
    "en según dijo el tras",
    "in laut sagt nach wie warum",
    "em segundo disse",
)
"""Words that no place of a dateline holds: what stands before the agency is a sentence."""
