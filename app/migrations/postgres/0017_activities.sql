-- Why: activities (rule page of activities): the catalogue of kinds with their counting rules, activities from draft to closing, who
-- took part and how, organisations with the number of their delegates, papers, products, questions, programmes.
-- Expand: tables.
create table activity_kind (
  id bigint primary key,
  body bigint not null references body (id),
  code text collate "C" not null,
  name text collate "C" not null,
  name_en text collate "C" not null,
  unit text collate "C" not null,
  day_rule text collate "C" not null,
  two_kinds text collate "C" not null,
  joint bigint not null,
  leave_by text collate "C" not null,
  parts text collate "C" not null,
  place_no bigint not null,
  until_on text collate "C",
  version bigint not null,
  changed_at bigint not null,
  unique (body, code)
);
create table activity_programme (
  id bigint primary key,
  body bigint not null references body (id),
  title text collate "C" not null,
  from_on text collate "C" not null,
  until_on text collate "C" not null,
  aim text collate "C" not null,
  version bigint not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index activity_programme_by_body on activity_programme (body, id);
create table activity (
  id bigint primary key,
  body bigint not null references body (id),
  title text collate "C" not null,
  state text collate "C" not null,
  version bigint not null,
  shown text collate "C" not null,
  own_host bigint not null,
  starts_on text collate "C" not null,
  starts_time text collate "C" not null,
  ends_on text collate "C" not null,
  ends_time text collate "C" not null,
  place_kind text collate "C" not null,
  place text collate "C" not null,
  mode text collate "C" not null,
  agenda text collate "C" not null,
  speakers text collate "C" not null,
  audience bigint not null,
  hours bigint not null,
  places bigint not null,
  sign_up_until text collate "C",
  programme bigint references activity_programme (id),
  findings text collate "C" not null,
  minutes text collate "C" not null,
  first_on text collate "C",
  end_reason text collate "C" not null,
  door text collate "C" not null,
  announced_at bigint,
  closed_at bigint,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index activity_by_day on activity (body, starts_on, id);
create index activity_by_programme on activity (programme, starts_on);
create index activity_by_state on activity (body, state, starts_on);
create table activity_kind_of (
  activity bigint not null references activity (id),
  kind bigint not null references activity_kind (id),
  place_no bigint not null,
  primary key (activity, kind)
);
create index activity_kind_of_by_kind on activity_kind_of (kind, activity);
create table activity_org (
  activity bigint not null references activity (id),
  org bigint not null references org (id),
  part text collate "C" not null,
  delegates bigint not null,
  primary key (activity, org, part)
);
create index activity_org_by_org on activity_org (org, activity);
create table attendance (
  id bigint primary key,
  body bigint not null references body (id),
  activity bigint not null references activity (id),
  account bigint not null references account (id),
  origin text collate "C" not null,
  state text collate "C" not null,
  version bigint not null,
  late bigint not null,
  how text collate "C" not null,
  arrived_at bigint,
  left_at bigint,
  leave_kind text collate "C",
  leave_reason text collate "C" not null,
  answer text collate "C" not null,
  changed_at bigint not null,
  unique (activity, account)
);
create index attendance_by_account on attendance (account, activity);
create table activity_file (
  id bigint primary key,
  body bigint not null references body (id),
  activity bigint not null references activity (id),
  sort text collate "C" not null,
  series bigint not null,
  seq bigint not null,
  name text collate "C" not null,
  digest text collate "C" not null,
  size bigint not null,
  added_by bigint not null,
  added_at bigint not null
);
create index activity_file_by_activity on activity_file (activity, id);
create table activity_product (
  activity bigint not null references activity (id),
  proposal bigint not null references proposal (id),
  linked_by bigint not null,
  linked_at bigint not null,
  primary key (activity, proposal)
);
create index activity_product_by_proposal on activity_product (proposal, activity);
create table activity_question (
  id bigint primary key,
  body bigint not null references body (id),
  activity bigint not null references activity (id),
  version bigint not null,
  unit bigint not null references org (id),
  question text collate "C" not null,
  asked_by bigint not null,
  asked_at bigint not null,
  due_on text collate "C" not null,
  answer text collate "C" not null,
  answered_by bigint,
  answered_at bigint
);
create index activity_question_by_activity on activity_question (activity, id);
create index activity_question_by_unit on activity_question (unit, answered_at, id);
