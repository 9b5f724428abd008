-- Who is away from work, since when and until when.
create table absence (
  id       bigint generated always as identity primary key,
  agent_id bigint not null references agent,
  since    timestamptz not null,
  ended_at timestamptz
);
create unique index absence_now on absence (agent_id) where ended_at is null;
