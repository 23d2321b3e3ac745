"""A tokenizer small enough to read, for the tests that need one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from string import ascii_letters, digits
from typing import Any

import pytest

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
WORDS = (
    "said",
    "that",
    "the",
    "port",
    "closed",
    "Reuters",
    "denied",
    "Friday",
    "ship",
    "قال",
    "رويترز",
    "الميناء",
    "أغلق",
)
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىئءؤ"


def tiny_tokenizer() -> dict[str, Any]:
    """A Unigram ``tokenizer.json`` like that of XLM-R: words of a few sentences, letters for all others."""
    pieces = [[token, 0.0] for token in SPECIAL]
    pieces.append(["▁", -5.0])
    pieces += [["▁" + word, -3.0] for word in WORDS]
    pieces += [[letter, -9.0] for letter in ascii_letters + digits + ARABIC + ".,;:!?«»'-،"]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {
                **{"id": place, "content": token, "single_word": False, "lstrip": False, "rstrip": False},
                **{"normalized": False, "special": True},
            }
            for place, token in enumerate(SPECIAL)
        ],
        "normalizer": None,
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "post_processor": None,
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "model": {"type": "Unigram", "unk_id": 3, "vocab": pieces, "byte_fallback": False},
    }


@pytest.fixture(scope="session")
def make_tokenizer() -> Callable[[], dict[str, Any]]:
    return tiny_tokenizer


@pytest.fixture(scope="session")
def tokenizer_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("tokenizer")
    (directory / "tokenizer.json").write_text(json.dumps(tiny_tokenizer()), encoding="utf-8")
    return directory
