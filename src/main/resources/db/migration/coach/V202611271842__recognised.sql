-- What the coach read in a customer's message. A projection: it can be made again from the messages.
create table recognition (
  message_id bigint primary key references message on delete cascade,
  language   text,
  manner     text not null check (manner in ('familiar', 'formal', 'unknown')),
  -- What it is about, the best known first.
  intents    text[] not null
);

-- What was found where, in UTF-16 units of what the customer wrote themselves.
create table recognised (
  message_id bigint not null references recognition on delete cascade,
  kind       text not null check (kind in ('question', 'request', 'order', 'tracking')),
  start_at   integer not null,
  end_at     integer not null,
  primary key (message_id, kind, start_at)
);

-- A text that changes is read anew, and nothing is shown in it meanwhile.
create function coach_changed() returns trigger language plpgsql as $$
begin
  delete from recognition where message_id = new.id;
  insert into coach_due (message_id) values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger coach_changed after update of text, signature_at on message for each row
  when (new.direction = 'in' and not new.automatic and new.audience = 'customer' and (old.text, old.signature_at) is distinct from (new.text, new.signature_at))
  execute function coach_changed();

-- What customers of live tickets have written last is read at the first start after this.
insert into coach_due (message_id)
select newest_in_id from ticket where status in ('open', 'waiting', 'snoozed') and newest_in_id is not null on conflict do nothing;
