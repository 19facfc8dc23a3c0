-- What an administrator has sent to be taken in, as it was checked: it is taken from here, byte for byte, on whatever node.
-- Then its content goes, and the hash stays.
create table intake (
  id bigint generated always as identity primary key,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  sha256 text not null,
  outcome text check (outcome in ('imported', 'applied')),
  resolution text,
  decided_at timestamptz,
  decided_by text
);

create table intake_file (
  intake_id bigint not null references intake,
  position int not null,
  name text not null,
  content bytea not null,
  primary key (intake_id, position)
);

-- What kind of document gives the directives: a resolution, or another one that assigns tasks.
alter table resolution add column document_kind text not null default 'Nghị quyết';

-- A single directive that is being given by a form: begun, then given or cancelled.
create table new_directive (
  id bigint generated always as identity primary key,
  -- Where the directive joins a document that is followed already.
  resolution_id bigint references resolution,
  -- Else the document that begins to be followed with it.
  document_kind text,
  document_number text,
  document_date date,
  document_subject text,
  document_issuer text,
  begun_at timestamptz not null,
  begun_by text not null,
  directive_id bigint references directive,
  closed_at timestamptz,
  check (resolution_id is not null or document_number is not null)
);
