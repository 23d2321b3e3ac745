from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claims.attribution import CONTENT_TAGS, CUE_TAGS, SOURCE_TAGS
from claims.errors import InputError
from claims.label import Label
from claims.span import Span
from claims.training.examples import GoldAttribution, GoldSentence, read_gold, tag_tokens, token_tags

TEXT = "Reuters, citing two aides, said all ended."
TOKENS = tuple(
    Span(TEXT.index(word), TEXT.index(word) + len(word))
    for word in ("Reuters", ",", "citing", "two", "aides", "said", "all", "ended", ".")
)


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("marked", "tags", "expected"),
    [
        ([], CONTENT_TAGS, "O O O O O O O O O"),
        ([("all ended", "")], CONTENT_TAGS, "O O O O O O B I O"),
        ([("all", ""), ("ended", "")], CONTENT_TAGS, "O O O O O O B B O"),
        # A span that ends or begins inside a token takes the whole token.
        ([("l end", "")], CONTENT_TAGS, "O O O O O O B I O"),
        ([("Reuters", "outlet"), ("two aides", "unnamed")], SOURCE_TAGS, "B-outlet O O B-unnamed I-unnamed O O O O"),
        ([("two aides", "unnamed"), ("Reuters", "outlet")], SOURCE_TAGS, "B-outlet O O B-unnamed I-unnamed O O O O"),
        # The one that begins first keeps the tokens, of two that begin together the longer one.
        ([("aides", "person"), ("two aides", "unnamed")], SOURCE_TAGS, "O O O B-unnamed I-unnamed O O O O"),
        ([("two", "person"), ("two aides", "unnamed")], SOURCE_TAGS, "O O O B-unnamed I-unnamed O O O O"),
        ([("citing two", "person"), ("two aides", "unnamed")], SOURCE_TAGS, "O O B-person I-person B-unnamed O O O O"),
        ([("citing", "assert"), ("said", "deny")], CUE_TAGS, "O O B-assert O O B-deny O O O"),
    ],
)
def test_tag_tokens(marked: list[tuple[str, str]], tags: tuple[str, ...], expected: str) -> None:
    found = tag_tokens(TOKENS, [(span(words), kind) for words, kind in marked], tags)
    assert " ".join(tags[index] for index in found) == expected


def test_a_lone_space_belongs_to_the_span_it_stands_in() -> None:
    tokens = (Span(0, 3), Span(4, 4), Span(5, 9), Span(10, 10), Span(11, 12))
    assert tag_tokens(tokens, [(Span(0, 9), "")], CONTENT_TAGS) == [1, 2, 2, 0, 0]
    assert tag_tokens(tokens, [(Span(5, 12), "")], CONTENT_TAGS) == [0, 0, 1, 2, 2]


def test_token_tags_are_source_cue_and_content() -> None:
    nested = GoldAttribution("unnamed", "assert", span("two aides"), (span("citing"),), (span("all ended"),))
    outer = GoldAttribution("outlet", "deny", span("Reuters"), (span("said"),), (span("all ended"),))
    implicit = GoldAttribution("person", "doubt", None, (), ())
    source, cue, content = token_tags(GoldSentence(TEXT, Label.ATTRIBUTION, (), (outer, nested, implicit)), TOKENS)
    assert [SOURCE_TAGS[tag] for tag in source][:5] == ["B-outlet", "O", "O", "B-unnamed", "I-unnamed"]
    assert {CUE_TAGS[tag] for tag in cue} == {"O", "B-assert", "B-deny"}
    assert [CONTENT_TAGS[tag] for tag in content] == ["O"] * 6 + ["B", "I", "O"]


@pytest.mark.parametrize(
    ("also", "expected"),
    [
        ((), [1.0, 0.0, 0.0, 0.0]),
        ((Label.COMMENTARY,), [0.75, 0.0, 0.25, 0.0]),
        ((Label.COMMENTARY, Label.ATTRIBUTION), [0.75, 0.125, 0.125, 0.0]),
    ],
)
def test_alternatives_share_a_quarter(also: tuple[Label, ...], expected: list[float]) -> None:
    assert GoldSentence("x", Label.CLAIM, also, ()).label_weights() == expected


def sentence(text: str, **more: Any) -> dict[str, Any]:
    return {"text": text, "label": "claim", "also": [], "attributions": [], **more}


ATTRIBUTION = {"kind": "outlet", "polarity": "deny", "source": None, "cue": [[0, 1]], "content": [[2, 3], [4, 5]]}


def write(path: Path, *rows: Any) -> Path:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_gold_of_articles(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "lang": "ar", "sentences": [sentence("x"), sentence("y", attributions=[ATTRIBUTION])]},
        {"id": "b", "lang": "fa", "sentences": []},
    ]
    first, second = read_gold(write(tmp_path / "gold.jsonl", *rows))
    assert (first.id, first.language, [s.text for s in first.sentences]) == ("a", "ar", ["x", "y"])
    assert first.sentences[1].attributions == (
        GoldAttribution("outlet", "deny", None, (Span(0, 1),), (Span(2, 3), Span(4, 5))),
    )
    assert (second.id, second.sentences) == ("b", ())


def test_gold_of_sentences_is_grouped_by_article(tmp_path: Path) -> None:
    rows = [sentence("x", doc="a", lang="ar"), sentence("y", doc="a", lang="ar"), "", sentence("z", doc="b", lang="ru")]
    found = read_gold(write(tmp_path / "gold.jsonl", *rows))
    assert [(a.id, a.language, [s.text for s in a.sentences]) for a in found] == [
        ("a", "ar", ["x", "y"]),
        ("b", "ru", ["z"]),
    ]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["{"], r"gold\.jsonl:1: not JSON"),
        ([sentence("x", doc="a", lang="ar"), sentence("x", lang="ar")], r"gold\.jsonl:2: .* has `doc`"),
        ([sentence("x", doc="a")], r"gold\.jsonl:1: .* has `lang`"),
        ([sentence("x", doc="a", lang="ar", label="lie")], r"gold\.jsonl:1: .*'lie' is not a valid Label"),
        ([{"id": "a", "lang": "ar", "sentences": []}, {"id": "b", "sentences": []}], r"gold\.jsonl:2: article b"),
        ([{"id": "a", "lang": "ar", "sentences": []}, {"id": "b", "lang": "ar"}], r"gold\.jsonl:2: .* has `sentences`"),
        ([{"id": "a", "lang": "ar", "sentences": [{"text": "x"}]}], r"gold\.jsonl:1: .*KeyError\('label'\)"),
        ([sentence("x", doc="a", lang="ar", attributions=[ATTRIBUTION | {"cue": [[3, 1]]}])], r"0 <= start <= end"),
    ],
)
def test_a_row_that_breaks_the_format_is_named(tmp_path: Path, rows: list[Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        read_gold(write(tmp_path / "gold.jsonl", *rows))
