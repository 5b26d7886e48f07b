-- Why: work reports in which every figure is a list (rule page of the annual report): outline and paragraphs, authors, comments, kept
-- versions, bound figures, and what each figure was and by which records when the report was frozen.
-- Expand: tables.
create table report (
  id bigint primary key,
  body bigint not null references body (id),
  kind text collate "C" not null,
  title text collate "C" not null,
  period text collate "C" not null,
  state text collate "C" not null,
  version bigint not null,
  votes_for bigint,
  votes_against bigint,
  votes_abstained bigint,
  voted_on text collate "C" not null,
  frozen_at bigint,
  frozen_digest text collate "C" not null,
  published_at bigint,
  end_reason text collate "C" not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index report_by_body on report (body, id);
create index report_by_publication on report (body, state, published_at);
create table report_author (
  id bigint primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  account bigint not null,
  named_at bigint not null,
  unique (report, account)
);
create index report_author_by_account on report_author (account, report);
create table report_part (
  id bigint primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  place bigint not null,
  level bigint not null,
  content text collate "C" not null,
  version bigint not null,
  removed_at bigint,
  changed_by bigint not null,
  changed_at bigint not null
);
create index report_part_by_report on report_part (report, place, id);
create table report_figure (
  id bigint primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  number bigint not null,
  shape text collate "C" not null,
  question text collate "C" not null,
  whole text collate "C" not null,
  content text collate "C" not null,
  title text collate "C" not null,
  style text collate "C" not null,
  unit text collate "C" not null,
  numerals bigint not null,
  names bigint not null,
  version bigint not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null,
  unique (report, number)
);
create table report_frozen (
  id bigint primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  number bigint not null,
  seq bigint not null,
  question text collate "C" not null,
  n bigint not null,
  lines text collate "C" not null,
  digest text collate "C" not null,
  printed text collate "C" not null,
  frozen_at bigint not null,
  unique (report, number, seq)
);
create table report_comment (
  id bigint primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  part bigint not null references report_part (id),
  parent bigint references report_comment (id),
  content text collate "C" not null,
  written_by bigint not null,
  written_name text collate "C" not null,
  written_at bigint not null,
  settled_at bigint,
  settled_name text collate "C" not null
);
create index report_comment_by_report on report_comment (report, part, id);
create index report_comment_by_part on report_comment (part, id);
create index report_comment_by_parent on report_comment (parent);
create table report_version (
  id bigint primary key,
  body bigint not null references body (id),
  report bigint not null references report (id),
  seq bigint not null,
  name text collate "C" not null,
  title text collate "C" not null,
  state text collate "C" not null,
  content text collate "C" not null,
  digest text collate "C" not null,
  kept_by bigint not null,
  kept_name text collate "C" not null,
  kept_at bigint not null,
  unique (report, seq)
);
