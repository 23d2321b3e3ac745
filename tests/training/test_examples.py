"""Labelled articles as the trainer sees them."""

import json
from pathlib import Path

import pytest

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.errors import InputError
from claims.label import Label
from claims.span import Span
from claims.training.examples import GoldAttribution, GoldSentence, read_gold, tag_tokens, token_tags

TOKENS = [Span(0, 3), Span(4, 7), Span(7, 9), Span(10, 12), Span(12, 12), Span(13, 15)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ([], "O O O O O O"),
        ([(Span(4, 9), "deny")], "O B-deny I-deny O O O"),
        ([(Span(5, 6), "deny")], "O B-deny O O O O"),
        ([(Span(3, 4), "deny")], "O O O O O O"),
        ([(Span(0, 3), "deny"), (Span(4, 7), "deny")], "B-deny B-deny O O O O"),
        ([(Span(4, 7), "assert"), (Span(0, 3), "deny")], "B-deny B-assert O O O O"),
        ([(Span(6, 12), "assert"), (Span(0, 7), "deny")], "B-deny I-deny B-assert I-assert O O"),
        ([(Span(0, 3), "assert"), (Span(0, 7), "deny")], "B-deny I-deny O O O O"),
        ([(Span(0, 3), "assert"), (Span(0, 3), "deny")], "B-assert O O O O O"),
        ([(Span(0, 3), "deny"), (Span(0, 3), "assert")], "B-deny O O O O O"),
        ([(Span(10, 15), "doubt")], "O O O B-doubt I-doubt I-doubt"),
    ],
)
def test_tag_tokens(marked: list[tuple[Span, str]], expected: str) -> None:
    assert [CUE_TAGS[tag] for tag in tag_tokens(TOKENS, marked, CUE_TAGS)] == expected.split()


def test_content_tags_have_no_kind() -> None:
    assert [CONTENT_TAGS[t] for t in tag_tokens(TOKENS, [(Span(0, 7), "")], CONTENT_TAGS)] == list("BIOOOO")


def test_token_tags_of_the_three_heads() -> None:
    whole = GoldAttribution("person", "deny", Span(0, 3), (Span(4, 7),), (Span(10, 12), Span(13, 15)))
    implicit = GoldAttribution("unnamed", "deny", None, (Span(4, 7),), (Span(10, 12),))
    sentence = GoldSentence("Ali denieds it so", Label.ATTRIBUTION, (), (whole, implicit))
    source, cue, content = token_tags(sentence, TOKENS)
    assert [SOURCE_TAGS[t] for t in source] == ["B-person", "O", "O", "O", "O", "O"]
    assert [CUE_TAGS[t] for t in cue] == ["O", "B-deny", "O", "O", "O", "O"]
    assert [CONTENT_TAGS[t] for t in content] == ["O", "O", "O", "B", "O", "B"]


@pytest.mark.parametrize(
    ("also", "expected"),
    [
        ((), [0, 1, 0, 0]),
        ((Label.CLAIM,), [0.25, 0.75, 0, 0]),
        ((Label.CLAIM, Label.BOILERPLATE), [0.125, 0.75, 0, 0.125]),
    ],
)
def test_label_weights(also: tuple[Label, ...], expected: list[float]) -> None:
    assert GoldSentence("x", Label.ATTRIBUTION, also, ()).label_weights() == pytest.approx(expected)


ROW = {
    "text": "Ali said so",
    "label": "attribution",
    "also": ["claim"],
    "attributions": [{"kind": "person", "polarity": "assert", "source": [0, 3], "cue": [[4, 8]], "content": [[9, 11]]}],
}


def write(path: Path, *rows: object) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", encoding="utf-8")
    return path


def test_both_formats_read_alike(tmp_path: Path) -> None:
    plain = {"text": "Rain fell.", "label": "claim"}
    by_article = write(
        tmp_path / "a.jsonl",
        {"id": "x", "lang": "en", "sentences": [ROW, plain]},
        {"id": "y", "lang": "fr", "sentences": [plain]},
    )
    by_sentence = write(
        tmp_path / "b.jsonl",
        *({"doc": "x", "lang": "en", **row} for row in (ROW, plain)),
        {"doc": "y", "lang": "fr", **plain},
    )
    articles = read_gold(by_article)
    assert articles == read_gold(by_sentence)
    assert [(a.id, a.language, len(a.sentences)) for a in articles] == [("x", "en", 2), ("y", "fr", 1)]
    first = articles[0].sentences[0]
    assert (first.also, first.attributions[0].source, first.attributions[0].cue) == (
        (Label.CLAIM,),
        Span(0, 3),
        (Span(4, 8),),
    )


@pytest.mark.parametrize(
    "row",
    [
        {"lang": "en", **ROW},
        {"doc": "x", "lang": "en", "text": "a", "label": "opinion"},
        {"doc": "x", "lang": "en", "label": "claim"},
        {"doc": "x", "lang": "en", **ROW, "attributions": [{}]},
    ],
)
def test_rows_that_break_the_format_are_named(tmp_path: Path, row: object) -> None:
    with pytest.raises(InputError, match=r"a\.jsonl:2: "):
        read_gold(write(tmp_path / "a.jsonl", {"doc": "w", "lang": "en", "text": "a", "label": "claim"}, row))


def test_what_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n{\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.jsonl:2: not JSON"):
        read_gold(tmp_path / "a.jsonl")
