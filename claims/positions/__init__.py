"""The positions inside a group of claims: who holds which, since when, and who changed theirs (pure)."""
