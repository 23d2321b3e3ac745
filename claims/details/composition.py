"""How the words of a number add up and multiply (pure)."""

from __future__ import annotations

import math
from dataclasses import dataclass


def is_power(value: float) -> bool:
    """Whether a value is a power of ten."""
    return math.log10(value) == int(math.log10(value))


@dataclass(slots=True)
class Composition:
    """A number being read: what is finished, and the part below the next scale."""

    total: float = 0.0
    part: float | None = None
    scale: float = math.inf
    step: float = 1.0
    figures: bool = False
    by_twenties: bool = False
    units_first: bool = False

    def value(self) -> float:
        return self.total + (self.part or 0.0)

    def add_word(self, value: float) -> bool:
        """Take a word below the scales in; False when it does not continue the number."""
        part = self.part
        if part is None:
            self.part = value
        elif self.figures:
            return False
        elif part == 1 and value >= 10 and not self.units_first:
            # "One hundred", and the article of "une soixantaine".
            self.part = value
        elif (value == 100 and 1 < part < 100) or (value == 12 and 1 < part < 10):
            self.part = part * value
        elif value == 20 and part == 4 and self.by_twenties:
            self.part = 80.0
        elif _fits(part, value, self.units_first):
            self.part = part + value
        else:
            return False
        self.step = 1.0 if value < 10 or value % 10 else (100.0 if value >= 100 else 10.0)
        return True

    def add_dual(self, value: float) -> bool:
        """Take in "two thousand" or "two million" that is one Arabic or Hebrew word."""
        scale = 10.0 ** int(math.log10(value))
        if self.part is not None or scale >= self.scale:
            return False
        self.total, self.scale, self.step = self.total + value, scale, scale
        return True

    def add_scale(self, scale: float) -> bool:
        """Multiply by a thousand, a million …; False when it does not continue the number."""
        if self.part is None and self.total:
            # "mil millones", "ألف مليار": a scale of a scale.
            if scale <= self.scale:
                return False
            self.total, self.step = self.total * scale, self.step * scale
        elif scale < self.scale or not self.total:
            part = 1.0 if self.part is None else self.part
            self.total, self.part = self.total + part * scale, None
            self.step = self.step * scale
        else:
            self.total, self.part = (self.total + (self.part or 0.0)) * scale, None
            self.step = self.step * scale
        self.scale = scale
        return True


def _fits(part: float, value: float, units_first: bool) -> bool:
    """Whether two words are one number below a thousand: "twenty one", "اثنان وعشرون", "soixante-dix-sept"."""
    if part % 1 or value % 1:
        return False
    if value < 100 and part >= 100:
        return part % 100 == 0 or _fits(part % 100, value, units_first)
    if value < 20 and 20 <= part < 100:
        return part % 10 == 0 and (value < 10 or part in (60, 80)) and value > 0
    # "ثلاثة عشر" and "خمسة وعشرون" put the small part first, "dix-sept" behind.
    if part == 10:
        return 0 < value < 10
    return units_first and 0 < part < 10 and (value == 10 or (20 <= value < 100 and not value % 10))
