"""``python -m claims.cli``."""

from claims.cli import main

main()
