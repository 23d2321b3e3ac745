from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from claims.attribution import Attribution, Polarity, Source, SourceKind
from claims.claim import Claim, claims_of, mean_vector
from claims.label import Label, Prediction, TokenTags
from claims.outlets.citation import Citation
from claims.span import Span

WIDTH = 5
LEAD = "Lead. "
"""Stands before every sentence, so that offsets of sentence and article differ."""


def token_spans(sentence: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for word in sentence.split():
        start = sentence.index(word, start)
        spans.append(Span(start, start + len(word)))
        start += len(word)
    return tuple(spans)


def vectors(count: int) -> np.ndarray:
    return np.random.default_rng(count).normal(size=(count, WIDTH)).astype(np.float32)


def prediction(sentence: str, label: Label) -> Prediction:
    spans = token_spans(sentence)
    empty = np.zeros((len(spans), 1), dtype=np.float32)
    return Prediction(
        {other: float(other == label) for other in Label}, TokenTags(spans, empty, empty, empty), vectors(len(spans))
    )


def cite(
    article: str, source: str, *content: str, polarity: Polarity = Polarity.ASSERT, nested: bool = False
) -> Citation:
    """A citation of `source` for words that the article holds once."""
    spans = tuple(Span(article.index(words), article.index(words) + len(words)) for words in content)
    attribution = Attribution(Source(SourceKind.OUTLET, None), (), spans, polarity, nested)
    return Citation(attribution, source)


def claims_in(sentence: str, label: Label, *cited: Citation, language: str | None = None) -> tuple[Claim, ...]:
    span = Span(len(LEAD), len(LEAD) + len(sentence))
    return claims_read(LEAD + sentence, [span], [prediction(sentence, label)], [cited], language)


def claims_read(
    text: str,
    spans: Sequence[Span],
    read: Sequence[Prediction],
    cited: Sequence[Sequence[Citation]],
    language: str | None = None,
) -> tuple[Claim, ...]:
    labels = [each.label for each in read]
    marked = [[citation.attribution for citation in found] for found in cited]

    def vector_of(index: int, parts: tuple[Span, ...]) -> np.ndarray:
        return mean_vector(read[index], spans[index], parts)

    return claims_of(text, spans, labels, marked, cited, vector_of, language)


def shown(sentence: str, claims: Sequence[Claim]) -> list[tuple[list[str], str, str, list[str]]]:
    article = LEAD + sentence
    return [
        ([s.of(article) for s in claim.spans], claim.text, claim.polarity.value, [c.name for c in claim.chain])
        for claim in claims
    ]


def test_a_claim_sentence_is_one_claim_in_the_publishers_voice() -> None:
    sentence = "The port closed on Friday."
    assert shown(sentence, claims_in(sentence, Label.CLAIM)) == [([sentence], sentence, "assert", [])]


@pytest.mark.parametrize("label", [Label.COMMENTARY, Label.BOILERPLATE])
def test_other_sentences_make_no_claims_even_with_citations(label: Label) -> None:
    sentence = "Read also what Reuters said."
    assert claims_in(sentence, label, cite(LEAD + sentence, "Reuters", "what")) == ()


ONE = "Reuters denied that the port closed on Friday."
CHAIN = "Reuters quoted the army as saying the port closed on Friday."
PARTS = "The port, said the mayor, closed on Friday."
TWO = "Reuters said the port closed on Friday, Kyiv denied that one ship had sunk."
SHORT = "Reuters said the port closed on Friday, Kyiv denied the report."
HALVES = "The port, Reuters said, has closed, Kyiv denied that one ship had sunk."


@pytest.mark.parametrize(
    ("sentence", "cited", "expected"),
    [
        (ONE, [], [([ONE], ONE, "assert", [])]),
        (ONE, [("Reuters",)], [([ONE], ONE, "assert", ["Reuters"])]),
        (
            ONE,
            [("Reuters", "the port closed on Friday", Polarity.DENY)],
            [(["the port closed on Friday"], ONE, "assert", ["Reuters"])],
        ),
        (
            CHAIN,
            [("Reuters", "the port closed on Friday"), ("army", "the port closed on Friday")],
            [(["the port closed on Friday"], CHAIN, "assert", ["Reuters", "army"])],
        ),
        (
            CHAIN,
            [("Reuters",), ("army", "the port closed on Friday")],
            [(["the port closed on Friday"], CHAIN, "assert", ["Reuters", "army"])],
        ),
        (
            PARTS,
            [("mayor", ("The port", "closed on Friday"))],
            [(["The port", "closed on Friday"], PARTS, "assert", ["mayor"])],
        ),
        (
            TWO,
            [("Reuters", "the port closed on Friday"), ("Kyiv", "one ship had sunk", Polarity.DENY)],
            [
                (["the port closed on Friday"], "the port closed on Friday", "assert", ["Reuters"]),
                (["one ship had sunk"], "one ship had sunk", "deny", ["Kyiv"]),
            ],
        ),
        (
            TWO,
            [
                ("Reuters", "the port closed on Friday"),
                ("AFP", "one ship had sunk"),
                ("Kyiv", "one ship had sunk", Polarity.DENY),
            ],
            [
                (["the port closed on Friday"], "the port closed on Friday", "assert", ["Reuters"]),
                (["one ship had sunk"], "one ship had sunk", "deny", ["AFP", "Kyiv"]),
            ],
        ),
        (
            SHORT,
            [("Reuters", "the port closed on Friday"), ("Kyiv", "the report", Polarity.DENY)],
            [
                (["the port closed on Friday"], "the port closed on Friday", "assert", ["Reuters"]),
                (["the report"], SHORT, "assert", ["Kyiv"]),
            ],
        ),
        (
            HALVES,
            [("Reuters", ("The port", "has closed")), ("Kyiv", "one ship had sunk", Polarity.DENY)],
            [
                (["The port", "has closed"], "The port … has closed", "assert", ["Reuters"]),
                (["one ship had sunk"], "one ship had sunk", "deny", ["Kyiv"]),
            ],
        ),
    ],
)
def test_claims_of_an_attribution(sentence: str, cited: list[tuple], expected: list[tuple]) -> None:
    citations = []
    for name, content, polarity in (
        (*item, (), Polarity.ASSERT)[:3] if len(item) == 1 else (*item, Polarity.ASSERT)[:3] for item in cited
    ):
        words = (content,) if isinstance(content, str) else content
        citations.append(cite(LEAD + sentence, name, *words, polarity=polarity))
    assert shown(sentence, claims_in(sentence, Label.ATTRIBUTION, *citations)) == expected


def test_claims_come_in_text_order_with_the_index_of_their_sentence() -> None:
    texts = ["It rained.", "Nice weather.", "It snowed."]
    article, spans = " ".join(texts), []
    for text in texts:
        spans.append(Span(article.index(text), article.index(text) + len(text)))
    labels = (Label.CLAIM, Label.COMMENTARY, Label.CLAIM)
    predictions = [prediction(text, label) for text, label in zip(texts, labels, strict=True)]
    found = claims_read(article, spans, predictions, [(), (), ()])
    assert [(claim.sentence, claim.text) for claim in found] == [(0, "It rained."), (2, "It snowed.")]


@pytest.mark.parametrize(
    ("parts", "tokens"),
    [
        (("the port closed on Friday",), [3, 4, 5, 6, 7]),
        (("port",), [4]),
        (("rt clo",), [4, 5]),
        (("Reuters", "Friday"), [0, 7]),
        ((" ",), [0, 1, 2, 3, 4, 5, 6, 7]),
    ],
)
def test_a_vector_is_the_mean_of_the_tokens_of_its_words(parts: Sequence[str], tokens: list[int]) -> None:
    span = Span(len(LEAD), len(LEAD) + len(ONE))
    found = prediction(ONE, Label.ATTRIBUTION)
    spans = [Span(span.start + ONE.index(part), span.start + ONE.index(part) + len(part)) for part in parts]
    mean = found.vectors[tokens].mean(axis=0)
    vector = mean_vector(found, span, spans)
    assert vector.dtype == np.float32
    np.testing.assert_allclose(vector, mean / np.linalg.norm(mean), rtol=1e-5)
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-6)


