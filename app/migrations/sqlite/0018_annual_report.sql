-- Why: work reports in which every figure is a list (rule page of the annual report): outline and paragraphs, authors, comments, kept
-- versions, bound figures, and what each figure was and by which records when the report was frozen.
-- Expand: tables.
create table report (
  id integer primary key,
  body bigint not null references body (id),
  kind text not null,
  title text not null,
  period text not null,
  state text not null,
  version bigint not null,
  votes_for bigint,
  votes_against bigint,
  votes_abstained bigint,
  voted_on text not null,
  frozen_at bigint,
  frozen_digest text not null,
  published_at bigint,
  end_reason text not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index report_by_body on report (body, id);
create index report_by_publication on report (body, state, published_at);
create table report_author (
  id integer primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  account bigint not null,
  named_at bigint not null,
  unique (report, account)
);
create index report_author_by_account on report_author (account, report);
create table report_part (
  id integer primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  place bigint not null,
  level bigint not null,
  content text not null,
  version bigint not null,
  removed_at bigint,
  changed_by bigint not null,
  changed_at bigint not null
);
create index report_part_by_report on report_part (report, place, id);
create table report_figure (
  id integer primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  number bigint not null,
  shape text not null,
  question text not null,
  whole text not null,
  content text not null,
  title text not null,
  style text not null,
  unit text not null,
  numerals bigint not null,
  names bigint not null,
  version bigint not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  unique (report, number)
);
create table report_frozen (
  id integer primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  number bigint not null,
  seq bigint not null,
  question text not null,
  n bigint not null,
  lines text not null,
  digest text not null,
  printed text not null,
  frozen_at bigint not null,
  unique (report, number, seq)
);
create table report_comment (
  id integer primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  part bigint not null references report_part (id),
  parent bigint references report_comment (id),
  content text not null,
  written_by bigint not null,
  written_name text not null,
  written_at bigint not null,
  settled_at bigint,
  settled_name text not null
);
create index report_comment_by_report on report_comment (report, part, id);
create index report_comment_by_part on report_comment (part, id);
create index report_comment_by_parent on report_comment (parent);
create table report_version (
  id integer primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  seq bigint not null,
  name text not null,
  title text not null,
  state text not null,
  content text not null,
  digest text not null,
  kept_by bigint not null,
  kept_name text not null,
  kept_at bigint not null,
  unique (report, seq)
);
