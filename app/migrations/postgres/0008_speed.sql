-- Why: desks, ledger and figures are read along indices made for what they ask, so that no page walks through the past; the
-- figures of all sessions together stand under session -1, moved by the write that moves those of one session.
-- Expand: indices, rows.
create index assignment_counted on assignment (body, unit, state, judged, part);
create index assignment_unit_state on assignment (body, unit, state, id);
create index assignment_unit_id on assignment (body, unit, id);
create index assignment_sitting_id on assignment (body, sitting, id);
create index assignment_state_id on assignment (body, state, id);
create index assignment_id on assignment (body, id);
create index assignment_overdue on assignment (body, id) where overdue_on is not null;
create index assignment_missed on assignment (body, id) where overdue_on is not null and answered_on is null;
create index assignment_judged on assignment (body, judged, id);
create index assignment_open on assignment (body, coalesce(reply_due, opinion_due, ''), id)
  where state in ('pending', 'refuse_requested', 'accepted', 'working', 'opinion_given', 'reply_submitted');
create index assignment_accepting on assignment (body, accept_due, id) where state = 'pending';
create index matter_state_id on matter (body, state, id);
create index matter_sitting_id on matter (body, sitting, id);
create index matter_to_close on matter (body, coalesce(answer_due, '9999-12-31'), id) where state = 'judged';
create index countersign_by_assignment on countersign (assignment, state);
create index feedback_unit_id on feedback (body, unit, id);
create index feedback_sitting_id on feedback (body, sitting, id);
create index feedback_sitting_unit on feedback (body, sitting, unit, id);
create index feedback_id on feedback (body, id);
create index feedback_result on feedback (body, result, id);
create index feedback_open on feedback (body, coalesce(due_on, '9999-12-31'), id) where state = 'open';
create index feedback_unsatisfied on feedback (body, coalesce(review_due, '9999-12-31'), id)
  where (result = 'not' or attitude = 'not')
  and state not in ('open', 'contested', 'expired', 'upheld', 'settled', 'rejected', 'dropped');
create index promise_due on promise (body, due_on, id);
create index promise_unit_due on promise (body, unit, due_on, id);
create index promise_sitting_due on promise (body, sitting, due_on, id);
create index promise_state_id on promise (body, state, id);
create index promise_unit_id on promise (body, unit, id);
create index promise_sitting_id on promise (body, sitting, id);
create index promise_sitting_unit on promise (body, sitting, unit, id);
create index promise_id on promise (body, id);
create index promise_coming on promise (body, due_on, id) where state in ('open', 'due_soon');
create index promise_kept on promise (body, coalesce(kept_on, '9999-12-31'), unit, sitting) where state = 'kept';
create index promise_change on promise (body, due_on, id) where asked_reason <> '';
create index due_date_to_find on due_date (body, due_on, id) where state = 'running' and overdue_at is null;
create index notice_asked on notice (account, coalesce(due_on, '9999'), id) where asks = 1 and done_at is null;
create index proposal_signing on proposal (body, signing_until, id) where state in ('cosigning', 'returned');
create index proposal_of_sitting on proposal (body, sitting, proposer, org, state);
create index handling_tally_measure on handling_tally (body, sitting, measure, unit);
insert into handling_tally (body, sitting, unit, measure, n) select t.body, -1, t.unit, t.measure, cast(sum(t.n) as bigint)
  from handling_tally t group by t.body, t.unit, t.measure;
