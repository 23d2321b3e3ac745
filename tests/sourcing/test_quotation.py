from __future__ import annotations

import pytest

from claims.sourcing.quotation import is_direct, quotations
from claims.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we go” and left.", ["we go"]),
        ('He said "we go" and "they stay".', ["we go", "they stay"]),
        ('وقال «لن نذهب» وأضاف "أبدًا"', ["لن نذهب", "أبدًا"]),
        # Clitics are written to the mark.
        ('ووصفه بـ"العدوان السافر" أمس', ["العدوان السافر"]),
        ('قال ل"رويترز" إنه لن يذهب', ["رويترز"]),
        # Marks that point the other way: Persian, German, Swedish habits.
        ("گفت ”نمی‌رویم“ و رفت", ["نمی‌رویم"]),
        ("Er sagte „wir gehen“ und »wir bleiben«.", ["wir gehen", "wir bleiben"]),
        ("他说「我们走」。", ["我们走"]),
        # One family inside another.
        ("« Il a dit “non” hier »", ["non", " Il a dit “non” hier "]),
        # An apostrophe is no mark; single quotation marks are.
        ("The ministers' plan isn't John’s, don't say 'tis.", []),
        ("‘We won’t go,’ she said.", ["We won’t go,"]),
        ("She said 'we go now' again.", ["we go now"]),
        # A quotation that goes on in the next paragraph, or came from the one before.
        ("“First part.\n“Second part.”", ["First part.", "Second part."]),
        ("He said: «First.\nSecond», then left.", ["First.", "Second"]),
        # An inch neither opens nor closes one.
        ('A 15" screen, “he said”.', ["he said"]),
        ("No quotation.", []),
        ("", []),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == expected


@pytest.mark.parametrize(
    ("text", "content", "direct"),
    [
        ("“We will not go,” he said.", "We will not go", True),
        ("He said it was “unjustly” done.", "it was “unjustly” done", False),
        ("Он назвал «Tele2 Россия» лидером рынка.", "«Tele2 Россия» лидером рынка", False),
        ("He said that they “will never go there” again.", "that they “will never go there” again", True),
        # The words between the marks are somebody else's.
        ("Ann said no. “We will not go,” Bob said.", "no", False),
        ("他说「我们明天不会离开这里」。", "我们明天不会离开这里", True),
        ("他说「离开」。", "离开", False),
    ],
)
def test_is_direct(text: str, content: str, direct: bool) -> None:
    start = text.index(content)
    assert is_direct([Span(start, start + len(content))], quotations(text), text) is direct


def test_no_words_no_quotation() -> None:
    assert not is_direct([], quotations("“We will not go.”"), "“We will not go.”")
