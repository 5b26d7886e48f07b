-- Why: what was answered elsewhere keeps the mark that says what of it may be published; a volume remembers
-- whether it was made for one who reads all, so that it goes with that right.
-- Expand: columns.
alter table outside_result add column publication text collate "C" not null default 'undecided';
alter table volume add column all_read bigint not null default 1;
create index volume_by_body on volume (body, begun_at);
