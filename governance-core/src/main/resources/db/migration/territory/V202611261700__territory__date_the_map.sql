-- A territory keeps its id while it is the same thing. What changes about it is dated: the present state stands in territory, each
-- earlier one in territory_past. Where the ground of a grid belonged on a day stands in grid_lineage.

alter table territory add column state_from date;
update territory set state_from = valid_from;
alter table territory alter column state_from set not null;
alter table territory add constraint ck_territory_state check (state_from >= valid_from and (valid_to is null or valid_to >= state_from));
alter table territory add column predecessor_id integer;
alter table territory add constraint fk_territory_predecessor foreign key (predecessor_id) references territory;
create index ix_territory_predecessor on territory (predecessor_id) where predecessor_id is not null;
comment on table territory is 'One row is one territory of the five levels in its present or last state; codes are identity for people, the id is identity in tables and outlives a change of name, code, place or border';
comment on column territory.state_from is 'First day of the present state, Asia/Shanghai; valid_from while nothing about it changed';
comment on column territory.predecessor_id is 'Territory out of whose ground it was cut';
comment on column territory.successor_id is 'Territory that took its place; whoever asks for an ended one is led there';

alter table micro_grid add column state_from date;
update micro_grid set state_from = valid_from;
alter table micro_grid alter column state_from set not null;
alter table micro_grid add column predecessor_id integer;
alter table micro_grid add column successor_id integer;
alter table micro_grid add constraint fk_micro_grid_predecessor foreign key (predecessor_id) references micro_grid;
alter table micro_grid add constraint fk_micro_grid_successor foreign key (successor_id) references micro_grid;
create index ix_micro_grid_predecessor on micro_grid (predecessor_id) where predecessor_id is not null;
create index ix_micro_grid_successor on micro_grid (successor_id) where successor_id is not null;
comment on column micro_grid.state_from is 'First day of the present state, Asia/Shanghai';
comment on column micro_grid.predecessor_id is 'Micro-grid out of which it was cut';
comment on column micro_grid.successor_id is 'Micro-grid that took its place';

-- Whoever takes a territory in says since when it is valid; its first state begins then.
create function territory_begins() returns trigger language plpgsql as $$
begin
  new.state_from := coalesce(new.state_from, new.valid_from);
  return new;
end $$;
comment on function territory_begins() is 'The first state of a territory or micro-grid begins with it';
create trigger territory_begins before insert on territory for each row execute function territory_begins();
create trigger micro_grid_begins before insert on micro_grid for each row execute function territory_begins();

create table territory_past (
  territory_id integer      not null,
  valid_from   date         not null,
  valid_to     date         not null,
  code         varchar(17)  not null,
  level        varchar(9)   not null,
  kind         varchar(20)  not null,
  name         varchar(80)  not null,
  short_name   varchar(60)  not null,
  initials     varchar(80)  not null,
  parent_id    integer,
  district_id  integer      not null,
  street_id    integer,
  community_id integer,
  grid_id      integer,
  centre_lng   double precision,
  centre_lat   double precision,
  geometry     jsonb,
  households   integer      not null,
  residents    integer      not null,
  buildings    integer      not null,
  constraint pk_territory_past primary key (territory_id, valid_from),
  constraint fk_territory_past_territory foreign key (territory_id) references territory,
  constraint fk_territory_past_parent foreign key (parent_id) references territory,
  constraint ck_territory_past_validity check (valid_to > valid_from),
  constraint ex_territory_past_state exclude using gist (
    int4range(territory_id, territory_id, '[]') with &&, daterange(valid_from, valid_to) with &&)
);
create index ix_territory_past_code on territory_past (code);
create index ix_territory_past_parent on territory_past (parent_id) where parent_id is not null;
comment on table territory_past is 'One row is what a territory was over a span of days before its present state';
comment on column territory_past.territory_id is 'The territory';
comment on column territory_past.valid_from is 'First day of that state, Asia/Shanghai';
comment on column territory_past.valid_to is 'First day of the state after it';
comment on column territory_past.code is 'Its code then';
comment on column territory_past.level is 'Its level, which never changes';
comment on column territory_past.kind is 'Its kind then';
comment on column territory_past.name is 'Its name then';
comment on column territory_past.short_name is 'Its short name then';
comment on column territory_past.initials is 'Pinyin initials of that name';
comment on column territory_past.parent_id is 'The territory above it then';
comment on column territory_past.district_id is 'Its district then';
comment on column territory_past.street_id is 'Its street then';
comment on column territory_past.community_id is 'Its community then';
comment on column territory_past.grid_id is 'Its grid then';
comment on column territory_past.centre_lng is 'Longitude of a point inside, degrees, CGCS2000';
comment on column territory_past.centre_lat is 'Latitude of a point inside, degrees, CGCS2000';
comment on column territory_past.geometry is 'Its outline then, GeoJSON, CGCS2000';
comment on column territory_past.households is 'Households then, count';
comment on column territory_past.residents is 'Residents then, count';
comment on column territory_past.buildings is 'Buildings then, count';

