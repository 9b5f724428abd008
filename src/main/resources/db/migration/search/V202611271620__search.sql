-- What is found, and by which words. Cut into blocks by its ascending number, each with an index of its own: a search
-- begins in the newest block and goes back only as far as it must.
create table search_entry (
  id        bigint not null,
  kind      text not null check (kind in ('message', 'note', 'ticket', 'order', 'customer')),
  -- The message, the customer, or the ticket of the other two.
  ref       bigint not null,
  -- Null of a customer: who sees one of their tickets sees them.
  ticket_id bigint,
  at        timestamptz not null,
  terms     tsvector not null,
  primary key (id)
) partition by range (id);

-- Where the entry of a thing is. Numbers are given in the order in which things were first read.
create table search_place (
  kind  text not null,
  ref   bigint not null,
  entry bigint not null,
  primary key (kind, ref)
);
create sequence search_entry_number;

-- What has changed and is not read yet, written by whoever changes it within the same transaction. A line goes in the
-- transaction that writes what was read, so nothing is forgotten whatever happens between the two.
create table search_due (
  id   bigint generated always as identity primary key,
  kind text not null,
  ref  bigint not null
);

-- The text of files that have one, so that it need not be taken out of them again.
create table search_file (
  attachment_id bigint primary key references attachment on delete cascade,
  text          text not null
);

-- The last reading of everything there is: by which rules, and how far it has come, kind after kind from the lowest number on.
create table search_reading (
  single     boolean primary key default true check (single),
  rules      text not null,
  kind       text not null check (kind in ('customer', 'ticket', 'message', 'done')),
  after_id   bigint not null,
  begun_at   timestamptz not null,
  ended_at   timestamptz
);

create function search_forget(kinds text[], gone bigint) returns void language plpgsql as $$
declare
  place record;
begin
  for place in delete from search_place where kind = any(kinds) and ref = gone returning entry loop
    delete from search_entry where id = place.entry;
  end loop;
end $$;

-- New things: one statement for however many came in together.
create function search_new() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'message' then
    insert into search_due (kind, ref) select 'message', id from fresh;
  elsif tg_table_name = 'ticket' then
    insert into search_due (kind, ref) select 'ticket', id from fresh;
  elsif tg_table_name = 'customer' then
    insert into search_due (kind, ref) select 'customer', id from fresh where name is not null;
  else
    insert into search_due (kind, ref) select distinct 'customer', customer_id from fresh;
  end if;
  return null;
end $$;

create trigger search_new after insert on message referencing new table as fresh for each statement execute function search_new();
create trigger search_new after insert on ticket referencing new table as fresh for each statement execute function search_new();
create trigger search_new after insert on customer referencing new table as fresh for each statement execute function search_new();
create trigger search_new after insert on customer_identity referencing new table as fresh for each statement execute function search_new();

-- What changes is not found by what it was, from the same moment on: it may be an erasure, or have moved out of somebody's reach.
create function search_message_changed() returns trigger language plpgsql as $$
begin
  perform search_forget('{message,note}', old.id);
  if tg_op = 'UPDATE' then
    insert into search_due (kind, ref) values ('message', new.id);
  end if;
  return null;
end $$;
create trigger search_changed after update of text, subject, author, parties, ticket_id, direction on message for each row
  when ((old.text, old.subject, old.author, old.parties, old.ticket_id, old.direction) is distinct from
        (new.text, new.subject, new.author, new.parties, new.ticket_id, new.direction))
  execute function search_message_changed();
create trigger search_gone after delete on message for each row execute function search_message_changed();

create function search_attachment_changed() returns trigger language plpgsql as $$
begin
  if old.message_id is not null then
    -- The message first, as whoever reads it for the index does: else the two could wait for each other.
    perform 1 from message where id = old.message_id for no key update;
    perform search_forget('{message,note}', old.message_id);
    insert into search_due (kind, ref) values ('message', old.message_id);
  end if;
  if tg_op = 'UPDATE' and new.message_id is not null then
    insert into search_due (kind, ref) values ('message', new.message_id);
  end if;
  return null;
end $$;
create trigger search_gone after delete on attachment for each row execute function search_attachment_changed();
create trigger search_changed after update of message_id, name, sha256 on attachment for each row execute function search_attachment_changed();

create function search_attachment_new() returns trigger language plpgsql as $$
begin
  insert into search_due (kind, ref) select distinct 'message', message_id from fresh where message_id is not null;
  return null;
end $$;
create trigger search_new after insert on attachment referencing new table as fresh for each statement execute function search_attachment_new();

create function search_ticket_changed() returns trigger language plpgsql as $$
begin
  perform search_forget('{ticket,order}', old.id);
  if tg_op = 'UPDATE' and new.status <> 'deleted' then
    insert into search_due (kind, ref) values ('ticket', new.id);
  end if;
  return null;
end $$;
create trigger search_changed after update of subject, requester, order_number, status on ticket for each row
  when (old.subject <> new.subject or old.requester <> new.requester or old.order_number is distinct from new.order_number
        or (old.status = 'deleted') <> (new.status = 'deleted'))
  execute function search_ticket_changed();
create trigger search_gone after delete on ticket for each row execute function search_ticket_changed();

create function search_customer_changed() returns trigger language plpgsql as $$
begin
  perform search_forget('{customer}', old.id);
  insert into search_due (kind, ref) values ('customer', old.id);
  if tg_op = 'UPDATE' and new.merged_into is distinct from old.merged_into then
    perform search_forget('{customer}', coalesce(new.merged_into, old.merged_into));
    insert into search_due (kind, ref) values ('customer', coalesce(new.merged_into, old.merged_into));
  end if;
  return null;
end $$;
create trigger search_changed after update of name, merged_into on customer for each row
  when (old.name is distinct from new.name or old.merged_into is distinct from new.merged_into) execute function search_customer_changed();
create trigger search_gone after delete on customer for each row execute function search_customer_changed();

-- An address may be of a customer that was merged into another, who is found by it.
create function search_identity_changed() returns trigger language plpgsql as $$
declare
  whose bigint;
begin
  for whose in select distinct coalesce(c.merged_into, c.id) from customer c where c.id = old.customer_id or (tg_op = 'UPDATE' and c.id = new.customer_id) loop
    perform 1 from customer where id = whose for no key update;
    perform search_forget('{customer}', whose);
    insert into search_due (kind, ref) values ('customer', whose);
  end loop;
  return null;
end $$;
create trigger search_changed after update or delete on customer_identity for each row execute function search_identity_changed();
