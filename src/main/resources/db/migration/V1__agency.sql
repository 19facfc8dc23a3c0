create table agency (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('agency', 'collective', 'open', 'outside')),
  position int generated always as identity
);

create table agency_membership (
  collective text not null references agency,
  member text not null references agency,
  primary key (collective, member)
);
