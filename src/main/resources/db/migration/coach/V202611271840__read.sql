-- Messages that have come from a customer or left to one and are not read yet. A line goes in the transaction that
-- writes what was read in it.
create table coach_due (
  message_id bigint primary key
);

create function coach_came() returns trigger language plpgsql as $$
begin
  insert into coach_due (message_id)
  select id from fresh where not automatic and audience = 'customer' and (direction = 'in' or direction = 'out' and delivery not in ('held', 'later'))
  on conflict do nothing;
  return null;
end $$;
create trigger coach_came after insert on message referencing new table as fresh for each statement execute function coach_came();

-- An answer is read when it leaves and not when it is pressed: until then it can be taken back.
create function coach_left() returns trigger language plpgsql as $$
begin
  insert into coach_due (message_id) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger coach_left after update of delivery on message for each row
  when (old.delivery in ('held', 'later') and new.delivery not in ('held', 'later') and new.audience = 'customer' and not new.automatic)
  execute function coach_left();
