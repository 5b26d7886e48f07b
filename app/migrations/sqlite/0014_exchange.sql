-- Why: what was answered elsewhere keeps the mark that says what of it may be published; a package that is only looked at waits for a
-- day and goes; a volume remembers whether it was made for one who reads all, so that it goes with that right.
-- Expand: columns, a table.
alter table outside_result add column publication text not null default 'undecided';
alter table volume add column all_read bigint not null default 1;
create index volume_by_body on volume (body, begun_at);
create table package_waiting (
  id integer primary key,
  body bigint not null,
  account bigint not null references account (id),
  digest text not null,
  file_name text not null,
  size bigint not null,
  kept_at bigint not null
);
create index package_waiting_by_account on package_waiting (account, body, id);
create index package_waiting_by_body on package_waiting (body, kept_at);
