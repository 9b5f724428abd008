-- How a brand is reached by its form. A brand without a row has a form too, with nothing set.
create table contact_form (
  brand_id bigint primary key references brand,
  -- Takes what comes without a topic.
  team_id  bigint not null references team,
  -- The e-mail address shown beside the form.
  address  text
);

create table contact_topic (
  id       bigint generated always as identity primary key,
  brand_id bigint not null references brand,
  position integer not null,
  name_fi  text,
  name_sv  text,
  name_en  text,
  team_id  bigint not null references team,
  check (coalesce(name_fi, name_sv, name_en) is not null)
);
create index contact_topic_of_brand on contact_topic (brand_id, position);
