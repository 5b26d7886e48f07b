-- Why: bodies, terms and sessions, seats, organisations with dated names, accounts, roles, delegations, sign-ins.
-- A person here is a user of the platform or a member who will be one; there is no column for creed, origin or party.
-- Expand: first schema.
create table body (
  id integer primary key,
  name text not null,
  short_name text not null,
  kind text not null,
  utc_offset_minutes bigint not null,
  calendar text not null,
  created_at bigint not null
);
create table term (
  id integer primary key,
  body bigint not null references body (id),
  number bigint not null,
  starts_on text not null,
  ends_on text not null,
  closed_at bigint,
  unique (body, number)
);
create table sitting (
  id integer primary key,
  body bigint not null references body (id),
  term bigint not null references term (id),
  number bigint not null,
  year bigint not null,
  opens_on text not null,
  closes_on text not null,
  window_opens_at bigint not null,
  cut_off_at bigint not null,
  prefix text not null,
  unique (term, number)
);
create table sector (
  id integer primary key,
  body bigint not null references body (id),
  code text not null,
  name text not null,
  name_en text not null,
  sensitive bigint not null,
  position bigint not null,
  until_on text,
  unique (body, code)
);
create table org (
  id integer primary key,
  body bigint not null references body (id),
  kind text not null,
  unit_kind text not null,
  code text not null,
  position bigint not null,
  sector bigint references sector (id),
  from_on text not null,
  until_on text,
  unique (body, code)
);
create table org_name (
  id integer primary key,
  body bigint not null references body (id),
  org bigint not null references org (id),
  name text not null,
  short_name text not null,
  name_en text not null,
  from_on text not null,
  unique (org, from_on)
);
create table account (
  id integer primary key,
  body bigint not null references body (id),
  login text not null unique,
  name text not null,
  sort_key text not null,
  member_no text,
  phone text not null,
  email text not null,
  employer text not null,
  post text not null,
  lang text not null,
  theme text not null,
  text_size text not null,
  state text not null,
  password_hash text,
  totp_secret text,
  totp_confirmed_at bigint,
  totp_last_step bigint not null,
  created_at bigint not null,
  disabled_at bigint,
  version bigint not null
);
create index account_by_body on account (body, sort_key, id);
create table seat (
  id integer primary key,
  body bigint not null references body (id),
  term bigint not null references term (id),
  account bigint not null references account (id),
  sector bigint references sector (id),
  committee bigint references org (id),
  grp bigint references org (id),
  standing bigint not null,
  from_on text not null,
  until_on text
);
create index seat_by_account on seat (account, term);
create index seat_by_term on seat (term, sector);
create table role_grant (
  id integer primary key,
  body bigint not null references body (id),
  account bigint not null references account (id),
  role text not null,
  granted_at bigint not null,
  granted_by bigint not null,
  revoked_at bigint,
  revoked_by bigint
);
create index role_grant_by_account on role_grant (account);
create index role_grant_by_role on role_grant (body, role);
create table delegation (
  id integer primary key,
  body bigint not null references body (id),
  account bigint not null references account (id),
  org bigint not null references org (id),
  power text not null,
  from_on text not null,
  until_on text,
  granted_by bigint not null,
  granted_at bigint not null,
  revoked_at bigint
);
create index delegation_by_account on delegation (account);
create index delegation_by_org on delegation (org);
create table one_time_link (
  id integer primary key,
  body bigint not null,
  account bigint not null,
  purpose text not null,
  token_hash text not null unique,
  created_at bigint not null,
  created_by bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create table profile_change (
  id integer primary key,
  body bigint not null references body (id),
  account bigint not null references account (id),
  field text not null,
  old_value text not null,
  new_value text not null,
  asked_at bigint not null,
  state text not null,
  decided_by bigint,
  decided_at bigint,
  reason text not null
);
create index profile_change_open on profile_change (body, state, asked_at);
create table login (
  id integer primary key,
  body bigint not null,
  account bigint not null references account (id),
  token_hash text not null unique,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null,
  ended_at bigint,
  factor_at bigint,
  agent text not null,
  address text not null
);
create index login_by_account on login (account, ended_at);
create table api_token (
  id integer primary key,
  body bigint not null,
  account bigint not null references account (id),
  name text not null,
  token_hash text not null unique,
  created_at bigint not null,
  expires_on text not null,
  revoked_at bigint
);
create index api_token_by_account on api_token (account);
