-- One row per level of the policy that a deadline has passed. A changed day is a new deadline with levels of its own.
create table checkpoint (
  kind text not null,
  subject_id bigint not null,
  due_on date not null,
  level text not null,
  passed_at timestamptz not null,
  outcome text not null check (outcome in ('notified', 'superseded', 'nobody')),
  primary key (kind, subject_id, due_on, level)
);
