"""Decoding: what is told apart by its bytes, and what is refused."""

import pytest

from claims.errors import UnreadableFile
from claims.reading.encoding import decode

ENCODED = [
    ("utf-8", "قال الوزير"),
    ("utf-8-sig", "قال الوزير"),
    ("utf-16", "قال الوزير إن المحادثات"),
    ("utf-16-le", "قال الوزير إن المحادثات"),
    ("utf-16-be", "قال الوزير إن المحادثات"),
    ("utf-16-le", "The minister said so."),
    ("utf-16-be", "Министр заявил «нет»."),
    ("utf-16-le", "部长说谈判将恢复，没有说时间。\n会谈"),
    ("utf-32", "قال"),
    # Short texts: what the old Arabic and Russian encodings are least sure to be told by.
    ("windows-1256", "قال الوزير"),
    ("windows-1256", "رويترز"),
    ("windows-1256", "نفت طهران"),
    ("windows-1256", "حادث"),
    ("windows-1256", "أعلنت وزارة الصحة، أمس، عن وفاة 5 أشخاص."),
    ("windows-1256", "هل تُستأنف «المحادثات» غداً؟"),
    ("windows-1256", "وكالة رويترز Reuters للأنباء"),
    ("windows-1251", "Привет"),
    ("windows-1251", "Министр заявил"),
    ("windows-1251", "ПРЕЗИДЕНТ РОССИИ"),
    ("windows-1251", "Reuters сообщает: «Tele2» купил"),
    ("windows-1251", "Міністр її звільнив"),
    ("windows-1252", "Le président a été réélu"),
    ("windows-1252", "Une question que personne ne pose à voix haute"),
    ("windows-1252", "Die Bürger müssen wählen"),
    ("windows-1252", "“Hello” – he said"),
    ("windows-1254", "Cumhurbaşkanı açıkladı"),
    ("windows-1255", "ראש הממשלה אמר"),
    ("gb18030", "外交部发言人周二表示，会谈将继续。"),
]


@pytest.mark.parametrize(("encoding", "text"), ENCODED)
def test_decode(encoding, text):
    assert decode(text.encode(encoding), "a.txt") == text


def test_decode_changes_only_line_ends():
    assert decode("\ufeffأ\u200f\r\n\r\nb \u00a0\rc\t".encode(), "a.txt") == "أ\u200f\n\nb \u00a0\rc\t"


def test_decode_keeps_a_page_with_a_broken_byte():
    page = "قال الوزير إن المحادثات ستستأنف غداً. ".encode() * 10
    assert decode(page + b"\xd8", "a.txt") == page.decode() + "\ufffd"


REFUSED = [
    (b"", r"a\.txt is empty \(0 bytes\)"),
    (b" \r\n\t", r"a\.txt is blank \(4 bytes\)"),
    (b"\xef\xbb\xbf\n", r"a\.txt is blank"),
    (b"\x89PNG\r\n\x1a\n\x00", r"a\.txt looks like a PNG image"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", r"a\.txt looks like a JPEG image"),
    (b"%PDF-1.7\n", r"a\.txt looks like a PDF document"),
    (b"PK\x03\x04\x14\x00", r"a\.txt looks like a ZIP archive"),
    (b"plain text with \x00\x00\x00 in it, again", r"a\.txt looks like binary data \(it has NUL bytes\)"),
    (bytes(range(1, 256)), r"a\.txt looks like binary data or is in no known encoding"),
    (b"\xff\xfeA", r"a\.txt begins as utf-16-le but is not"),
]


@pytest.mark.parametrize(("data", "message"), REFUSED)
def test_decode_refuses(data, message):
    with pytest.raises(UnreadableFile, match=message):
        decode(data, "a.txt")
