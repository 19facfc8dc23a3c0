-- Logins of the web apps, seen by every node; the tables of Spring Session under our names.
create table dondoc.session (
  primary_id char(36) not null primary key,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create unique index session_id on dondoc.session (session_id);
create index session_expiry on dondoc.session (expiry_time);

create table dondoc.session_attributes (
  session_primary_id char(36) not null references dondoc.session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
