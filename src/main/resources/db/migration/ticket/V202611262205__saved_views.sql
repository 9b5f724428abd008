-- A filter of the tickets under a name: somebody's own, or everybody's when it has no owner.
create table saved_view (
  id        bigint generated always as identity primary key,
  agent_id  bigint references agent,
  name      text not null,
  filter    jsonb not null,
  position  smallint not null,
  saved_by  bigint not null references agent,
  saved_at  timestamptz not null
);
create index saved_view_of on saved_view (agent_id, position, id);

-- The channels something has ever come in by, so that the desk need not look for them among all tickets.
create table channel_in_use (
  channel text primary key
);
insert into channel_in_use select distinct channel from ticket;

-- Counted by channel as well.
alter table ticket_count add column channel text;
delete from ticket_count;
insert into ticket_count (team_id, assignee_id, status, channel, n)
  select team_id, assignee_id, status, channel, count(*) from ticket
  where status in ('open', 'waiting', 'snoozed') group by team_id, assignee_id, status, channel;
alter table ticket_count alter column channel set not null;

create or replace function count_new_tickets() returns trigger language plpgsql as $$
begin
  insert into ticket_count (team_id, assignee_id, status, channel, n)
    select team_id, assignee_id, status, channel, count(*) from fresh where status in ('open', 'waiting', 'snoozed')
    group by team_id, assignee_id, status, channel;
  if exists (select from fresh f where not exists (select from channel_in_use c where c.channel = f.channel)) then
    insert into channel_in_use select distinct channel from fresh on conflict do nothing;
  end if;
  return null;
end $$;

create or replace function count_tickets() returns trigger language plpgsql as $$
begin
  if old.status in ('open', 'waiting', 'snoozed') then
    insert into ticket_count (team_id, assignee_id, status, channel, n) values (old.team_id, old.assignee_id, old.status, old.channel, -1);
  end if;
  if new.status in ('open', 'waiting', 'snoozed') then
    insert into ticket_count (team_id, assignee_id, status, channel, n) values (new.team_id, new.assignee_id, new.status, new.channel, 1);
  end if;
  return null;
end $$;
