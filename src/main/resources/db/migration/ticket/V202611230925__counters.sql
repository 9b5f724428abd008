-- How many tickets each owner has in each state, kept as changes that are folded together now and then: many can
-- write at once without waiting for one row.
create table ticket_count (
  team_id     bigint not null,
  assignee_id bigint,
  status      text not null,
  n           integer not null
);

create function count_tickets() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.status in ('open', 'waiting', 'snoozed') then
    insert into ticket_count values (old.team_id, old.assignee_id, old.status, -1);
  end if;
  if new.status in ('open', 'waiting', 'snoozed') then
    insert into ticket_count values (new.team_id, new.assignee_id, new.status, 1);
  end if;
  return null;
end $$;

create trigger ticket_counted_new after insert on ticket for each row execute function count_tickets();
create trigger ticket_counted_change after update of status, team_id, assignee_id on ticket for each row
  when (old.status <> new.status or old.team_id <> new.team_id or old.assignee_id is distinct from new.assignee_id)
  execute function count_tickets();