create table micro_grid_past (
  micro_grid_id integer     not null,
  valid_from    date        not null,
  valid_to      date        not null,
  code          varchar(17) not null,
  grid_id       integer     not null,
  name          varchar(80) not null,
  geometry      jsonb,
  households    integer     not null,
  residents     integer     not null,
  constraint pk_micro_grid_past primary key (micro_grid_id, valid_from),
  constraint fk_micro_grid_past_micro_grid foreign key (micro_grid_id) references micro_grid,
  constraint fk_micro_grid_past_grid foreign key (grid_id) references territory,
  constraint ck_micro_grid_past_validity check (valid_to > valid_from)
);
create index ix_micro_grid_past_grid on micro_grid_past (grid_id);
comment on table micro_grid_past is 'One row is what a micro-grid was over a span of days before its present state';
comment on column micro_grid_past.micro_grid_id is 'The micro-grid';
comment on column micro_grid_past.valid_from is 'First day of that state, Asia/Shanghai';
comment on column micro_grid_past.valid_to is 'First day of the state after it';
comment on column micro_grid_past.code is 'Its code then';
comment on column micro_grid_past.grid_id is 'Its grid then';
comment on column micro_grid_past.name is 'Its name then';
comment on column micro_grid_past.geometry is 'Its outline then, GeoJSON, CGCS2000';
comment on column micro_grid_past.households is 'Households then, count';
comment on column micro_grid_past.residents is 'Residents then, count';

create table grid_lineage (
  label_id     integer not null,
  valid_from   date    not null,
  valid_to     date,
  grid_id      integer not null,
  community_id integer not null,
  street_id    integer not null,
  district_id  integer not null,
  constraint pk_grid_lineage primary key (label_id, valid_from),
  constraint fk_grid_lineage_label foreign key (label_id) references territory,
  constraint fk_grid_lineage_grid foreign key (grid_id) references territory,
  constraint fk_grid_lineage_community foreign key (community_id) references territory,
  constraint fk_grid_lineage_street foreign key (street_id) references territory,
  constraint fk_grid_lineage_district foreign key (district_id) references territory,
  constraint ck_grid_lineage_validity check (valid_to > valid_from)
);
create unique index uk_grid_lineage_present on grid_lineage (label_id) where valid_to is null;
create index ix_grid_lineage_grid on grid_lineage (grid_id);
create index ix_grid_lineage_community on grid_lineage (community_id);
create index ix_grid_lineage_street on grid_lineage (street_id);
create index ix_grid_lineage_district on grid_lineage (district_id);
comment on table grid_lineage is 'One row says to which grid, community and street the ground that records know as one grid belonged over a span of days; records keep the grid of their day for ever, so this is how any figure is told on any map';
comment on column grid_lineage.label_id is 'The grid that records name; it may have ended since, or not have begun yet';
comment on column grid_lineage.valid_from is 'First day, Asia/Shanghai; -infinity for the first span';
comment on column grid_lineage.valid_to is 'First day of the next span; null for the present one';
comment on column grid_lineage.grid_id is 'The grid to which that ground belongs in this span';
comment on column grid_lineage.community_id is 'Its community';
comment on column grid_lineage.street_id is 'Its street';
comment on column grid_lineage.district_id is 'Its district';

insert into grid_lineage (label_id, valid_from, grid_id, community_id, street_id, district_id)
select id, '-infinity', id, community_id, street_id, district_id from territory where level = 'GRID';

create function grid_lineage_begins() returns trigger language plpgsql as $$
begin
  insert into grid_lineage (label_id, valid_from, grid_id, community_id, street_id, district_id)
  values (new.id, '-infinity', new.id, new.community_id, new.street_id, new.district_id);
  return null;
end $$;
comment on function grid_lineage_begins() is 'A grid that is taken in has always been there, until a reform says otherwise';
create trigger grid_lineage_begins after insert on territory for each row when (new.level = 'GRID' and new.predecessor_id is null)
  execute function grid_lineage_begins();

