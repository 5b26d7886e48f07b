-- Why: bodies, terms and sessions, seats, organisations with dated names, accounts, roles, delegations, sign-ins.
-- A person here is a user of the platform or a member who will be one; there is no column for creed, origin or party.
-- Expand: first schema.
create table body (
  id bigint primary key,
  name text collate "C" not null,
  short_name text collate "C" not null,
  kind text collate "C" not null,
  utc_offset_minutes bigint not null,
  calendar text collate "C" not null,
  created_at bigint not null
);
create table term (
  id bigint primary key,
  body bigint not null references body (id),
  number bigint not null,
  starts_on text collate "C" not null,
  ends_on text collate "C" not null,
  closed_at bigint,
  unique (body, number)
);
create table sitting (
  id bigint primary key,
  body bigint not null references body (id),
  term bigint not null references term (id),
  number bigint not null,
  year bigint not null,
  opens_on text collate "C" not null,
  closes_on text collate "C" not null,
  window_opens_at bigint not null,
  cut_off_at bigint not null,
  prefix text collate "C" not null,
  unique (term, number)
);
create table sector (
  id bigint primary key,
  body bigint not null references body (id),
  code text collate "C" not null,
  name text collate "C" not null,
  name_en text collate "C" not null,
  sensitive bigint not null,
  position bigint not null,
  until_on text collate "C",
  unique (body, code)
);
create table org (
  id bigint primary key,
  body bigint not null references body (id),
  kind text collate "C" not null,
  unit_kind text collate "C" not null,
  code text collate "C" not null,
  position bigint not null,
  sector bigint references sector (id),
  from_on text collate "C" not null,
  until_on text collate "C",
  unique (body, code)
);
create table org_name (
  id bigint primary key,
  body bigint not null references body (id),
  org bigint not null references org (id),
  name text collate "C" not null,
  short_name text collate "C" not null,
  name_en text collate "C" not null,
  from_on text collate "C" not null,
  unique (org, from_on)
);
create table account (
  id bigint primary key,
  body bigint not null references body (id),
  login text collate "C" not null unique,
  name text collate "C" not null,
  sort_key text collate "C" not null,
  member_no text collate "C",
  phone text collate "C" not null,
  email text collate "C" not null,
  employer text collate "C" not null,
  post text collate "C" not null,
  lang text collate "C" not null,
  theme text collate "C" not null,
  text_size text collate "C" not null,
  state text collate "C" not null,
  password_hash text collate "C",
  totp_secret text collate "C",
  totp_confirmed_at bigint,
  totp_last_step bigint not null,
  created_at bigint not null,
  disabled_at bigint,
  version bigint not null
);
create index account_by_body on account (body, sort_key, id);
create table seat (
  id bigint primary key,
  body bigint not null references body (id),
  term bigint not null references term (id),
  account bigint not null references account (id),
  sector bigint references sector (id),
  committee bigint references org (id),
  grp bigint references org (id),
  standing bigint not null,
  from_on text collate "C" not null,
  until_on text collate "C"
);
create index seat_by_account on seat (account, term);
create index seat_by_term on seat (term, sector);
create table role_grant (
  id bigint primary key,
  body bigint not null references body (id),
  account bigint not null references account (id),
  role text collate "C" not null,
  granted_at bigint not null,
  granted_by bigint not null,
  revoked_at bigint,
  revoked_by bigint
);
create index role_grant_by_account on role_grant (account);
create index role_grant_by_role on role_grant (body, role);
create table delegation (
  id bigint primary key,
  body bigint not null references body (id),
  account bigint not null references account (id),
  org bigint not null references org (id),
  power text collate "C" not null,
  from_on text collate "C" not null,
  until_on text collate "C",
  granted_by bigint not null,
  granted_at bigint not null,
  revoked_at bigint
);
create index delegation_by_account on delegation (account);
create index delegation_by_org on delegation (org);
create table one_time_link (
  id bigint primary key,
  body bigint not null,
  account bigint not null,
  purpose text collate "C" not null,
  token_hash text collate "C" not null unique,
  created_at bigint not null,
  created_by bigint not null,
  expires_at bigint not null,
  used_at bigint
);
create table profile_change (
  id bigint primary key,
  body bigint not null references body (id),
  account bigint not null references account (id),
  field text collate "C" not null,
  old_value text collate "C" not null,
  new_value text collate "C" not null,
  asked_at bigint not null,
  state text collate "C" not null,
  decided_by bigint,
  decided_at bigint,
  reason text collate "C" not null
);
create index profile_change_open on profile_change (body, state, asked_at);
create table login (
  id bigint primary key,
  body bigint not null,
  account bigint not null references account (id),
  token_hash text collate "C" not null unique,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null,
  ended_at bigint,
  factor_at bigint,
  agent text collate "C" not null,
  address text collate "C" not null
);
create index login_by_account on login (account, ended_at);
create table api_token (
  id bigint primary key,
  body bigint not null,
  account bigint not null references account (id),
  name text collate "C" not null,
  token_hash text collate "C" not null unique,
  created_at bigint not null,
  expires_on text collate "C" not null,
  revoked_at bigint
);
create index api_token_by_account on api_token (account);
