-- What a reader should know of a message that came in, beside its words: that it was encrypted, or is not shown whole.
alter table message add column remarks text[] not null default '{}';
