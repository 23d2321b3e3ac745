"""Whom the attributions of an article cite."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest

from claims.attribution import Attribution, Source, SourceKind
from claims.outlets.citation import Citation, NameMatch, Resolution
from claims.outlets.outlet import Outlet, OutletKind
from claims.outlets.registry import load
from claims.outlets.resolve import resolve
from claims.span import Span

_MARK = re.compile(r"\[(?:(?P<kind>[opidu])\|)?(?P<words>[^\]]*)\]")
_KINDS = {kind.value[0]: kind for kind in SourceKind}


def read(sentences: Sequence[str], publisher: str | None = None) -> list[tuple[Citation, ...]]:
    """Resolve sentences: `[o|Reuters]` is an outlet source (p, i, d, u the other kinds), `[]` one left out."""
    text, marked = "", []
    for sentence in sentences:
        found, cursor = [], 0
        for match in _MARK.finditer(sentence):
            text += sentence[cursor : match.start()]
            span = Span(len(text), len(text) + len(match["words"])) if match["words"] else None
            text += match["words"]
            content = (Span(len(text), len(text)),)
            found.append(Attribution(Source(_KINDS[match["kind"] or "p"], span), content, content))
            cursor = match.end()
        text += sentence[cursor:] + "\n"
        marked.append(tuple(found))
    return resolve(text, marked, publisher, load())


def shown(citations: Sequence[Sequence[Citation]]) -> list[str]:
    """`name|id|how` of every citation: the id without its last label or `-`, and how unless it is named."""
    return [
        f"{item.name}|{(item.outlet or '-').rsplit('.', 1)[0]}"
        + ("" if item.resolution is Resolution.NAMED else f"|{item.resolution.value}")
        for sentence in citations
        for item in sentence
    ]


# sentences, divided by " / " | name|id|how of each citation, divided by " / "
ARTICLES = """
ونقلت [o|رويترز] عن [u|دبلوماسيين] أن الجولة تأجلت = Reuters|reuters / دبلوماسيين|-
قالت [i|وكالة «رويترز» للأنباء] إن الجولة انتهت = Reuters|reuters
Said [p|Reuters] on Monday = Reuters|reuters
[p|Reuters correspondent Jane Roe] saw it = Reuters correspondent Jane Roe|-
[p|the Tehran correspondent of AFP] saw it = the Tehran correspondent of AFP|-
[p|مراسل رويترز في بغداد] شاهده = مراسل رويترز في بغداد|-
[i|إيران] نفت ذلك = إيران|-
[i|الحياة] قالت = الحياة|-
كتبت [o|الحياة] = Al-Hayat|alhayat
[o|صحيفة كيهان] قالت = Kayhan|kayhan
[o|«الشرق الأوسط» السعودية] قالت = Asharq Al-Awsat|aawsat
[o|The Straits Observer] said = The Straits Observer|-
[o|the Rural Times] said = the Rural Times|-
[o|Les Échos de Valmorie] écrit = Les Échos de Valmorie|-
Газета [o|Les Échos de Valmorie] = Les Échos de Valmorie|-
[o|«المصري الجديد»] كتبت = المصري الجديد|-
[o|مراسل «شام لايف»] قال = شام لايف|-
[o|la agencia turca Demirören] dijo = DHA|dha.com
[o|Reuters and AFP] said = Reuters|reuters / AFP|afp
[o|رويترز وفرانس برس] = Reuters|reuters / AFP|afp
[o|رويترز] قالت / وأضافت [o|الوكالة] أن = Reuters|reuters / Reuters|reuters|anaphor
[o|نیویورک تایمز] نوشت / [o|این روزنامه] افزود = New York Times|nytimes / New York Times|nytimes|anaphor
[o|Reuters] and [o|the Guardian] said / [o|the agency] added
  = Reuters|reuters / The Guardian|theguardian / Reuters|reuters|anaphor
