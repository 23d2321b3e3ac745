"""Outlets the registry does not know, and what models take for such."""

from __future__ import annotations

import pytest

from claims.attribution import SourceKind
from claims.outlets.matcher import matcher_for
from claims.outlets.naming import read_names
from claims.outlets.newcomer import is_periodical, newcomer
from claims.outlets.registry import load
from claims.span import Span

# source in its brackets | name as a new outlet, or the kind it is instead
TABLE = """
قالت صحيفة [الراصد]|الراصد
قالت [صحيفة الراصد]|الراصد
قال [موقع «مدار الجنوب»]|مدار الجنوب
قالت [وكالة الأنباء النومارية]|وكالة الأنباء النومارية
قالت [الإذاعة الوطنية]|الإذاعة الوطنية
نوشت [روزنامه کوهستان امروز]|کوهستان امروز
گفت [رادیو ورزش]|رادیو ورزش
selon [le journal La Gazette du Littoral]|La Gazette du Littoral
and [Torvik news agency] said|Torvik
пишет [газета «Северный маяк»]|Северный маяк
[The Straits Observer] said|The Straits Observer
كشفت [وثيقة]|document
أظهر [مسح]|document
an [ABC Nova poll] found|document
وفق [النص الفارسي]|document
قالت [الصحافة البريطانية]|unnamed
قالت [إخبارية محلية]|unnamed
[يك روزنامه چاپ مادريد] نوشت|unnamed
[رسانه‌های خارجی] نوشتند|unnamed
сообщил [журналистам]|unnamed
[источник «Прайм»] сообщил|unnamed
the [statistical database portal]|unnamed
[The diplomat] said|person
[the British press] said|unnamed
[a newspaper] said|unnamed
"""


@pytest.mark.parametrize("row", TABLE.strip().split("\n"))
def test_newcomer(row: str) -> None:
    marked, expected = row.split("|")
    text = marked.replace("[", "").replace("]", "")
    found = newcomer(read_names(text, matcher_for(load())), Span(marked.index("["), marked.index("]") - 1))
    assert (found.name or found.kind.value) == expected
    assert (found.name is None) == (expected in [kind.value for kind in SourceKind])


@pytest.mark.parametrize(
    ("source", "expected"),
    [("صحيفة الراصد", True), ("وكالة الطاقة الذرية", False), ("صحيفة", False), ("Northern Herald", False)],
)
def test_only_papers_and_magazines_are_told_from_institutions_by_their_noun(source: str, expected: bool) -> None:
    assert is_periodical(read_names(source, matcher_for(load())), Span(0, len(source))) == expected
