-- What the secret of this installation makes of a fixed text, in one row. A node with another secret refuses to start.
create table secret_check (
  single boolean primary key default true check (single),
  mark   bytea not null
);
