-- A day is a date in Vietnam; a moment is a timestamptz. Progress is stored only as open (closed_at is null) or closed.

create table resolution (
  id bigint generated always as identity primary key,
  number text not null unique,
  slug text not null unique,
  title text not null,
  issuer text not null,
  issued_on date not null,
  office text not null references agency,
  sections jsonb not null,
  imported_at timestamptz not null
);

create table directive (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  code text not null,
  parent text,
  section text not null,
  kind text not null check (kind in ('directive', 'group')),
  title text not null,
  leads text[] not null,
  coordinating text[] not null,
  coordinators text[] not null,
  deadline_text text not null,
  starts_on date,
  note text not null,
  position int not null,
  given_at timestamptz not null,
  closed_at timestamptz,
  unique (resolution_id, code)
);

create table share (
  id bigint generated always as identity primary key,
  directive_id bigint not null references directive,
  agency text not null references agency,
  receipt_due_on date not null,
  received_at timestamptz,
  officer text,
  product text,
  closed_at timestamptz,
  unique (directive_id, agency)
);

create table milestone (
  id bigint generated always as identity primary key,
  share_id bigint not null references share,
  ordinal int not null,
  label text not null,
  words text not null,
  due_on date,
  completed_on date,
  closed_at timestamptz,
  unique (share_id, ordinal)
);

create table progress_report (
  id bigint generated always as identity primary key,
  milestone_id bigint not null references milestone,
  reported_at timestamptz not null,
  reported_by text not null,
  percent int not null check (percent between 0 and 100),
  done text not null,
  difficulties text not null
);
create index progress_report_milestone on progress_report (milestone_id);

create table evidence (
  id bigint generated always as identity primary key,
  milestone_id bigint not null references milestone,
  number text not null,
  issued_on date not null,
  subject text not null,
  issuer text not null,
  result text not null,
  submitted_at timestamptz not null,
  submitted_by text not null,
  acceptance_due_on date not null,
  outcome text check (outcome in ('accepted', 'returned')),
  grade text check (grade in ('failed', 'passed', 'good', 'excellent')),
  reason text,
  decided_at timestamptz,
  decided_by text
);
create index evidence_milestone on evidence (milestone_id);
-- At most one result waits for acceptance.
create unique index evidence_waiting on evidence (milestone_id) where outcome is null;

create table coordination (
  id bigint generated always as identity primary key,
  share_id bigint not null references share,
  agency text not null references agency,
  question text not null,
  due_on date not null,
  requested_at timestamptz not null,
  requested_by text not null,
  outcome text check (outcome in ('answered', 'declined', 'moot')),
  answer text,
  document text,
  closed_at timestamptz,
  closed_by text
);
create index coordination_share on coordination (share_id);

-- What the Standing Committee is asked about a late milestone, and what it says.
create table decision (
  id bigint generated always as identity primary key,
  milestone_id bigint not null references milestone,
  asked_at timestamptz not null,
  due_on date not null,
  instruction text check (instruction in ('urge', 'continue', 'review')),
  content text,
  closed_at timestamptz,
  closed_by text
);
create index decision_milestone on decision (milestone_id);
