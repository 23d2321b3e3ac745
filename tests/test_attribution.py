"""From token tags to attributions."""

import numpy as np
import pytest

from claims.attribution import (
    CONTENT_TAGS,
    CUE_TAGS,
    SOURCE_TAGS,
    Attribution,
    Polarity,
    Source,
    SourceKind,
    assemble,
    link,
)
from claims.label import TokenTags
from claims.marking import Marked
from claims.span import Span


def rows(tags: tuple[str, ...], *chosen: str, peak: float = 0.9) -> np.ndarray:
    """Probabilities with `peak` on the chosen tag of each token and the rest spread."""
    table = np.full((len(chosen), len(tags)), (1 - peak) / (len(tags) - 1), dtype=np.float32)
    for token, tag in enumerate(chosen):
        table[token, tags.index(tag)] = peak
    return table


def test_tags_of_the_heads() -> None:
    assert len(SOURCE_TAGS) == 11
    assert CUE_TAGS == ("O", "B-assert", "I-assert", "B-deny", "I-deny", "B-doubt", "I-doubt")
    assert CONTENT_TAGS == ("O", "B", "I")


OUT, PER, INS, DOC, UNN = (kind.value for kind in SourceKind)
SAY, DENY, DOUBT = (polarity.value for polarity in Polarity)

