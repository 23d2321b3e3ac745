"""Bytes -> characters: which encoding a file is in, or what else it is."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise

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
# Per encoding of the time before Unicode, the letters beyond ASCII of the languages written in it, commonest first.
# Level scores go to the earlier: Windows-1256 can spell French as well, but Arabic only by it.
_LEGACY = {
    "windows-1256": "الينمورتبةدعسفهكقحأجىصشخطضغذثزظءإؤئآـًپچگ",
    "windows-1251": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїє",
    "windows-1255": "יוהלארמתבשנעםדקחפטכצגסזןךףץ",
    "windows-1254": "ığşüöçâîû",
    "windows-1252": "éèàêçôäöüßáíóúñãõâîûùëïœåøæ",
}
_NOT_LATIN = frozenset({"windows-1256", "windows-1251", "windows-1255"})
# Of the letters above, those that count in full; the others count half. With this, 1 of 1,907 single sentences in
# eleven languages is read in the wrong encoding, and none of 184 whole articles.
_COMMONEST = 12
# In the same place, or nearly so, in all of them: they tell nothing.
_NEUTRAL = frozenset("«»‹›“”„‘’‚–—…©®°§№·•،؛؟¿¡ªº€\u200c\u200d\u200e\u200f")
# The four bytes of one Arabic word (حادث) are two common Chinese characters; eight in a row are hardly met.
_FEWEST_HAN = 4
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
        score = _plausibility(text[:_EXAMINED], letters, is_latin=encoding not in _NOT_LATIN)
        if score > best[0]:
            best = (score, text)
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        return best[1]
    return chinese if _common_han(data[:_EXAMINED]) > best[0] else best[1]


def _plausibility(text: str, letters: str, is_latin: bool) -> float:
    """How much what is beyond ASCII looks like `letters`, at most 1; above 0 when it may be read so."""
    if any(char < " " and char not in "\t\n\r\f\x1b" for char in text):
        return -1.0
    beyond_ascii = [char for char in text if char >= "\x80" and not char.isspace() and char not in _NEUTRAL]
    if not beyond_ascii:
        return 0.1 if is_latin else 0.0
    weights = {letter: 1.0 if rank < _COMMONEST else 0.5 for rank, letter in enumerate(letters)}
    good = sum(weights.get(char.lower(), 0.0 if char.isalpha() else -1.0) for char in beyond_ascii)
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    odd = sum(map(_is_odd, words)) / max(1, len(words))
    # One à among fifty plain letters is French, though it would make a Cyrillic word as well.
    stray = not is_latin and sum(map(str.isascii, filter(str.isalpha, text))) > 4 * len(beyond_ascii)
    return good / len(beyond_ascii) - odd - 0.5 * stray


def _is_odd(word: str) -> bool:
    """Two alphabets in one word, or a capital behind a small letter: what text in the wrong encoding is full of."""
    if word.isascii():
        return False
    blocks = {0 if char < "\u0370" else ord(char) >> 8 for char in word}
    return len(blocks) > 1 or any(a.islower() and b.isupper() for a, b in pairwise(word))


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
    return common / pairs if pairs >= _FEWEST_HAN else 0.0
