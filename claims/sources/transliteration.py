"""Whether two spellings, in any of six scripts, can be one name.

Two words are compared consonant by consonant with the vowels between them as a check: Latin and Cyrillic write every
vowel, Arabic and Hebrew the long ones, so a long vowel must be met by one that sounds like it and a short one need not
be. A final vowel is never left out: Husseini is not Hussein.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from claims.normalize import fold
from claims.sources.letters import ABJAD, CONSONANTS, LONGEST, VOWELS, Sounds

_NOTHING: Sounds = frozenset()
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
    (re.compile(r"\babd[ -]?(?:[uea]l|[uea][rsn])?[ -]?(?=[a-z])"), "abd"),
    (re.compile(r"\bабд[ -]?(?:[уеэа][лрсн]ь?)?[ -]?(?=[а-я])"), "абд"),
    (re.compile(r"\bعبد ?(?:ال)?(?=[\u0621-\u064a])"), "عبد"),
)
_ARTICLE = (
    re.compile(r"\b(?:al|el|ad|as|ash|ar|an|at|az|ed|es|esh|er|en|ez)[-'](?=[a-z]{2})"),
    re.compile(r"\b(?:аль|эль|ас|аш|ар|ан|ат|аз|ад|эс|эш)-(?=[а-я]{2})"),
    re.compile(r"\bال(?=[\u0621-\u064a]{3})"),
    re.compile(r"\b(?:al|el|аль|эль|אל)[ -](?=\w{2})"),
)
_PARTICLES = frozenset("bin ibn بن ابن бин ибн בן ben ould ولد ульд".split())
# Of Russian and Ukrainian names in an oblique case. The authored articles hold 40 sources so inflected.
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
# "Poutine", "Salmane": French writes so what others end in n.
_FRENCH = re.compile(r"(?<=[ai]n)e$")
# "Bruce", "Juliette": silent, which the other scripts do not write.
_MUTE = re.compile(r"(?<=[b-df-hj-np-tv-z])e$")
# English a as in "David" (ديفيد), u as in "Trump" (ترامب).
_LONG_A = re.compile(r"a[b-df-hj-np-tv-z][ei]")
_SHORT_U = re.compile(r"u([b-df-hj-np-tv-z])(?!\1)[b-df-hj-np-tv-z]")
# فاعل: the vowel left out is an i or e, so كامل is Kamel and not Kamal.
_PARTICIPLE = re.compile(r"^[^اويع]ا[^اويه]{2}$")
_SILENT_E = re.compile(r"oe\b")
_ANY_VOWEL: Sounds = frozenset("AIU")
_INDECLINABLE = ("о", "у", "ю", "э", "е", "их", "ых", "и", "а", "я")
_FEWEST = 4
_VARIANTS = 32


@dataclass(frozen=True, slots=True)
class _Unit:
    """A consonant with the vowels before it; the last unit of a word has vowels alone.

    Attributes:
        sounds: Classes it can have; the empty class when it may be a vowel or silent.
        vowel: Sounds as a vowel, when it may be one.
    """

    sounds: Sounds
    vowel: Sounds


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


@lru_cache(maxsize=65536)
def _units(word: str) -> tuple[_Unit, ...]:
    units: list[_Unit] = []
    index = 0
    while index < len(word):
        part = next((p for n in range(LONGEST, 0, -1) if (p := word[index : index + n]) in CONSONANTS), word[index])
        sounds, vowel = _sounds(word, index, part)
        index += len(part)
        if part == "x" and units:
            units += [_Unit(frozenset("K"), _NOTHING), _Unit(frozenset("S"), _NOTHING)]
        elif (sounds or vowel) and not (units and "" not in sounds and sounds == units[-1].sounds):  # not one doubled
            units.append(_Unit(sounds, vowel))
    return tuple(units)


def _sounds(word: str, index: int, part: str) -> tuple[Sounds, Sounds]:
    """What a part of a word can be: as a consonant, and as a vowel."""
    vowel = VOWELS.get(part, _NOTHING)
    following = word[index + len(part) :]
    if index == 0 and part in "اعא":
        return frozenset({""}), _NOTHING if following[:1] in tuple("اويוי") else _ANY_VOWEL
    if index == 0 and part in "oо":
        return frozenset({""}), frozenset("U")
    if part == "a" and index and _LONG_A.match(word, index):
        vowel = frozenset("AI")
    if part == "u" and _SHORT_U.match(word, index):
        vowel = frozenset("UA")
    if part in VOWELS and part not in CONSONANTS and not (part == "y" and index == 0):
        return frozenset({""}), vowel
    sounds = CONSONANTS.get(part, _NOTHING)
    if part == "s" and index == 0 and following[:1] in ("t", "p"):
        sounds = frozenset("SX")  # "Stefan" is شتيفان
    if index == 0 and part in {"j", "ي", "י", "y"}:
        return (sounds or frozenset({""})) - ({""} if part == "j" else set()) | {"Y"}, vowel
    if index == 0:
        sounds = sounds - {""} if part in {"h", "ه", "ה"} else sounds
    if not following:
        if part == "ي" or (part == "ه" and word[index - 1] == "ي"):
            vowel = frozenset("AI")
        if part in "עع":
            vowel = frozenset("A")
        if part == "s":
            sounds = frozenset("SX")  # "Guterres" is غوتيريش
    return sounds, vowel


def _with(vowels: Sounds, units: tuple[_Unit, ...], index: int) -> Sounds:
    """The vowels so far and one more; at the end of a word only the last one counts."""
    own = units[index].vowel
    return own if index == len(units) - 1 and own else vowels | own


def _is_abjad(word: str) -> bool:
    return any(char in ABJAD for char in word)


def _meet(a: Sounds, b: Sounds, abjad_a: bool, abjad_b: bool, final: bool) -> bool:
    """Whether the vowels between two consonants can be the same, none meaning that none is written."""
    if a and b:
        return bool(a & b)
    if not a and not b:
        return True
    if final:
        return False
    # What is written on one side only must be short, and the side that left it out must be one that does.
    left_out_by_abjad = abjad_b if a else abjad_a
    return left_out_by_abjad


def _same_units(a: str, b: str) -> bool:
    units_a, units_b = _units(a), _units(b)
    abjad_a, abjad_b = _is_abjad(a), _is_abjad(b)
    seen: dict[tuple[int, int, Sounds, Sounds, bool], bool] = {}

    def follow(i: int, j: int, left: Sounds, right: Sounds, begun: bool) -> bool:
        state = (i, j, left, right, begun)
        if state in seen:
            return seen[state]
        seen[state] = found = step(i, j, left, right, begun)
        return found

    def step(i: int, j: int, left: Sounds, right: Sounds, begun: bool) -> bool:
        if i == len(units_a) and j == len(units_b):
            return begun and _meet(left, right, abjad_a, abjad_b, True)
        if i < len(units_a) and "" in units_a[i].sounds and follow(i + 1, j, _with(left, units_a, i), right, begun):
            return True
        if j < len(units_b) and "" in units_b[j].sounds and follow(i, j + 1, left, _with(right, units_b, j), begun):
            return True
        if i == len(units_a) or j == len(units_b) or not (units_a[i].sounds & units_b[j].sounds) - {""}:
            return False
        # Arabic breaks up the cluster that a foreign name begins with: ديمتري.
        cluster = (
            begun
            and {i, j} <= {1, 2}
            and (not left and right == {"I"} and abjad_b or not right and left == {"I"} and abjad_a)
        )
        meets = cluster or _meet(left, right, abjad_a, abjad_b, not begun)
        return meets and follow(i + 1, j + 1, _NOTHING, _NOTHING, True)

    return follow(0, 0, _NOTHING, _NOTHING, False)


def _script(word: str) -> str:
    return "latin" if word.isascii() else "cyrillic" if _cyrillic(word) else "abjad"


def _forms(word: str, foreign: bool = True) -> set[str]:
    """The word, what it can be the oblique case of, and for another script without a mute e."""
    forms = {word, _FRENCH.sub("", word)} | ({_MUTE.sub("", word)} if foreign else set())
    if not _cyrillic(word):
        return forms
    for ending, nominative in _ADJECTIVE:
        if word.endswith(ending):
            forms.add(word.removesuffix(ending) + nominative)
    for ending in _CASES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            forms |= (
                {stem, stem + "а", stem + "и"}
                if ending in {"ой", "ей", "ы", "и", "у", "ю", "е", "я", "ем", "і"}
                else {stem}
            )
            if ending in {"и", "ю", "ей", "е", "я"}:
                forms.add(stem + "я")
    return forms


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
    pairs = product(_forms(a, _script(a) != _script(b)), _forms(b, _script(a) != _script(b)))
    return frozenset((x, y) != (a, b) and (_cyrillic(a) or _cyrillic(b)) for x, y in pairs if _same_units(x, y))


def _kept_apart(a: str, b: str) -> bool:
    if any({a, b} <= group for group in _APART) or _HAN.search(a + b):
        return True
    if _is_abjad(a) and _is_abjad(b) and not _same_abjad(a, b):
        return True
    return _glide_missing(a, b) or _not_participle(a, b)


def _not_participle(full: str, abjad: str) -> bool:
    if _is_abjad(full) or not _PARTICIPLE.match(abjad):
        return False
    last = [unit.vowel for unit in _units(full) if unit.vowel][-1:]
    # A fleeting e was taken off ("Khater").
    return bool(last) and "I" not in last[0] and not full.endswith(("tr", "dr"))


def _cyrillic(word: str) -> bool:
    return "а" <= word[:1] <= "ї"


def _same_abjad(a: str, b: str) -> bool:
    """Two spellings in one of the scripts without short vowels, or one in each, must be long to differ in a vowel."""
    if ("א" <= a[0] <= "ת") != ("א" <= b[0] <= "ת"):
        return True
    return min(len(a), len(b)) >= _FEWEST and abs(len(a) - len(b)) <= 2


def _glide_missing(full: str, abjad: str) -> bool:
    """Whether a diphthong of `full`, which Arabic and Hebrew always write, has no ي, ا or י to meet it."""
    if not _is_abjad(abjad) or _is_abjad(full):
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
    return any(_cyrillic(word) and word.endswith(_INDECLINABLE) for word in (a[-1], b[-1]))


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
    return frozenset(key for form in _forms(words[0]) for key in _firm_keys(form))


def _firm_keys(word: str) -> set[str]:
    keys = {""}
    for unit in _units(word):
        choices = {_FIRM.get(sound, "") for sound in unit.sounds}
        wider = {key if not choice or key.endswith(choice) else key + choice for key in keys for choice in choices}
        if len(wider) > _VARIANTS:
            break
        keys = wider
    return keys
