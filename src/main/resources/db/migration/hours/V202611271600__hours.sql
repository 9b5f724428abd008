-- Minutes after midnight by the clock of the store's zone: [540,960) is from nine to four. A closed day has none.
create table opening_day (
  brand_id bigint not null references brand,
  weekday  smallint not null check (weekday between 1 and 7),
  periods  int4multirange not null check (periods <@ '{[0,1440)}'),
  primary key (brand_id, weekday)
);

create table special_day (
  brand_id bigint not null references brand,
  date     date not null,
  name     text not null,
  periods  int4multirange not null check (periods <@ '{[0,1440)}'),
  primary key (brand_id, date)
);
