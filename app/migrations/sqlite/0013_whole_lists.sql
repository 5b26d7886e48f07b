-- Why: a list over all sessions was sorted anew for every page and every piece of an export (0.5 s of 100,000 proposals, 29 s of an
-- export); with these it is walked in its order. The tally answers "how many in this state" over all sessions from one index.
-- What is due for review is counted and listed from one index of a session.
-- The table of pairs of letters has served nobody since likeness is counted in memory (decision 0014).
-- Expand: indexes. Contract: table title_gram.
create index proposal_of_body on proposal (body, id);
create index proposal_of_body_by_state on proposal (body, state, id);
create index proposal_of_body_by_number on proposal (body, coalesce(number, 999999999), id);
create index tally_by_state on tally (body, state, n);
create index proposal_of_sitting_by_id on proposal (body, sitting, id);
create index proposal_by_review on proposal (body, sitting, state, review_due, submitted_at);
drop table title_gram;
