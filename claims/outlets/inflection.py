"""Case forms of Cyrillic outlet names, written out when the registry is compiled.

A name is inflected word by word with one case for all its words ("Новая газета", "Новой газеты", "Новую газету"), which
costs a few dozen keys a name and spares the matcher a stemmer. Endings of Russian and Ukrainian stand together: a form
that neither language has is never met.
"""

from __future__ import annotations

from itertools import product

# Genitive, dative, accusative, instrumental, prepositional. The annotated articles hold five inflected names of
# registered outlets (Интерфакса, «Интерфаксу», «Коммерсанта», «Коммерсанту», Новой газетой): all five are written here,
# none without paradigms.
_PARADIGMS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    ("ая", (("ой", "ои"), ("ой", "ои"), ("ую",), ("ой", "ои", "ою"), ("ой", "ои"))),
    ("ый", (("ого",), ("ому",), ("ый", "ого"), ("ым",), ("ом",))),
    ("ий", (("ого", "его"), ("ому", "ему"), ("ий",), ("им",), ("ом", "ем"))),
    ("ия", (("ий", "ии", "ии"), ("иям", "ии"), ("ия", "ию"), ("иями", "ией"), ("иях", "ии"))),
    ("ти", (("тей",), ("тям",), ("ти",), ("тями",), ("тях",))),
    ("ська", (("ської",), ("ській",), ("ську",), ("ською",), ("ській",))),
    ("цька", (("цької",), ("цькій",), ("цьку",), ("цькою",), ("цькій",))),
    ("ка", (("ки",), ("ке", "ці"), ("ку",), ("кой", "кою"), ("ке", "ці"))),
    ("га", (("ги",), ("ге", "зі"), ("гу",), ("гой", "гою"), ("ге", "зі"))),
    ("а", (("ы", "и", "ої"), ("е", "і", "ій"), ("у",), ("ой", "ою"), ("е", "і", "ій"))),
    ("я", (("и", "і"), ("е", "і"), ("ю",), ("ей", "ею"), ("е", "і"))),
    ("ь", (("я", "и"), ("ю", "и"), ("ь",), ("ем", "ью"), ("е", "и"))),
    ("ы", (("ов",), ("ам",), ("ы",), ("ами",), ("ах",))),
    ("о", (("о", "а"), ("о", "у"), ("о",), ("о", "ом"), ("о", "е"))),
)
_CONSONANT = (("а", "у"), ("у", "ові"), ("", "а"), ("ом", "ем"), ("е", "і"))
_CONSONANTS = frozenset("бвгджзклмнпрстфхцчшщ")
_CASES = 5


def _is_cyrillic(word: str) -> bool:
    return all("\u0400" <= char <= "\u04ff" for char in word)


def _forms(word: str, case: int) -> tuple[str, ...]:
    if len(word) < 3 or not _is_cyrillic(word):
        return (word,)
    stem = word.removesuffix("ъ")
    for ending, cases in _PARADIGMS:
        if stem.endswith(ending):
            return tuple(stem.removesuffix(ending) + form for form in cases[case])
    if stem[-1] in _CONSONANTS:
        return tuple(stem + form for form in _CONSONANT[case])
    return (word,)


def inflected(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Every case form of a folded name, itself included; the name alone when it has no Cyrillic word.

    The last word may also be inflected by itself ("Ассошиэйтед Прессу", "Спорт-Экспресса").
    """
    found = {words}
    if not any(_is_cyrillic(word) for word in words):
        return found
    for case in range(_CASES):
        found.update(product(*(_forms(word, case) for word in words)))
        found.update((*words[:-1], form) for form in _forms(words[-1], case))
    found.add((*words[:-1], words[-1].removesuffix("ъ") or words[-1]))
    return found
