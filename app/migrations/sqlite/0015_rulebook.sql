-- Why: the rules (rule page of the rulebook): each with its versions article by article, the projects that make, revise and repeal
-- them, what was said in consultation, self-check lists against a superior's regulation, and which settings cite which version.
-- Expand: tables.
create table rule (
  id integer primary key,
  body bigint not null references body (id),
  title text not null,
  order_key text not null,
  level text not null,
  competent text not null,
  form text not null,
  state text not null,
  version bigint not null,
  note text not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index rule_by_title on rule (body, order_key, id);
create table rule_text (
  id integer primary key,
  body bigint not null references body (id),
  rule bigint not null references rule (id),
  title text not null,
  note text not null,
  preamble text not null,
  by_items bigint not null,
  tail text not null,
  annex text not null,
  created_by bigint not null,
  created_at bigint not null
);
create index rule_text_by_rule on rule_text (rule, id);
create table rule_article (
  id integer primary key,
  text bigint not null references rule_text (id),
  place bigint not null,
  chapter_no bigint not null,
  chapter text not null,
  section_no bigint not null,
  section text not null,
  whole_no bigint not null,
  between_no bigint not null,
  anchor bigint not null,
  pinned bigint not null,
  content text not null
);
create index rule_article_by_text on rule_article (text, place);
create table rule_version (
  id integer primary key,
  body bigint not null references body (id),
  rule bigint not null references rule (id),
  seq bigint not null,
  kind text not null,
  text bigint references rule_text (id),
  trial bigint not null,
  document_number text not null,
  meeting text not null,
  adopted_on text not null,
  issued_on text not null,
  in_force_on text not null,
  reason text not null,
  revision bigint,
  entered_by bigint not null,
  entered_at bigint not null,
  unique (rule, seq)
);
create index rule_version_by_issue on rule_version (body, issued_on, id);
create table rule_revision (
  id integer primary key,
  body bigint not null references body (id),
  rule bigint not null references rule (id),
  kind text not null,
  state text not null,
  version bigint not null,
  reason text not null,
  basis bigint references rule_version (id),
  text bigint references rule_text (id),
  audience text not null,
  consult_until text,
  consulted bigint not null,
  skipped_why text not null,
  opinion text not null,
  meeting text not null,
  adopted_on text not null,
  document_number text not null,
  issued_on text not null,
  in_force_on text not null,
  trial bigint not null,
  end_reason text not null,
  result bigint references rule_version (id),
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index rule_revision_by_body on rule_revision (body, id);
create index rule_revision_by_rule on rule_revision (rule, id);
create table rule_reason (
  revision bigint not null references rule_revision (id),
  anchor bigint not null,
  why text not null,
  set_by bigint not null,
  set_at bigint not null,
  primary key (revision, anchor)
);
create table rule_comment (
  id integer primary key,
  body bigint not null references body (id),
  revision bigint not null references rule_revision (id),
  text bigint not null references rule_text (id),
  anchor bigint not null,
  content text not null,
  taken text not null,
  answer text not null,
  made_by bigint not null,
  made_at bigint not null,
  answered_by bigint,
  answered_at bigint
);
create index rule_comment_by_revision on rule_comment (revision, id);
create table rule_touch (
  revision bigint not null references rule_revision (id),
  setting text not null,
  verdict text not null,
  note text not null,
  set_by bigint not null,
  set_at bigint not null,
  primary key (revision, setting)
);
create table rule_citation (
  id integer primary key,
  body bigint not null references body (id),
  setting text not null,
  setting_value bigint not null,
  rule bigint references rule (id),
  rule_version bigint references rule_version (id),
  valid_from text not null,
  cited_by bigint not null,
  cited_at bigint not null
);
create index rule_citation_by_rule on rule_citation (rule, setting);
create index rule_citation_by_setting on rule_citation (body, setting, valid_from);
create table rule_file (
  id integer primary key,
  body bigint not null references body (id),
  rule bigint not null references rule (id),
  rule_version bigint references rule_version (id),
  name text not null,
  digest text not null,
  size bigint not null,
  added_by bigint not null,
  added_at bigint not null
);
create index rule_file_by_rule on rule_file (rule, id);
create table rule_check (
  id integer primary key,
  body bigint not null references body (id),
  title text not null,
  regulation bigint not null references rule (id),
  regulation_text bigint not null references rule_text (id),
  state text not null,
  version bigint not null,
  conclusion text not null,
  created_by bigint not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index rule_check_by_body on rule_check (body, id);
create table rule_check_item (
  id integer primary key,
  rule_check bigint not null references rule_check (id),
  position bigint not null,
  label text not null,
  requirement text not null,
  rule bigint references rule (id),
  anchor bigint not null,
  verdict text not null,
  note text not null,
  judged_by bigint,
  judged_at bigint
);
create index rule_check_item_by_check on rule_check_item (rule_check, position);
