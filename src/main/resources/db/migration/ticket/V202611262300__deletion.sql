alter table ticket drop constraint ticket_status_check;
alter table ticket add constraint ticket_status_check
  check (status in ('open', 'waiting', 'snoozed', 'closed', 'spam', 'merged', 'deleted'));

-- What is left of a deleted ticket besides its number and its times: who, when, why, and how much there was.
create table deletion (
  ticket_id bigint primary key references ticket,
  reason    text not null,
  -- How the ticket stood before.
  before    text not null,
  messages  integer not null,
  files     integer not null,
  -- Null when the program did it, by the house's rules for how long things are kept.
  agent_id  bigint references agent,
  at        timestamptz not null
);

-- By these whoever deletes finds what still points to a message or an address.
create index message_answers on message (in_reply_to) where in_reply_to is not null;
create index participant_address on participant (address);
-- What is old enough to go, brand by brand.
create index ticket_at_rest on ticket (brand_id, status, touched_at) where status in ('closed', 'spam');
