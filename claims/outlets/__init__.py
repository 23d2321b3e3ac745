"""News organisations: who they are, where a text names them, and whom an attribution cites."""
