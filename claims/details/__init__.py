"""What a claim says in figures: numbers with their units, and days."""
