"""The SQL that migrations run. Text here that a released migration used is never edited: a change is a new migration."""
