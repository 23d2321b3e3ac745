"""The name in the words of a source of kind person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.outlets.pointing import country_of
from claims.sources.title_words import ABJAD, bare_word, title_of
from claims.sources.titles import ARTICLES, GIVEN_WITH_ARTICLE, HONORIFICS, NAME_PARTICLES, OFFICE_WORDS, title_key

TOKEN = re.compile(r"[^\W_]+(?:[-'’.\u200c\"״׳][^\W_]+)*['’׳]?")


HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


_BREAK = re.compile(r"[,،؛;()\[\]–—:]|\s-\s")


_QUOTED = re.compile(r"[«“„\"‹][^«»“”„\"‹›]*[»”“\"›]")


_PATRONYMIC = re.compile(r"(?:вич|вна|ична|іча|вича|вичем|вны|вной|вичу|йович|івна)$")


_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}$|[\u3400-\u9fff]+[·・][\u3400-\u9fff·・]+$")


# Names of more words than this are phrases that were not understood.
_LONGEST_NAME = 5


_COMPOUND = frozenset(map(title_key, ["محمد", "محمود", "احمد", "علي", "سيد", "سید", "مير", "غلام", "امير"]))


_GERMAN_COMPOUND = ("in", "er", "chef", "sprecher", "leiter", "manager", "minister", "präsident", "anwalt", "experte")


def find_name(source: str) -> tuple[str, ...]:
    if HAN.search(source):
        return _han_name(source)
    segments = [segment.strip() for segment in _BREAK.split(source) if segment.strip()]
    find = _abjad_name if ABJAD.search(source) else _capital_name
    found = [find(segment) for segment in segments]
    # "Dmitry Peskov, the Kremlin spokesman" and "the Kremlin spokesman, Dmitry Peskov": the part that is all name.
    whole = [name for name, segment in zip(found, segments, strict=True) if name and _is_all(name, segment)]
    best = next((name for name in (*whole, *found) if len(name) > 1), ())
    return best or next(iter(whole), ()) or next((name for name in found if name), ())


def _is_all(name: Sequence[str], segment: str) -> bool:
    return len(name) == len([t for t in TOKEN.findall(segment) if title_key(t) not in HONORIFICS])


def _han_name(source: str) -> tuple[str, ...]:
    for concept_end in (
        "发言人",
        "部长",
        "主席",
        "总统",
        "教授",
        "市长",
        "分析师",
        "议员",
        "渔民",
        "律师",
        "主任",
        "经理",
    ):
        source = source.rpartition(concept_end)[2] or source
    match = _HAN_NAME.fullmatch(source.strip())
    return (match.group(),) if match else ()


def _capital_name(segment: str) -> tuple[str, ...]:
    """The last run of capitalised words behind the last title; at most two in German and Cyrillic, where offices are
    written with capitals too."""
    tokens = TOKEN.findall(_QUOTED.sub(" . ", segment))
    run: list[str] = []
    best: list[str] = []
    after_of = False
    # "cet élu de la Drôme", "le frère de Jean Dupont": what stands behind "of" is another's name.
    titled = bool(tokens) and tokens[0].islower() and title_key(tokens[0]) not in NAME_PARTICLES - ARTICLES
    for index, token in enumerate(tokens):
        word = title_key(token)
        if word in HONORIFICS and (run or index < len(tokens) - 1):
            continue
        name_like = token[0].isupper() and not (token.isupper() and len(token) > 2) and not token[0].isdigit()
        if (
            name_like and not _is_title_token(token) and not (index == 0 and word in ARTICLES) and "'s" not in token
        ) or (run and word in NAME_PARTICLES and index + 1 < len(tokens) and tokens[index + 1][0].isupper()):
            run.append(token)
        else:
            best = run if len(run) > 1 and not after_of else best
            # Behind a title and "of" stands what the office is of.
            titled = titled or _is_title_token(token)
            run, after_of = [], titled and (word in _OF or (after_of and word in ARTICLES))
    best = run if run and not after_of else best
    return tuple(_cut(best, len(best) == len(tokens)))


_OF = frozenset("of for de du des d da do dos von der vom für zu in at из в по при для у".split())  # noqa: SIM905


def _is_title_token(token: str) -> bool:
    return title_of(title_key(token)) is not None


def _cut(run: list[str], alone: bool) -> list[str]:
    """A run without the office before the name."""
    cyrillic = bool(run) and "\u0400" <= run[-1][0] <= "\u04ff"
    if len(run) <= 2 or (alone and not cyrillic):
        return run if len(run) <= _LONGEST_NAME else []
    if any(title_key(word) in NAME_PARTICLES for word in run):
        return run[-_LONGEST_NAME:]
    if cyrillic:
        return run[-3:] if _PATRONYMIC.search(run[-2]) else run[-2:]
    german = run[0].lower().endswith(_GERMAN_COMPOUND)
    return run[-2:] if german or len(run) > 3 else run


def _abjad_name(segment: str) -> tuple[str, ...]:
    """The words before a title, else the last two behind one, more with particles ("عبد", "بن"); all without a "
    "title."""
    tokens = TOKEN.findall(_QUOTED.sub(" . ", segment))
    while tokens and title_key(tokens[0]) in HONORIFICS:
        tokens = tokens[1:]
    titled = [i for i, token in enumerate(tokens) if _is_title_token(token) or title_key(token) in HONORIFICS]
    office = [i for i, token in enumerate(tokens) if _is_office(token) or token[0].isdigit()]
    proper = [i for i in titled if not {title_key(tokens[i]), bare_word(title_key(tokens[i]))} & _HONOURED]
    first = min(proper, default=0)
    before = tokens[:first] if first <= min((*titled, *office), default=0) else []
    if 1 < len(before) < _LONGEST_NAME and not _definite(before[0]):
        return tuple(before)
    start = max((*titled, *office), default=-1) + 1
    name = tokens[start:]
    if start == 0:
        while len(name) > 2 and _definite(name[0]) and not _is_particle(name[1]):
            name = name[1:]
        if len(name) > 2 and sum(map(_definite, name[1:])) > 1:
            return ()
        return (
            tuple(name)
            if len(name) <= _LONGEST_NAME and not (len(name) > 1 and _definite(name[0]) and not _is_particle(name[1]))
            else ()
        )
    return _behind(name, tokens[start - 1])


