"""Word lists written as one readable string, and looking words up in them (pure).

``"2 two couple | 12 dozen"`` gives each form its value. A form that ends in ``*`` stands for the words that begin so
and go on for at most five letters, which is how far case and plural endings go in the supported languages.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.normalize import fold

LONGEST_ENDING = 5
# Letters written together with the word behind them; "و" and "ו" join ("and"), "ال" and "ה" are articles.
PROCLITICS = {
    "ar": ("وبال", "بال", "وال", "فال", "كال", "لل", "ال", "وب", "ول", "و", "ف", "ب", "ل", "ك"),
    "he": ("וה", "בה", "מה", "שה", "ול", "וב", "ה", "ו", "ב", "ל", "מ", "כ", "ש"),
}
# A shorter rest is as likely to be a word of its own: "بين" is not "ب" and "ين".
SHORTEST_REST = 3


@dataclass(frozen=True, slots=True)
class Forms:
    """Folded words and beginnings of words with the value of each."""

    words: dict[str, str] = field(default_factory=dict)
    beginnings: dict[str, str] = field(default_factory=dict)

    def find(self, word: str, language: str | None = None) -> str | None:
        """The value of a folded word, also behind the proclitics of `language`; None when it is not in the list."""
        found = self._find(word)
        if found is None:
            for prefix in PROCLITICS.get(language or "", ()):
                rest = word[len(prefix) :]
                if word.startswith(prefix) and len(rest) >= SHORTEST_REST and (found := self._find(rest)) is not None:
                    return found
        return found

    def _find(self, word: str) -> str | None:
        if word in self.words:
            return self.words[word]
        if not self.beginnings:
            return None
        for length in range(len(word), max(len(word) - LONGEST_ENDING, 2) - 1, -1):
            if word[:length] in self.beginnings:
                return self.beginnings[word[:length]]
        return None


def parse_forms(*tables: str) -> Forms:
    """Read lists of ``value form form … | value form …``; an underscore in a form stands for a space."""
    found = Forms()
    for table in tables:
        for entry in filter(str.strip, table.split("|")):
            value, *forms = entry.split()
            for form in forms:
                folded = fold(form.replace("_", " ").rstrip("*"))
                (found.beginnings if form.endswith("*") else found.words)[folded] = value
    return found
