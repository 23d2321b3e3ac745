"""Whether two spellings, in any of six scripts, can be one name.

Two words are compared consonant by consonant with the vowels between them as a check: Latin and Cyrillic write every
vowel, Arabic and Hebrew the long ones, so a long vowel must be met by one that sounds like it and a short one need not
be. A final vowel is never left out: Husseini is not Hussein.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from claims.normalize import fold
from claims.sources.sounds import is_abjad, sounds_same, units
from claims.sources.word_forms import forms, is_cyrillic, script

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


_WORD = re.compile(r"[^\W\d_]+(?:['’׳`][^\W\d_]+)*['’׳]?")


# Letters that folding makes one and that sound apart, kept by writing them out before.
_KEPT = str.maketrans(
    {
        **dict.fromkeys("şšŞŠșȘ", "sh"),
        **dict.fromkeys("čćČĆçÇ", "ch"),
        **dict.fromkeys("žŽż", "zh"),
        **dict.fromkeys("öÖőø", "o"),
        **dict.fromkeys("üÜű", "u"),
        **dict.fromkeys("ğĞ", "gh"),
        **dict.fromkeys("گ", "گ"),
        **dict.fromkeys("\u200c\u200d", ""),
        **dict.fromkeys("ئ", "ي"),
        "ء": "",
        **dict.fromkeys("’׳`ʼ‘", "'"),
    }
)


# "Abdul Rahman", "Abdel-Rahman", "عبد الرحمن": one word; the article's l is lost before r, s, sh, n.
_ALLAH = re.compile(r"(?<=[\u0621-\u064a]) ?الله\b")


_ABD = (
    (re.compile(r"\babd[ -]?(?:[uea]l|[uea][rsn])?[ -]?(?=[a-z])"), "abd'"),
    (re.compile(r"\bабд[ -]?(?:[уеэа][лрсн]ь?)?[ -]?(?=[а-я])"), "абд"),
    (re.compile(r"\bعبد ?(?:ال)?(?=[\u0621-\u064a])"), "عبد"),
)


_ARTICLE = (
    re.compile(r"\b(?:al|el|ad|as|ash|ar|an|at|az|ed|es|esh|er|en|ez)[-'](?=[a-z]{2})"),
    re.compile(r"\b(?:аль|эль|ас|аш|ар|ан|ат|аз|ад|эс|эш)-(?=[а-я]{2})"),
    re.compile(r"\bال(?=[\u0621-\u064a]{3})"),
    re.compile(r"\b(?:al|el|аль|эль|אל)[ -](?=\w{2})"),
)


_PARTICLES = frozenset(["bin", "ibn", "بن", "ابن", "бин", "ибн", "בן", "ben", "ould", "ولد", "ульд"])


# Given names that differ by one long vowel, which foreign names may leave unwritten and these may not.
_APART = tuple(
    frozenset(group.split())
    for group in (
        "سلمان سليمان",
        "محمد محمود",
        "حسن حسين",
        "سعد سعيد سعود",
        "كريم كرم",
        "امن امين",
        "جمل جميل جمال",
        "salem سليم",
        "nasser نصر",
        "naser نصر",
    )
)


_GLIDES = re.compile(r"ei|ai|ay|ey|ee|ей|ай|эй|ий")


_FINAL_I = re.compile(r"(?:iy|ii|ij|yi|yy|yj|ий|ый|ій)\b")


# "Alexander" and "Александр", "Peter" and "Пётр".
_FLEETING = re.compile(r"(?<=[dtдт])(?:e|е)(?=[rр]\b)")


# فاعل: the vowel left out is an i or e, so كامل is Kamel and not Kamal.
_PARTICIPLE = re.compile(r"^[^اويع]ا[^اويه]{2}$")


_SILENT_E = re.compile(r"oe\b")


_INDECLINABLE = ("о", "у", "ю", "э", "е", "их", "ых", "и", "а", "я")


_FEWEST = 4


_VARIANTS = 32


def _prepared(name: str) -> str:
    text = fold(name.translate(_KEPT).replace("گ", "ك")).replace("-", "-")
    text = _ALLAH.sub("له", text)
    for pattern in _ARTICLE:
        text = pattern.sub("", text)
    for pattern, written in _ABD:
        text = pattern.sub(written, text)
    text = _SILENT_E.sub("o", text)
    text = _FLEETING.sub("", text)
    text = _FINAL_I.sub(lambda m: "i" if m.group()[0].isascii() else "и", text)
    return text.replace("-", "")


def name_words(name: str) -> tuple[str, ...]:
    """Folded words of a name, article and "bin" off; a name in Han or kana is one word."""
    if _HAN.search(name):
        return ("".join(name.split()),)
    words = tuple(_WORD.findall(_prepared(name)))
    return tuple(word for index, word in enumerate(words) if index == 0 or word not in _PARTICLES)


def same_word(a: str, b: str) -> bool:
    """Whether two folded words (of :func:`name_words`) can spell one given name or surname. Symmetric."""
    return bool(_readings(a, b))


@lru_cache(maxsize=65536)
def _readings(a: str, b: str) -> frozenset[bool]:
    """In which cases two words are one name: False in the nominative, True when one of them is in an oblique case."""
    if a == b:
        return frozenset({False})
    if _kept_apart(a, b) or _kept_apart(b, a):
        return frozenset()
    pairs = product(forms(a, script(a) != script(b)), forms(b, script(a) != script(b)))
    return frozenset((x, y) != (a, b) and (is_cyrillic(a) or is_cyrillic(b)) for x, y in pairs if sounds_same(x, y))


def _kept_apart(a: str, b: str) -> bool:
    if any({a, b} <= group for group in _APART) or _HAN.search(a + b):
        return True
    if is_abjad(a) and is_abjad(b) and not _same_abjad(a, b):
        return True
    return _glide_missing(a, b) or _not_participle(a, b)


def _not_participle(full: str, abjad: str) -> bool:
    if is_abjad(full) or not _PARTICIPLE.match(abjad):
        return False
    last = [unit.vowel for unit in units(full) if unit.vowel][-1:]
    # A fleeting e was taken off ("Khater").
    return bool(last) and "I" not in last[0] and not full.endswith(("tr", "dr"))


def _same_abjad(a: str, b: str) -> bool:
    """Two spellings in one of the scripts without short vowels, or one in each, must be long to differ in a vowel."""
    if ("א" <= a[0] <= "ת") != ("א" <= b[0] <= "ת"):
        return True
    return min(len(a), len(b)) >= _FEWEST and abs(len(a) - len(b)) <= 2


def _glide_missing(full: str, abjad: str) -> bool:
    """Whether a diphthong of `full`, which Arabic and Hebrew always write, has no ي, ا or י to meet it."""
    if not is_abjad(abjad) or is_abjad(full):
        return False
    inner = _GLIDES.search(full[1:-1])
    return inner is not None and not any(char in "يايאע" for char in abjad[1:])


def same_name(a: str, b: str) -> bool:
    """Whether two full names can be one person's: given name and surname alike.

    Middle names may be missing on one side. A surname alone is never enough: both names need two words.
    """
    words_a, words_b = name_words(a), name_words(b)
    if len(words_a) < 2 or len(words_b) < 2:
        return len(words_a) == len(words_b) == 1 and bool(_HAN.search(a)) and words_a == words_b and len(words_a[0]) > 1
    if _agree(words_a, words_b):
        middles = words_a[1:-1], words_b[1:-1]
        return not all(middles) or len(middles[0]) != len(middles[1]) or all(map(same_word, *middles))
    # "Baghaei Rad" and "بقایی‌راد", "Abu Zaid" and "أبوزيد".
    if len(words_a) == len(words_b) or max(len(words_a), len(words_b)) > 4:
        return False
    return same_word(words_a[0], words_b[0]) and same_word("".join(words_a[1:]), "".join(words_b[1:]))


def _agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether given names and surnames are alike in one case: Александра Новак is not Александр Новак."""
    given, surname = _readings(a[0], b[0]), _readings(a[-1], b[-1])
    if not given or not surname or given & surname:
        return bool(given and surname)
    return any(is_cyrillic(word) and word.endswith(_INDECLINABLE) for word in (a[-1], b[-1]))


# Classes that no transliteration mixes up with a vowel or with nothing.
_FIRM = {"L": "L", "M": "M", "N": "N", "R": "R", "S": "T", "T": "T", "D": "T", "K": "K", "J": "K", "X": "K"}


def block_keys(name: str) -> frozenset[str]:
    """Keys to look names up by: two names for which :func:`same_name` holds share one; the reverse is not so.

    Of the given name, since surnames come with particles.
    """
    words = name_words(name)
    if not words:
        return frozenset()
    if _HAN.search(name):
        return frozenset(words)
    return frozenset(key for form in forms(words[0]) for key in _firm_keys(form))


def _firm_keys(word: str) -> set[str]:
    keys = {""}
    for unit in units(word):
        choices = {_FIRM.get(sound, "") for sound in unit.sounds}
        wider = {key if not choice or key.endswith(choice) else key + choice for key in keys for choice in choices}
        if len(wider) > _VARIANTS:
            break
        keys = wider
    return keys
