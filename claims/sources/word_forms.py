"""Forms of one name: Russian and Ukrainian cases, and the mute e that other scripts leave out."""

from __future__ import annotations

import re

# Endings of Russian and Ukrainian names in an oblique case, from grammar: not measured, since too few sources of the
# authored articles are inflected and have their English name given.
_CASES = (
    "ыми",
    "ого",
    "ому",
    "его",
    "ему",
    "ым",
    "им",
    "ом",
    "ем",
    "ой",
    "ей",
    "ою",
    "ові",
    "ою",
    "а",
    "у",
    "е",
    "ю",
    "я",
    "і",
    "ы",
    "и",
)


_ADJECTIVE = (
    ("ського", "ський"),
    ("ському", "ський"),
    ("ським", "ський"),
    ("ского", "ский"),
    ("скому", "ский"),
    ("ским", "ский"),
    ("ском", "ский"),
    ("цкого", "цкий"),
    ("цким", "цкий"),
)


# "Poutine", "Salmane": French writes so what others end in n.
_FRENCH = re.compile(r"(?<=[ai]n)e$")


# "Bruce", "Juliette": silent, which the other scripts do not write.
_MUTE = re.compile(r"(?<=[b-df-hj-np-tv-z])e$")


def is_cyrillic(word: str) -> bool:
    return "а" <= word[:1] <= "ї"


def script(word: str) -> str:
    return "latin" if word.isascii() else "cyrillic" if is_cyrillic(word) else "abjad"


def forms(word: str, foreign: bool = True) -> set[str]:
    """The word, what it can be the oblique case of, and for another script without a mute e."""
    found = {word, _FRENCH.sub("", word)} | ({_MUTE.sub("", word)} if foreign else set())
    if not is_cyrillic(word):
        return found
    for ending, nominative in _ADJECTIVE:
        if word.endswith(ending):
            found.add(word.removesuffix(ending) + nominative)
    for ending in _CASES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            found |= (
                {stem, stem + "а", stem + "и"}
                if ending in {"ой", "ей", "ы", "и", "у", "ю", "е", "я", "ем", "і"}
                else {stem}
            )
            if ending in {"и", "ю", "ей", "е", "я"}:
                found.add(stem + "я")
    return found
