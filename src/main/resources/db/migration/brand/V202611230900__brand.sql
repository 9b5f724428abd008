create table brand (
  id         bigint generated always as identity primary key,
  slug       text not null unique,
  name       text not null,
  hue        smallint not null default 205 check (hue between 0 and 359),
  languages  text[] not null check (cardinality(languages) > 0),
  zone       text not null default 'Europe/Helsinki',
  created_at timestamptz not null default now()
);
