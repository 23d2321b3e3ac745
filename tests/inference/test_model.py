"""The model that ships, on sentences it has not seen."""

import pytest

from claims.attribution import assemble
from claims.inference.joint import JointModel
from claims.inference.manifest import default_directory, load_manifest
from claims.inference.relation import CrossEncoder
from claims.label import Label
from claims.matching.relation import Relation


@pytest.fixture(scope="module")
def manifest():
    return load_manifest(default_directory())


@pytest.fixture(scope="module")
def model(manifest):
    return JointModel(manifest, threads=1)


SENTENCES = [
    ("وقالت وزارة الصحة إن عدد المصابين ارتفع إلى أربعين شخصا.", Label.ATTRIBUTION),
    ("وافتتح الوزير المستشفى الجديد يوم الثلاثاء بحضور مئة ضيف.", Label.CLAIM),
    ("اقرأ أيضا", Label.BOILERPLATE),
    ("سخنگوی وزارت خارجه گفت مذاکرات هفته آینده ادامه می‌یابد.", Label.ATTRIBUTION),
    ("The minister said the bridge would reopen in May.", Label.ATTRIBUTION),
    ("The bridge was closed on 3 March after a crack was found.", Label.CLAIM),
    ("This is a shameful failure, and nobody should be surprised by it.", Label.COMMENTARY),
    ("Министр заявил, что мост откроют в мае.", Label.ATTRIBUTION),
    ("Le ministre a déclaré que le pont rouvrirait en mai.", Label.ATTRIBUTION),
]


@pytest.mark.parametrize(("text", "label"), SENTENCES)
def test_read_labels_plain_sentences(model, text, label):
    assert model.read([text])[0].label == label


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The minister said the bridge would reopen in May.", "The minister"),
        ("Reuters reported that the bridge would reopen in May.", "Reuters"),
        ("Министр заявил, что мост откроют в мае.", "Министр"),
    ],
)
def test_read_marks_sources(model, text, source):
    found = assemble(text, model.read([text])[0].tags)
    assert [a.source.span.of(text) for a in found if a.source.span] == [source]


ODD = {
    "nothing": [],
    "empty": [""],
    "white space": ["   "],
    "one word": ["Yes"],
    "one Arabic word": ["نعم"],
    "no letter": ["»", "🙂", "...", "\u200f"],
    "unsupported languages": ["ថ្ងៃនេះ រដ្ឋមន្ត្រី បាននិយាយ", "მინისტრმა განაცხადა", "වාර්තාව"],
    "a sentence of many windows": ["word " * 3000],
    "an Arabic sentence of many windows": ["وقال الوزير إن الجسر مغلق، " * 300],
    "mixed languages": ["قال Reuters إن the bridge закрыт به گزارش AFP", "Министр said إن الجسر closed"],
    "many sentences": ["The bridge is closed."] * 400,
    "half of a surrogate pair": ["said \ud83d it"],
}


@pytest.mark.parametrize("texts", ODD.values(), ids=ODD.keys())
def test_read_survives_odd_input(model, texts):
    read = model.read(texts)
    assert len(read) == len(texts)
    for prediction in read:
        assert sum(prediction.scores.values()) == pytest.approx(1.0, abs=1e-4)
        assert len(prediction.vectors) == len(prediction.tags.spans)
    for text, prediction in zip(texts, read, strict=True):
        for attribution in assemble(text, prediction.tags):
            spans = (attribution.source.span, *attribution.cue, *attribution.content)
            assert all(span is None or 0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize("text", ODD["no letter"] + ODD["empty"] + ODD["white space"])
def test_what_has_no_letter_is_boilerplate(model, text):
    (prediction,) = model.read([text])
    assert prediction.label == Label.BOILERPLATE


def test_relate_does_not_depend_on_the_order_of_a_pair(manifest):
    model = CrossEncoder(manifest, threads=1)
    a, b = "The bridge opened on Monday.", "افتتح الجسر يوم الاثنين."
    (one,), (other,) = model.relate([(a, b)]), model.relate([(b, a)])
    assert all(one[relation] == pytest.approx(other[relation], abs=1e-5) for relation in Relation)
