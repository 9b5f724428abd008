-- How far the wizard of the first visit has come. One row, locked by whoever becomes the first admin.
create table setup (
  single      boolean primary key default true check (single),
  step        text not null default 'you' check (step in ('you', 'store', 'team', 'mailbox', 'ready')),
  begun_by    bigint,
  begun_at    timestamptz,
  finished_at timestamptz
);
insert into setup default values;
