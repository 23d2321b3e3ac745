from __future__ import annotations

import json
from datetime import date

from claims.cli.json_text import json_document, json_line
from claims.label import Label
from claims.span import Span


def test_values_in_the_types_of_json() -> None:
    value = {"spans": (Span(1, 3),), "day": date(2025, 11, 14), "scores": {Label.CLAIM: 0.5}, "label": Label.CLAIM}
    expected = {
        "spans": [{"start": 1, "end": 3}],
        "day": "2025-11-14",
        "scores": {"claim": 0.5},
        "label": "claim",
    }
    assert json.loads(json_line(value)) == json.loads(json_document(value)) == expected


def test_words_are_not_escaped_but_half_a_surrogate_pair_is() -> None:
    text = "رويترز \u200f\ud800 𝕏\n"
    line = json_line(text)
    assert line.encode("utf-8") == '"رويترز \u200f\\ud800 𝕏\\n"'.encode()
    assert json.loads(line) == text