def test_claims_carry_the_vectors_of_their_own_words() -> None:
    cited = [cite(LEAD + TWO, "Reuters", "the port closed on Friday"), cite(LEAD + TWO, "Kyiv", "one ship had sunk")]
    span = Span(len(LEAD), len(LEAD) + len(TWO))
    found = prediction(TWO, Label.ATTRIBUTION)
    for claim in claims_in(TWO, Label.ATTRIBUTION, *cited):
        np.testing.assert_array_equal(claim.vector, mean_vector(found, span, claim.spans))
    whole = claims_in(TWO, Label.CLAIM)[0]
    np.testing.assert_array_equal(whole.vector, mean_vector(found, span, [span]))


def test_a_sentence_without_tokens_has_a_vector_of_zeros() -> None:
    empty = prediction("", Label.CLAIM)
    np.testing.assert_array_equal(mean_vector(empty, Span(0, 3), [Span(0, 3)]), np.zeros(WIDTH, dtype=np.float32))


def test_an_attribution_that_cites_nobody_makes_the_same_claims_in_the_publishers_voice() -> None:
    text = "Kestrel said the docks of the harbour were shut, and denied that its office had burnt down."
    contents = [Span(13, 47), Span(65, 90)]
    said, denied = (
        Attribution(Source(SourceKind.OUTLET, Span(0, 7)), (), (content,), polarity)
        for content, polarity in zip(contents, (Polarity.ASSERT, Polarity.DENY), strict=True)
    )
    vectors = {(content,): np.full(2, place, dtype=np.float32) for place, content in enumerate(contents)}

    def claims(cited: list[Citation]) -> tuple:
        return claims_of(
            text, [Span(0, len(text))], [Label.ATTRIBUTION], [[said, denied]], [cited], lambda _, parts: vectors[parts]
        )

    named = claims([Citation(said, "Kestrel"), Citation(denied, "Kestrel")])
    dropped = claims([])
    assert [claim.chain for claim in dropped] == [(), ()]
    assert [(c.spans, c.text, c.polarity) for c in dropped] == [(c.spans, c.text, c.polarity) for c in named]
    assert [c.polarity for c in dropped] == [Polarity.ASSERT, Polarity.DENY]


