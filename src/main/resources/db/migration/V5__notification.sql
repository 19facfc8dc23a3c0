-- The outbox. "key" names what is said to whom and is never reused: nothing is sent twice.
create table notification (
  id bigint generated always as identity primary key,
  key text not null unique,
  recipient text not null,
  recipient_name text not null,
  email text,
  facts jsonb not null,
  process_instance_id text,
  created_at timestamptz not null,
  -- Not to be sent before; moves into the future with every failure and while a node is sending.
  next_attempt_at timestamptz not null,
  attempts int not null default 0,
  -- The mail that carried it: notices of one person that fall together travel in one mail and share its Message-ID.
  message_id text,
  subject text,
  sent_at timestamptz,
  last_error text,
  incident_id text
);
create index notification_due on notification (next_attempt_at) where sent_at is null;
create index notification_mail on notification (message_id);
