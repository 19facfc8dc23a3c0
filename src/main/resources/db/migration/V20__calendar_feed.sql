-- Secret addresses at which a calendar program reads the deadlines of a person or an agency. Rows are never deleted.
create table calendar_feed (
  id bigint generated always as identity primary key,
  -- The agency whose deadlines it shows; null for those of the person who made it.
  agency text references agency,
  -- SHA-256 of the address's secret part, which is nowhere kept.
  token_hash bytea not null unique,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz,
  revoked_by text,
  last_read_at timestamptz
);
create unique index calendar_feed_person on calendar_feed (created_by) where agency is null and revoked_at is null;
create unique index calendar_feed_agency on calendar_feed (agency) where agency is not null and revoked_at is null;
