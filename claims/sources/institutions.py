"""Institutions of one article: full names, acronyms in parentheses, and head nouns that point back ("the "
"ministry")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.sources.link import CONFIDENCE, Link, Rule
from claims.sources.titles import ARTICLES, DEMONSTRATIVES, PLURALS, PRONOUNS, title_key

_WORD = re.compile(r"[^\W_]+(?:[-'’\u200c\"״׳][^\W_]+)*")
# "Name (ACR)" and "ACR (Name)": at most eight words before the parenthesis.
_ACRONYM = re.compile(r"\(\s*[«\"“]?([^\W\d_]{2,}(?:[ -][^\W\d_]{2,})?)[»\"”]?\s*\)")
_NEUTER = frozenset(map(title_key, ["it", "its", "itself", "es", "эта", "оно", "воно", "bu", "آن", "این"]))

_KINDS: Mapping[str, str] = {
    "ministry": "ministry ministère ministerio ministério ministerium bakanlık bakanlığı وزارة وزارت министерство "
    "министерства министерством министерстве министерству міністерство משרד ministero",
    "department": "department département departamento abteilung departman ведомство ведомства ведомстве ведомством "
    "ведомству відомство відомства دائرة اداره إدارة مديرية departement",
    "company": "company firm operator entreprise société compagnie empresa compañía unternehmen firma konzern "
    "şirket şirketi شركة "
    "شرکت شركت компания компании компанией компанию компанія холдинг חברה opérateur società impresa کمپنی",
    "commission": "commission committee comité comisión comissão kommission ausschuss komisyon komite لجنة "
    "کمیسیون كميسيون "
    "комиссия комиссии комитет комитета комитете комісія комітет ועדה",
    "agency": "agency agence agencia agência agentur ajans وكالة آژانس агентство агентства агентстве סוכנות",
    "authority": "authority autorité autoridad autoridade behörde kurum kurumu هيئة سلطة регулятор регулятора רשות",
    "organization": "organization organisation organización organização örgüt منظمة سازمان организация организации "
    "организацией організація ארגון ngo charity",
    "union": "union syndicat sindicato gewerkschaft sendika sendikası نقابة اتحادیه اتحاديه профсоюз профсоюза איגוד",
    "federation": "federation fédération federación federação verband federasyon اتحاد فدراسیون федерация федерации",
    "association": "association asociación associação verein dernek derneği جمعية انجمن ассоциация ассоциации "
    "асоціація עמותה",
    "bank": "bank banque banco banka bankası بنك مصرف بانک بانك банк банка банке בנק",
    "government": "government gouvernement gobierno governo regierung hükümet حكومة دولت правительство правительства "
    "правительстве уряд ממשלה",
    "party": "party parti partido partei حزب партия партии партія מפלגה",
    "movement": "movement mouvement movimiento bewegung hareket حركة جنبش движение движения תנועה",
    "army": "army armée ejército exército armee ordu جيش ارتش армия армии צבא",
    "police": "police policía polícia polizei polis شرطة پلیس پليس полиция полиции поліція משטרה",
    "court": "court tribunal corte gericht mahkeme محكمة دادگاه суд суда суде בית־משפט",
    "parliament": "parliament parlement parlamento parlament meclis برلمان مجلس парламент парламента כנסת",
    "prosecutor": "prosecution parquet fiscalía staatsanwaltschaft savcılık نيابة دادستانی прокуратура "
    "прокуратуры прокуратуре "
    "פרקליטות",
    "embassy": "embassy ambassade embajada embaixada botschaft büyükelçilik سفارة سفارت посольство посольства שגרירות",
    "university": "university université universidad universidade universität üniversite جامعة دانشگاه университет "
    "университета אוניברסיטה",
    "institute": "institute institut instituto enstitü معهد مؤسسه институт института מכון",
    "centre": "centre center centro zentrum merkezi مركز مرکز центр центра מרכז",
    "club": "club verein kulüp kulübü نادي باشگاه клуб клуба",
    "fund": "fund fonds fondo fundo fon صندوق фонд фонда",
    "council": "council conseil consejo conselho rat konsey konseyi مجلس شورا شورای совет совета",
    "municipality": "municipality mairie municipio prefeitura stadtverwaltung belediye belediyesi بلدية شهرداری "
    "мэрия мэрии עירייה",
    "team": "team campaign équipe equipo equipe حملة تیم تيم штаб штаба",
}
"""Nouns that name what an institution is, in thirteen languages; with an article or alone they point back."""
HEADS = {title_key(word): kind for kind, text in _KINDS.items() for word in text.split()}
# What a noun that says little may stand for: Russian "ведомство" is any ministry or agency.
_WIDE: Mapping[str, frozenset[str]] = {
    "department": frozenset({"ministry", "department", "agency", "authority", "commission", "prosecutor"}),
    "organization": frozenset({"organization", "union", "association", "federation", "agency"}),
    "authority": frozenset({"authority", "commission"}),
    "agency": frozenset({"agency"}),
}
_BARE_IS_DEFINITE = re.compile(r"[\u0400-\u04ff\u067e\u06af\u06a9]|ı|ş|ğ|یا$")


@dataclass(slots=True)
class _Institution:
    name: str
    words: frozenset[str]
    kinds: frozenset[str]
    acronym: str
    last: int


class Institutions:
    """Walks through one article and remembers its institutions."""

    def __init__(self, text: str) -> None:
        self._acronyms = acronyms(text)
        self._known: list[_Institution] = []

    def cite(self, sentence: int, source: str) -> Link:
        """Which institution a source is: `sentence` never falls."""
        words = _words(source)
        if len(words) == 1 and (words[0] in PRONOUNS or words[0] in PLURALS or words[0] in _NEUTER):
            return self._last(sentence, source)
        kinds = frozenset(HEADS[bare] for word in words for bare in [_bare(word)] if bare in HEADS)
        if kinds and _points(source, words):
            found = self._pointed(kinds)
            if found is not None:
                return self._join(found, sentence, Rule.HEAD_NOUN)
            return Link(source, None, 0.5, resolved=False)
        return self._named(sentence, source, frozenset(words), kinds)

    def again(self, sentence: int, name: str) -> None:
        """Note that the institution called `name` is still speaking."""
        for item in self._known:
            if item.name == name:
                item.last = sentence

    def _named(self, sentence: int, source: str, words: frozenset[str], kinds: frozenset[str]) -> Link:
        inner = _ACRONYM.search(source)
        bare = _ACRONYM.sub("", source).strip() if inner else source
        key = _strip(bare)
        for item in self._known:
            if _strip(item.name) == key or (inner and _strip(inner.group(1)) == _strip(item.acronym)):
                return self._join(item, sentence, None)
            if item.acronym and key == _strip(item.acronym):
                return self._join(item, sentence, Rule.ACRONYM)
        spelled = self._acronyms.get(key)
        acronym = (
            inner.group(1) if inner else next((a for a, full in self._acronyms.items() if _strip(full) == key), "")
        )
        name = spelled or bare
        kinds = kinds or frozenset(HEADS[b] for w in _words(name) for b in [_bare(w)] if b in HEADS)
        self._known.append(_Institution(name, words, kinds, acronym or (source if spelled else ""), sentence))
        return Link(name, Rule.ACRONYM, CONFIDENCE[Rule.ACRONYM]) if spelled else Link(name)

    def _pointed(self, kinds: frozenset[str]) -> _Institution | None:
        wanted = kinds.union(*(_WIDE.get(kind, frozenset()) for kind in kinds))
        exact = [item for item in self._known if kinds & item.kinds]
        wide = [
            item
            for item in self._known
            if wanted & item.kinds or (not item.kinds and kinds <= {"company", "department"})
        ]
        return max(exact or wide, key=lambda item: item.last, default=None)

    def _last(self, sentence: int, source: str) -> Link:
        near = [item for item in self._known if sentence - item.last <= 2]
        if not near:
            return Link(source, None, 0.3, resolved=False)
        return self._join(max(near, key=lambda item: item.last), sentence, Rule.PRONOUN)

    def _join(self, item: _Institution, sentence: int, rule: Rule | None) -> Link:
        item.last = sentence
        return Link(item.name, rule, CONFIDENCE[rule] if rule else 1.0)


def acronyms(text: str) -> dict[str, str]:
    """Full names by folded acronym, where the text writes "full name (ACRONYM)".

    The full name is the words before the parenthesis whose first letters, small words left out, spell the acronym.
    """
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        acronym = match.group(1)
        before = list(_WORD.finditer(text[: match.start()]))[-9:]
        for count in range(len(acronym), min(len(before), len(acronym) + 4) + 1):
            words = before[len(before) - count :]
            initials = "".join(w.group()[0] for w in words if w.group()[0].isupper()) if acronym.isupper() else ""
            if initials == acronym and words[0].group()[0].isupper():
                found.setdefault(_strip(acronym), text[words[0].start() : words[-1].end()])
                break
    return found


def institution_key(name: str) -> str:
    """What spellings of one institution's name have in common in one language: folded words without articles and what
    stands in parentheses; empty for a pronoun or a noun alone."""
    key = _strip(_ACRONYM.sub("", name))
    return "" if key in PRONOUNS or key in _NEUTER or key in HEADS else key


def _words(source: str) -> list[str]:
    return [title_key(word) for word in _WORD.findall(source)]


def _strip(name: str) -> str:
    """A name folded, without article, quotation marks and Arabic's article."""
    words = [_bare(word) for word in _words(name)]
    return " ".join(word for word in words if word not in ARTICLES)


def _bare(word: str) -> str:
    for prefix in ("وال", "بال", "ال", "لل", "l'", "d'", "l’"):
        if word.startswith(prefix) and len(word) > len(prefix) + 2:
            return word.removeprefix(prefix)
    if "\u05d0" <= word[:1] <= "\u05ea" and word[:1] == "ה" and word[1:] in HEADS:
        return word[1:]
    return word


def _points(source: str, words: Sequence[str]) -> bool:
    """Whether a phrase is a head noun alone that points back: an article or demonstrative, or a language "
    "without them."""
    rest = [word for word in words if word not in ARTICLES and word not in DEMONSTRATIVES]
    if len(rest) != 1:
        return False
    definite = len(words) > 1 or _bare(words[0]) != words[0]
    return definite or bool(_BARE_IS_DEFINITE.search(source)) or rest[0].startswith("وزارت")
