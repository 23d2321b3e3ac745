from __future__ import annotations

from pathlib import Path

import pytest

from claims.errors import ModelError
from claims.inference.tokens import UNKNOWN, Tokenizer
from claims.span import Span


@pytest.fixture(scope="module")
def tokenizer(tokenizer_directory: Path) -> Tokenizer:
    return Tokenizer(tokenizer_directory)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the port closed", ["the", "port", "closed"]),
        ("the  port", ["the", "", "port"]),
        (" the port ", ["", "the", "port", ""]),
        ("portal", ["port", "a", "l"]),
        ("قال الميناء", ["قال", "الميناء"]),
        ("قال،", ["قال", "،"]),
        ("the \U0001f54a closed", ["the", "", "\U0001f54a", "closed"]),
        ("the \ud83d port", ["the", "", "\ud83d", "port"]),
        ("", []),
    ],
)
def test_tokens_cover_the_words_without_white_space(tokenizer: Tokenizer, text: str, words: list[str]) -> None:
    (tokens,) = tokenizer.tokenize([text])
    assert len(tokens.ids) == len(tokens.spans)
    found = [span.of(text) for span in tokens.spans]
    assert [word for word in found if word] == [word for word in words if word]
    assert all(word == word.strip() for word in found)
    assert list(tokens.spans) == sorted(tokens.spans)


def test_texts_come_back_in_order_without_special_tokens(tokenizer: Tokenizer) -> None:
    texts = ["the port", "", "Reuters said"]
    found = tokenizer.tokenize(texts)
    assert [[span.of(text) for span in tokens.spans] for text, tokens in zip(texts, found, strict=True)] == [
        ["the", "port"],
        [],
        ["Reuters", "said"],
    ]
    assert all(token >= 3 for tokens in found for token in tokens.ids)
    assert tokenizer.tokenize([]) == []


@pytest.mark.parametrize("word", ["<s>", "</s>", "<pad>", "<unk>"])
def test_a_text_that_spells_a_special_token_does_not_act_as_one(tokenizer: Tokenizer, word: str) -> None:
    text = f"the {word} port"
    (tokens,) = tokenizer.tokenize([text])
    assert min(tokens.ids) == UNKNOWN
    assert tokens.spans[-1] == Span(len(text) - 4, len(text))


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff"])
def test_a_directory_without_a_tokenizer_is_named(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "tokenizer.json").write_bytes(content)
    with pytest.raises(ModelError, match=r"tokenizer\.json: (not a|the model has no) tokenizer"):
        Tokenizer(tmp_path)
