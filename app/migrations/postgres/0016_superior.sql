-- Why: what goes up to the superior and what comes down (rule page of the superior): documents with each sending of theirs, answers and
-- instructions, tasks with their dates, files, and the catalogue of matters that must be requested or reported.
-- Expand: tables.
create table superior_item (
  id bigint primary key,
  body bigint not null references body (id),
  title text collate "C" not null,
  kind text collate "C" not null,
  occasion_kind text collate "C" not null,
  month_day text collate "C" not null,
  period text collate "C" not null,
  addressee text collate "C" not null,
  note text collate "C" not null,
  valid_from text collate "C" not null,
  retired_on text collate "C" not null,
  version bigint not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index superior_item_by_body on superior_item (body, id);
create table upward (
  id bigint primary key,
  body bigint not null references body (id),
  kind text collate "C" not null,
  also text collate "C" not null,
  title text collate "C" not null,
  content text collate "C" not null,
  addressee text collate "C" not null,
  mark text collate "C" not null,
  state text collate "C" not null,
  version bigint not null,
  link_kind text collate "C" not null,
  link_id bigint not null,
  item bigint references superior_item (id),
  occasion text collate "C" not null,
  signer bigint,
  signer_name text collate "C" not null,
  number text collate "C" not null,
  sent_on text collate "C" not null,
  registered bigint not null,
  end_reason text collate "C" not null,
  same_as bigint references upward (id),
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index upward_by_body on upward (body, id);
create index upward_by_sending on upward (body, sent_on, id);
create index upward_by_number on upward (body, number);
create index upward_by_item on upward (item, occasion);
create index upward_by_same on upward (same_as);
create table upward_sending (
  id bigint primary key,
  body bigint not null references body (id),
  upward bigint not null references upward (id),
  seq bigint not null,
  what text collate "C" not null,
  sent_on text collate "C" not null,
  number text collate "C" not null,
  note text collate "C" not null,
  content text collate "C" not null,
  joined bigint references upward (id),
  entered_by bigint not null,
  entered_at bigint not null,
  unique (upward, seq)
);
create index upward_sending_by_day on upward_sending (body, sent_on, id);
create table upward_answer (
  id bigint primary key,
  body bigint not null references body (id),
  upward bigint not null references upward (id),
  kind text collate "C" not null,
  content text collate "C" not null,
  answered_on text collate "C" not null,
  answered_by text collate "C" not null,
  number text collate "C" not null,
  entered_by bigint not null,
  entered_at bigint not null
);
create index upward_answer_by_upward on upward_answer (upward, id);
create table upward_series (
  body bigint not null references body (id),
  code text collate "C" not null,
  year bigint not null,
  last bigint not null,
  primary key (body, code, year)
);
create table superior_task (
  id bigint primary key,
  body bigint not null references body (id),
  title text collate "C" not null,
  content text collate "C" not null,
  source text collate "C" not null,
  upward bigint references upward (id),
  answer bigint references upward_answer (id),
  source_title text collate "C" not null,
  source_number text collate "C" not null,
  source_from text collate "C" not null,
  source_on text collate "C" not null,
  org bigint references org (id),
  state text collate "C" not null,
  version bigint not null,
  given_on text collate "C" not null,
  due_on text collate "C" not null,
  late_on text collate "C" not null,
  result text collate "C" not null,
  result_on text collate "C" not null,
  report bigint references upward (id),
  end_reason text collate "C" not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index superior_task_by_body on superior_task (body, id);
create index superior_task_by_org on superior_task (org, id);
create index superior_task_by_upward on superior_task (upward, id);
create table superior_task_due (
  id bigint primary key,
  body bigint not null references body (id),
  task bigint not null references superior_task (id),
  rule text collate "C" not null,
  period text collate "C" not null,
  start_on text collate "C" not null,
  calendar text collate "C" not null,
  due_on text collate "C" not null,
  provisional bigint not null,
  state text collate "C" not null,
  end_reason text collate "C" not null,
  replaces bigint references superior_task_due (id),
  made_at bigint not null,
  ended_at bigint,
  overdue_at bigint,
  reminded_at bigint
);
create index superior_task_due_by_task on superior_task_due (task, id);
create index superior_task_due_running on superior_task_due (body, state, due_on, id);
create table superior_file (
  id bigint primary key,
  body bigint not null references body (id),
  upward bigint references upward (id),
  task bigint references superior_task (id),
  answer bigint references upward_answer (id),
  name text collate "C" not null,
  digest text collate "C" not null,
  size bigint not null,
  added_by bigint not null,
  added_at bigint not null
);
create index superior_file_by_upward on superior_file (upward, id);
create index superior_file_by_task on superior_file (task, id);
