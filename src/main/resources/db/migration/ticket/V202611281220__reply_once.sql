-- Which reply a form has sent, by a hash of its token and all it held. A repeat of the form is answered with that.
create table reply_once (
  key        bytea primary key,
  message_id bigint references message on delete cascade,
  at         timestamptz not null
);
create index reply_once_of_message on reply_once (message_id);
create index reply_once_at on reply_once (at);
