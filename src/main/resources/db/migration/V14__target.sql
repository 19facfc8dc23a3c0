-- Phụ lục 1: each row of it, the figures asked for and given, and what was entered on the way.

create table target (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  code text not null,
  parent text,
  section text not null,
  title text not null,
  -- As printed; empty where the document gives none.
  unit text not null,
  comparator text not null,
  goal text not null,
  lead text not null references agency,
  note text not null,
  -- The year at whose end the goal is to be reached.
  year int not null,
  position int not null,
  unique (resolution_id, code)
);

create table measurement_request (
  id bigint generated always as identity primary key,
  target_id bigint not null references target,
  -- E.g. 2026-Q1.
  period text not null,
  due_on date not null,
  asked_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('given', 'missing')),
  unique (target_id, period),
  check ((closed_at is null) = (outcome is null))
);

create table measurement (
  id bigint generated always as identity primary key,
  request_id bigint not null references measurement_request,
  value numeric not null,
  unit text not null,
  -- The level of the period, by the lead; null where it gave none.
  planned numeric,
  -- The figure to exceed and the document that gives it.
  reference numeric,
  reference_document text not null,
  source_number text not null,
  source_date date not null,
  source_issuer text not null,
  note text not null,
  at timestamptz not null,
  by text not null,
  -- The figure that this one corrects, once each, and why.
  corrects bigint unique references measurement,
  reason text,
  check ((corrects is null) = (reason is null))
);
create index measurement_request_figures on measurement (request_id, id);
-- A second figure can only correct the first.
create unique index measurement_first on measurement (request_id) where corrects is null;
create trigger measurement_is_append_only before update or delete on measurement
  for each row execute function refuse_change();

-- What is being entered on the page, version by version: whoever is overtaken by a colleague loses nothing.
create table measurement_draft (
  request_id bigint not null references measurement_request,
  version int not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (request_id, version)
);
create trigger measurement_draft_is_append_only before update or delete on measurement_draft
  for each row execute function refuse_change();
