-- Why: a body's procedure as dated data: settings with the rule that justifies them, calendars, categories, local grounds.
-- A value is never changed; a new one with a later date takes its place, so that a figure of last year keeps last year's rule.
-- Expand: first schema.
create table setting (
  id integer primary key,
  body bigint not null references body (id),
  name text not null,
  value text not null,
  valid_from text not null,
  rule text not null,
  set_by bigint not null,
  set_at bigint not null
);
create index setting_by_name on setting (body, name, valid_from, id);
create table calendar_year (
  id integer primary key,
  body bigint not null references body (id),
  year bigint not null,
  content text not null,
  file_name text not null,
  imported_by bigint not null,
  imported_at bigint not null
);
create index calendar_year_by_body on calendar_year (body, year, id);
create table calendar_overlay (
  id integer primary key,
  body bigint not null references body (id),
  content text not null,
  set_by bigint not null,
  set_at bigint not null
);
create index calendar_overlay_by_body on calendar_overlay (body, id);
create table category (
  id integer primary key,
  body bigint not null references body (id),
  code text not null,
  name text not null,
  name_en text not null,
  parent bigint references category (id),
  position bigint not null,
  from_on text not null,
  until_on text,
  unique (body, code)
);
create table ground (
  id integer primary key,
  body bigint not null references body (id),
  code text not null,
  name text not null,
  name_en text not null,
  from_on text not null,
  until_on text,
  unique (body, code)
);