def _behind(words: Sequence[str], title: str) -> tuple[str, ...]:
    """The name at the end of the words behind a title or an office."""
    if not words:
        return ()
    if len(words) == 1:
        return tuple(words) if title.startswith("ال") and _is_title_token(title) and not _national(words[0]) else ()
    bare = words
    while len(bare) > 2 and _definite(bare[0]) and not _is_particle(bare[1]):
        bare = bare[1:]
    # "ممثل الدائرة السابعة عبدالله يوسف الدوي": three words behind the office are given name, father's and family name.
    if len(bare) == 3 and (len(words) > 3 or _definite(title)) and not any(map(_definite, bare[:2])):
        return () if _place(bare[-1]) else tuple(bare)
    size = 2
    while size < len(words) and (_is_particle(words[-size]) or _is_particle(words[-size - 1])):
        size += 1
    if size < len(words) and (_definite(words[-size]) or title_key(words[-size - 1]) in _COMPOUND):
        size += 1
    name = words[-size:]
    # An Arabic given name has no article: "رئيس بلدية الميناء" names nobody.
    if _definite(name[0]) or title_key(name[0]).startswith("لل") or _place(name[-1]):
        return ()
    return tuple(name)


_HONOURED = HONORIFICS | {bare_word(word) for word in HONORIFICS}


def _is_particle(word: str) -> bool:
    return title_key(word) in NAME_PARTICLES


def _definite(word: str) -> bool:
    key = title_key(word)
    return key.startswith(("ال", "بال")) and key not in GIVEN_WITH_ARTICLE


def _national(word: str) -> bool:
    return country_of(title_key(word)) is not None


def _place(word: str) -> bool:
    """A country at the end of an office; "المصري" and "القطري" are surnames too."""
    return _national(word) and not (word.startswith("ال") and word.endswith(("ي", "ى")))


def _is_office(token: str) -> bool:
    word = title_key(token)
    return word in OFFICE_WORDS or word.startswith(("بال", "لل", "وال"))
