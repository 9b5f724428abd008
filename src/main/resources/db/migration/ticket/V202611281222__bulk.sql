-- What was done to several tickets at once, for taking it back.
create table bulk (
  id        bigint generated always as identity primary key,
  agent_id  bigint not null references agent,
  at        timestamptz not null,
  undone_at timestamptz
);
create index bulk_at on bulk (at);

-- Each ticket it changed, as it stood before.
create table bulk_ticket (
  bulk_id       bigint not null references bulk on delete cascade,
  ticket_id     bigint not null references ticket,
  team_id       bigint not null,
  assignee_id   bigint,
  status        text not null,
  waiting_since timestamptz,
  trouble       text,
  snoozed       boolean not null,
  snoozed_until timestamptz,
  -- The line of the ticket's log that the action wrote: whatever came after it is somebody's later doing.
  event_id      bigint not null,
  primary key (bulk_id, ticket_id)
);
create index bulk_ticket_of_ticket on bulk_ticket (ticket_id);
