"""Sentence boundaries: one table over the languages, and what has to hold for any text."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.article import Article, GivenSentence
from claims.sentence import Sentence, split_sentences
from claims.span import Span

# (language, text with ¦ where one sentence ends and the next begins). A row without ¦ must stay whole.
TABLE = [
    # Arabic: ends
    ("ar", "استقال الوزير أمس. ¦ولم يصدر تعليق رسمي."),
    ("ar", "هل تستأنف المحادثات؟ ¦لا أحد يعلم."),
    ("ar", "يا للعجب! ¦عاد الفريق إلى الصدارة."),
    ("ar", "انتهت الجلسة؛ ثم غادر الوفد؛ ولم يعلق أحد."),
    ("ar", "وقال الناطق ما يلي: لا تغيير في الموعد."),
    ("ar", "ماذا بعد؟! ¦السؤال مفتوح."),
    ("ar", "تعادل الفريقان (1-1). ¦وأهدر المهاجم ركلة جزاء."),
    ("ar", "نقلت الصحيفة الخبر.¦وأضافت أن الاجتماع تأجل."),
    ("ar", "توقف القطار عام 2019.¦وعاد إلى العمل لاحقاً."),
    ("ar", "هل انتهى الأمر؟¦لا يبدو ذلك."),
    ("ar", "انخفض السعر.\u200f ¦وتراجع الطلب."),
    # Arabic: quotations
    ("ar", 'قال الوزير: "لن نتراجع." ¦وأضاف أن القرار نهائي.'),
    ("ar", "قال الوزير: «لن نتراجع». ¦وأضاف أن القرار نهائي."),
    ("ar", "قال الوزير: “لن نتراجع.” ¦وأضاف أن القرار نهائي."),
    ("ar", "تحدث عن “أزمة” و”قضايا عالقة“. ¦ثم غادر القاعة."),
    ("ar", "نشرت الصحيفة مقالاً بعنوان «إلى أين تمضي البلاد؟» أثار جدلاً."),
    ("ar", "«هل تأخر الرد؟»، تساءل النائب."),
    ("ar", "«لن نوقع!» - قال رئيس الوفد."),
    ("ar", 'سأل النائب: "من المسؤول؟" ¦وأضاف أن اللجنة لم تجتمع.'),
    # Arabic: abbreviations, numbers, pauses
    ("ar", "التقى د. سمير المدير العام أ. هدى أمس."),
    ("ar", "وقال ود. سمير إنه موافق."),
    ("ar", "نقلت أ.ف.ب عن مصدر طبي قوله إن العدد ارتفع."),
    ("ar", "ذكرت وكالة (أ.ف.ب) أن العدد ارتفع. ¦ولم تؤكد السلطات ذلك."),
    ("ar", "صعد سهم بي.بي.سي في لندن. ¦وهبط سهم يو.سي.بي أيضاً."),
    ("ar", "قالت أ.ف.ب. إن العدد ارتفع."),
    ("ar", "ارتفع المؤشر 3.5 في المئة و٣٫٥ نقطة. ¦ثم تراجع."),
    ("ar", "بدأ الاجتماع عند 02:38 م. ¦وانتهى مساء."),
    ("ar", "ولد سنة 1446 هـ. ¦وتوفي شاباً."),
    ("ar", "روسيا.. دعم دبلوماسي دون التزامات"),
    ("ar", "لم يوضح شيئاً.. ¦وأضاف أن الأمر معقد."),
    ("ar", "كان متردداً... ¦لكنه وافق."),
    ("ar", "رعت الدولة تبادلين في 2019 و2022. ¦ولن يكون غريباً أن تعود."),
    ("ar", "1. توقيع الاتفاق. ¦2. تبادل الأسرى."),
    ("ar", "القرار مفاجئ (!) كما قيل، والموعد (؟) غامض."),
    ("ar", "زوروا example.org أو https://news.example.com/a.b?c=1. ¦شكراً لكم."),
    ("ar", "كتب إلى desk@example.com. ¦ولم يصله رد."),
    ("ar", "عاجل ـ انتهت الجلسة ـ دون اتفاق."),
    ("ar", "أطلقت الشركة هاتف iPhone. ¦iPhone الجديد أغلى."),
    # Persian
    ("fa", "وزیر خارجه این خبر را رد کرد. ¦او گفت مذاکرات ادامه دارد."),
    ("fa", "آیا توافق نزدیک است؟ ¦کسی نمی‌داند."),
    ("fa", "وی گفت: «توافق نزدیک است.» ¦این در حالی است که طرف مقابل سکوت کرده است."),
    ("fa", "نرخ تورم ۳٫۵ درصد شد.¦رئیس بانک مرکزی آن را تأیید کرد."),
    ("fa", "نشست در سال ۱۴۰۴ ه.ش. ¦محل آن تهران است."),
    ("fa", "کتاب «چه باید کرد؟» منتشر شد."),
    ("fa", "نمایشگاه کتاب، فیلم و... برگزار شد."),
    ("fa", "ا. ب. رضایی عضو هیئت مدیره است."),
    # Urdu
    ("ur", "وزیر اعظم نے بیان دیا۔ ¦اپوزیشن نے اسے مسترد کر دیا۔"),
    ("ur", "کیا مذاکرات ہوں گے؟ ¦ابھی کچھ طے نہیں۔"),
    ("ur", "بارش ہوئی۔¦سڑکیں بند ہیں۔"),
    # English
    ("en", "The minister resigned. ¦No statement was issued."),
    ("en", "Mr. Smith met Dr. Jones on Jan. 5 in St. Louis. ¦They talked."),
    ("en", "He moved to the U.S. in May. ¦The U.S. President said so."),
    ("en", "He left the U.S. ¦He never came back."),
    ("en", "It starts at 5 p.m. ¦The doors open at 4 p.m. Monday."),
    ("en", "Acme Inc. Chairman Jane Doe left Acme Inc. ¦The firm declined to comment."),
    ("en", "See No. 5 on the list. ¦He said no. ¦Five people left."),
    ("en", "The firm makes tools, toys, etc. ¦Sales rose 3.5 percent vs. last year."),
    ("en", "J. K. Rowling and George W. Bush spoke. ¦A. Nobody listened."),
    ("en", '"We won." ¦He smiled.'),
    ("en", "“We won.” ¦He smiled."),
    ("en", '"Did we win?" he asked. ¦Nobody answered.'),
    ("en", "“Did we win?” Prime Minister Jane Doe asked."),
    ("en", '"We won!", he said.'),
    ("en", '"We won. ¦We are happy," she said.'),
    ("en", "He asked (why?) and left. ¦(Nobody knew.) ¦It ended."),
    ("en", "Well... maybe. ¦Or not… ¦Then it was over."),
    ("en", "The deal ... and the response took effect."),
    ("en", "Visit example.org. ¦Or www.example.com/path. ¦Or mail a.b@example.com."),
    ("en", "The site Node.js runs version 2.0.1. ¦It works."),
    ("en", "The talks failed.¦They resume in May."),
    ("en", "1. Sign the deal. ¦2. Free the prisoners. ¦IV. Nothing else."),
    ("en", "a. First point. ¦Then another."),
    ("en", "Really?! ¦Yes. ¦iPhone sales rose."),
    ("en", "It was J. Doe. ¦Prices rose."),
    ("en", "He has a Ph.D. in law and got a 3G. ¦Licences are dear."),
    ("en", "As shown before.[12] ¦The study ended."),
    ("en", "Done. ***"),
    ("en", "Is it over ? ¦Yes ."),
    # French
    ("fr", "M. Dupont a vu Mme. Martin et le Dr. Petit. ¦Ils ont parlé."),
    ("fr", "M. Le Pen a répondu. ¦Les élus ont voté."),
    ("fr", "Il a dit : « Nous avons gagné. » ¦Puis il est parti."),
    ("fr", "« Vraiment ? » a-t-il demandé. ¦Personne n’a répondu."),
    ("fr", "« Vraiment ? », demande-t-elle."),
    ("fr", "Est-ce fini ? ¦Non ! ¦Pas encore…"),
    ("fr", "Il est né v. 1950, cf. p. 12 et art. 5 du code. ¦Il vit à Paris."),
    ("fr", "Alors oui ! je suis là."),
    ("fr", "L'U.E. a réagi, p. ex. hier."),
    # Russian
    ("ru", "Министр ушёл в отставку. ¦Заявления не было."),
    ("ru", "В. В. Путин прибыл в г. Москва. ¦Его встретили."),
    ("ru", "А.С. Пушкин жил на ул. Ленина, д. 5. ¦Дом снесли."),
    ("ru", "Это было в 2024 г. ¦Потом всё изменилось."),
    ("ru", "Это было в 2024 г. в Казани."),
    ("ru", "Он купил хлеб, молоко и т.д. ¦Магазин закрыт."),
    ("ru", "Он купил хлеб и т. д. ¦Магазин закрыт."),
    ("ru", "Решение, т.е. Указ, подписано. ¦Музей им. Пушкина открыт."),
    ("ru", "Цена — 5 млн. руб. ¦Срок не назван."),
    ("ru", "Цена — 5 млн. руб. за штуку, т. е. Дорого."),
    ("ru", "«Мы победим!» — сказал он. ¦Зал молчал."),
    ("ru", "«Мы победим», — сказал он."),
    ("ru", "«Почему нас не спросили?», — заявил Иванов."),
    ("ru", "— Да! — сказал он. ¦— Я знаю."),
    ("ru", "Он сказал.¦Она ответила."),
    ("ru", "Он думал… и молчал. ¦Потом ушёл…"),
    ("ru", "Газета „Труд“ закрыта. ¦Сайт NEWSru.com работает. ¦Lenta.Ru тоже."),
    # Turkish
    ("tr", "Dr. Yılmaz 3. tur görüşmelere katıldı. ¦Sonuç çıkmadı."),
    ("tr", "2. Dünya Savaşı bitti. ¦Yıl 1945. ¦Herkes sevindi."),
    ("tr", "“Neden sormadınız?” dedi. ¦Kimse yanıt vermedi."),
    ("tr", "Prof. Kaya, 21. Yüzyıl Enstitüsü'nden istifa etti. ¦Bu beklenmiyordu."),
    # German
    ("de", "Am 3. März tagt der Rat. ¦Das war 2025. ¦Die Lage bleibt ernst."),
    ("de", "Er wurde 30. ¦Die Feier fiel aus."),
    ("de", "Das gilt z.B. für Dr. Weber bzw. Frau Klein. ¦Sie kommt."),
    ("de", "„Wir haben gewonnen.“ ¦Er lächelte."),
    ("de", "„Haben wir gewonnen?“, fragte er. ¦»Nein!« ¦Dann ging er."),
    # Hebrew, Spanish, Portuguese, Ukrainian
    ("he", 'השר התפטר. ¦לא נמסרה תגובה. ¦מנכ"ל החברה שתק.'),
    ("he", '"מתי זה ייגמר?" שאל הנשיא. ¦איש לא ענה.'),
    ("es", "El Sr. Pérez y la Dra. Ruiz hablaron. ¦¿Qué pasó? ¦¡Nada!"),
    ("es", "«¿Por qué?», preguntó. ¦Nadie respondió."),
    ("pt", "O Sr. Silva falou. ¦A Dra. Costa, não. ¦Custou 3.500,50 reais."),
    ("uk", "Це сталося в 2024 р. ¦Потім усе змінилося в м. Київ."),
    ("uk", "«Чому?» — запитав він. ¦Ніхто не відповів."),
    # Chinese
    ("zh", "谈判结束了。¦结果如何？¦没有人知道！"),
    ("zh", "“我们赢了。”他说。¦大家都笑了。"),
    ("zh", "他说：“我们赢了。”¦比赛在周二结束。"),
    ("ur", "“ہم جیتیں گے۔” وزیر نے کہا۔ ¦جلسہ ختم ہوا۔"),
    ("ur", "کتاب “کیا ہو گا؟” شائع ہوئی۔ ¦اس نے پوچھا “کب؟” ¦لیکن کوئی نہ بولا۔"),
    ("fa", "او پرسید: «چرا؟» ¦اما کسی پاسخ نداد."),
    ("he", 'הוא שאל: "מתי?" ¦אבל איש לא ענה.'),
    ("de", "Siehe S. 5, Nr. 7 und Abb. 3. ¦Er zahlte 5 Mio. ¦Dann ging er zu Acme Inc. ¦Die Firma schweigt."),
    ("de", "Er ging zu Acme Inc. Europa. ¦„Wann?“ Anna Weber fragte nicht. ¦„Wann?“ ¦Anna Weber schwieg."),
    ("es", "Véase pág. 5 y núm. 7. ¦Trabaja en Acme S.A. ¦La firma calla. ¦Acme Inc. Madrid cerró."),
    ("es", "«¿Cuándo?» Ana Ruiz preguntó. ¦«¿Cuándo?» ¦Ana Ruiz calló."),
    ("fr", "Acme Inc. Paris a fermé. ¦Il dirige Acme Inc. ¦Le groupe se tait. ¦« Quand ? » Anne Petit a demandé."),
    (
        "pt",
        "Ver pág. 5 e n. 7. ¦Trabalha na Acme Ltda. ¦Ela cala. ¦Acme Ltda. Lisboa fechou. ¦“Quando?” Ana Costa disse.",
    ),
    ("ru", "Дом № 5, сент. 2024. ¦Он ушёл из Acme Inc. ¦Она осталась. ¦Acme Inc. Москва закрыта."),
    ("ru", "«Когда?» Анна Иванова спросила. ¦«Когда?» ¦Анна Иванова молчала."),
    (
        "tr",
        "Bkz. No. 5 ve ötesi. ¦Acme A.Ş. ¦Bu şirket sustu. ¦Acme Ltd. Ankara kapandı. ¦“Ne zaman?” Ayşe Kaya sordu.",
    ),
    ("uk", "Будинок № 5, вер. 2024, хліб, молоко і т.д. ¦Крамниця закрита. ¦Він бачив П. ¦Вона пішла."),
    ("uk", "«Коли?» Анна Коваль запитала. ¦Ніхто не відповів."),
    # No table for the language: the Latin rules
    ("it", "Il Dr. Rossi è arrivato. ¦Ha parlato vs. Bianchi."),
    (None, "One thing. ¦هل انتهى الأمر؟ ¦没有人知道。¦Fin."),
    # Lines
    ("ar", "عنوان بلا نقطة\n¦فقرة أولى تمتد\n\n¦فقرة ثانية. ¦تمتة."),
    ("en", "Headline without a stop\r\n¦Mr.\n¦Smith\u2028¦left"),
]


def _split(text, language):
    article = Article("key", text, language=language)
    return [sentence.span.of(text) for sentence in split_sentences(article)]


@pytest.mark.parametrize(("language", "marked"), TABLE)
def test_split_sentences_table(language, marked):
    expected = [part.strip() for part in marked.split("¦")]
    assert _split(marked.replace("¦", ""), language) == expected


def test_split_sentences_keeps_given_boundaries():
    text = "One. Two. Three"
    given_sentences = (GivenSentence(Span(0, 9), "s1"), GivenSentence(Span(10, 15)))
    article = Article("key", text, sentences=given_sentences)
    assert split_sentences(article) == (Sentence(Span(0, 9), "s1"), Sentence(Span(10, 15), None))


@pytest.mark.parametrize("text", ["", " \n\t\u2028 ", "\u00a0"])
def test_split_sentences_of_nothing(text):
    assert _split(text, "ar") == []


@pytest.mark.parametrize(
    "text", ["...", "؟!", "»", '". ". ".', "\u200f", "***\n---", "\x00", "\ud83d", "😀😀", ". . ."]
)
def test_split_sentences_of_marks_alone_gives_one_a_line(text):
    assert _split(text, "ar") == text.split("\n")


def test_split_sentences_keeps_a_long_sentence_whole():
    text = "كلمة " * 5000 + "أخيرة. ثم جملة."
    assert [len(sentence) for sentence in _split(text, "ar")] == [len(text) - len(" ثم جملة."), len("ثم جملة.")]


ODD = st.sampled_from(
    [
        *"aБب中.!?؟۔。…،,:\"'«»“”()[]-–—ـ \n\t\r",
        *("\x00", "\ud800", "😀", "\u200f", "\u064e", "\u0301", "\x1c", "\u2029", "\u00a0", "\x85"),
        *("د. ", "U.S.", "example.org", "3.5", "٣٫٥", "г. ", "http://", " He", "[1]"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(ODD).map("".join) | st.text(), st.sampled_from(["ar", "ru", "en", "zh", "de", None]))
@example("a.\u200f \x1f b", "ar")
def test_every_character_is_in_exactly_one_sentence(text, language):
    spans = [sentence.span for sentence in split_sentences(Article("key", text, language=language))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span and span.trim(text) == span for span in spans)
    covered = [index for span in spans for index in range(span.start, span.end)]
    assert set(range(len(text))) - set(covered) <= {index for index, char in enumerate(text) if char.isspace()}
    assert not any("\n" in span.of(text) for span in spans)


@pytest.mark.parametrize(
    "unit",
    ["كلمة أخرى هنا. ", "كلمة ", '".', "(", ".", "a.", "a", "http://", "a-", "1.", "a'", ". - ", ".\u200f", '"', "د. "],
)
def test_split_sentences_in_linear_time(unit):
    def seconds(size):
        text = (unit * (size // len(unit)))[:size]
        begin = time.perf_counter()
        _split(text, "ar")
        return time.perf_counter() - begin

    seconds(100)
    # Quadratic time would be 100 times as long; the allowance is for a busy machine.
    assert seconds(300_000) < 40 * seconds(30_000) + 1


def test_split_sentences_takes_100_000_words_quickly():
    text = "قال الوزير إن المحادثات ستستأنف غداً في العاصمة. " * 12_500
    begin = time.perf_counter()
    assert len(_split(text, "ar")) == 12_500
    assert time.perf_counter() - begin < 20
