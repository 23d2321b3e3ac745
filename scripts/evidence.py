"""Say how often evidence tells of dispute or of agreement in written pairs: ``python scripts/evidence.py``.

One row per kind of evidence and unit: pairs that agree, dispute and are unrelated, and the share of those that agree or
dispute which it tells right.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path

from claims.evaluation.evidence import written_pairs
from claims.matching.evidence import compare


def main(directory: Path) -> None:
    """Print the table for the pairs and families of `directory`."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for a, b, relation in written_pairs(directory):
        for found in compare(a, b):
            if found.agrees or found.rare:
                sign = "equal" if found.agrees else "incompatible"
                for unit in {found.unit, "all"}:
                    counts[found.kind, sign, unit][relation] += 1
    for (kind, sign, unit), count in sorted(counts.items()):
        agree, dispute = count["agree"], count["dispute"]
        right = agree if sign == "equal" else dispute
        share = right / (agree + dispute) if agree + dispute else 0.0
        print(f"{kind:7} {sign:13} {unit:22} {agree:5} {dispute:5} {count['unrelated']:5}  {share:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "models/training"))
