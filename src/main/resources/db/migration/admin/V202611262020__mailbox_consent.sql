-- Someone went to a provider's page to let Luukku open a mailbox. The answer counts once, in the session that asked.
create table mailbox_consent (
  id          bigint generated always as identity primary key,
  state_hash  bytea not null unique,
  session_id  bigint not null references agent_session on delete cascade,
  -- Absent while the mailbox is not saved yet.
  mailbox_id  bigint references mailbox on delete cascade,
  -- The page with the form.
  back        text not null,
  -- The form as it was typed with what proves that we asked, and once answered with what was given: sealed.
  sealed      text not null,
  expires_at  timestamptz not null,
  answered_at timestamptz,
  -- Key of the texts and the provider's own words, when nothing was given.
  problem     text,
  detail      text
);
create index mailbox_consent_expires on mailbox_consent (expires_at);
