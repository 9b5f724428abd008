-- What we have promised with a time, in messages that have left. The words are in the message, from start_at to end_at.
create table promise (
  id          bigint generated always as identity primary key,
  message_id  bigint not null references message on delete cascade,
  start_at    integer not null,
  end_at      integer not null,
  kind        text not null check (kind in ('contact', 'deed', 'arrival')),
  -- What it is about, in base forms or stems.
  about       text[] not null,
  agent_id    bigint,
  made_at     timestamptz not null,
  due_at      timestamptz not null,
  -- When whoever has it is reminded, and when they were.
  remind_at   timestamptz not null,
  reminded_at timestamptz,
  -- When it was seen to be broken: nothing had kept it in time.
  broken_at   timestamptz,
  -- How it ended, when, by whom (nobody: by what was written), and which answer ended it.
  outcome     text check (outcome in ('kept', 'moved', 'dropped', 'lapsed')),
  ended_at    timestamptz,
  ended_by    bigint,
  ended_in    bigint references message on delete set null,
  -- When a person last said what became of it: what was written before that says no more.
  judged_at   timestamptz,
  unique (message_id, start_at),
  check ((outcome is null) = (ended_at is null))
);
create index promise_due on promise (due_at, id) where outcome is null;
create index promise_to_remind on promise (remind_at) where outcome is null and reminded_at is null and broken_at is null;
create index promise_to_break on promise (due_at) where outcome is null and broken_at is null;
create index promise_broken on promise (broken_at) where outcome is null and broken_at is not null;
create index promise_ended_in on promise (ended_in) where ended_in is not null;
