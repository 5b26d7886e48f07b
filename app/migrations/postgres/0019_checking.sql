-- Why: checks of reports (rule page of checking): the text of a report with the period of its figures and the counts of its last
-- comparison with the records, and what persons decided of single figures.
-- Expand: tables.
create table report_check (
  id bigint primary key,
  body bigint not null references body (id),
  title text collate "C" not null,
  content text collate "C" not null,
  period text collate "C" not null,
  version bigint not null,
  made_by bigint not null,
  made_at bigint not null,
  checked_at bigint not null,
  matches bigint not null,
  differs bigint not null,
  no_record bigint not null,
  not_checkable bigint not null,
  asserted bigint not null
);
create index report_check_by_body on report_check (body, id);
create index report_check_by_maker on report_check (body, made_by, id);
create table report_check_mark (
  id bigint primary key,
  body bigint not null references body (id),
  report_check bigint not null references report_check (id),
  starts bigint not null,
  ends bigint not null,
  decided text collate "C" not null,
  question text collate "C" not null,
  source text collate "C" not null,
  marked_by bigint not null,
  marked_at bigint not null,
  unique (report_check, starts)
);
create index report_check_mark_by_body on report_check_mark (body, id);
