-- A table as plain as a report can be: one row, four indexes.
drop table if exists bench.incident;
create table bench.incident (
  id bigint generated always as identity primary key, number text not null, title text not null, type_code text not null, stage text not null,
  street_id integer not null, community_id integer not null, grid_id integer not null, lng double precision not null,
  lat double precision not null, description text not null, reported_at timestamptz not null);
insert into bench.incident (number, title, type_code, stage, street_id, community_id, grid_id, lng, lat, description, reported_at)
select number, title, type_code, stage, street_id, community_id, grid_id, lng, lat, description, reported_at from case_record order by id;
create index on bench.incident (street_id, reported_at desc, id desc);
create index on bench.incident (community_id, reported_at desc, id desc);
create index on bench.incident (grid_id, reported_at desc, id desc);
grant usage on schema bench to public;
grant all on bench.incident to public;
vacuum analyze bench.incident;
