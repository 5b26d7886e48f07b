-- Why: whatever is asked for one record, one person or one day is found by an index, not by walking through a whole table.
-- Expand: indices. The index of figures by measure now holds the number, too.
create index reply_item_by_item on reply_item (item);
create index contact_answer_by_org on contact_answer (org, state) where org is not null;
create index feedback_by_org on feedback (org, state) where org is not null;
create index matter_by_number on matter (body, number, id);
create index matter_by_opening on matter (body, opened_on);
create index matter_waiting on matter (body, number, id) where state in ('waiting', 'assigning');
create index merger_by_state on merger (body, state, objection_until);
create index attachment_by_adder on attachment (added_by, added_at);
create index profile_change_by_account on profile_change (account, id);
create index event_of_withdrawal on event (body, id) where kind = 'setting' and action = 'withdraw';
create index notice_to_digest on notice (body, account) where read_at is null and digested_at is null;
create index promise_pending on promise (body, due_on, id) where state in ('open', 'due_soon', 'late', 'disputed');
drop index handling_tally_measure;
create index handling_tally_by_measure on handling_tally (body, sitting, measure, unit, n);
