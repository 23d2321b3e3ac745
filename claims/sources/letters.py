"""What the letters of five alphabets can sound like in a name, coarse enough to meet across them.

A consonant is a set of classes, more than one where spellings differ: Arabic ج is `J` in Beirut and `K` (a hard g) in
Cairo, Hebrew פ is p or f. The empty class says that the letter may be silent or a vowel. Vowels are sets of `A`, `I`
and `U`. Classes fold what transliterations mix up: p/b, g/k/gh/q, v/w/f, kh/h/x, sh/ch/sch/zh, s/z/th.
"""

from __future__ import annotations

from collections.abc import Mapping

Sounds = frozenset[str]


def _table(text: str) -> dict[str, Sounds]:
    """`letters=classes` items; `_` is the empty class."""
    table: dict[str, Sounds] = {}
    for item in text.split():
        letters, _, classes = item.partition("=")
        for letter in letters.split(","):
            table[letter] = frozenset("" if sound == "_" else sound for sound in classes)
    return table


_LATIN = _table(
    "tzsch,tsch,tsh,tch,sch,sh,š,ş,ș,cz=X ch=XHK č,ć=X c=KSX ç=XS zh,ž=JX dzh,dsch,dj,dż,đ=J ts,tz=S th=ST "
    "dh=DS kh=HK "
    "gh=K_ ph=F ck=K qu=K b,p=B v,f=F w=F_ d=D g=KJ ğ=_K h=H_ j=J_H k,q=K l,ł=L m=M n,ñ=N r=R s,z,ß=S t=T x=X "
    "mc=M ţ,ț=S"
)
_CYRILLIC = _table(
    "дж=J тч=X тс,дс,ц,з,с=S ч,ш,щ=X ж=JX б,п=B в,ф=F г=KH ґ,к=K д=D л=L м=M н=N р=R т=T х=H тх=ST кх=HK"
)
_ARABIC = _table(
    "تش,ش,چ=X ژ=JX تس=S ب,پ=B ف,ڤ=F و=F_ ت,ط,ٹ=T ث=ST ج=JK ح=H خ=H د,ض,ڈ=D ذ=DS ر,ڑ=R ز,س,ص=S ظ=SD غ=K ق,ك,گ=K "
    "ل=L م=M ن,ں=N ه=H_ ي=_ ع=_"
)
_HEBREW = _table(
    "צ',ץ'=X ג'=J ז'=JX טש,תש=X טס=S ב,פ,ף=BF ג=K ד=D ה=H_ ו=F_ ז,ס=S צ,ץ=S ח=H ט,ת=T י=_ כ,ך=KH ל=L מ,ם=M נ,ן=N ע=_ "
    "ק=K ר=R ש=XS"
)
CONSONANTS: Mapping[str, Sounds] = {**_LATIN, **_CYRILLIC, **_ARABIC, **_HEBREW}

# و and ו spell o too, ي and י spell e.
VOWELS: Mapping[str, Sounds] = _table(
    "a=A e=AI i,y,j=I o=U u=U ä=AI ö=UI ü=UI ı=I å=AU "
    "а=A е=AI ё=UI и=I й=I і=I ї=I ы=I о=U у=U э=AI ю=U я=A є=AI ь= ъ= "
    "ا=A و=U ي=I ه=A א=A ו=U י=I ה=A ע= ع= "
)
"""Sounds a letter has as a vowel. Weak letters of Arabic and Hebrew stand in both tables."""

ABJAD = frozenset("ابپتثجچحخدذرزژسشصضطظعغفقكگلمنهويءیکאבגדהוזחטיכךלמםנןסעפףצץקרשת")
"""Letters of the scripts that leave short vowels out."""

LONGEST = max(map(len, CONSONANTS))
