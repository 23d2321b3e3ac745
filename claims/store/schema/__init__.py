"""The SQL that migrations run. Text of a released migration is never edited: a change is a new migration."""
