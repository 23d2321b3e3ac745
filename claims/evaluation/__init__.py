"""Scores of the models against gold, and the floors they may not fall below."""
