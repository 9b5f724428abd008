-- What is rare is looked up by these, however large the archive. Most tickets have no tags and cost nothing here.
create index ticket_tags on ticket using gin (tags) where tags <> '{}';

-- The words of a ticket by themselves: its own row is written anew with each message, and with the row every index on it.
create table ticket_words (
  ticket_id bigint primary key,
  subject   text not null,
  requester text not null
);
insert into ticket_words select id, subject, requester from ticket;
create index ticket_words_by_threes on ticket_words using gin (subject public.gin_trgm_ops, requester public.gin_trgm_ops);

create function word_new_tickets() returns trigger language plpgsql as $$
begin
  insert into ticket_words select id, subject, requester from fresh;
  return null;
end $$;
create trigger ticket_worded_new after insert on ticket referencing new table as fresh for each statement execute function word_new_tickets();

create function word_ticket() returns trigger language plpgsql as $$
begin
  update ticket_words set subject = new.subject, requester = new.requester where ticket_id = new.id;
  return null;
end $$;
create trigger ticket_worded_anew after update of subject, requester on ticket for each row
  when (old.subject <> new.subject or old.requester <> new.requester) execute function word_ticket();

-- Addresses are found by how they begin, whatever the database's collation.
drop index participant_address;
create index participant_address on participant (address text_pattern_ops);
