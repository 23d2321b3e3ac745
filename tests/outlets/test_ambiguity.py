"""Names that are also words, outlets spoken to or only mentioned, misspelt and unknown ones: who is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from claims.attribution import Attribution, Source, SourceKind
from claims.outlets.citation import Citation, Resolution
from claims.outlets.registry import load
from claims.outlets.resolve import resolve
from claims.span import Span

_MARK = re.compile(r"\[(?P<kind>[opidu])\||\]|[{}<>]")
_KINDS = {kind.value[0]: kind for kind in SourceKind}
PRECISION, RECALL = 0.95, 0.90


def rows() -> list[tuple[str, str, frozenset[str]]]:
    text = (Path(__file__).parent / "ambiguity.txt").read_text(encoding="utf-8")
    # The marks hold a bar as well: the first and the last one divide.
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [
        (
            line.split("|")[0],
            line.partition("|")[2].rpartition("|")[0],
            frozenset(filter(None, [line.rpartition("|")[2]])),
        )
        for line in lines
    ]


def read(marked: str) -> list[Citation]:
    """Resolve one marked sentence; all its sources share its cues and contents, as a model's do."""
    text, opened, spans = "", {}, {"{": [], "<": []}
    sources: list[Source] = []
    cursor = 0
    for match in _MARK.finditer(marked):
        text += marked[cursor : match.start()]
        cursor = match.end()
        mark = match.group()
        if mark in "{<" or match["kind"]:
            opened[mark[0]] = (len(text), match["kind"])
        else:
            start, kind = opened.pop({"]": "[", "}": "{", ">": "<"}[mark])
            if kind:
                sources.append(Source(_KINDS[kind], Span(start, len(text))))
            else:
                spans[{"}": "{", ">": "<"}[mark]].append(Span(start, len(text)))
    text += marked[cursor:]
    cue, content = tuple(spans["{"]), tuple(spans["<"])
    cited = [Attribution(s, cue, content, nested=place > 0) for place, s in enumerate(sources)]
    return list(resolve(text, [cited or [Attribution(Source(SourceKind.PERSON, None), cue, content)]], None, load())[0])


def outlets(citations: list[Citation]) -> frozenset[str]:
    return frozenset(
        item.name
        for item in citations
        if item.attribution.source.kind is SourceKind.OUTLET and item.resolution is not Resolution.UNRESOLVED
    )


def failures() -> Iterator[str]:
    for language, text, expected in rows():
        found = outlets(read(text))
        if found != expected:
            yield f"{language} {text}: expected {sorted(expected)}, found {sorted(found)}"


def test_table_is_large_and_half_of_it_is_silence() -> None:
    table = rows()
    silent = [row for row in table if not row[2]]
    assert len(table) >= 160
    assert 0.4 <= len(silent) / len(table) <= 0.6
    assert len({row[0] for row in table}) >= 10
    assert len({row[1] for row in table}) == len(table)


def test_precision_and_recall() -> None:
    right = found = expected = 0
    for _, text, wanted in rows():
        got = outlets(read(text))
        right, found, expected = right + len(got & wanted), found + len(got), expected + len(wanted)
    report = f"precision {right / found:.3f}, recall {right / expected:.3f}\n" + "\n".join(failures())
    print(report)
    assert right / found >= PRECISION and right / expected >= RECALL, report
