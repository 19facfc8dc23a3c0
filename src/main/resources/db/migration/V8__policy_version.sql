-- Every version of the deadline policy: who changed it, when, why, and from which day it applies. Rows are only added. Of
-- the versions whose day has come the newest applies; one that the release brings, only where the province has none.
create table policy_version (
  id bigint generated always as identity primary key,
  origin text not null check (origin in ('RELEASE', 'PROVINCE')),
  -- Kind of deadline to its levels, in the order of their days.
  rules jsonb not null,
  -- Kind of deadline to working days.
  lead_times jsonb not null,
  -- Kind to level to the moment since which it is in force; a level that was always there has none.
  since jsonb not null,
  applies_from date not null,
  decided_by text not null,
  decided_at timestamptz not null,
  reason text not null,
  -- Where the engine keeps it: the decision deadlinePolicy, its version, and the version of leadTime deployed with it.
  decision_definition_id text not null,
  decision_version int not null,
  lead_time_version int not null
);
create trigger policy_version_is_append_only before update or delete on policy_version
  for each row execute function refuse_change();
