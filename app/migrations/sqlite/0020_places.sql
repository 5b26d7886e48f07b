-- Why: the index of search keeps the places of tokens, so that words of three and more characters are found without a look at the
-- text of each document; promises are looked for by their assignment.
-- Expand: an index. Contract: the index of tokens, which the next start writes anew from the rows.
create index promise_by_assignment on promise (assignment);
drop table search_index;
create virtual table search_index using fts5 (tokens, content='', contentless_delete=1, detail='full', tokenize='ascii');
