"""Words by which a claim denies what another asserts (pure)."""

from __future__ import annotations

import re
from functools import cache

from claims.details.forms import Forms, parse_forms
from claims.normalize import fold, fold_aligned
from claims.span import Span

_DENIALS = {
    "en": """denial denied denies deny denying dismissed dismisses rejected rejects refuted refutes baseless
    unfounded untrue false falsehood fabricated""",
    "ar": "denial نفى نفت ينفي تنفي نافيا نافية نفي كذب كذبت تكذيب فندت فند دحض دحضت عار لا_أساس لا_صحة مزاعم",
    "fa": "denial تکذیب رد_کرد بی_اساس کذب نادرست دروغ خلاف_واقع",
    "ru": "denial опроверг* опроверж* отрица* отверг* ложь ложью ложными неправд* вымысел не_соответству*",
    "uk": "denial спростув* заперечу* запереч* відкину* брехн* неправд*",
    "fr": """denial dément démenti démentent démentit nie nient nié réfute réfutent rejette rejeté infondé
    infondées infondés fausse faux mensongères fantaisiste""",
    "de": "denial dementier* bestreit* bestritt* zurückgewiesen zurück_gewiesen falsch erfunden haltlos frei_erfunden",
    "es": "denial desmiente desmintió niega negó rechaza rechazó falso falsas infundado infundadas desmienten",
    "pt": "denial desmente desmentiu nega negou",
    "tr": "denial yalanla* reddet* asılsız yalan",
    "he": "denial הכחיש הכחישה הכחישו מכחיש מכחישה שקר שקרי",
    "ur": "denial تردید",
}
# What says "not" without denying anybody's words. Turkish negates inside the verb, so only its separate words are here;
# a Persian verb is negated by its first letter, so the commonest verbs are.
_NEGATIONS = {
    "en": "negation not no never none nobody nothing without t",
    "ar": "negation لم لن لا ليس ليست غير دون بدون عدم أي",
    "fa": "negation نیست نشده نشد نکرده نکرد نمی نبوده نبود ندارد نداشته نداشت نخواهد نیستند هیچ عدم بدون",
    "ru": "negation не нет ни никто никаких никакого никогда без",
    "uk": "negation не ні немає жодного жодних без",
    "fr": "negation ne n pas aucun aucune jamais sans ni rien",
    "de": "negation nicht kein keine keinen keiner keinem nie ohne",
    "es": "negation no ni ningún ninguna nunca sin nada",
    "pt": "negation não nem nenhum nenhuma nunca sem",
    "tr": "negation değil yok hiç hiçbir olmadı olmadığını",
    "he": "negation לא אין בלי ללא",
    "ur": "negation نہیں نہ",
    "zh": "negation 不 没 未 无",
}
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _forms(language: str) -> Forms:
    return parse_forms(_DENIALS.get(language, ""))


def denial(text: str, language: str | None) -> Span | None:
    """Where a text says that something is denied; None when it does not."""
    folded = fold_aligned(text)
    words = list(_WORD.finditer(folded.text))
    forms = _forms(language or "")
    for index, word in enumerate(words):
        if forms.find(word.group()) is not None:
            return folded.span(word.start(), word.end())
        if index + 1 < len(words):
            pair = f"{word.group()} {words[index + 1].group()}"
            if pair in forms.words:
                return folded.span(word.start(), words[index + 1].end())
    return None


def negation(text: str, language: str | None) -> bool:
    """Whether a text negates in the plain way, as one that agrees with a denial does."""
    forms = _negations(language or "")
    return any(forms.find(word.group()) is not None for word in _WORD.finditer(fold(text)))


@cache
def _negations(language: str) -> Forms:
    return parse_forms(_NEGATIONS.get(language, ""))
