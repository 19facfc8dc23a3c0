-- Quarterly reviews (part III.2 of the resolution): one row per resolution and period, however it came to be opened.
create table review (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  -- E.g. 2026-Q1, 2026-H1, 2026-Y1.
  period text not null,
  opens_on date not null,
  due_on date not null,
  cut_off_on date not null,
  planned_at timestamptz not null,
  opened_at timestamptz,
  -- All have answered, or the cut-off has passed.
  collected_at timestamptz,
  consolidation_due_on date,
  assessment text not null default '',
  difficulties text not null default '',
  proposals text not null default '',
  next_plan text not null default '',
  document_number text not null default '',
  consolidated_at timestamptz,
  consolidated_by text,
  conclusion_due_on date,
  conclusion text not null default '',
  return_reason text not null default '',
  concluded_at timestamptz,
  concluded_by text,
  published_at timestamptz,
  -- The report before the Committee, then the one that was published.
  report_id bigint,
  unique (resolution_id, period)
);

-- What an agency says about its share in a review. Open while outcome is null; until then the texts are a draft.
create table review_report (
  id bigint generated always as identity primary key,
  review_id bigint not null references review,
  share_id bigint not null references share,
  agency text not null references agency,
  -- Rises with every change: who saves on top of what they have not seen is told so.
  version int not null default 0,
  percent int check (percent between 0 and 100),
  done text not null default '',
  difficulties text not null default '',
  proposals text not null default '',
  plan text not null default '',
  saved_at timestamptz,
  saved_by text,
  outcome text check (outcome in ('given', 'closed', 'missing')),
  ended_at timestamptz,
  ended_by text,
  unique (review_id, share_id)
);
create index review_report_agency on review_report (agency, review_id);
create index review_report_share on review_report (share_id);