[o|Le Monde] et [o|The Times] / [o|le quotidien britannique] ajoute
  = Le Monde|lemonde / The Times|thetimes / The Times|thetimes|anaphor
[o|The Times] et [o|Le Monde] / [o|le quotidien britannique] ajoute
  = The Times|thetimes / Le Monde|lemonde / The Times|thetimes|anaphor
[o|لوموند] قالت / [o|الصحيفة الفرنسية] أضافت = Le Monde|lemonde / Le Monde|lemonde|anaphor
[o|الفرنسية] قالت = AFP|afp
صحيفة [o|الراصد] نشرت / وردت [o|الصحيفة] = الراصد|- / الراصد|-|anaphor
[o|Axios] wrote / [o|the site] added = Axios|axios / Axios|axios|anaphor
[o|Newsweek] wrote / [o|the site] added = Newsweek|newsweek / Newsweek|newsweek|anaphor
كان موقع ميديابارت سبّاقا وكتب [o|الموقع] = Mediapart|mediapart|anaphor
[o|الجزيرة] قالت / كان موقع ميديابارت سبّاقا وكتب [o|الموقع]
  = Al Jazeera|aljazeera / Mediapart|mediapart|anaphor
[o|Axios] wrote / [o|Al Jazeera] said / [o|the site] added
  = Axios|axios / Al Jazeera|aljazeera / Axios|axios|anaphor
كما نقلت [o|المنصة الاقتصادية للشروق] = Echorouk|echoroukonline
[o|الصحيفة] قالت = الصحيفة|-|unresolved
[o|Reuters] said / [o|the paper] said = Reuters|reuters / the paper|-|unresolved
[p|Ivan Petrov] said / [p|he] added = Ivan Petrov|- / Ivan Petrov|-|anaphor
[p|Ivan Petrov] told [o|TASS] / [p|he] added = Ivan Petrov|- / Ivan Petrov|-|anaphor
[p|he] said = he|-|unresolved
[p|وزير النقل نبيل الزواغي] قال / [p|الوزير] أضاف
  = وزير النقل نبيل الزواغي|- / وزير النقل نبيل الزواغي|-|anaphor
[p|spokesman A Rad], [p|Minister Lo] / [p|the spokesman]
  = spokesman A Rad|- / Minister Lo|- / spokesman A Rad|-|anaphor
[p|spokesman Ali Rad] said / [p|the minister] replied = spokesman Ali Rad|- / the minister|-
[o|رويترز] قالت / [] وأضافت = Reuters|reuters / Reuters|reuters|continued
[o|رويترز] عن [p|علي راد] / [] وأضاف = Reuters|reuters / علي راد|- / علي راد|-|continued
[p|علي راد] قال / [] وأضاف أن [o|رويترز] كذبت / [] وتابع
  = علي راد|- / علي راد|-|continued / Reuters|reuters / علي راد|-|continued
[o|Reuters] said / one / [] added = Reuters|reuters / Reuters|reuters|continued
[o|Reuters] said / one / two / [] added = Reuters|reuters / |-|unresolved
[] added = |-|unresolved
Vatan-e Emrooz: Officials in fear / In a note, [] wrote = Vatan-e Emrooz|vatanemrooz|continued
Arman-e Melli moved house / In a note, [] wrote = |-|unresolved
[d|a report by Newsweek] says = Newsweek|newsweek
[d|the Reuters report] says = Reuters|reuters
[d|تقرير لموقع نيوزويك] أفاد = Newsweek|newsweek
[d|تقرير نيوزويك] أفاد = Newsweek|newsweek
بحسب [d|تقرير] لوكالة رويترز نُشر أمس = Reuters|reuters
بحسب [d|تقرير]، قالت رويترز = تقرير|-
به گفته [d|گزارش] روزنامه کیهان = Kayhan|kayhan
[d|un article du journal Le Monde] révèle = Le Monde|lemonde
[d|статья в газете «Известия»] утверждает = Izvestia|iz
[d|a letter to the New York Times] says = a letter to the New York Times|-
[d|a report seen by Reuters] says = a report seen by Reuters|-
[d|a UN report] says, Reuters wrote = a UN report|-
[o|ISNA] said / [d|The report] adds = ISNA|isna / ISNA|isna|anaphor
[o|ISNA] cited [d|a report of the ministry] / [d|The report] adds
  = ISNA|isna / a report of the ministry|- / a report of the ministry|-|anaphor