-- Which reform made what, so that it can be taken back.
alter table territory add column born_in integer, add column changed_in integer, add column ended_in integer;
alter table micro_grid add column born_in integer, add column changed_in integer, add column ended_in integer;
alter table territory_past add column reform_id integer not null, add column changed_in integer;
alter table micro_grid_past add column reform_id integer not null, add column changed_in integer;
alter table grid_lineage add column reform_id integer;
create index ix_territory_past_reform on territory_past (reform_id);
create index ix_micro_grid_past_reform on micro_grid_past (reform_id);
create index ix_grid_lineage_reform on grid_lineage (reform_id) where reform_id is not null;
comment on column territory.born_in is 'Boundary reform that made it; null for what was taken in';
comment on column territory.changed_in is 'Boundary reform that made the present state; null for what was taken in';
comment on column territory.ended_in is 'Boundary reform that ended it';
comment on column micro_grid.born_in is 'Boundary reform that made it; null for what was taken in';
comment on column micro_grid.changed_in is 'Boundary reform that made the present state; null for what was taken in';
comment on column micro_grid.ended_in is 'Boundary reform that ended it';
comment on column territory_past.reform_id is 'Boundary reform that ended this state';
comment on column territory_past.changed_in is 'Boundary reform that had made this state; null for what was taken in';
comment on column micro_grid_past.reform_id is 'Boundary reform that ended this state';
comment on column micro_grid_past.changed_in is 'Boundary reform that had made this state; null for what was taken in';
comment on column grid_lineage.reform_id is 'Boundary reform with which this span begins; null for the first';

-- Who answers for a territory or micro-grid now: itself, or the last of those that took its place, one after the other. Of a
-- compound that left nobody it is the grid it stood in.
create function territory_heir(ended integer) returns integer language sql stable as $$
  with recursive heir (id, valid_to, successor_id, parent_id) as (
    select id, valid_to, successor_id, parent_id from territory where id = ended
    union
    select t.id, t.valid_to, t.successor_id, t.parent_id
    from heir h join territory t on t.id = coalesce(h.successor_id, h.parent_id) where h.valid_to is not null
  )
  select id from heir where valid_to is null
$$;
comment on function territory_heir(integer) is 'Who answers for a territory now: itself, or who took its place';

create function micro_grid_heir(ended integer) returns integer language sql stable as $$
  with recursive heir (id, valid_to, successor_id) as (
    select id, valid_to, successor_id from micro_grid where id = ended
    union
    select m.id, m.valid_to, m.successor_id from heir h join micro_grid m on m.id = h.successor_id where h.valid_to is not null
  )
  select id from heir where valid_to is null
$$;
comment on function micro_grid_heir(integer) is 'Who answers for a micro-grid now; null where nobody does';

-- Where each ground belongs from a day on, following those who took the place of what has ended.
create function grid_lineage_follows(reform integer, from_day date) returns void language sql as $$
  insert into grid_lineage (label_id, valid_from, valid_to, grid_id, community_id, street_id, district_id, reform_id)
  select t.id, l.valid_from, least(coalesce(l.valid_to, from_day), from_day), l.grid_id, l.community_id, l.street_id, l.district_id,
    coalesce(l.reform_id, reform)
  from territory t join grid_lineage l on l.label_id = t.predecessor_id and l.valid_from < from_day
  where t.born_in = reform and t.level = 'GRID';

  update grid_lineage l set valid_to = from_day
  from territory t
  where l.valid_to is null and t.id = territory_heir(l.label_id)
    and (l.grid_id, l.community_id, l.street_id, l.district_id) is distinct from (t.id, t.community_id, t.street_id, t.district_id);

  insert into grid_lineage (label_id, valid_from, grid_id, community_id, street_id, district_id, reform_id)
  select g.id, from_day, t.id, t.community_id, t.street_id, t.district_id, reform
  from territory g join territory t on t.id = territory_heir(g.id)
  where g.level = 'GRID' and not exists (select from grid_lineage l where l.label_id = g.id and l.valid_to is null);
$$;
comment on function grid_lineage_follows(integer, date) is 'Writes down to which grid, community and street each ground belongs from a day on, after a reform has changed the map';

-- The way back: the spans that a reform began go, and those before them hold on.
create function grid_lineage_returns(reform integer) returns void language sql as $$
  with gone as (
    delete from grid_lineage where reform_id = reform returning label_id, valid_from
  )
  update grid_lineage l set valid_to = null from gone g where l.label_id = g.label_id and l.valid_to = g.valid_from;
$$;
comment on function grid_lineage_returns(integer) is 'Takes back what grid_lineage_follows wrote for a reform';

-- What a reform made disappears when it is taken back; nothing else that stands on the map is ever deleted.
create function territory_unborn(reform integer) returns void language sql security definer as $$
  delete from grid_lineage where label_id in (select id from territory where born_in = reform);
  delete from compound_overlap o using territory t where t.born_in = reform and t.id in (o.compound_id, o.grid_id);
  delete from micro_grid_compound o using micro_grid m where m.born_in = reform and m.id = o.micro_grid_id;
  delete from micro_grid_compound o using territory t where t.born_in = reform and t.id = o.compound_id;
  delete from micro_grid where born_in = reform;
  delete from territory where born_in = reform and level = 'COMPOUND';
  delete from territory where born_in = reform and level = 'GRID';
  delete from territory where born_in = reform and level = 'COMMUNITY';
  delete from territory where born_in = reform;
$$;
comment on function territory_unborn(integer) is 'Deletes the territories and micro-grids that a reform made; their references must have gone before';
