"""Outlets the registry does not know: a proper name with a kind noun, or words that can be nothing but a name.

What a model takes for an outlet is often none: of the 17 unknown ones of an early model on the development set 13 are
documents ("وثيقة", "مسح"), listeners ("журналистам") or the press at large ("الصحافة البريطانية").
"""

from __future__ import annotations

from dataclasses import dataclass

from claims.attribution import SourceKind
from claims.outlets.kind_nouns import kinds_of, noun_at
from claims.outlets.matcher import readings
from claims.outlets.naming import ArticleNames, bare_name
from claims.outlets.outlet import OutletKind
from claims.outlets.pointing import DEFINITE, FILLERS, RANKING, REPORT_NOUNS, SOURCE_NOUNS, TITLES, is_attribute
from claims.outlets.words import word_texts
from claims.span import Span


def _folded(text: str) -> frozenset[str]:
    return frozenset(word_texts(text))


_ARTICLES = frozenset(word for words in DEFINITE.values() for word in words)
DOCUMENT_NOUNS = REPORT_NOUNS | _folded(
    "وثيقة مسح بيان بيانات نص دراسة إحصاءات إحصائيات أرقام استطلاعات تقارير رسالة قانون قرار سند متن بیانیه آمار نامه "
    "گزارش‌ها گزارشها document statement study statistics data reports polls surveys text letter law figures database "
    "документ заявление исследование данные статистика письмо доклад étude document communiqué rapport texte données "
    "chiffres documento comunicado estudio datos Studie Erklärung Dokument belge araştırma açıklama מסמך הודעה מחקר"
)
# The press at large, and those who listen to it.
_CROWDS = _folded(
    "صحافة إعلام صحف وسائل وكالات قنوات مواقع صحفيين صحافيين الصحفيين الصحافيين إعلاميين مراقبون مراقبين مطبوعات "
    "ها های رسانهها رسانههای روزنامهها خبرگزاریها خبرنگاران "
    "media press newspapers papers agencies outlets channels websites journalists reporters sites broadcasters dailies "
    "журналистам журналисты журналистов журналист СМИ газеты издания агентства каналы прессе пресса прессы "
    "médias presse journaux journalistes agences chaînes medios prensa periodistas periódicos diarios agencias "
    "Medien Presse Zeitungen Journalisten Agenturen Reporter basın medya gazeteler gazeteciler ajanslar "
    "תקשורת עיתונאים עיתונות כתבים mídia imprensa jornais jornalistas ЗМІ журналістам журналісти преса "
    "میڈیا اخبارات صحافیوں"
)
_NATIONAL = _folded("الوطنية الوطني الأولى الثانية الثالثة")
_ONE = _folded(
    "يك یک یکی إحدى أحد بعض عدة برخی چند one some several un una une ein eine einer einem bir um uma один одна одно"
)
_GENERIC = _folded(
    "محلية محلي أجنبية أجنبي عالمية عالمي دولية دولي خاصة مستقلة مقربة معارضة موالية عبرية بارزة كبرى "
    "متخصصة محلی خارجی "
    "داخلی چاپ نزدیک معتبر مستقل بین‌المللی local foreign national international leading independent private regional "
    "opposition pro government weekly daily online local statistical comprehensive"
)
_SPEAKERS = (TITLES - RANKING) | _folded(
    "مصدر مصادر منبع منابع source sources источник источники источника source fuente fuentes Quelle "
    "Quellen kaynak kaynaklar "
    "джерело джерела editor owner reporter correspondent journalist columnist lawyer spokesman محامي "
    "محرر صحفي صحافي كاتب مالك "
    "ناشر журналист журналистка редактор владелец главред корреспондента rédacteur rédactrice directeur "
    "patron actionnaire "
    "editora redactor Chefredakteur Herausgeber muhabiri yazarı sahibi עורך מו کتב"
)
_QUOTES = '"«»“”„‹›《》「」'
_CASELESS = "\u0590"
_HAN = "\u3040"
_HAN_ENDS = ("社", "报", "報", "网", "網", "台", "电视", "周刊", "新闻", "日报")
# "Radio Mars", "شبکه اول": what is heard or seen has its noun in its name.
_NOUN_IN_NAME = frozenset({OutletKind.BROADCASTER, OutletKind.RADIO})
_READ_BY_NAME = frozenset({OutletKind.NEWSPAPER, OutletKind.MAGAZINE})


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A source that may be an outlet the registry does not know.

    Attributes:
        name: Its words without kind noun and quotation marks; None when they name no outlet.
        plain: Folded words that tell it from other outlets: no article, no kind noun.
        kinds: What the kind noun beside it says; empty without one.
        kind: What the source is when it is no outlet.
    """

    name: str | None
    plain: tuple[str, ...] = ()
    kinds: frozenset[OutletKind] = frozenset()
    kind: SourceKind = SourceKind.OUTLET


def newcomer(names: ArticleNames, span: Span) -> Newcomer:
    """Read the words of a source of kind outlet in which no registered name stands."""
    source = span.of(names.words.text)
    inner = bare_name(source)
    kinds = names.kinds_beside(span)
    quoted = inner != source.strip(" \t\n" + _QUOTES) or _is_quoted(names, span)
    texts = word_texts(inner)
    plain = tuple(word for word in texts if word not in _ARTICLES and not _is_noun(word))
    if not quoted and (kind := _other_kind(word_texts(source))) is not None:
        # "Assosiated Press" is not the press at large.
        return Newcomer(None, plain if kind is SourceKind.UNNAMED else (), kind=kind)
    if _is_national(texts):
        return Newcomer(inner, (), kinds)
    own = [word for word in texts if not _introduces(word)]
    if not own:
        return Newcomer(None, plain, kinds, SourceKind.UNNAMED)
    named = kinds and own[0] >= _CASELESS and _follows_bare_noun(names, span)
    if quoted or named or _looks_proper(inner, names, span):
        return Newcomer(_without_noun(inner), plain, kinds)
    return Newcomer(None, plain, kinds, SourceKind.UNNAMED)


def _is_national(words: tuple[str, ...]) -> bool:
    """Names made of a kind noun and where the outlet is from: "وكالة الأنباء النومارية", "القناة الثانية النوردافية",
    "الإذاعة الوطنية"."""
    if len(words) < 2 or words[0] < _CASELESS:
        return False
    rest = words[1:]
    news = rest[0] in FILLERS and len(rest) > 1 and all(is_attribute(word) or word in FILLERS for word in rest[1:])
    ranked = rest[0] in _NATIONAL and all(word in RANKING or is_attribute(word) for word in rest)
    return _is_noun(words[0]) and (news or ranked)


def is_report(source: str) -> bool:
    """Whether the words of a source end in a noun for a document, small as names are not: "an ABC News poll"."""
    words = [word for word in source.split() if word_texts(word)]
    small = [word for word in words if word < _CASELESS and word.islower() and word_texts(word)[0] in DOCUMENT_NOUNS]
    return bool(small) or (
        bool(words)
        and _other_kind(word_texts(words[-1])) is SourceKind.DOCUMENT
        and len(words) <= 2
        and words[-1] < _CASELESS
    )


def is_periodical(names: ArticleNames, span: Span) -> bool:
    """Whether a source begins with the noun for a newspaper or a magazine ("صحيفة الراصد"), whatever a model calls
    it.

    Other kind nouns also begin institutions: "وكالة الطاقة الذرية", "Environmental Protection Agency".
    """
    inside = names.words.within(span)
    if len(inside) < 2:
        return False
    kinds = kinds_of(noun_at((names.words.texts[inside[0]],), 0)[0])
    return bool(kinds) and kinds <= _READ_BY_NAME and newcomer(names, span).name is not None


def _stem(word: str) -> frozenset[str]:
    return frozenset(reading.word for reading in readings(word)) | {word.removeprefix("ال")}


def _other_kind(words: tuple[str, ...]) -> SourceKind | None:
    """What a source is whose words are no name: a document, a speaker, or nobody in particular."""
    stems = [_stem(word) for word in words]
    if stems and any(stem & _CROWDS for stem in stems):
        return SourceKind.UNNAMED
    if stems and stems[0] & _ONE and len(stems) > 1:
        return SourceKind.UNNAMED
    heads = [stem for word, stem in zip(words, stems, strict=True) if word not in _ARTICLES]
    if heads and heads[0] & DOCUMENT_NOUNS and not heads[0] & SOURCE_NOUNS:
        return SourceKind.DOCUMENT
    if any(stem & _SPEAKERS for stem in heads):
        title = any(stem & (TITLES - RANKING) for stem in heads)
        return SourceKind.PERSON if title else SourceKind.UNNAMED
    if any(stem & DOCUMENT_NOUNS for stem in heads[-1:]) and words[-1] < _CASELESS and len(heads) > 1:
        return SourceKind.DOCUMENT
    return None


def _introduces(word: str) -> bool:
    return word in _ARTICLES or word in FILLERS or word in _GENERIC or is_attribute(word) or _is_noun(word)


def _is_noun(word: str) -> bool:
    return any(noun_at((reading.word,), 0)[0] for reading in readings(word))


def _announces(word: str) -> bool:
    """Whether a noun leads to a name without being part of it."""
    kinds = kinds_of(noun_at((word,), 0)[0])
    return bool(kinds) and not kinds & _NOUN_IN_NAME


def _follows_bare_noun(names: ArticleNames, span: Span) -> bool:
    """Whether the kind noun has no article of its own: "صحيفة الراصد" names, "الصحيفة المذكورة" points."""
    inside = names.words.within(span)
    for index in range(max(0, inside[0] - 2), inside[-1] + 1):
        for reading in readings(names.words.texts[index]):
            if noun_at((reading.word,), 0)[0]:
                return not reading.article
    return True


def _looks_proper(inner: str, names: ArticleNames, span: Span) -> bool:
    words = [word for word in inner.replace("’", " ").replace("'", " ").split() if word]
    if any(char >= _HAN for char in inner):
        return inner.endswith(_HAN_ENDS) and len(inner) > 2
    cased = [word for word in words if word[:1].isupper() or any(char.isdigit() for char in word) or "." in word[1:-1]]
    own = [word for word in cased if not all(_introduces(part) for part in word_texts(word))]
    if not own:
        return False
    # A capital that begins a sentence says nothing when the rest of the phrase has none.
    alone = (
        own == words[:1]
        and len(words) > 1
        and names.words.text[: span.start].rstrip(' «“"—–-\t')[-1:] in ("", ".", "\n", "!", "?")
    )
    return not alone


def _is_quoted(names: ArticleNames, span: Span) -> bool:
    inside = names.words.within(span)
    return bool(inside) and names.words.quoted(inside[0], inside[-1])


def _without_noun(inner: str) -> str:
    """The name without the kind noun that leads to it ("le journal La Gazette") or follows it ("Torvik news
    agency")."""
    words = inner.split()
    folded = ["".join(word_texts(word)) for word in words]
    if words[0] >= _CASELESS:
        bare = any(_announces(reading.word) and not reading.article for reading in readings(folded[0]))
        return " ".join(words[1:]).strip(_QUOTES) if bare and len(words) > 1 else inner
    nouns = [place for place, word in enumerate(folded) if _announces(word)]
    lead = next((place for place in reversed(nouns) if all(map(_introduces, folded[: place + 1]))), -1)
    rest = words[lead + 1 :]
    while len(rest) > 1 and rest[-1].islower() and _introduces("".join(word_texts(rest[-1]))):
        rest.pop()
    return " ".join(rest) if rest and lead + 1 < len(words) else inner