[d|The report] adds = The report|-
[i|the agency] denied it / [i|the IAEA] agreed = the agency|- / the IAEA|-
[u|Reuters sources] said = Reuters sources|-
"""


@pytest.mark.parametrize("row", ARTICLES.replace("\n  =", " =").strip().split("\n"))
def test_articles(row: str) -> None:
    article, expected = row.split(" = ")
    assert shown(read(article.split(" / "))) == expected.split(" / ")


@pytest.mark.parametrize("publisher", ["Tehran Times", "tehrantimes.com", "tehrantimes"])
def test_publisher_is_its_own_voice(publisher: str) -> None:
    """Not cited, and not what "the daily" or a source left out points at."""
    cited = read(["[o|Kayhan] wrote", "[o|the Tehran Times] reported", "[o|the daily] added", "[] added"], publisher)
    assert [[item.outlet for item in sentence] for sentence in cited] == [
        ["kayhan.ir"],
        [],
        ["kayhan.ir"],
        ["kayhan.ir"],
    ]


def test_this_newspaper_is_the_publisher_in_english() -> None:
    assert read(["The deal, [o|this newspaper] reported, is off"], "The Harbour Post") == [()]
    assert read(["[o|this newspaper] reported"], "Financial Times") == [()]


PRESS_REVIEW = ["روزنامه الزمان ، عناوين مهم خود را انتخاب كرد .", "- [] وضع بد است .", "- [] جنگ تمام شد ."]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (PRESS_REVIEW, ["Azzaman", "Azzaman"]),
        ([*PRESS_REVIEW, "[o|روزنامه کیهان] نوشت .", "- [] باران آمد ."], ["Azzaman", "Azzaman", "Kayhan", "Kayhan"]),
        (["روزنامه الزمان منتشر شد .", "- [] وضع بد است ."], [""]),
        (["روزنامه الزمان ، عناوين مهم خود را انتخاب كرد .", "[] وضع بد است ."], [""]),
    ],
)
def test_headlines_in_a_list_are_those_of_the_paper_over_it(sentences: list[str], expected: list[str]) -> None:
    assert [item.name for sentence in read(sentences) for item in sentence] == expected


def test_publisher_crediting_itself_is_cited_by_nobody() -> None:
    cited = read(["به گزارش [o|خبرگزاری فارس]، باران آمد", "[] افزود"], "farsnews.ir")
    assert [[item.name for item in sentence] for sentence in cited] == [[], [""]]
    cited = read(["به گزارش [o|خبرگزاری فارس] به نقل از [o|رویترز]", "[] افزود"], "farsnews.ir")
    assert [[item.name for item in sentence] for sentence in cited] == [["Reuters"], ["Reuters"]]


@pytest.mark.parametrize(
    ("sentence", "name", "match"),
    [
        ("[o|رويترز] قالت", "Reuters", NameMatch.LISTED),
        ("[o|رويتيرز] قالت", "Reuters", NameMatch.SPELLING),
        ("صحيفة [o|الراصد] نشرت", "الراصد", NameMatch.NEW),
        ("[i|صحيفة الراصد] نشرت", "الراصد", NameMatch.NEW),
    ],
)
def test_how_a_name_was_found(sentence: str, name: str, match: NameMatch) -> None:
    (cited,) = read([sentence])[0]
    assert (cited.name, cited.match, cited.unreviewed) == (name, match, match is NameMatch.NEW)
    assert (cited.confidence == 1) == (match is NameMatch.LISTED)
    assert cited.attribution.source.kind is SourceKind.OUTLET


def test_misspelt_name_lowers_the_score_of_its_source() -> None:
    (cited,) = read(["[o|Rueters] said"])[0]
    assert 0 < cited.attribution.source.score == cited.confidence < 1


def test_source_behind_a_channel_is_nested_in_nobody() -> None:
    given = [
        Attribution(Source(SourceKind.OUTLET, Span(5, 11)), (Span(0, 4),), ()),
        Attribution(Source(SourceKind.PERSON, Span(12, 16)), (Span(0, 4),), (), nested=True),
    ]
    ((cited,),) = resolve("قال لرويترز علي أمس", [[replace(a) for a in given]], None, load())
    assert (cited.name, cited.attribution.nested) == ("علي", False)


def test_kind_is_corrected_to_outlet() -> None:
    (cited,) = read(["[i|Reuters] said"])[0]
    assert cited.attribution.source.kind is SourceKind.OUTLET
    (cited,) = read(["[d|a report by Newsweek]"])[0]
    assert cited.attribution.source.kind is SourceKind.DOCUMENT


def test_continued_source_takes_the_kind_of_whom_it_continues() -> None:
    cited = read(["[o|Reuters] said", "[] added"])[1][0]
    assert cited.attribution.source.kind is SourceKind.OUTLET
    assert cited.attribution.source.span is None


def test_source_of_two_outlets_is_divided() -> None:
    cited = read(["[o|Reuters and AFP] said"])[0]
    assert [item.attribution.source.span for item in cited] == [Span(0, 7), Span(12, 15)]


def test_spans_and_contents_stay_as_given() -> None:
    spans = (Span(13, 17),), (Span(18, 24),)
    given = Attribution(Source(SourceKind.OUTLET, Span(5, 12), 0.5), *spans)
    ((cited,),) = resolve("Oil: Reuters said prices fell", [[given]], None, load())
    assert cited.attribution == given


def test_the_same_attribution_twice_is_one_citation() -> None:
    given = Attribution(Source(SourceKind.OUTLET, Span(0, 7)), (Span(8, 12),), ())
    assert len(resolve("Reuters said", [[given, given]], None, load())[0]) == 1


def test_every_sentence_has_a_row() -> None:
    assert resolve("a\nb", [[], []], None, load()) == [(), ()]
    assert resolve("", [], None, load()) == []


def test_outlets_of_an_extended_registry_are_cited() -> None:
    registry = load().add(Outlet("harbourpost.example", "The Harbour Post", OutletKind.NEWSPAPER))
    given = Attribution(Source(SourceKind.OUTLET, Span(0, 16)), (Span(17, 21),), ())
    ((cited,),) = resolve("The Harbour Post said", [[given]], None, registry)
    assert cited.outlet == "harbourpost.example"


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ('كشفت وكالة "رويترز" أن الميناء أغلق.', "كشفت", "الميناء أغلق", "reuters.com"),
        ('أوضح تقرير لموقع "نيوزويك" أن الميناء أغلق.', "أوضح", "الميناء أغلق", "newsweek.com"),
        ("أضاف أن مراسل رويترز غادر الميناء.", "أضاف", "مراسل رويترز غادر الميناء", None),
        ("غادر مراسل وكالة رويترز.\nوأضاف أن الميناء أغلق.", "أضاف", "الميناء أغلق", None),
    ],
)
def test_resolve_finds_the_outlet_beside_a_cue_without_source(text, cue, content, expected):
    spans = [Span(text.find(part), text.find(part) + len(part)) for part in (cue, content)]
    attribution = Attribution(Source(SourceKind.PERSON, None), (spans[0],), (spans[1],))
    [[citation]] = resolve(text, [[attribution]], None, load())
    assert citation.outlet == expected