# text, sources with kinds, cues with polarities, contents; then the attributions: source, kind, cue, content,
# polarity, nested.
LINKS = [
    pytest.param(
        "Reuters reported that the port was closed.",
        [("Reuters", OUT)],
        [("reported", SAY)],
        ["the port was closed"],
        [("Reuters", OUT, ["reported"], ["the port was closed"], SAY, False)],
        id="en",
    ),
    pytest.param(
        "قالت وكالة رويترز إن الميناء أغلق أمس.",
        [("وكالة رويترز", OUT)],
        [("قالت", SAY)],
        ["الميناء أغلق أمس"],
        [("وكالة رويترز", OUT, ["قالت"], ["الميناء أغلق أمس"], SAY, False)],
        id="ar-cue-first",
    ),
    pytest.param(
        "به گزارش ایرنا، بندر دیروز بسته شد.",
        [("ایرنا", OUT)],
        [("به گزارش", SAY)],
        ["بندر دیروز بسته شد"],
        [("ایرنا", OUT, ["به گزارش"], ["بندر دیروز بسته شد"], SAY, False)],
        id="fa",
    ),
    pytest.param(
        "Порт закрыт, сообщил представитель мэрии.",
        [("представитель мэрии", PER)],
        [("сообщил", SAY)],
        ["Порт закрыт"],
        [("представитель мэрии", PER, ["сообщил"], ["Порт закрыт"], SAY, False)],
        id="ru-content-first",
    ),
    pytest.param(
        "Selon un rapport, le port a été fermé.",
        [("un rapport", DOC)],
        [("Selon", SAY)],
        ["le port a été fermé"],
        [("un rapport", DOC, ["Selon"], ["le port a été fermé"], SAY, False)],
        id="fr-document",
    ),
    pytest.param(
        "نفت الوزارة أن الميناء أغلق.",
        [("الوزارة", INS)],
        [("نفت", DENY)],
        ["الميناء أغلق"],
        [("الوزارة", INS, ["نفت"], ["الميناء أغلق"], DENY, False)],
        id="ar-denial",
    ),
    pytest.param(
        "سخنگو تردید کرد که بندر بسته باشد.",
        [("سخنگو", PER)],
        [("تردید کرد", DOUBT)],
        ["بندر بسته باشد"],
        [("سخنگو", PER, ["تردید کرد"], ["بندر بسته باشد"], DOUBT, False)],
        id="fa-doubt",
    ),
    pytest.param(
        "وأضاف أن الميناء أغلق.",
        [],
        [("أضاف", SAY)],
        ["الميناء أغلق"],
        [(None, PER, ["أضاف"], ["الميناء أغلق"], SAY, False)],
        id="ar-implicit-source",
    ),
    pytest.param(
        "Минобороны: порт закрыт.",
        [("Минобороны", INS)],
        [],
        ["порт закрыт"],
        [("Минобороны", INS, [], ["порт закрыт"], SAY, False)],
        id="ru-no-cue",
    ),
    pytest.param(
        "The port was closed.",
        [],
        [],
        ["The port was closed"],
        [(None, PER, [], ["The port was closed"], SAY, False)],
        id="en-quotation-that-goes-on",
    ),
    pytest.param("The port was closed.", [], [], [], [], id="en-nothing"),
    pytest.param("Reuters has an office there.", [("Reuters", OUT)], [], [], [], id="en-source-alone"),
    pytest.param(
        "Reuters quoted an official as saying the port was closed.",
        [("Reuters", OUT), ("an official", UNN)],
        [("quoted", SAY)],
        ["the port was closed"],
        [
            ("Reuters", OUT, ["quoted"], ["the port was closed"], SAY, False),
            ("an official", UNN, ["quoted"], ["the port was closed"], SAY, True),
        ],
        id="en-chain",
    ),
    pytest.param(
        "According to Reuters, the ministry said the port was closed.",
        [("Reuters", OUT), ("the ministry", INS)],
        [("According to", SAY), ("said", SAY)],
        ["the port was closed"],
        [
            ("Reuters", OUT, ["According to"], ["the port was closed"], SAY, False),
            ("the ministry", INS, ["said"], ["the port was closed"], SAY, True),
        ],
        id="en-two-cues-one-content",
    ),
    pytest.param(
        "The minister, denying the report, said the port was open.",
        [("The minister", PER)],
        [("denying", DENY), ("said", SAY)],
        ["the port was open"],
        [("The minister", PER, ["denying", "said"], ["the port was open"], SAY, False)],
        id="en-halves-join-with-the-polarity-of-the-content",
    ),
    pytest.param(
        "نفى الوزير إغلاق الميناء، مؤكدا أن العمل مستمر.",
        [("الوزير", PER)],
        [("نفى", DENY), ("مؤكدا", SAY)],
        ["إغلاق الميناء", "العمل مستمر"],
        [
            ("الوزير", PER, ["نفى"], ["إغلاق الميناء"], DENY, False),
            (None, PER, ["مؤكدا"], ["العمل مستمر"], SAY, False),
        ],
        id="ar-a-denial-and-an-assertion-of-one-source",
    ),
    pytest.param(
        "وی با اشاره به بحران اخیر گفت: بندر بسته است.",
        [("وی", PER)],
        [("با اشاره به", SAY), ("گفت", SAY)],
        ["بحران اخیر", "بندر بسته است"],
        [("وی", PER, ["با اشاره به", "گفت"], ["بحران اخیر", "بندر بسته است"], SAY, False)],
        id="fa-one-source-two-cues",
    ),
    pytest.param(
        "Noting the delay, Sami told reporters the port had opened.",
        [("Sami", PER)],
        [("Noting", SAY), ("told", SAY)],
        ["the delay", "the port had opened"],
        [("Sami", PER, ["Noting", "told"], ["the delay", "the port had opened"], SAY, False)],
        id="en-the-source-of-the-second-cue",
    ),
    pytest.param(
        "Министр заявил, что порт закрыт, а мэр опроверг, что есть раненые.",
        [("Министр", PER), ("мэр", PER)],
        [("заявил", SAY), ("опроверг", DENY)],
        ["порт закрыт", "есть раненые"],
        [
            ("Министр", PER, ["заявил"], ["порт закрыт"], SAY, False),
            ("мэр", PER, ["опроверг"], ["есть раненые"], DENY, False),
        ],
        id="ru-two-attributions",
    ),
    pytest.param(
        "Le maire a dit que le port ferme, ajoutant son regret.",
        [("Le maire", PER)],
        [("dit", SAY), ("ajoutant", SAY)],
        ["le port ferme"],
        [("Le maire", PER, ["dit", "ajoutant"], ["le port ferme"], SAY, False)],
        id="fr-bare-cue-joins",
    ),
    pytest.param(
        "Le maire a dit que le port ferme ; le préfet l'a démenti",
        [("Le maire", PER), ("le préfet", PER)],
        [("dit", SAY), ("démenti", DENY)],
        ["le port ferme"],
        [
            ("Le maire", PER, ["dit"], ["le port ferme"], SAY, False),
            ("le préfet", PER, ["démenti"], ["le port ferme"], DENY, True),
        ],
        id="fr-two-sources-of-one-content",
    ),
    pytest.param(
        "Sami a dit, Ali a confirmé",
        [("Sami", PER), ("Ali", PER)],
        [("dit", SAY), ("confirmé", SAY)],
        [],
        [("Sami", PER, ["dit"], [], SAY, False), ("Ali", PER, ["confirmé"], [], SAY, False)],
        id="fr-comma-doubles-the-distance",
    ),
    pytest.param(
        "سامي و قال، علي و أكد",
        [("سامي", PER), ("علي", PER)],
        [("قال", SAY), ("أكد", SAY)],
        [],
        [("سامي", PER, ["قال"], [], SAY, False), ("علي", PER, ["أكد"], [], SAY, False)],
        id="ar-comma-doubles-the-distance",
    ),
    pytest.param(
        "“The port,” she said, “is closed.”",
        [("she", PER)],
        [("said", SAY)],
        ["The port", "is closed"],
        [("she", PER, ["said"], ["The port", "is closed"], SAY, False)],
        id="en-split-quotation",
    ),
]


