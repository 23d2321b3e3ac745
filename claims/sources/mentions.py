"""Names in the text of an article that no source holds: a person may be introduced in one sentence and cited "
"in another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from claims.sources.description import describe
from claims.sources.title_words import is_title
from claims.sources.transliteration import name_words, same_word

_CLAUSE = re.compile(r"[.!?؟،؛\n«»\"()]")
_NEAR = 9
_CAPITAL = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


@lru_cache(maxsize=64)
def _names(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs of capitalised words with one space between, the first no title and none at the start of a sentence."""
    words = list(_CAPITAL.finditer(text))
    found = []
    for one, other in pairwise(words):
        if text[one.end() : other.start()] != " " or not (one.group()[0].isupper() and other.group()[0].isupper()):
            continue
        begins = not text[: one.start()].rstrip(' \n«“"').endswith(tuple(".!?:\n")) and one.start() > 0
        if begins and not is_title(one.group()) and not one.group().isupper():
            found.append((one.group(), other.group()))
    return tuple(found)


def fuller_name(text: str, surname: str) -> str:
    """The name "given name surname" that the text gives for a surname; empty when it gives none, or two.

    Scripts with capitals show where a name begins; in the others it must stand behind a title.
    """
    words = name_words(surname)
    if len(words) != 1:
        return ""
    if surname[:1].isupper():
        counts = Counter(f"{given} {last}" for given, last in _names(text) if _bears(last, words[0]))
    else:
        counts = Counter(_titled(text, surname))
    given = {name.split()[0] for name in counts}
    first = next(iter(given), "")
    return counts.most_common(1)[0][0] if given and all(same_word(*map(_word, (first, g))) for g in given) else ""


def _titled(text: str, surname: str) -> Iterator[str]:
    """Names of two words or more that end in a surname and stand behind a title in the same clause."""
    for match in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", text):
        clause = _CLAUSE.split(text[max(0, match.start() - 80) : match.end()])[-1]
        said = describe(" ".join(clause.split()[-_NEAR:]))
        if said.titles and len(said.name) > 1 and said.name[-1] == surname:
            yield " ".join(said.name)


def _bears(last: str, surname: str) -> bool:
    return same_word(_word(last), surname)


def _word(text: str) -> str:
    return next(iter(name_words(text)), "")
