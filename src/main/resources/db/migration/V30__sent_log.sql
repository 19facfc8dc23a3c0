-- Which database this is: one that is restored is the same, an empty one is another. The sent log belongs to one database.
create table database_identity (
  id uuid not null default gen_random_uuid(),
  only_one boolean primary key default true check (only_one)
);
insert into database_identity default values;

-- Notices that had gone out, and of which a database that was restored to an earlier moment knows nothing. Found in the sent log.
-- Each answers for one notice that says the same again: that one is kept as sent, and no mail leaves.
create table sent_before_restore (
  key text primary key,
  -- Of what it said to whom: the same may be said again about a row that now has another number.
  fingerprint text not null,
  message_id text not null,
  sent_at timestamptz not null,
  found_at timestamptz not null,
  notification_id bigint references notification
);
create index sent_before_restore_open on sent_before_restore (fingerprint) where notification_id is null;