def place(text: str, words: str) -> Span:
    assert text.count(words) == 1, words
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(("text", "sources", "cues", "contents", "expected"), LINKS)
def test_link(text, sources, cues, contents, expected) -> None:
    found = link(
        text,
        [Marked(place(text, words), kind, 0.9) for words, kind in sources],
        [Marked(place(text, words), kind, 0.8) for words, kind in cues],
        [Marked(place(text, words), "", 0.7) for words in contents],
    )
    read = [
        (
            a.source.span and a.source.span.of(text),
            a.source.kind.value,
            [part.of(text) for part in a.cue],
            [part.of(text) for part in a.content],
            a.polarity.value,
            a.nested,
        )
        for a in found
    ]
    assert read == expected


def test_scores_come_from_the_source_or_for_an_implicit_one_from_the_cue() -> None:
    cue, source = Marked(Span(3, 5), SAY, 0.8), Marked(Span(0, 2), PER, 0.6)
    assert link("ab cd", [source], [cue], [])[0].source.score == 0.6
    assert link("ab cd", [], [cue], [])[0].source.score == 0.8


def test_assemble_reads_the_three_heads() -> None:
    text = "Ali denied it"
    spans = (Span(0, 3), Span(4, 10), Span(11, 13))
    tags = TokenTags(
        spans,
        rows(SOURCE_TAGS, "B-person", "O", "O"),
        rows(CUE_TAGS, "O", "B-deny", "O"),
        rows(CONTENT_TAGS, "O", "O", "B"),
    )
    (found,) = assemble(text, tags)
    assert (found.source.kind, found.source.span) == (SourceKind.PERSON, spans[0])
    assert (found.cue, found.content, found.polarity) == ((spans[1],), (spans[2],), Polarity.DENY)


def test_shift_moves_every_span() -> None:
    attribution = Attribution(Source(SourceKind.PERSON, Span(0, 1)), (Span(2, 3),), (Span(4, 5), Span(6, 7)))
    moved = attribution.shift(10)
    assert moved.source.span == Span(10, 11)
    assert moved.cue == (Span(12, 13),)
    assert moved.content == (Span(14, 15), Span(16, 17))
    assert Attribution(Source(SourceKind.PERSON, None), (), ()).shift(3).source.span is None


def test_assemble_takes_a_sentence_without_any_mark_for_a_quotation_that_goes_on() -> None:
    text = "« Le port ouvre. »"
    spans = (Span(0, 1), Span(2, 4), Span(5, 9), Span(10, 15), Span(15, 16), Span(17, 18))
    nothing = [rows(tags, *("O",) * len(spans)) for tags in (SOURCE_TAGS, CUE_TAGS, CONTENT_TAGS)]
    (found,) = assemble(text, TokenTags(spans, *nothing))
    assert found.source.span is None
    assert [part.of(text) for part in found.content] == ["Le port ouvre"]
    assert assemble("»", TokenTags((Span(0, 1),), *(table[:1] for table in nothing))) == ()
