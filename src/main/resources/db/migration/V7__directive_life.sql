-- The whole life of a directive: changed deadlines, extensions, instructions, urges, reassignment, stopping.

-- The day on which a directive was given: no evidence can be older. For a resolution's directives, the day of issue.
alter table directive add column given_on date;
update directive d set given_on = r.issued_on from resolution r where r.id = d.resolution_id;
alter table directive alter column given_on set not null;

-- How what is closed has ended; null while open.
alter table share add column outcome text check (outcome in ('accepted', 'stopped'));
update share set outcome = 'accepted' where closed_at is not null;
alter table milestone add column outcome text check (outcome in ('accepted', 'stopped'));
update milestone set outcome = 'accepted' where closed_at is not null;
alter table share drop constraint share_directive_id_agency_key;
-- An agency whose share was stopped may be given one again.
create unique index share_directive_agency on share (directive_id, agency) where outcome is distinct from 'stopped';

alter table evidence drop constraint evidence_outcome_check;
alter table evidence add check (outcome in ('accepted', 'returned', 'moot'));

alter table coordination drop constraint coordination_outcome_check;
alter table coordination add check (outcome in ('answered', 'declined', 'moot', 'removed'));
-- A request is on record first and sent by the process.
alter table coordination add column sent_at timestamptz;
update coordination set sent_at = requested_at;

-- What a share was before it was given to another lead.
create table former_lead (
  id bigint generated always as identity primary key,
  share_id bigint not null references share,
  agency text not null references agency,
  officer text,
  product text,
  received_at timestamptz,
  until_at timestamptz not null,
  reason text not null,
  document text not null
);
create index former_lead_share on former_lead (share_id);

-- Every day that a milestone's deadline was given, and what it was before. Rows are only added.
create table deadline_change (
  id bigint generated always as identity primary key,
  milestone_id bigint not null references milestone,
  kind text not null check (kind in ('set', 'extended', 'adjusted')),
  was date,
  became date not null,
  -- Calendar days by which the old day had passed already.
  days_late int not null,
  reason text not null,
  document text not null,
  changed_by text not null,
  changed_at timestamptz not null
);
create index deadline_change_milestone on deadline_change (milestone_id);
create trigger deadline_change_is_append_only before update or delete on deadline_change
  for each row execute function refuse_change();

create table extension_request (
  id bigint generated always as identity primary key,
  milestone_id bigint not null references milestone,
  until_day date not null,
  reason text not null,
  document text not null,
  requested_at timestamptz not null,
  requested_by text not null,
  due_on date not null,
  sent_at timestamptz,
  view text check (view in ('agree', 'disagree')),
  view_reason text,
  viewed_at timestamptz,
  viewed_by text,
  outcome text check (outcome in ('granted', 'refused', 'moot')),
  granted_until date,
  decision_reason text,
  decision_document text,
  closed_at timestamptz,
  closed_by text
);
create unique index extension_request_open on extension_request (milestone_id) where outcome is null;
create index extension_request_milestone on extension_request (milestone_id);

-- Ý kiến chỉ đạo: what was said to one share or directive, at any time.
create table instruction (
  id bigint generated always as identity primary key,
  directive_id bigint not null references directive,
  kind text not null,
  share_id bigint references share,
  milestone_id bigint references milestone,
  coordination_id bigint references coordination,
  content text not null,
  document text not null,
  given_at timestamptz not null,
  given_by text not null,
  carried_out_at timestamptz
);
create index instruction_directive on instruction (directive_id);

-- An urge waits for the lead's answer.
create table urge (
  id bigint generated always as identity primary key,
  instruction_id bigint not null references instruction,
  share_id bigint not null references share,
  due_on date not null,
  outcome text check (outcome in ('answered', 'moot')),
  answer text,
  closed_at timestamptz,
  closed_by text
);
create index urge_share on urge (share_id);

alter table decision drop constraint decision_instruction_check;
alter table decision add check (instruction in ('urge', 'continue', 'review', 'extend', 'reassign', 'stop'));
