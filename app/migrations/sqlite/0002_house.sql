-- Why: what every room shares: history with a hash chain per record, notices, mail, forms that wait, double submits, views.
-- An event is written in the transaction of the change it tells; nothing here is ever updated except what is marked so.
-- Expand: first schema.
create table event (
  id integer primary key,
  body bigint not null,
  kind text not null,
  subject bigint not null,
  seq bigint not null,
  at bigint not null,
  actor bigint not null,
  actor_name text not null,
  acted_for bigint,
  standing text not null,
  action text not null,
  from_state text not null,
  to_state text not null,
  detail text not null,
  prev_hash text not null,
  hash text not null,
  unique (kind, subject, seq)
);
create index event_by_body on event (body, id);
create index event_by_actor on event (actor, id);
create table notice (
  id integer primary key,
  body bigint not null,
  account bigint not null,
  at bigint not null,
  word text not null,
  args text not null,
  link text not null,
  asks bigint not null,
  due_on text,
  read_at bigint,
  done_at bigint,
  digested_at bigint
);
create index notice_by_account on notice (account, id);
create index notice_unread on notice (account, read_at);
create index notice_open on notice (link, asks, done_at);
create table outbox (
  id integer primary key,
  body bigint not null,
  account bigint not null,
  dedup text not null unique,
  address text not null,
  subject text not null,
  content text not null,
  created_at bigint not null,
  attempts bigint not null,
  next_at bigint not null,
  sent_at bigint,
  dead_at bigint,
  last_error text not null
);
create index outbox_due on outbox (sent_at, dead_at, next_at);
create table once (
  account bigint not null,
  once_key text not null,
  digest text not null,
  at bigint not null,
  location text not null,
  primary key (account, once_key)
);
create index once_by_age on once (at);
create table kept_form (
  account bigint not null,
  form text not null,
  content text not null,
  kept_at bigint not null,
  expires_at bigint not null,
  waiting bigint not null,
  primary key (account, form)
);
create index kept_form_by_age on kept_form (expires_at);
create table saved_view (
  id integer primary key,
  body bigint not null,
  account bigint not null,
  list text not null,
  name text not null,
  query text not null,
  created_at bigint not null
);
create index saved_view_by_account on saved_view (account, list);
create table blob (
  digest text primary key,
  size bigint not null,
  stored_at bigint not null
);
create table job_run (
  name text primary key,
  last_on text not null,
  last_at bigint not null,
  note text not null
);
