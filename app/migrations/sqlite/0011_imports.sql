-- Why: an import is a record of its own: what it made and changed stands in pieces, so that all of it can be taken back as long as
-- nobody has touched it since; and what a body has once said of a heading that no reader knows is remembered for the next list.
-- Expand: columns, tables.
alter table bulk_import add column changed bigint not null default 0;
alter table bulk_import add column same bigint not null default 0;
alter table bulk_import add column refused bigint not null default 0;
alter table bulk_import add column undone_by bigint;
create index bulk_import_by_body on bulk_import (body, id);
create index bulk_import_by_digest on bulk_import (body, digest);
create table import_piece (
  id integer primary key,
  body bigint not null references body (id),
  bulk_import bigint not null references bulk_import (id),
  kind text not null,
  subject bigint not null,
  act text not null,
  name text not null,
  events bigint not null,
  former text not null,
  undone_at bigint
);
create index import_piece_by_import on import_piece (bulk_import, id);
create table import_column (
  id integer primary key,
  body bigint not null references body (id),
  kind text not null,
  heading text not null,
  field text not null,
  chosen_at bigint not null,
  chosen_by bigint not null,
  unique (body, kind, heading)
);
