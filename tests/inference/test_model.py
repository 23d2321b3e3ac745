"""The model that ships, on sentences whose reading nobody would doubt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from claims.attribution import Polarity, SourceKind, assemble
from claims.inference.joint import JointModel
from claims.inference.manifest import MANIFEST, default_directory, load_manifest
from claims.inference.relation import CrossEncoder
from claims.label import Label, Prediction
from claims.matching.relation import Relation
from claims.span import Span

MODEL = Path(__file__).resolve().parents[2] / "models"
pytestmark = pytest.mark.skipif(not (MODEL / MANIFEST).is_file(), reason=f"there is no {MODEL / MANIFEST}")

CLAIM, ATTRIBUTION, COMMENTARY, BOILERPLATE = Label
AGREE, DISPUTE, UNRELATED = Relation


@pytest.fixture(scope="module")
def model() -> JointModel:
    return JointModel(load_manifest(MODEL), threads=1)


@pytest.fixture(scope="module")
def relation() -> CrossEncoder:
    return CrossEncoder(load_manifest(MODEL), threads=1)


def test_the_model_of_a_clone_is_the_default() -> None:
    assert default_directory() == MODEL


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("قال وزير الخارجية إن المحادثات ستستأنف في جنيف يوم الاثنين.", ATTRIBUTION),
        ("وذكرت وكالة رويترز أن الانفجار أدى إلى مقتل ستة أشخاص.", ATTRIBUTION),
        ("اندلع حريق في مستودع للوقود بميناء البصرة فجر الثلاثاء.", CLAIM),
        ("اقرأ أيضا: أسعار الذهب اليوم", BOILERPLATE),
        ("إنه لأمر مخجل أن تبقى الحكومة صامتة أمام هذه الكارثة.", COMMENTARY),
        ("سخنگوی وزارت خارجه گفت که مذاکرات هفته آینده ادامه می‌یابد.", ATTRIBUTION),
        ("به گزارش خبرگزاری رویترز، شش نفر در این انفجار کشته شدند.", ATTRIBUTION),
        ("زلزله‌ای به بزرگی ۵ ریشتر بامداد سه‌شنبه استان کرمان را لرزاند.", CLAIM),
        ("بیشتر بخوانید: قیمت طلا و سکه امروز", BOILERPLATE),
        ("The foreign minister said the talks would resume in Geneva on Monday.", ATTRIBUTION),
        ("Six people were killed, according to Reuters.", ATTRIBUTION),
        ("A fire broke out at a fuel depot in the port of Basra early on Tuesday.", CLAIM),
        ("Read also: Gold prices today", BOILERPLATE),
        ("It is shameful that the government should stay silent in the face of such a disaster.", COMMENTARY),
        ("Министр иностранных дел заявил, что переговоры возобновятся в понедельник.", ATTRIBUTION),
        ("По данным агентства Рейтер, при взрыве погибли шесть человек.", ATTRIBUTION),
        ("Во вторник утром на складе топлива в порту Басры начался пожар.", CLAIM),
        ("Читайте также: курс доллара на сегодня", BOILERPLATE),
        ("Le ministre des Affaires étrangères a déclaré que les pourparlers reprendraient lundi.", ATTRIBUTION),
        ("Selon l'agence Reuters, six personnes ont été tuées dans l'explosion.", ATTRIBUTION),
        ("Un incendie s'est déclaré mardi matin dans un dépôt de carburant du port de Bassora.", CLAIM),
        ("À lire aussi : le prix de l'or aujourd'hui", BOILERPLATE),
    ],
)
def test_labels_of_plain_sentences(model: JointModel, text: str, label: Label) -> None:
    (prediction,) = model.read([text])
    assert prediction.label is label, prediction.scores


@pytest.mark.parametrize(
    ("text", "source", "kind", "cue", "content", "polarity"),
    [
        ("وذكرت وكالة رويترز أن الانفجار أدى إلى مقتل ستة أشخاص.", "رويترز", "outlet", "ذكرت", "مقتل ستة", "assert"),
        ("به گزارش خبرگزاری رویترز، شش نفر در این انفجار کشته شدند.", "رویترز", "outlet", "گزارش", "شش نفر", "assert"),
        ("Six people were killed, according to Reuters.", "Reuters", "outlet", "according", "killed", "assert"),
        ("The ministry denied that six people were killed.", "ministry", "institution", "denied", "six people", "deny"),
        (
            "По данным агентства Рейтер, при взрыве погибли шесть человек.",
            "Рейтер",
            "outlet",
            "данным",
            "погибли",
            "assert",
        ),
        ("Selon l'agence Reuters, six personnes ont été tuées.", "Reuters", "outlet", "Selon", "tuées", "assert"),
    ],
)
def test_who_says_what(
    model: JointModel, text: str, source: str, kind: str, cue: str, content: str, polarity: str
) -> None:
    (prediction,) = model.read([text])
    found = assemble(text, prediction.tags)
    assert found, "no attribution"
    attribution = found[0]

    def covers(spans: tuple[Span, ...], words: str) -> bool:
        start = text.index(words)
        return any(span.overlaps(Span(start, start + len(words))) for span in spans)

    assert attribution.source.span is not None
    assert covers((attribution.source.span,), source)
    assert attribution.source.kind is SourceKind(kind)
    assert covers(attribution.cue, cue)
    assert covers(attribution.content, content)
    assert attribution.polarity is Polarity(polarity)


def check(text: str, prediction: Prediction) -> None:
    """What holds of every prediction."""
    assert set(prediction.scores) == set(Label)
    assert sum(prediction.scores.values()) == pytest.approx(1, abs=1e-4)
    tags = prediction.tags
    count = len(tags.spans)
    assert (tags.source.shape, tags.cue.shape, tags.content.shape) == ((count, 11), (count, 7), (count, 3))
    assert prediction.vectors.shape[0] == count
    assert prediction.vectors.dtype == np.float32
    for values in (tags.source, tags.cue, tags.content):
        np.testing.assert_allclose(values.sum(axis=1), 1, atol=1e-4)
    assert np.isfinite(prediction.vectors).all()
    # Two tokens may share a character ("½" is read as 1/2), but none goes back.
    for ends in ([span.start for span in tags.spans], [span.end for span in tags.spans]):
        assert ends == sorted(ends)
        assert max(ends, default=0) <= len(text)
    for attribution in assemble(text, tags):
        for span in (*attribution.cue, *attribution.content):
            assert len(span) > 0
            assert span.of(text) == span.of(text).strip()


UNUSUAL = {
    "empty": "",
    "one word": "وقال",
    "emoji": "🚀🔥🇺🇦 👩‍👩‍👧",
    "another script": "ರಾಜಧಾನಿಯಲ್ಲಿ ಸಭೆ ನಡೆಯಿತು ᠮᠣᠩᠭᠣᠯ",
    "white space": " \u2003\u00a0\t",
    "control characters": "\x00\x01\u200f\u202e",
    "half a pair": "Reuters said \ud83d so.",
    "combining": "e\u0301\u0327" * 40,
    "special tokens": "Reuters said <s> </s> <pad> <mask> it.",
    "number": "1" * 500,
}


@pytest.mark.parametrize("text", UNUSUAL.values(), ids=UNUSUAL.keys())
def test_unusual_sentences_are_read(model: JointModel, text: str) -> None:
    before, prediction, after = model.read(["Reuters said it rained.", text, "It rained."])
    check(text, prediction)
    check("Reuters said it rained.", before)
    check("It rained.", after)
    check(text, model.read([text])[0])


def test_a_sentence_of_three_thousand_words_is_read_whole(model: JointModel) -> None:
    text = " ".join(["قال الوزير إن السفينة Reuters said that it sank"] * 334)
    assert len(text.split()) > 3000
    before, prediction, _ = model.read(["It rained.", text, "It rained."])
    check(text, prediction)
    assert prediction.tags.spans[-1].end == len(text)
    assert len(prediction.tags.spans) >= 3000
    check("It rained.", before)


def test_no_sentences_have_no_predictions(model: JointModel) -> None:
    assert model.read([]) == []


ARTICLE = [
    "The ministry said on Monday that the port would stay closed.",
    "Six ships are waiting outside the harbour.",
    "Reuters, citing two officials, reported that the closure could last a month.",
    "Read also: Gold prices today",
]


def same(one: list[Prediction], other: list[Prediction], tolerance: float) -> None:
    assert len(one) == len(other)
    for a, b in zip(one, other, strict=True):
        assert a.tags.spans == b.tags.spans
        assert a.label is b.label
        assert [a.scores[label] for label in Label] == pytest.approx(
            [b.scores[label] for label in Label], abs=tolerance
        )
        for name in ("source", "cue", "content"):
            np.testing.assert_allclose(getattr(a.tags, name), getattr(b.tags, name), atol=tolerance)
        np.testing.assert_allclose(a.vectors, b.vectors, atol=10 * tolerance)


def test_the_same_text_gives_the_same_output(model: JointModel) -> None:
    same(model.read(ARTICLE), model.read(ARTICLE), 0)
    same(model.read(ARTICLE), JointModel(load_manifest(MODEL), threads=1).read(ARTICLE), 0)


def test_the_number_of_threads_does_not_matter(model: JointModel) -> None:
    same(model.read(ARTICLE * 5), JointModel(load_manifest(MODEL), threads=3).read(ARTICLE * 5), 1e-4)


def unit(prediction: Prediction) -> np.ndarray:
    mean = prediction.vectors.mean(axis=0)
    return mean / np.linalg.norm(mean)


def test_translations_are_nearer_than_other_claims(model: JointModel) -> None:
    texts = [
        "Iran and the United States will resume nuclear talks in Geneva on Monday.",
        "تستأنف إيران والولايات المتحدة المحادثات النووية في جنيف يوم الاثنين.",
        "ایران و آمریکا روز دوشنبه مذاکرات هسته‌ای را در ژنو از سر می‌گیرند.",
        "Иран и США возобновят ядерные переговоры в Женеве в понедельник.",
        "L'Iran et les États-Unis reprendront lundi à Genève leurs pourparlers nucléaires.",
        "A fire destroyed a textile factory in Lyon and injured nine workers.",
        "أعلن البنك المركزي رفع سعر الفائدة إلى سبعة في المئة.",
    ]
    vectors = np.stack([unit(model.read([text])[0]) for text in texts])
    cosines = vectors @ vectors.T
    assert cosines[:5, :5].min() > cosines[:5, 5:].max() + 0.1


PAIRS = [
    ("The port of Basra was closed on Monday.", "Authorities shut the port of Basra on Monday.", AGREE),
    ("أُغلق ميناء البصرة يوم الاثنين.", "The port of Basra was closed on Monday.", AGREE),
    ("The port of Basra was closed on Monday.", "The port of Basra was not closed on Monday.", DISPUTE),
    (
        "Six people were killed in the explosion.",
        "The ministry denied that anyone was killed in the explosion.",
        DISPUTE,
    ),
    ("قُتل ستة أشخاص في الانفجار.", "نفت الوزارة مقتل أي شخص في الانفجار.", DISPUTE),
    ("The port of Basra was closed on Monday.", "The central bank raised its key rate to 7 percent.", UNRELATED),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_relations_of_plain_pairs(relation: CrossEncoder, a: str, b: str, expected: Relation) -> None:
    (scores,) = relation.relate([(a, b)])
    assert max(scores, key=lambda r: scores[r]) is expected, scores


def test_the_order_of_two_texts_does_not_matter(relation: CrossEncoder) -> None:
    pairs = [(a, b) for a, b, _ in PAIRS] + [
        ("", "Six people were killed."),
        ("word " * 900, "Six people were killed."),
    ]
    straight, turned = relation.relate(pairs), relation.relate([(b, a) for a, b in pairs])
    for one, other in zip(straight, turned, strict=True):
        assert one == pytest.approx(other, abs=1e-4)
        assert sum(one.values()) == pytest.approx(1, abs=1e-4)
        assert all(0 <= value <= 1 for value in one.values())


def test_pairs_do_not_depend_on_their_neighbours(relation: CrossEncoder) -> None:
    together = relation.relate([(a, b) for a, b, _ in PAIRS])
    for (a, b, _), scores in zip(PAIRS, together, strict=True):
        assert relation.relate([(a, b)])[0] == pytest.approx(scores, abs=1e-3)
    assert relation.relate([]) == []
