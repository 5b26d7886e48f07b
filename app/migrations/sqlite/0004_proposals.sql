-- Why: proposals up to filing: text with separate suggestions, versions, signatures, review, merging, numbers, attachments.
-- A proposal's first submission decides its window; its serial is never used twice; its text after submission only gains versions.
-- Expand: first schema.
create table proposal (
  id integer primary key,
  body bigint not null references body (id),
  state text not null,
  version bigint not null,
  kind text not null,
  org bigint references org (id),
  proposer bigint not null references account (id),
  sitting bigint references sitting (id),
  window_kind text not null,
  serial bigint,
  number bigint,
  case_no text not null,
  category bigint references category (id),
  title text not null,
  situation text not null,
  analysis text not null,
  research text not null,
  source text not null,
  publish_wish text not null,
  publish_reason text not null,
  urgent bigint not null,
  previous bigint,
  contact_phone text not null,
  contact_email text not null,
  contact_hours text not null,
  text_digest text not null,
  text_version bigint not null,
  signing_until bigint,
  first_submitted_at bigint,
  submitted_at bigint,
  returned_at bigint,
  return_due text,
  review_due text,
  review_due_provisional bigint not null,
  decided_at bigint,
  filed_at bigint,
  merged_into bigint,
  ground text not null,
  outcome_reason text not null,
  withdrawal_asked_at bigint,
  imported_from text not null,
  signer_count bigint not null,
  changed_at bigint not null,
  created_at bigint not null
);
create index proposal_by_state on proposal (body, sitting, state, id);
create index proposal_by_number on proposal (body, sitting, number);
create index proposal_by_proposer on proposal (proposer, id);
create index proposal_by_org on proposal (org, id);
create index proposal_by_lead on proposal (merged_into);
create index proposal_by_serial on proposal (body, serial);
create index proposal_by_category on proposal (body, sitting, category, state, id);
create index proposal_by_kind on proposal (body, sitting, kind, state, id);
create table tally (
  body bigint not null,
  sitting bigint not null,
  window_kind text not null,
  kind text not null,
  category bigint not null,
  state text not null,
  n bigint not null,
  primary key (body, sitting, state, category, kind, window_kind)
);
create table suggestion (
  id integer primary key,
  proposal bigint not null references proposal (id),
  position bigint not null,
  content text not null
);
create index suggestion_by_proposal on suggestion (proposal, position);
create table suggested_unit (
  id integer primary key,
  proposal bigint not null references proposal (id),
  org bigint references org (id),
  name text not null,
  role text not null,
  position bigint not null
);
create index suggested_unit_by_proposal on suggested_unit (proposal, position);
create table signature (
  id integer primary key,
  proposal bigint not null references proposal (id),
  account bigint not null references account (id),
  position bigint not null,
  state text not null,
  invited_at bigint not null,
  answered_at bigint,
  text_digest text not null,
  remark text not null,
  unique (proposal, account)
);
create index signature_by_account on signature (account, state);
create table text_version (
  id integer primary key,
  proposal bigint not null references proposal (id),
  number bigint not null,
  title text not null,
  content text not null,
  made_at bigint not null,
  made_by bigint not null,
  reason text not null,
  unique (proposal, number)
);
create table review (
  id integer primary key,
  proposal bigint not null references proposal (id),
  round bigint not null,
  level text not null,
  reviewer bigint not null,
  checks text not null,
  opinion text not null,
  proposed text not null,
  made_at bigint not null
);
create index review_by_proposal on review (proposal, made_at);
create table merger (
  id integer primary key,
  body bigint not null references body (id),
  child bigint not null references proposal (id),
  lead bigint not null references proposal (id),
  state text not null,
  consent text not null,
  reason text not null,
  proposed_by bigint not null,
  proposed_at bigint not null,
  objection_until text,
  ended_at bigint
);
create index merger_by_child on merger (child, id);
create index merger_by_lead on merger (lead, id);
create table merger_answer (
  id integer primary key,
  merger bigint not null references merger (id),
  account bigint not null references account (id),
  answer text not null,
  remark text not null,
  asked_at bigint not null,
  answered_at bigint,
  unique (merger, account)
);
create index merger_answer_by_account on merger_answer (account, answer);
create table number_series (
  body bigint not null,
  sitting bigint not null,
  series text not null,
  last bigint not null,
  primary key (body, sitting, series)
);
create table attachment (
  id integer primary key,
  proposal bigint not null references proposal (id),
  name text not null,
  media text not null,
  size bigint not null,
  digest text not null,
  added_at bigint not null,
  added_by bigint not null,
  removed_at bigint
);
create index attachment_by_proposal on attachment (proposal, id);
create table title_gram (
  gram text not null,
  proposal bigint not null references proposal (id),
  primary key (gram, proposal)
);
create index title_gram_by_proposal on title_gram (proposal);
create table bulk_import (
  id integer primary key,
  body bigint not null references body (id),
  kind text not null,
  file_name text not null,
  digest text not null,
  sitting bigint,
  records bigint not null,
  made_at bigint not null,
  made_by bigint not null,
  undone_at bigint
);
