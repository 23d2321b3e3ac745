"""The SQLite file.

`database` opens it; `writer`, `runs` and `registry_rows` fill it; `matching_rows` and `group_rows` serve matching;
`queries` answers what people ask.
"""
