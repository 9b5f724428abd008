-- Files whose owner is gone. They leave the disk once nothing else refers to them.
create table file_removal (
  sha256 bytea primary key,
  at     timestamptz not null
);
