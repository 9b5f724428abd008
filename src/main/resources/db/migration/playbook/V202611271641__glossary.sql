-- The house's words and what they mean to anyone else.
create table glossary_term (
  id         bigint generated always as identity primary key,
  brand_id   bigint not null references brand (id) on delete cascade,
  language   text not null,
  term       text not null,
  plain      text not null,
  note       text not null default '',
  changed_at timestamptz not null
);

create unique index glossary_term_once on glossary_term (brand_id, language, lower(term));
