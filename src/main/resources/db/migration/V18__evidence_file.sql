-- Tệp minh chứng: files that an agency has given for its open work. Rows are never deleted; what was taken back is marked.
create table evidence_file (
  id bigint generated always as identity primary key,
  -- What it was given for: a lead's milestone, or a coordinating agency's answer.
  milestone_id bigint references milestone,
  coordination_id bigint references coordination,
  -- The result with which it was handed in; null while none is reported.
  evidence_id bigint references evidence,
  name text not null,
  media_type text not null,
  size bigint not null check (size > 0),
  sha256 text not null,
  scan text not null check (scan in ('clean', 'none')),
  -- Where the content is, and under which key.
  store text not null,
  store_key uuid not null unique,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  check (num_nonnulls(milestone_id, coordination_id) = 1),
  check (evidence_id is null or milestone_id is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index evidence_file_milestone on evidence_file (milestone_id);
create index evidence_file_coordination on evidence_file (coordination_id);
create index evidence_file_evidence on evidence_file (evidence_id);
-- The same content stands once at one place.
create unique index evidence_file_once on evidence_file (coalesce(milestone_id, -coordination_id), sha256)
  where withdrawn_at is null and evidence_id is null;

create function refuse_deletion() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never deleted', tg_table_name;
end $$;
create trigger evidence_file_is_never_deleted before delete on evidence_file
  for each row execute function refuse_deletion();

-- The contents, where the database keeps them.
create table file_content (
  store_key uuid primary key,
  content bytea not null
);
-- Compressed files do not become smaller: no time is spent on trying.
alter table file_content alter column content set storage external;
