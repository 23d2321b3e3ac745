"""Language detection, short Arabic-script texts above all."""

import subprocess
import sys

import pytest

from claims.languages.detect import detect_language

TEXTS = [
    ("ar", "قال الوزير إن المحادثات ستستأنف غداً."),
    ("ar", "وكالة الأنباء"),
    ("ar", "أعلن البنك المركزي رفع سعر الفائدة"),
    ("ar", "بوتين يلتقي لاريجاني"),
    ("ar", "المحكمة العليا"),
    ("ar", "AFP: قتل ثلاثة أشخاص في انفجار"),
    ("fa", "وزیر خارجه در گفت‌وگو با خبرنگاران این خبر را رد کرد."),
    ("fa", "خبرگزاری مهر گزارش داد"),
    ("fa", "سخنگوی دولت"),
    # Persian written with the Arabic ي and ك, as pages of the 2000s are.
    ("fa", "وي افزود: اين گزارش در تهران با حضور رئيس مجلس منتشر شده است."),
    ("fa", "به گزارش خبرنگار ما، اين نشست در تهران برگزار شد"),
    ("ur", "وزیر اعظم نے کہا کہ مذاکرات کل ہوں گے۔"),
    ("ur", "پاکستان میں سیلاب سے دس افراد ہلاک"),
    ("ur", "یہ خبر غلط ہے"),
    ("ru", "Министр заявил, что это решение принято."),
    ("uk", "Міністр заявив, що рішення ухвалено."),
    ("uk", "Її звільнили"),
    ("en", "The minister said the talks would resume."),
    ("fr", "Le ministre a déclaré que les négociations reprendraient."),
    ("tr", "Bakan görüşmelerin yarın başlayacağını söyledi."),
    ("es", "El ministro dijo que las conversaciones se reanudarán."),
    ("de", "Der Minister sagte, die Gespräche würden fortgesetzt."),
    ("pt", "O ministro disse que as negociações serão retomadas."),
    ("he", "השר אמר שהשיחות יחודשו"),
    ("zh", "部长说谈判将恢复"),
    ("en", "Hello \ud800 world, this is the news"),
    (None, ""),
    (None, " \n\t"),
    (None, "2025 — 14:38 …"),
    (None, "😀\u200f"),
    (None, "ελληνικά"),
]


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_detect_language(code, text):
    assert detect_language(text) == code


def test_import_is_cheap():
    loaded = (
        "import sys, claims.reading, claims.sentence; print({'py3langid', 'spacy', 'dateparser'} & set(sys.modules))"
    )
    assert (
        subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout == "set()\n"
    )
