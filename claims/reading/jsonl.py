"""JSON Lines -> articles, one a row; a bad row costs that row only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from claims.article import Article, GivenSentence
from claims.errors import InputError
from claims.languages.detect import detect_language
from claims.reading.failure import Failure
from claims.reading.options import ReadingOptions
from claims.reading.row import Row, date_field, id_field, language_field, parse_row, shown, text_field
from claims.span import Span


def read_jsonl(
    lines: Iterable[str], path: str, options: ReadingOptions, make_key: Callable[[int, Article], str]
) -> Iterator[Article | Failure]:
    """The article or the failure of each row; blank lines are passed over.

    Args:
        lines: The rows.
        path: What error messages and failures call the file.
        options: Defaults for what a row does not say.
        make_key: Identity of an article whose row, whose line number it gets, has neither `id` nor `url`.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            article = _read_row(parse_row(line), options)
        except InputError as error:
            yield Failure(path, number, InputError(f"{path}, line {number}: {error}"))
            continue
        yield article if article.key else replace(article, key=make_key(number, article))


def _read_row(row: Row, options: ReadingOptions) -> Article:
    text, sentences = _body(row)
    url = text_field(row, "url")
    return Article(
        key=id_field(row) or url or "",
        text=text,
        title=text_field(row, "title") or options.title,
        outlet=text_field(row, "outlet") or options.outlet,
        published=date_field(row) or options.published,
        language=language_field(row) or options.language or detect_language(text),
        url=url,
        sentences=sentences,
    )


def _body(row: Row) -> tuple[str, tuple[GivenSentence, ...]]:
    text = row.get("text")
    if text is not None and not isinstance(text, str):
        raise InputError(f"`text` must be a string, was: {shown(text)}")
    given = row.get("sentences")
    if given is None:
        if text is None or not text.strip():
            raise InputError(f"a row must have `text` or `sentences` that is not blank, was: {shown(dict(row))}")
        return text, ()
    if not isinstance(given, list) or not given:
        raise InputError(f"`sentences` must be a list that is not empty, was: {shown(given)}")
    items = [_sentence(item) for item in given]
    if text is None:
        text = "\n".join(sentence for sentence, _ in items)
    return text, tuple(_locate(items, text))


def _sentence(item: object) -> tuple[str, str | None]:
    """Text and id of one item of `sentences`."""
    if isinstance(item, str):
        text, name = item, None
    elif isinstance(item, dict) and isinstance(item.get("text"), str):
        text, name = item["text"], id_field(item)
    else:
        raise InputError(f"a sentence must be a string or an object with `text`, was: {shown(item)}")
    if not text.strip():
        raise InputError(f"a sentence must not be blank, was: {shown(item)}")
    return text, name


def _locate(items: list[tuple[str, str | None]], text: str) -> Iterator[GivenSentence]:
    cursor = 0
    for sentence, name in items:
        start = text.find(sentence.strip(), cursor)
        if start < 0:
            raise InputError(f"`sentences` must stand in `text` in their order, not found: {shown(sentence)}")
        cursor = start + len(sentence.strip())
        yield GivenSentence(Span(start, cursor), name)
