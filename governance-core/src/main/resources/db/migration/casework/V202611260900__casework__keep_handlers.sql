-- A department reads the cases that it leads, and those that it once led: both are an equality on one column.
create table case_handler (
  case_id     bigint      not null,
  unit_id     integer     not null,
  reported_at timestamptz not null,
  constraint pk_case_handler primary key (case_id, unit_id),
  constraint fk_case_handler_case foreign key (case_id) references case_record,
  constraint fk_case_handler_unit foreign key (unit_id) references organization_unit
);
comment on table case_handler is 'One row says that a unit leads or has led a case; it keeps reading it, and nothing more';
comment on column case_handler.case_id is 'The case';
comment on column case_handler.unit_id is 'The unit';
comment on column case_handler.reported_at is 'Instant of the report, for the order of the list';
create index ix_case_handler_unit_new on case_handler (unit_id, reported_at desc, case_id desc);

insert into case_handler (case_id, unit_id, reported_at)
select distinct e.case_id, (e.details ->> 'leadUnitId')::integer, c.reported_at
from case_event e join case_record c on c.id = e.case_id
where e.details ->> 'leadUnitId' is not null;

alter policy case_record_read on case_record using (
  case current_setting('civicgrid.reach_kind', true)
    when 'EVERYTHING' then true
    when 'DISTRICT' then district_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'STREET' then street_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'COMMUNITY' then community_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'GRID' then grid_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'COMPOUND' then compound_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'MICRO_GRID' then micro_grid_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
    when 'DEPARTMENT' then lead_unit_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer
      or exists (select from case_handler h
        where h.case_id = case_record.id and h.unit_id = nullif(current_setting('civicgrid.reach_id', true), '')::integer)
    else false
  end
  or reporter_post_id = nullif(current_setting('civicgrid.post_id', true), '')::integer);
