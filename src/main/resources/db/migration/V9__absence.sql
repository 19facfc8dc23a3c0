-- Equality beside ranges in one exclusion constraint; comes with PostgreSQL, and a database's owner may switch it on.
create extension if not exists btree_gist;

-- Who is away, and who stands in. Days are Vietnam days, both ends included.
create table absence (
  id bigint generated always as identity primary key,
  user_id text not null,
  -- Null: nobody stands in, the work waits for the agency.
  deputy text,
  from_day date not null,
  to_day date not null,
  reason text not null,
  named_by text not null,
  named_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  end_reason text,
  check (from_day <= to_day),
  check (deputy <> user_id),
  constraint absence_at_most_one exclude using gist (user_id with =, daterange(from_day, to_day, '[]') with &&)
    where (ended_at is null)
);

-- Work that lies with someone else than its owner while the owner is away; what is closed has gone back, or on, or is done.
create table moved_work (
  id bigint generated always as identity primary key,
  task_id text not null,
  owner text not null,
  -- Null: with nobody, it waits for its group.
  moved_to text,
  moved_at timestamptz not null,
  closed_at timestamptz
);
create unique index moved_work_open on moved_work (task_id) where closed_at is null;

-- Who sees the open work of a group only because one of the group is away.
create table stand_in (
  id bigint generated always as identity primary key,
  task_id text not null,
  person text not null,
  since timestamptz not null,
  closed_at timestamptz
);
create unique index stand_in_open on stand_in (task_id, person) where closed_at is null;
