-- Why: what every room shares: history with a hash chain per record, notices, mail, forms that wait, double submits, views.
-- An event is written in the transaction of the change it tells; nothing here is ever updated except what is marked so.
-- Expand: first schema.
create table event (
  id bigint primary key,
  body bigint not null,
  kind text collate "C" not null,
  subject bigint not null,
  seq bigint not null,
  at bigint not null,
  actor bigint not null,
  actor_name text collate "C" not null,
  acted_for bigint,
  standing text collate "C" not null,
  action text collate "C" not null,
  from_state text collate "C" not null,
  to_state text collate "C" not null,
  detail text collate "C" not null,
  prev_hash text collate "C" not null,
  hash text collate "C" not null,
  unique (kind, subject, seq)
);
create index event_by_body on event (body, id);
create index event_by_actor on event (actor, id);
create table notice (
  id bigint primary key,
  body bigint not null,
  account bigint not null,
  at bigint not null,
  word text collate "C" not null,
  args text collate "C" not null,
  link text collate "C" not null,
  asks bigint not null,
  due_on text collate "C",
  read_at bigint,
  done_at bigint,
  digested_at bigint
);
create index notice_by_account on notice (account, id);
create index notice_unread on notice (account, read_at);
create index notice_open on notice (link, asks, done_at);
create table outbox (
  id bigint primary key,
  body bigint not null,
  account bigint not null,
  dedup text collate "C" not null unique,
  address text collate "C" not null,
  subject text collate "C" not null,
  content text collate "C" not null,
  created_at bigint not null,
  attempts bigint not null,
  next_at bigint not null,
  sent_at bigint,
  dead_at bigint,
  last_error text collate "C" not null
);
create index outbox_due on outbox (sent_at, dead_at, next_at);
create table once (
  account bigint not null,
  once_key text collate "C" not null,
  digest text collate "C" not null,
  at bigint not null,
  location text collate "C" not null,
  primary key (account, once_key)
);
create index once_by_age on once (at);
create table kept_form (
  account bigint not null,
  form text collate "C" not null,
  content text collate "C" not null,
  kept_at bigint not null,
  expires_at bigint not null,
  waiting bigint not null,
  primary key (account, form)
);
create index kept_form_by_age on kept_form (expires_at);
create table saved_view (
  id bigint primary key,
  body bigint not null,
  account bigint not null,
  list text collate "C" not null,
  name text collate "C" not null,
  query text collate "C" not null,
  created_at bigint not null
);
create index saved_view_by_account on saved_view (account, list);
create table blob (
  digest text collate "C" primary key,
  size bigint not null,
  stored_at bigint not null
);
create table job_run (
  name text collate "C" primary key,
  last_on text collate "C" not null,
  last_at bigint not null,
  note text collate "C" not null
);
