-- {to, cc, bcc} as typed, while one of the lines is no addresses yet; null when parties tell it all.
alter table draft add column typed jsonb;
