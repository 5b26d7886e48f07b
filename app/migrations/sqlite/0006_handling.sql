-- Why: a matter given to units: assignments, wishes to return or extend, contacts, replies, feedback, promises, supervision, due dates.
-- A due date is a row that is replaced and never changed; a reply that was delivered only gains versions; feedback has one owner.
-- Expand: new tables.
create table matter (
  id integer primary key,
  body bigint not null references body (id),
  kind text not null,
  state text not null,
  version bigint not null,
  sitting bigint,
  number text not null,
  title text not null,
  category bigint,
  urgent bigint not null,
  opened_on text not null,
  first_given_on text,
  answer_due text,
  round bigint not null,
  publish_wish text not null,
  publication text not null,
  publication_ground text not null,
  published_at bigint,
  suspended_at bigint,
  suspended_reason text not null,
  clock_stopped bigint not null,
  key_level text not null,
  next_due text,
  overdue_on text,
  closed_at bigint,
  close_note text not null,
  imported_from text not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index matter_by_state on matter (body, state, next_due, id);
create index matter_by_sitting on matter (body, sitting, state, id);
create index matter_published on matter (body, published_at, id);
create index matter_overdue on matter (body, overdue_on) where overdue_on is not null;
create table matter_person (
  id integer primary key,
  matter bigint not null references matter (id),
  account bigint not null,
  org bigint,
  voice text not null,
  position bigint not null
);
create index matter_person_by_matter on matter_person (matter, position);
create index matter_person_by_account on matter_person (account, matter);
create index matter_person_by_org on matter_person (org, matter);
create table matter_item (
  id integer primary key,
  matter bigint not null references matter (id),
  position bigint not null,
  content text not null
);
create index matter_item_by_matter on matter_item (matter, position);
create table unit_choice (
  id integer primary key,
  matter bigint not null,
  unit bigint,
  name text not null,
  part text not null,
  stage text not null,
  position bigint not null,
  reason text not null
);
create index unit_choice_by_matter on unit_choice (matter, stage, position);
create table handling_batch (
  id integer primary key,
  body bigint not null,
  title text not null,
  held_on text not null,
  place text not null,
  reply_due text,
  opinion_due text,
  made_by bigint not null,
  made_at bigint not null
);
create index handling_batch_by_body on handling_batch (body, id);
create table assignment (
  id integer primary key,
  body bigint not null,
  matter bigint not null references matter (id),
  unit bigint not null references org (id),
  part text not null,
  state text not null,
  version bigint not null,
  round bigint not null,
  batch bigint,
  replaces bigint,
  sitting bigint,
  note text not null,
  given_on text not null,
  given_at bigint not null,
  given_by bigint not null,
  accept_due text,
  contact_due text,
  opinion_due text,
  reply_due text,
  accepted_at bigint,
  by_silence bigint not null,
  officer text not null,
  officer_phone text not null,
  contact_planned_on text,
  contacts bigint not null,
  contacts_confirmed bigint not null,
  faced bigint not null,
  extended bigint not null,
  urged bigint not null,
  class_first text not null,
  class_now text not null,
  items_full bigint not null,
  items_part bigint not null,
  items_not bigint not null,
  answered_on text,
  answered_due text,
  last_answer_on text,
  overdue_on text,
  judged text not null,
  judged_origin text not null,
  ended_at bigint,
  end_reason text not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index assignment_by_matter on assignment (matter, id);
create index assignment_by_unit on assignment (unit, state, reply_due, id);
create index assignment_by_state on assignment (body, state, reply_due, id);
create index assignment_by_sitting on assignment (body, sitting, unit, id);
create index assignment_by_batch on assignment (batch, id);
create table refusal (
  id integer primary key,
  body bigint not null,
  assignment bigint not null,
  state text not null,
  ground text not null,
  reason text not null,
  basis text not null,
  proposed_unit bigint,
  asked_by bigint not null,
  asked_at bigint not null,
  consent_by bigint,
  due_on text,
  decided_by bigint,
  decided_at bigint,
  decision text not null,
  escalation text not null,
  ruling text not null
);
create index refusal_by_assignment on refusal (assignment, id);
create index refusal_by_state on refusal (body, state, due_on);
create table extension (
  id integer primary key,
  body bigint not null,
  assignment bigint not null,
  state text not null,
  reason text not null,
  done text not null,
  plan text not null,
  asked_due text not null,
  granted_due text,
  explanation text not null,
  asked_by bigint not null,
  asked_at bigint not null,
  decided_by bigint,
  decided_at bigint,
  decision text not null
);
create index extension_by_assignment on extension (assignment, id);
create index extension_by_state on extension (body, state, id);
create table contact_record (
  id integer primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null,
  held_on text not null,
  way text not null,
  for_unit text not null,
  points text not null,
  next_step text not null,
  recorded_by bigint not null,
  recorded_at bigint not null
);
create index contact_record_by_assignment on contact_record (assignment, id);
create index contact_record_by_matter on contact_record (matter, id);
create table contact_answer (
  id integer primary key,
  contact bigint not null,
  matter bigint not null,
  account bigint not null,
  org bigint,
  state text not null,
  remark text not null,
  answered_at bigint
);
create index contact_answer_by_contact on contact_answer (contact, id);
create index contact_answer_by_account on contact_answer (account, state);
create index contact_answer_by_matter on contact_answer (matter);
create table co_opinion (
  id integer primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null,
  number_word text not null,
  number_year bigint not null,
  number_seq bigint not null,
  content text not null,
  signed_by bigint not null,
  sent_at bigint not null
);
create index co_opinion_by_matter on co_opinion (matter, id);
create table reply (
  id integer primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null references assignment (id),
  round bigint not null,
  kind text not null,
  state text not null,
  version bigint not null,
  number_word text not null,
  number_year bigint not null,
  number_seq bigint,
  class text not null,
  opening text not null,
  closing text not null,
  contact_name text not null,
  contact_phone text not null,
  publication text not null,
  publication_ground text not null,
  summary text not null,
  missing_opinions text not null,
  drafted_by bigint not null,
  signed_by bigint,
  signer text not null,
  signed_at bigint,
  audit_due text,
  audit_note text not null,
  audited_by bigint,
  audited_at bigint,
  returned bigint not null,
  delivered_at bigint,
  delivered_on text,
  supersedes bigint,
  file_name text not null,
  file_digest text not null,
  file_size bigint not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index reply_by_assignment on reply (assignment, id);
create index reply_by_matter on reply (matter, id);
create index reply_by_state on reply (body, state, audit_due, id);
create table reply_item (
  id integer primary key,
  reply bigint not null,
  item bigint not null,
  position bigint not null,
  adoption text not null,
  answer text not null,
  done_by text
);
create index reply_item_by_reply on reply_item (reply, position);
create table reply_promise (
  id integer primary key,
  reply bigint not null,
  position bigint not null,
  content text not null,
  division text not null,
  due_on text not null
);
create index reply_promise_by_reply on reply_promise (reply, position);
create table countersign (
  id integer primary key,
  reply bigint not null,
  assignment bigint not null,
  unit bigint not null,
  state text not null,
  remark text not null,
  due_on text,
  answered_by bigint,
  answered_at bigint
);
create index countersign_by_reply on countersign (reply, id);
create index countersign_by_unit on countersign (unit, state);
create table delivery (
  id integer primary key,
  reply bigint not null,
  account bigint not null,
  org bigint,
  way text not null,
  at bigint not null,
  read_at bigint
);
create index delivery_by_reply on delivery (reply, id);
create index delivery_by_account on delivery (account, id);
create table feedback (
  id integer primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null,
  unit bigint not null,
  sitting bigint,
  reply bigint not null references reply (id),
  account bigint not null,
  org bigint,
  state text not null,
  version bigint not null,
  origin text not null,
  attitude text,
  result text,
  comment text not null,
  contacted text not null,
  again bigint not null,
  asked_at bigint not null,
  due_on text,
  answered_at bigint,
  amended_at bigint,
  keyed_by bigint,
  scan_name text not null,
  scan_digest text not null,
  scan_size bigint not null,
  contest text not null,
  review_due text,
  decided_by bigint,
  decided_at bigint,
  decision text not null
);
create index feedback_by_reply on feedback (reply, id);
create index feedback_by_matter on feedback (matter, id);
create index feedback_by_account on feedback (account, state);
create index feedback_by_state on feedback (body, state, id);
create table feedback_item (
  id integer primary key,
  feedback bigint not null,
  item bigint not null,
  answered text not null
);
create index feedback_item_by_feedback on feedback_item (feedback, id);
create table promise (
  id integer primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null references assignment (id),
  reply bigint not null,
  unit bigint not null,
  sitting bigint,
  state text not null,
  version bigint not null,
  content text not null,
  division text not null,
  due_on text not null,
  first_due_on text not null,
  made_on text not null,
  evidence text not null,
  file_name text not null,
  file_digest text not null,
  file_size bigint not null,
  claimed_at bigint,
  kept_on text,
  dispute text not null,
  asked_content text not null,
  asked_due text,
  asked_reason text not null,
  changed bigint not null,
  broken_reason text not null,
  handed_to bigint,
  changed_at bigint not null,
  created_at bigint not null
);
create index promise_by_matter on promise (matter, id);
create index promise_by_unit on promise (unit, state, due_on);
create index promise_by_state on promise (body, state, due_on, id);
create table supervision (
  id integer primary key,
  body bigint not null,
  matter bigint not null references matter (id),
  state text not null,
  version bigint not null,
  year bigint not null,
  tier text not null,
  reason text not null,
  nominated_by bigint not null,
  leader bigint,
  committee bigint,
  plan text not null,
  plan_due text,
  report text not null,
  end_reason text not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index supervision_by_matter on supervision (matter, id);
create index supervision_by_state on supervision (body, year, state, id);
create index supervision_by_leader on supervision (leader, state);
create table supervision_act (
  id integer primary key,
  supervision bigint not null,
  held_on text not null,
  way text not null,
  with_proposer bigint not null,
  findings text not null,
  recorded_by bigint not null,
  recorded_at bigint not null
);
create index supervision_act_by_supervision on supervision_act (supervision, held_on, id);
create table supervision_task (
  id integer primary key,
  supervision bigint not null,
  unit bigint,
  content text not null,
  due_on text not null,
  done_at bigint,
  done_note text not null
);
create index supervision_task_by_supervision on supervision_task (supervision, id);
create table award (
  id integer primary key,
  body bigint not null,
  year bigint not null,
  kind text not null,
  matter bigint,
  unit bigint,
  state text not null,
  version bigint not null,
  reason text not null,
  votes bigint not null,
  objection_until text,
  nominated_by bigint not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index award_by_year on award (body, year, kind, id);
create table due_date (
  id integer primary key,
  body bigint not null,
  matter bigint not null references matter (id),
  assignment bigint,
  subject bigint not null,
  what text not null,
  unit bigint,
  account bigint,
  rule text not null,
  period text not null,
  start_on text not null,
  start_event text not null,
  calendar text not null,
  due_on text not null,
  provisional bigint not null,
  state text not null,
  end_reason text not null,
  replaces bigint,
  made_at bigint not null,
  ended_at bigint,
  overdue_at bigint,
  reminded bigint not null
);
create index due_date_running on due_date (body, state, due_on, id);
create index due_date_by_subject on due_date (subject, what, state);
create index due_date_by_matter on due_date (matter, id);
create index due_date_by_unit on due_date (unit, state, due_on);
create index due_date_by_account on due_date (account, state, due_on);
create table calendar_feed (
  id integer primary key,
  body bigint not null,
  account bigint not null,
  unit bigint,
  token_hash text not null,
  created_at bigint not null,
  revoked_at bigint
);
create index calendar_feed_by_token on calendar_feed (token_hash);
create index calendar_feed_by_account on calendar_feed (account);
create table paper_template (
  id integer primary key,
  body bigint not null,
  paper text not null,
  file_name text not null,
  file_digest text not null,
  set_by bigint not null,
  set_at bigint not null,
  retired_at bigint
);
create index paper_template_by_paper on paper_template (body, paper, id);
create table handling_tally (
  body bigint not null,
  sitting bigint not null,
  unit bigint not null,
  measure text not null,
  n bigint not null,
  primary key (body, sitting, unit, measure)
);
create table document_series (
  body bigint not null,
  owner bigint not null,
  word text not null,
  year bigint not null,
  last bigint not null,
  primary key (body, owner, word, year)
);
insert into matter (id, body, kind, state, version, sitting, number, title, category, urgent, opened_on, first_given_on, answer_due, round, publish_wish, publication, publication_ground, published_at, suspended_at, suspended_reason, clock_stopped, key_level, next_due, overdue_on, closed_at, close_note, imported_from, changed_at, created_at) select p.id, p.body, 'proposal', 'waiting', 1, p.sitting, p.case_no, p.title, p.category, p.urgent, date(p.filed_at / 1000 + b.utc_offset_minutes * 60, 'unixepoch'), null, null, 1, p.publish_wish, 'undecided', '', null, null, '', 0, '', null, null, null, '', p.imported_from, p.changed_at, p.changed_at from proposal p join body b on b.id = p.body
  where p.state = 'filed' and p.filed_at is not null;
insert into matter_item (id, matter, position, content) select s.id, s.proposal, s.position, s.content from suggestion s
  join matter m on m.id = s.proposal;
insert into matter_person (id, matter, account, org, voice, position) select p.id, p.id, p.proposer, p.org,
  case when p.org is null then 'first' else 'organisation' end, 1 from proposal p join matter m on m.id = p.id;
insert into matter_person (id, matter, account, org, voice, position) select s.id, s.proposal, s.account, null, 'cosigner', s.position + 1
  from signature s join matter m on m.id = s.proposal where s.state = 'signed';
insert into matter_person (id, matter, account, org, voice, position) select c.id, c.merged_into, c.proposer, c.org, 'joined', 100
  from proposal c join matter m on m.id = c.merged_into where c.state = 'merged';
insert into matter_person (id, matter, account, org, voice, position) select s.id, c.merged_into, s.account, null, 'joined', 100 + s.position
  from signature s join proposal c on c.id = s.proposal join matter m on m.id = c.merged_into where c.state = 'merged' and s.state = 'signed';
insert into unit_choice (id, matter, unit, name, part, stage, position, reason) select u.id, u.proposal, u.org, u.name,
  case when u.role = 'co' then 'co' else 'lead' end, 'suggested', u.position, '' from suggested_unit u join matter m on m.id = u.proposal;
insert into handling_tally (body, sitting, unit, measure, n) select m.body, coalesce(m.sitting, 0), 0, 'matter', count(*) from matter m
  group by m.body, coalesce(m.sitting, 0);
insert into handling_tally (body, sitting, unit, measure, n) select m.body, coalesce(m.sitting, 0), 0, 'matter-state-waiting', count(*) from matter m
  group by m.body, coalesce(m.sitting, 0);
