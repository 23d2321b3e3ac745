"""Whom articles rely on, in figures: counted sentences and citations in, shares, ranks and chains out (pure)."""
