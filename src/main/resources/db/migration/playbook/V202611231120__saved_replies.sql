create table saved_reply (
  id         bigint generated always as identity primary key,
  name       text not null,
  shortcut   text not null,
  language   text not null,
  text       text not null,
  used       integer not null default 0,
  changed_at timestamptz not null,
  unique (language, shortcut)
);
