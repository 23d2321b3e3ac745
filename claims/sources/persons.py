"""Persons of one article: titles, full names, surnames and pronouns to the person they are.

A full name makes a person; a surname is the one person who bears it, whichever comes first; a title is the person who
was cited with it; a pronoun is the last person it can be. What fits two persons equally is left apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from claims.sources.description import Description, describe
from claims.sources.link import CONFIDENCE, Link, Rule
from claims.sources.mentions import fuller_name
from claims.sources.title_words import is_title
from claims.sources.titles import GENERIC
from claims.sources.transliteration import name_words, same_word

# A pronoun or a bare description reaches this many sentences back. Of the 156 pronouns of the authored articles whose
# person is given, 106 have a source before them that names the person, 103 of those at most two sentences back and all
# at most four.
_REACH = 4
# What a second candidate takes off a confidence, and below what each sentence in between does: set by hand.
_RIVAL = 0.25


@dataclass(slots=True)
class _Person:
    """A person as the article has told so far."""

    place: int
    words: str
    names: tuple[str, ...]
    display: str
    titles: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    gender: str = ""
    last: int = 0

    def tell(self, said: Description, sentence: int) -> None:
        """Take in what another mention says."""
        self.last = sentence
        self.titles |= said.titles
        self.roles |= said.roles
        self.gender = self.gender or said.gender

    def can_be(self, said: Description) -> bool:
        """Whether nothing that is known speaks against a mention being this person."""
        return not (said.gender and self.gender and said.gender != self.gender)


class Persons:
    """Walks through one article and remembers its persons."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: list[_Person] = []

    def cite(self, sentence: int, source: str, gender: str = "") -> Link:
        """Who a source of kind person is.

        Args:
            sentence: Index of its sentence; never falling.
            source: Its words.
            gender: `m` or `f` when the cue's verb shows it, else empty.
        """
        said = describe(source)
        said = replace(said, gender=said.gender or gender)
        if said.pronoun:
            return self._pronoun(sentence, source, said)
        if said.name:
            return self._named(sentence, source, said)
        return self._described(sentence, source, said)

    def again(self, sentence: int, name: str) -> None:
        """Note that the person called `name` is still speaking."""
        for person in self._known:
            if person.display == name:
                person.last = sentence

    def _pronoun(self, sentence: int, source: str, said: Description) -> Link:
        near = [p for p in self._recent(sentence) if p.can_be(said)] if not said.plural else []
        if not near:
            return Link(source, None, 0.3, resolved=False)
        return self._join(near[0], said, sentence, Rule.PRONOUN, rivals=len(near) - 1)

    def _named(self, sentence: int, source: str, said: Description) -> Link:
        display = " ".join(said.name)
        words = name_words(display) or (display,)
        bearers = [person for person in self._known if person.names and _same_bearer(words, person.names)]
        if len(bearers) > 1:
            bearers = _narrowed(bearers, said)
        if len(bearers) == 1:
            return self._bearer(bearers[0], sentence, said, words, display)
        if bearers:
            return Link(display, None, 0.5)
        fuller = "" if said.full else fuller_name(self._text, display)
        if fuller:
            person = self._add(sentence, source, said, name_words(fuller), fuller)
            return Link(person.display, Rule.SURNAME, CONFIDENCE[Rule.SURNAME] - _RIVAL / 2)
        self._add(sentence, source, said, words, display)
        return Link(display)

    def _bearer(self, person: _Person, sentence: int, said: Description, words: tuple[str, ...], display: str) -> Link:
        rule = Rule.FULL_NAME if said.full else Rule.SURNAME
        if len(words) > len(person.names):
            person.names, person.display = words, display
        return self._join(person, said, sentence, rule)

    def _described(self, sentence: int, source: str, said: Description) -> Link:
        """A title or another description without a name: a person cited with it, or one it can be of."""
        same = [p for p in self._known if said.roles and _describes(said, p) and p.can_be(said)]
        if same:
            rule = Rule.TITLE if said.titles else Rule.DESCRIPTION
            same.sort(key=lambda p: (p.last, p.place), reverse=True)
            rivals = sum(p.titles == same[0].titles for p in same[1:])
            return self._join(same[0], said, sentence, rule, rivals)
        loose = [p for p in self._recent(sentence) if p.can_be(said) and _may_be_called(said, p)]
        if said.pointing and loose:
            return self._join(loose[0], said, sentence, Rule.DESCRIPTION, rivals=len(loose) - 1)
        self._add(sentence, source, said, (), source)
        return Link(source, resolved=not said.pointing or len(said.roles) > 1)

    def _join(self, person: _Person, said: Description, sentence: int, rule: Rule, rivals: int = 0) -> Link:
        distance = max(0, sentence - person.last - 1)
        person.tell(said, sentence)
        weak = rule in {Rule.PRONOUN, Rule.DESCRIPTION}
        confidence = CONFIDENCE[rule] - (_RIVAL * min(rivals, 1)) - (0.1 * min(distance, 3) if weak else 0.0)
        return Link(person.display, rule, round(max(confidence, 0.1), 2))

    def _recent(self, sentence: int) -> list[_Person]:
        near = [p for p in self._known if sentence - p.last <= _REACH]
        return sorted(near, key=lambda p: (p.last, p.place), reverse=True)

    def _add(self, sentence: int, source: str, said: Description, names: tuple[str, ...], display: str) -> _Person:
        person = _Person(len(self._known), source, names, display)
        person.tell(said, sentence)
        self._known.append(person)
        return person


