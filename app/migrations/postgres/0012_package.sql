-- Why: catalogue and book of a session are made aside and fetched when they are ready; proposals go out to another installation and
-- come in from one as a package, and what the other one answered comes back and stands beside our own handling.
-- Expand: tables.
create table volume (
  id bigint primary key,
  body bigint not null,
  account bigint not null references account (id),
  sitting bigint not null references sitting (id),
  kind text collate "C" not null,
  replies bigint not null,
  published bigint not null,
  state text collate "C" not null,
  done bigint not null,
  total bigint not null,
  name text collate "C" not null,
  size bigint not null,
  begun_at bigint not null,
  changed_at bigint not null
);
create index volume_by_account on volume (account, id);
create index volume_by_age on volume (begun_at);
create table package (
  id bigint primary key,
  body bigint not null,
  way text collate "C" not null,
  mark text collate "C" not null,
  digest text collate "C" not null,
  file_name text collate "C" not null,
  other text collate "C" not null,
  other_name text collate "C" not null,
  records bigint not null,
  made_at bigint not null,
  made_by bigint not null
);
create index package_by_body on package (body, id);
create table package_origin (
  id bigint primary key,
  body bigint not null,
  origin text collate "C" not null,
  origin_name text collate "C" not null,
  record text collate "C" not null,
  proposal bigint not null references proposal (id),
  digest text collate "C" not null,
  package bigint not null references package (id),
  unique (body, origin, record)
);
create index package_origin_of on package_origin (proposal);
create table outside_result (
  id bigint primary key,
  body bigint not null,
  proposal bigint not null references proposal (id),
  origin text collate "C" not null,
  origin_name text collate "C" not null,
  record text collate "C" not null,
  digest text collate "C" not null,
  unit text collate "C" not null,
  number text collate "C" not null,
  class text collate "C" not null,
  answered_on text collate "C",
  content text collate "C" not null,
  file_name text collate "C" not null,
  file_digest text collate "C" not null,
  file_size bigint not null,
  package bigint not null references package (id),
  taken_at bigint not null,
  unique (body, origin, record)
);
create index outside_result_of on outside_result (proposal, id);
