-- Many tickets that come in together are counted together: one line an owner instead of one a ticket.
create function count_new_tickets() returns trigger language plpgsql as $$
begin
  insert into ticket_count
    select team_id, assignee_id, status, count(*) from fresh where status in ('open', 'waiting', 'snoozed')
    group by team_id, assignee_id, status;
  return null;
end $$;

drop trigger ticket_counted_new on ticket;
create trigger ticket_counted_new after insert on ticket referencing new table as fresh
  for each statement execute function count_new_tickets();
