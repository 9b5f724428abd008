-- A search for what was said before a day, or since one, asks this of each block instead of reading through those of all other days.
create index search_entry_at on search_entry (at);
