"""Who persons and institutions are: one source for all their names, in an article and across articles."""
