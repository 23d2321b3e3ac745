"""What the words of a source say of a person: name, titles, gender, whether they only point back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claims.sources.person_names import TOKEN, find_name
from claims.sources.title_words import bare_word, title_of
from claims.sources.titles import (
    ARTICLES,
    DEMONSTRATIVES,
    FEMALE,
    FEMININE,
    HONORIFICS,
    MALE,
    MASCULINE,
    PLURALS,
    PRONOUNS,
    TITLES,
    title_key,
)

_IMAM = re.compile(r"امام جمعه")


_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670\u0640]")


_KIN = frozenset(
    map(title_key, "خواهر برادر مادر پدر همسر زوجة شقيق شقيقة والد والدة ابن ابنة sister brother mother father".split())  # noqa: SIM905
)


_EMPHASIS = frozenset(
    map(title_key, "نفسه نفسها himself herself même mismo misma selbst сам сама خود".split())  # noqa: SIM905
)


# "a ministra" points back, "a minister" does not.
_PORTUGUESE = {"a": ("a",), "o": ("o", "or", "e")}


@dataclass(frozen=True, slots=True)
class Description:
    """What a source's words say.

    Attributes:
        name: Words of the name as written, given name first; empty when the words name nobody.
        titles: Concepts of the titles in the words (`minister`, `spokesperson`).
        roles: Folded words that are no name, articles and prepositions off: title words and what they are of.
        gender: `m`, `f`, or empty when the words do not say.
        pronoun: The words are a pronoun.
        plural: The words are about several persons.
        pointing: They point back: a demonstrative, an article, or a title alone.
    """

    name: tuple[str, ...] = ()
    titles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    gender: str = ""
    pronoun: bool = False
    plural: bool = False
    pointing: bool = False

    @property
    def full(self) -> bool:
        """Whether given name and surname are there."""
        return len(self.name) > 1


def describe(source: str) -> Description:
    """What the words of a source of kind person say."""
    source = _IMAM.sub("امام\u200cجمعه", _MARKS.sub("", source))
    folded = [title_key(token) for token in TOKEN.findall(source)]
    if folded and (folded[0] in PRONOUNS or folded[0] in PLURALS) and _EMPHASIS.issuperset(folded[1:]):
        plural = folded[0] in PLURALS and folded[0] not in PRONOUNS
        return Description(gender=PRONOUNS.get(folded[0], ""), pronoun=True, plural=plural)
    name = () if folded and folded[0] in _KIN else find_name(source)
    named = {title_key(word) for word in name}
    rest = [word for word in folded if word not in named]
    titles = [title for word in rest for title in [title_of(word)] if title]
    roles = frozenset(bare for word in rest for bare in [bare_word(word)] if len(bare) > 2 and bare not in ARTICLES)
    return Description(
        name=name,
        titles=frozenset(TITLES[title] for title in titles),
        roles=roles - DEMONSTRATIVES - HONORIFICS,
        gender=_gender(rest),
        pointing=not name and _points(folded, titles),
    )


def _gender(words: Sequence[str]) -> str:
    bare = {bare_word(word) for word in words} | set(words)
    first = next(iter(words), "")
    female = bool(bare & FEMININE) or first in {"la", "elle", "una", "une"}
    if female or any(
        len(w) > 7 and w.isascii() and w.endswith(("sprecherin", "leiterin", "ikerin", "istin")) for w in words
    ):
        return FEMALE
    return MALE if bare & MASCULINE or first in {"le", "el", "il"} else ""


def _points(folded: Sequence[str], titles: Sequence[str]) -> bool:
    if not folded:
        return False
    first = folded[0]
    if first in _PORTUGUESE:
        return len(folded) > 1 and folded[1].endswith(_PORTUGUESE[first])
    if first in DEMONSTRATIVES or first in ARTICLES or first.startswith(("l'", "d'")):
        return True
    # A title alone points back in languages without an article, and with the article written together.
    return bool(titles) and (len(folded) == 1 or bare_word(first) != first)
