"""The page is parsed, not looked at: what it says, how it is escaped, that it loads nothing."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claims.cli.html_text import escaped, marked_words, own_words
from claims.cli.svg_bars import WIDTH, count_bar, share_bar
from claims.span import Span
from tests.cli.conftest import CITED, OPEN, Run, write_jsonl

VOID = {"meta", "br", "rect", "line"}
HOSTILE = "<script>alert(1)</script> & \"x\" '</p>'"
TITLE = "أُغلق الجسرُ «اليوم» <img src=x onerror=alert(1)>"
LEAD = f"Smith said the {HOSTILE} is closed."


class Page(HTMLParser):
    """A page as elements and text; it must be well formed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1] if self.open else "", data))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def words(self, tag: str) -> list[str]:
        return [data for name, data in self.texts if name == tag]


@pytest.fixture
def hostile(run: Run, tmp_path: Path) -> Run:
    rows = [
        {"id": "h1", "outlet": "<b>نافذة</b>", "lang": "ar", "title": TITLE, "sentences": [LEAD, "Rain fell."]},
        {"id": "h2", "outlet": "Blog", "lang": "en", "sentences": ["Rain fell."]},
    ]
    write_jsonl(tmp_path / "in.jsonl", rows)
    assert run("ingest", "in.jsonl").exit_code == 0
    return run


def page(run: Run, *arguments: object) -> tuple[str, Page]:
    result = run("audit", *arguments, "--format", "html")
    assert result.exit_code == 0, result.output
    return result.stdout, Page(result.stdout)


def test_nothing_of_an_article_is_markup(hostile: Run) -> None:
    text, found = page(hostile, "h1")
    allowed = "html head meta title style body h1 h2 p bdi table thead tbody tr th td svg rect line mark span br code"
    assert {name for name, _ in found.elements} <= set(allowed.split())
    assert not any(name.startswith("on") for _, attributes in found.elements for name in attributes)
    assert f"Sourcing: {TITLE}" in "".join(found.words("title"))
    assert "".join(found.words("h1")) == TITLE
    assert "<b>نافذة</b>" in found.words("bdi")
    assert "<script" not in text


def test_nothing_is_loaded(hostile: Run) -> None:
    text, found = page(hostile, "--all")
    assert not any(name in attributes for _, attributes in found.elements for name in ("src", "href", "action", "data"))
    assert "url(" not in text and "@import" not in text
    policy = next(each["content"] for each in found.all("meta") if each.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_words_of_articles_have_their_direction_and_language(hostile: Run) -> None:
    _, found = page(hostile, "h1")
    assert found.all("html") == [{"lang": "en"}]
    assert found.all("h1") == [{"dir": "auto", "lang": "ar"}]
    assert found.all("bdi") and all(each["dir"] == "auto" and "lang" in each for each in found.all("bdi"))
    sentences = [each for each in found.all("p") if each.get("lang") == "ar"]
    assert len(sentences) >= 2 and all(each["dir"] == "auto" for each in sentences)
    assert "color-scheme" in {each.get("name") for each in found.all("meta")}
    assert "prefers-color-scheme: dark" in "".join(found.words("style"))


def test_sources_are_marked_in_their_sentences(run: Run, database: Path) -> None:
    _, found = page(run, "a3", "--db", database)
    assert found.words("mark") == ["AFP", "officials"]
    body = "".join(data for _, data in found.texts)
    assert CITED in body and OPEN in body
    assert "Claims that others dispute" in body


def test_an_outlet_has_no_sentences_and_a_plot_for_each_share(run: Run, database: Path) -> None:
    _, found = page(run, "--outlet", "The Guardian", "--db", database)
    assert "Sentence by sentence" not in found.words("h2")
    assert found.words("mark") == []
    plots = Counter(each["class"] for each in found.all("svg"))
    # 5 of sentences, 7 of citations, 5 kinds, 4 statuses; one outlet cited.
    assert plots == {"plot": 22}
    assert all(each["role"] == "img" and each["aria-label"] for each in found.all("svg"))
    assert "unnamed: 50 %, all articles 50 %" in {each["aria-label"] for each in found.all("svg")}
    assert "1 of 2" in found.words("td")


def test_numbers_of_bars() -> None:
    bar = share_bar(0.5, 0.25, 0.75, 0.1, "half")
    assert f'class="bar" x="0" y="2" width="{WIDTH // 2}"' in bar
    assert f'x1="{WIDTH // 4}" x2="{WIDTH * 3 // 4}"' in bar
    assert f'class="corpus" x="{WIDTH // 10}"' in bar
    assert 'class="corpus"' not in share_bar(0, 0, 1, None, "none")
    assert f'width="{WIDTH}" height="10"' in count_bar(7, 7, "most")
    assert 'width="0"' in count_bar(0, 0, "nothing")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#x27;"),
        ("a\x00b\nc\ud800", "a\ufffdb c\ufffd"),
        ("می\u200cرود", "می\u200cرود"),
    ],
)
def test_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected
    assert own_words(text, "fa") == f'<bdi dir="auto" lang="fa">{expected}</bdi>'


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "a&lt;b c"),
        ([Span(0, 3)], "<mark>a&lt;b</mark> c"),
        ([Span(0, 2), Span(1, 3)], "<mark>a&lt;b</mark> c"),
        ([Span(4, 99)], "a&lt;b <mark>c</mark>"),
        ([Span(9, 12)], "a&lt;b c"),
    ],
)
def test_marked_words(spans: list[Span], expected: str) -> None:
    assert marked_words("a<b c", spans, None) == f'<bdi dir="auto" lang="">{expected}</bdi>'


def test_headings_without_anything_below_are_left_out(run: Run, database: Path) -> None:
    text, _ = page(run, "a1", "--db", database)
    headings = re.findall("<h2>(.*?)</h2>", text)
    assert "Most cited outlets" not in headings and "Chains of attributed claims" not in headings
