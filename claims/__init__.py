"""Claims, who they are attributed to, and who agrees: a tracker for news."""
