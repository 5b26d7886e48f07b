-- Why: a matter given to units: assignments, wishes to return or extend, contacts, replies, feedback, promises, supervision, due dates.
-- A due date is a row that is replaced and never changed; a reply that was delivered only gains versions; feedback has one owner.
-- Expand: new tables.
create table matter (
  id bigint primary key,
  body bigint not null references body (id),
  kind text collate "C" not null,
  state text collate "C" not null,
  version bigint not null,
  sitting bigint,
  number text collate "C" not null,
  title text collate "C" not null,
  category bigint,
  urgent bigint not null,
  opened_on text collate "C" not null,
  first_given_on text collate "C",
  answer_due text collate "C",
  round bigint not null,
  publish_wish text collate "C" not null,
  publication text collate "C" not null,
  publication_ground text collate "C" not null,
  published_at bigint,
  suspended_at bigint,
  suspended_reason text collate "C" not null,
  clock_stopped bigint not null,
  key_level text collate "C" not null,
  next_due text collate "C",
  overdue_on text collate "C",
  closed_at bigint,
  close_note text collate "C" not null,
  imported_from text collate "C" not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index matter_by_state on matter (body, state, next_due, id);
create index matter_by_sitting on matter (body, sitting, state, id);
create index matter_published on matter (body, published_at, id);
create index matter_overdue on matter (body, overdue_on) where overdue_on is not null;
create table matter_person (
  id bigint primary key,
  matter bigint not null references matter (id),
  account bigint not null,
  org bigint,
  voice text collate "C" not null,
  position bigint not null
);
create index matter_person_by_matter on matter_person (matter, position);
create index matter_person_by_account on matter_person (account, matter);
create index matter_person_by_org on matter_person (org, matter);
create table matter_item (
  id bigint primary key,
  matter bigint not null references matter (id),
  position bigint not null,
  content text collate "C" not null
);
create index matter_item_by_matter on matter_item (matter, position);
create table unit_choice (
  id bigint primary key,
  matter bigint not null,
  unit bigint,
  name text collate "C" not null,
  part text collate "C" not null,
  stage text collate "C" not null,
  position bigint not null,
  reason text collate "C" not null
);
create index unit_choice_by_matter on unit_choice (matter, stage, position);
create table handling_batch (
  id bigint primary key,
  body bigint not null,
  title text collate "C" not null,
  held_on text collate "C" not null,
  place text collate "C" not null,
  reply_due text collate "C",
  opinion_due text collate "C",
  made_by bigint not null,
  made_at bigint not null
);
create index handling_batch_by_body on handling_batch (body, id);
create table assignment (
  id bigint primary key,
  body bigint not null,
  matter bigint not null references matter (id),
  unit bigint not null references org (id),
  part text collate "C" not null,
  state text collate "C" not null,
  version bigint not null,
  round bigint not null,
  batch bigint,
  replaces bigint,
  sitting bigint,
  note text collate "C" not null,
  given_on text collate "C" not null,
  given_at bigint not null,
  given_by bigint not null,
  accept_due text collate "C",
  contact_due text collate "C",
  opinion_due text collate "C",
  reply_due text collate "C",
  accepted_at bigint,
  by_silence bigint not null,
  officer text collate "C" not null,
  officer_phone text collate "C" not null,
  contact_planned_on text collate "C",
  contacts bigint not null,
  contacts_confirmed bigint not null,
  faced bigint not null,
  extended bigint not null,
  urged bigint not null,
  class_first text collate "C" not null,
  class_now text collate "C" not null,
  items_full bigint not null,
  items_part bigint not null,
  items_not bigint not null,
  answered_on text collate "C",
  answered_due text collate "C",
  last_answer_on text collate "C",
  overdue_on text collate "C",
  judged text collate "C" not null,
  judged_origin text collate "C" not null,
  ended_at bigint,
  end_reason text collate "C" not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index assignment_by_matter on assignment (matter, id);
create index assignment_by_unit on assignment (unit, state, reply_due, id);
create index assignment_by_state on assignment (body, state, reply_due, id);
create index assignment_by_sitting on assignment (body, sitting, unit, id);
create index assignment_by_batch on assignment (batch, id);
create table refusal (
  id bigint primary key,
  body bigint not null,
  assignment bigint not null,
  state text collate "C" not null,
  ground text collate "C" not null,
  reason text collate "C" not null,
  basis text collate "C" not null,
  proposed_unit bigint,
  asked_by bigint not null,
  asked_at bigint not null,
  consent_by bigint,
  due_on text collate "C",
  decided_by bigint,
  decided_at bigint,
  decision text collate "C" not null,
  escalation text collate "C" not null,
  ruling text collate "C" not null
);
create index refusal_by_assignment on refusal (assignment, id);
create index refusal_by_state on refusal (body, state, due_on);
create table extension (
  id bigint primary key,
  body bigint not null,
  assignment bigint not null,
  state text collate "C" not null,
  reason text collate "C" not null,
  done text collate "C" not null,
  plan text collate "C" not null,
  asked_due text collate "C" not null,
  granted_due text collate "C",
  explanation text collate "C" not null,
  asked_by bigint not null,
  asked_at bigint not null,
  decided_by bigint,
  decided_at bigint,
  decision text collate "C" not null
);
create index extension_by_assignment on extension (assignment, id);
create index extension_by_state on extension (body, state, id);
create table contact_record (
  id bigint primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null,
  held_on text collate "C" not null,
  way text collate "C" not null,
  for_unit text collate "C" not null,
  points text collate "C" not null,
  next_step text collate "C" not null,
  recorded_by bigint not null,
  recorded_at bigint not null
);
create index contact_record_by_assignment on contact_record (assignment, id);
create index contact_record_by_matter on contact_record (matter, id);
create table contact_answer (
  id bigint primary key,
  contact bigint not null,
  matter bigint not null,
  account bigint not null,
  org bigint,
  state text collate "C" not null,
  remark text collate "C" not null,
  answered_at bigint
);
create index contact_answer_by_contact on contact_answer (contact, id);
create index contact_answer_by_account on contact_answer (account, state);
create index contact_answer_by_matter on contact_answer (matter);
create table co_opinion (
  id bigint primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null,
  number_word text collate "C" not null,
  number_year bigint not null,
  number_seq bigint not null,
  content text collate "C" not null,
  signed_by bigint not null,
  sent_at bigint not null
);
create index co_opinion_by_matter on co_opinion (matter, id);
create table reply (
  id bigint primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null references assignment (id),
  round bigint not null,
  kind text collate "C" not null,
  state text collate "C" not null,
  version bigint not null,
  number_word text collate "C" not null,
  number_year bigint not null,
  number_seq bigint,
  class text collate "C" not null,
  opening text collate "C" not null,
  closing text collate "C" not null,
  contact_name text collate "C" not null,
  contact_phone text collate "C" not null,
  publication text collate "C" not null,
  publication_ground text collate "C" not null,
  summary text collate "C" not null,
  missing_opinions text collate "C" not null,
  drafted_by bigint not null,
  signed_by bigint,
  signer text collate "C" not null,
  signed_at bigint,
  audit_due text collate "C",
  audit_note text collate "C" not null,
  audited_by bigint,
  audited_at bigint,
  returned bigint not null,
  delivered_at bigint,
  delivered_on text collate "C",
  supersedes bigint,
  file_name text collate "C" not null,
  file_digest text collate "C" not null,
  file_size bigint not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index reply_by_assignment on reply (assignment, id);
create index reply_by_matter on reply (matter, id);
create index reply_by_state on reply (body, state, audit_due, id);
create table reply_item (
  id bigint primary key,
  reply bigint not null,
  item bigint not null,
  position bigint not null,
  adoption text collate "C" not null,
  answer text collate "C" not null,
  done_by text collate "C"
);
create index reply_item_by_reply on reply_item (reply, position);
create table reply_promise (
  id bigint primary key,
  reply bigint not null,
  position bigint not null,
  content text collate "C" not null,
  division text collate "C" not null,
  due_on text collate "C" not null
);
create index reply_promise_by_reply on reply_promise (reply, position);
create table countersign (
  id bigint primary key,
  reply bigint not null,
  assignment bigint not null,
  unit bigint not null,
  state text collate "C" not null,
  remark text collate "C" not null,
  due_on text collate "C",
  answered_by bigint,
  answered_at bigint
);
create index countersign_by_reply on countersign (reply, id);
create index countersign_by_unit on countersign (unit, state);
create table delivery (
  id bigint primary key,
  reply bigint not null,
  account bigint not null,
  org bigint,
  way text collate "C" not null,
  at bigint not null,
  read_at bigint
);
create index delivery_by_reply on delivery (reply, id);
create index delivery_by_account on delivery (account, id);
create table feedback (
  id bigint primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null,
  unit bigint not null,
  sitting bigint,
  reply bigint not null references reply (id),
  account bigint not null,
  org bigint,
  state text collate "C" not null,
  version bigint not null,
  origin text collate "C" not null,
  attitude text collate "C",
  result text collate "C",
  comment text collate "C" not null,
  contacted text collate "C" not null,
  again bigint not null,
  asked_at bigint not null,
  due_on text collate "C",
  answered_at bigint,
  amended_at bigint,
  keyed_by bigint,
  scan_name text collate "C" not null,
  scan_digest text collate "C" not null,
  scan_size bigint not null,
  contest text collate "C" not null,
  review_due text collate "C",
  decided_by bigint,
  decided_at bigint,
  decision text collate "C" not null
);
create index feedback_by_reply on feedback (reply, id);
create index feedback_by_matter on feedback (matter, id);
create index feedback_by_account on feedback (account, state);
create index feedback_by_state on feedback (body, state, id);
create table feedback_item (
  id bigint primary key,
  feedback bigint not null,
  item bigint not null,
  answered text collate "C" not null
);
create index feedback_item_by_feedback on feedback_item (feedback, id);
create table promise (
  id bigint primary key,
  body bigint not null,
  matter bigint not null,
  assignment bigint not null references assignment (id),
  reply bigint not null,
  unit bigint not null,
  sitting bigint,
  state text collate "C" not null,
  version bigint not null,
  content text collate "C" not null,
  division text collate "C" not null,
  due_on text collate "C" not null,
  first_due_on text collate "C" not null,
  made_on text collate "C" not null,
  evidence text collate "C" not null,
  file_name text collate "C" not null,
  file_digest text collate "C" not null,
  file_size bigint not null,
  claimed_at bigint,
  kept_on text collate "C",
  dispute text collate "C" not null,
  asked_content text collate "C" not null,
  asked_due text collate "C",
  asked_reason text collate "C" not null,
  changed bigint not null,
  broken_reason text collate "C" not null,
  handed_to bigint,
  changed_at bigint not null,
  created_at bigint not null
);
create index promise_by_matter on promise (matter, id);
create index promise_by_unit on promise (unit, state, due_on);
create index promise_by_state on promise (body, state, due_on, id);
create table supervision (
  id bigint primary key,
  body bigint not null,
  matter bigint not null references matter (id),
  state text collate "C" not null,
  version bigint not null,
  year bigint not null,
  tier text collate "C" not null,
  reason text collate "C" not null,
  nominated_by bigint not null,
  leader bigint,
  committee bigint,
  plan text collate "C" not null,
  plan_due text collate "C",
  report text collate "C" not null,
  end_reason text collate "C" not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index supervision_by_matter on supervision (matter, id);
create index supervision_by_state on supervision (body, year, state, id);
create index supervision_by_leader on supervision (leader, state);
create table supervision_act (
  id bigint primary key,
  supervision bigint not null,
  held_on text collate "C" not null,
  way text collate "C" not null,
  with_proposer bigint not null,
  findings text collate "C" not null,
  recorded_by bigint not null,
  recorded_at bigint not null
);
create index supervision_act_by_supervision on supervision_act (supervision, held_on, id);
create table supervision_task (
  id bigint primary key,
  supervision bigint not null,
  unit bigint,
  content text collate "C" not null,
  due_on text collate "C" not null,
  done_at bigint,
  done_note text collate "C" not null
);
create index supervision_task_by_supervision on supervision_task (supervision, id);
create table award (
  id bigint primary key,
  body bigint not null,
  year bigint not null,
  kind text collate "C" not null,
  matter bigint,
  unit bigint,
  state text collate "C" not null,
  version bigint not null,
  reason text collate "C" not null,
  votes bigint not null,
  objection_until text collate "C",
  nominated_by bigint not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index award_by_year on award (body, year, kind, id);
create table due_date (
  id bigint primary key,
  body bigint not null,
  matter bigint not null references matter (id),
  assignment bigint,
  subject bigint not null,
  what text collate "C" not null,
  unit bigint,
  account bigint,
  rule text collate "C" not null,
  period text collate "C" not null,
  start_on text collate "C" not null,
  start_event text collate "C" not null,
  calendar text collate "C" not null,
  due_on text collate "C" not null,
  provisional bigint not null,
  state text collate "C" not null,
  end_reason text collate "C" not null,
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
  id bigint primary key,
  body bigint not null,
  account bigint not null,
  unit bigint,
  token_hash text collate "C" not null,
  created_at bigint not null,
  revoked_at bigint
);
create index calendar_feed_by_token on calendar_feed (token_hash);
create index calendar_feed_by_account on calendar_feed (account);
create table paper_template (
  id bigint primary key,
  body bigint not null,
  paper text collate "C" not null,
  file_name text collate "C" not null,
  file_digest text collate "C" not null,
  set_by bigint not null,
  set_at bigint not null,
  retired_at bigint
);
create index paper_template_by_paper on paper_template (body, paper, id);
create table handling_tally (
  body bigint not null,
  sitting bigint not null,
  unit bigint not null,
  measure text collate "C" not null,
  n bigint not null,
  primary key (body, sitting, unit, measure)
);
create table document_series (
  body bigint not null,
  owner bigint not null,
  word text collate "C" not null,
  year bigint not null,
  last bigint not null,
  primary key (body, owner, word, year)
);
insert into matter (id, body, kind, state, version, sitting, number, title, category, urgent, opened_on, first_given_on, answer_due, round, publish_wish, publication, publication_ground, published_at, suspended_at, suspended_reason, clock_stopped, key_level, next_due, overdue_on, closed_at, close_note, imported_from, changed_at, created_at) select p.id, p.body, 'proposal', 'waiting', 1, p.sitting, p.case_no, p.title, p.category, p.urgent, to_char(to_timestamp(p.filed_at / 1000 + b.utc_offset_minutes * 60) at time zone 'UTC', 'YYYY-MM-DD'), null, null, 1, p.publish_wish, 'undecided', '', null, null, '', 0, '', null, null, null, '', p.imported_from, p.changed_at, p.changed_at from proposal p join body b on b.id = p.body
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
