-- Why: organisations propose together only when each of them has agreed, by somebody who may seal for it. The one that begins
-- the draft is the proposal's own organisation; the others stand here. A changed text asks them anew.
-- Expand: a table.
create table partner (
  id integer primary key,
  proposal bigint not null references proposal (id),
  org bigint not null references org (id),
  position bigint not null,
  state text not null,
  asked_at bigint not null,
  answered_at bigint,
  answered_by bigint references account (id),
  text_digest text not null,
  remark text not null,
  unique (proposal, org)
);
create index partner_by_org on partner (org, proposal);
