"""One plain text -> one article: its headline and its day, when the first lines state them."""

from __future__ import annotations

from datetime import date

from claims.article import Article
from claims.languages.detect import detect_language
from claims.reading.dateline import is_time_line, read_dateline
from claims.reading.options import ReadingOptions

# The longest of 481 headlines looked at has 105 characters. It is the full stop that tells a first paragraph, for 71 %
# of them are shorter than this; 7 of 248 have no stop and would pass for headlines if set apart.
_LONGEST_TITLE = 200
# Of 233 headlines 30 end with "?" or "!" and none with one of these.
_PARAGRAPH_ENDS = ".。۔:"
_CLOSING = " \t\u200e\u200f\"'”’»)"
# Page furniture (weekday, time, section) stands above the date; below the fifth line a date belongs to the text.
_DATE_LINES = 5


def read_text(text: str, key: str, options: ReadingOptions, url: str | None = None) -> Article:
    """The article that `text` is; headline, day and language are looked for in it unless `options` has them.

    Args:
        text: Decoded, not empty; stored as it is.
        key: The article's identity.
        options: What is known about it.
        url: Its address.
    """
    language = options.language or detect_language(text)
    lines = [line.strip() for line in text.split("\n")]
    return Article(
        key=key,
        text=text,
        title=options.title or _title(lines, language),
        outlet=options.outlet,
        published=options.published or _published(lines, language),
        language=language,
        url=url,
    )


def _title(lines: list[str], language: str | None) -> str | None:
    """The first line that states no date or time, if it looks like a headline: short, no paragraph, set apart."""
    for index, line in enumerate(lines):
        if not line or is_time_line(line) or read_dateline(line, language):
            continue
        # Markdown marks a headline with "#".
        title = line.lstrip("#").strip() if line.startswith("#") else line
        bare = title.rstrip(_CLOSING)
        stands_apart = index + 1 < len(lines) and not lines[index + 1] and any(lines[index + 2 :])
        has_stop = bare.endswith(tuple(_PARAGRAPH_ENDS)) and not bare.endswith("..")
        return title if bare and stands_apart and not has_stop and len(title) <= _LONGEST_TITLE else None
    return None


def _published(lines: list[str], language: str | None) -> date | None:
    first = [line for line in lines if line][:_DATE_LINES]
    return next(filter(None, (read_dateline(line, language) for line in first)), None)
