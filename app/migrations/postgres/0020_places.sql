-- Why: promises are looked for by their assignment.
-- Expand: an index.
create index promise_by_assignment on promise (assignment);