def final_names(links: Iterable[Link], persons: Persons) -> list[Link]:
    """Links with the fullest name that the whole article gives: a surname may stand before the name."""
    known = persons._known
    fuller = {}
    for link in links:
        words = name_words(link.name)
        bearers = [
            p for p in known if p.names and len(words) == 1 and len(p.names) > 1 and _same_bearer(words, p.names)
        ]
        fuller[link.name] = bearers[0].display if len(bearers) == 1 else link.name
    return [replace(link, name=fuller[link.name]) for link in links]


def _same_bearer(words: Sequence[str], known: Sequence[str]) -> bool:
    """Whether two names of one article can be one person's: alike in what both give."""
    if len(words) > 1 and len(known) > 1:
        if not same_word(words[-1], known[-1]):
            return False
        return same_word(words[0], known[0]) or _initial(words[0], known[0])
    short, long = sorted((words, known), key=len)
    return any(same_word(short[0], word) for word in (long[-1], long[0])) or same_word(short[0], "".join(long[1:]))


def _initial(a: str, b: str) -> bool:
    return min(len(a), len(b)) == 1 and a[0] == b[0]


def _narrowed(bearers: Sequence[_Person], said: Description) -> list[_Person]:
    """Of those with one surname, the one whose title or gender the mention shows."""
    fitting = [p for p in bearers if p.can_be(said)]
    titled = [p for p in fitting if said.titles & p.titles]
    gendered = [p for p in fitting if said.gender and p.gender == said.gender]
    for found in (titled, gendered, fitting):
        if len(found) == 1:
            return found
    return list(bearers)


def _describes(said: Description, person: _Person) -> bool:
    """Whether a person was cited with every word of a description, titles compared by what they mean."""
    if said.titles and not said.titles <= person.titles:
        return False
    rest = {word for word in said.roles if not is_title(word)}
    return bool(said.titles or rest) and all(any(same_stem(word, role) for role in person.roles) for word in rest)


def same_stem(a: str, b: str) -> bool:
    """Whether two folded words are one noun in two cases or numbers: five letters alike, at most three not."""
    if a == b:
        return True
    common = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return common >= max(4, max(len(a), len(b)) - 3)


def _may_be_called(said: Description, person: _Person) -> bool:
    """Whether a description can be of a person who was cited without it."""
    if not person.names:
        return False
    if not said.titles or said.titles <= GENERIC:
        return True
    return not person.titles or person.titles <= GENERIC
