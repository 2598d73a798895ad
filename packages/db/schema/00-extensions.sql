-- Trigrams: any part of a name is found by an index. A trusted extension since PostgreSQL 13: the database's owner may make it.
create extension pg_trgm;
