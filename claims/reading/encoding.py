"""Bytes -> characters: which encoding a file is in, or what else it is."""

from __future__ import annotations

import codecs
import re

from claims.errors import UnreadableFile

_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
# UTF-32 before UTF-16: the little-endian mark of the second begins that of the first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Per encoding of the time before Unicode, the letters beyond ASCII that texts in it are made of, most frequent ones
# only: by their share the wrong encodings of the test table lose even on two words. Windows-1256 is before 1252, since
# it can spell French as well but Arabic only by it; level scores go to the earlier.
_LEGACY = {
    "windows-1256": "اليمنوترتبةعدسفهكقحأجىصشخطضغذثزظءإؤئآ،؛؟ـًپچگ",
    "windows-1251": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїє«»—№",
    "windows-1255": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "windows-1254": "ığüşöçİĞÜŞÖÇâî“”’",
    "windows-1252": "éèàçêôûîâùëïœäöüßÄÖÜÉÈÀÇáíóúñ¿¡ãõåøæ«»“”‘’–—…€°º",
}
_WORD = re.compile(r"[^\W\d_]+")
# Of the bytes examined; the rest of a long file is decoded as its beginning is.
_EXAMINED = 1 << 16
# One damaged byte in a page that is otherwise UTF-8 must not turn the page into another alphabet.
_MAX_DAMAGE = 0.02


def decode(data: bytes, name: str) -> str:
    """The characters of `data`, without a byte order mark and with LF line ends.

    Args:
        data: A whole file.
        name: What error messages call it.

    Raises:
        UnreadableFile: empty, binary, or in no known encoding.
    """
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UnreadableFile(f"an article must be text, {name} looks like {kind}")
    text = _decode(data, name).replace("\r\n", "\n")
    if not text.strip():
        raise UnreadableFile(f"an article must have text, {name} is {'blank' if data else 'empty'} ({len(data)} bytes)")
    return text


def _decode(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableFile(f"{name} begins as {encoding} but is not: {error}") from error
    if b"\x00" in data:
        text = _decode_utf16(data)
        if text is None:
            raise UnreadableFile(f"an article must be text, {name} looks like binary data (it has NUL bytes)")
        return text
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = _decode_damaged(data) or _decode_legacy(data)
    if text is None:
        raise UnreadableFile(f"an article must be text, {name} looks like binary data or is in no known encoding")
    return text


def _decode_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: every text has spaces or line ends, whose other byte is NUL, on one side only."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        sample = text[:_EXAMINED]
        common = sum(char.isspace() or "\u0020" <= char < "\u0700" or "\u2010" <= char <= "\u203a" for char in sample)
        common += sum("\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" for char in sample)
        spaces = sum(char in " \n，。" for char in sample)
        if "\x00" not in sample and common >= 0.98 * len(sample) and (spaces or len(sample) < 40):
            return text
    return None


def _decode_damaged(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes, which become U+FFFD; None when it is not mostly UTF-8."""
    text = data.decode("utf-8", "replace")
    beyond_ascii = sum(char >= "\x80" for char in text)
    return text if text.count("\ufffd") <= _MAX_DAMAGE * beyond_ascii else None


def _decode_legacy(data: bytes) -> str | None:
    """`data` in the old encoding that makes it look most like a language; None when none does."""
    best: tuple[float, str | None] = (0.0, None)
    for encoding, letters in _LEGACY.items():
        text = data.decode(encoding, "replace")
        score = _plausibility(text[:_EXAMINED], frozenset(letters))
        if score > best[0]:
            best = (score, text)
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        return best[1]
    return chinese if _common_han(data[:_EXAMINED]) > best[0] else best[1]


def _plausibility(text: str, expected: frozenset[str]) -> float:
    """How much of what is beyond ASCII is expected, in [-1, 1], less what no text has."""
    beyond_ascii = [char for char in text if char >= "\x80" and not char.isspace()]
    if not beyond_ascii or any(char < " " and char not in "\t\n\r\f\x1b" for char in text):
        return -1.0
    good = sum(char in expected or char.lower() in expected for char in beyond_ascii)
    bad = sum(not char.isalpha() and char not in expected for char in beyond_ascii)
    words = _WORD.findall(text)
    odd = sum(_is_odd(word) for word in words)
    return (good - bad) / len(beyond_ascii) - odd / max(1, sum(not word.isascii() for word in words))


def _is_odd(word: str) -> bool:
    """Two alphabets in one word, or a capital behind a small letter: what text in the wrong encoding is full of."""
    if word.isascii():
        return False
    blocks = {0 if char < "\u0370" else ord(char) >> 8 for char in word}
    return len(blocks) > 1 or any(a.islower() and b.isupper() for a, b in zip(word, word[1:], strict=False))


def _common_han(data: bytes) -> float:
    """Share of the pairs of GB 18030 in its rows of common characters and punctuation, in [0, 1]."""
    pairs = common = index = 0
    while index + 1 < len(data):
        if data[index] < 0x80:
            index += 1
            continue
        pairs += 1
        common += (0xB0 <= data[index] <= 0xD7 or 0xA1 <= data[index] <= 0xA3) and data[index + 1] >= 0xA1
        index += 2
    return common / pairs if pairs else 0.0