BOTH = "The port was closed on Sunday, and the ferries were stopped until Monday."
FIRST, SECOND = "The port was closed on Sunday", "the ferries were stopped until Monday."
TOLD = "Reuters said the port was closed on Sunday and that the ferries were stopped."
OWN = "The port was reopened on Sunday, and Reuters said the damage there was limited."
OWN_SHORT = "The port was reopened on Sunday, and Reuters has confirmed that damage."
LISTED = "The blast hit a market in Dara, killing 12 people and injuring 30."


@pytest.mark.parametrize(
    ("sentence", "label", "cited", "expected"),
    [
        (BOTH, Label.CLAIM, [], [([FIRST], FIRST, "assert", []), ([SECOND], SECOND, "assert", [])]),
        (
            LISTED,
            Label.CLAIM,
            [],
            [
                ([LISTED[:49]], LISTED[:49], "assert", []),
                (["injuring 30."], "The blast hit a market in Dara, injuring 30.", "assert", []),
            ],
        ),
        # The clauses of what one source says have its chain.
        (
            TOLD,
            Label.ATTRIBUTION,
            [("Reuters",), ("army", TOLD[13:-1])],
            [
                (["the port was closed on Sunday"], "the port was closed on Sunday", "assert", ["Reuters", "army"]),
                (["the ferries were stopped"], "the ferries were stopped", "assert", ["Reuters", "army"]),
            ],
        ),
        # Who denies two things may deny only that both are so.
        (
            TOLD,
            Label.ATTRIBUTION,
            [("Reuters", TOLD[13:-1], Polarity.DENY)],
            [([TOLD[13:-1]], TOLD, "assert", ["Reuters"])],
        ),
        (
            OWN,
            Label.ATTRIBUTION,
            [("Reuters", "the damage there was limited", Polarity.DENY)],
            [
                ([OWN[:31]], OWN[:31], "assert", []),
                (["the damage there was limited"], "the damage there was limited", "deny", ["Reuters"]),
            ],
        ),
        # A short content is compared as its sentence, which carries its own denial.
        (
            OWN_SHORT,
            Label.ATTRIBUTION,
            [("Reuters", "that damage", Polarity.DENY)],
            [([OWN[:31]], OWN[:31], "assert", []), (["that damage"], OWN_SHORT, "assert", ["Reuters"])],
        ),
    ],
)
def test_a_sentence_of_several_clauses_makes_several_claims(
    sentence: str, label: Label, cited: list[tuple], expected: list[tuple]
) -> None:
    citations = []
    for name, *said in cited:
        words, polarity = (*said, Polarity.ASSERT)[:2] if said else (None, Polarity.ASSERT)
        found = cite(LEAD + sentence, name, *([words] if words else []), polarity=polarity)
        spoken = replace(found.attribution, source=Source(SourceKind.OUTLET, _find(sentence, name)))
        citations.append(replace(found, attribution=spoken))
    assert shown(sentence, claims_in(sentence, label, *citations, language="en")) == expected
    # Without the language nobody can tell.
    assert len(claims_in(sentence, label, *citations)) == 1


def _find(sentence: str, name: str) -> Span | None:
    at = (LEAD + sentence).find(name)
    return Span(at, at + len(name)) if at >= 0 else None


def test_clauses_carry_the_vectors_of_their_own_words() -> None:
    span, found = Span(len(LEAD), len(LEAD) + len(BOTH)), prediction(BOTH, Label.CLAIM)
    first, second = claims_in(BOTH, Label.CLAIM, language="en")
    for claim, words in ((first, FIRST), (second, SECOND)):
        at = (LEAD + BOTH).index(words)
        np.testing.assert_array_equal(claim.vector, mean_vector(found, span, [Span(at, at + len(words))]))
    assert not np.allclose(first.vector, second.vector)


def test_what_is_quoted_through_another_keeps_its_bounds() -> None:
    outer, inner = TOLD[13:-1], "the ferries were stopped"
    cited = [cite(LEAD + TOLD, "Reuters", outer), cite(LEAD + TOLD, "army", inner, nested=True)]
    found = shown(TOLD, claims_in(TOLD, Label.ATTRIBUTION, *cited, language="en"))
    assert [(spans, chain) for spans, _, _, chain in found] == [([outer], ["Reuters"]), ([inner], ["army"])]
