-- The working morning whose summary carries the notice; null for what leaves in a mail of its own moment.
alter table notification add column summary_on date;
-- What cannot wait never shares a mail with what can.
alter table notification add column at_once boolean not null default false;
