-- Yes and no were kept in the language of who chose them; now they are the same for every reader.
update ticket t set fields = t.fields || (
  select jsonb_object_agg(f.key, case lower(t.fields ->> f.key) when 'kyllä' then 'yes' when 'ja' then 'yes' when 'ei' then 'no' when 'nej' then 'no' else lower(t.fields ->> f.key) end)
  from field f where f.kind = 'yes-no' and t.fields ? f.key)
where exists (select from field f where f.kind = 'yes-no' and t.fields ? f.key);
