-- Draws :cases cases between :days days before :until and :until, the same for the same :seed. The older ones, up to identity
-- :short, keep a short history. About :open of the newest are open.
\set ON_ERROR_STOP on
set client_min_messages = warning;
drop schema if exists bench cascade;
create schema bench;

-- An even number in [0, 1) that belongs to a case and a question.
create function bench.u(id bigint, question integer) returns double precision language sql immutable parallel safe
return (hashint8extended(id * 64 + question, :seed) & 4503599627370495)::double precision / 4503599627370496;

-- Minutes of a limit on the wall clock: a working minute takes 4.8 of them.
create function bench.wall(minutes integer, basis text) returns interval language sql immutable parallel safe
return minutes * case basis when 'WORKING' then 4.8 else 1 end * interval '1 minute';

create table bench.place as
select (row_number() over (order by t.code) - 1)::integer as no, t.district_id, t.street_id, t.community_id, t.grid_id,
  case t.level when 'COMPOUND' then t.id end as compound_id,
  array(select m.id from micro_grid m where m.grid_id = t.grid_id order by m.code) as micro_grids,
  t.centre_lng as lng, t.centre_lat as lat, t.short_name as name, centre.id as desk_id, office.id as office_id,
  community.id as committee_id, worker.id as worker_id, clerk.id as clerk_id, duty.id as duty_id
from territory t
  join organization_unit centre on centre.territory_id = t.street_id and centre.kind = 'OPERATION_CENTRE'
  join organization_unit office on office.territory_id = t.street_id and office.kind = 'STREET_OFFICE'
  join organization_unit community on community.territory_id = t.community_id and community.kind = 'COMMUNITY'
  join post worker on worker.territory_id = t.grid_id and worker.role = 'GRID_WORKER'
  join post clerk on clerk.territory_id = t.community_id and clerk.role = 'COMMUNITY_CLERK'
  join post duty on duty.unit_id = centre.id and duty.role = 'STREET_DUTY_OFFICER'
where t.level in ('GRID', 'COMPOUND') and t.valid_to is null;
alter table bench.place add primary key (no);

-- Types are as unevenly common as words: 2,000 slots shared out by rank.
create table bench.kind as
with ranked as (
  select *, row_number() over (order by hashtextextended(code, :seed)) as rank from case_type
  where published_at is not null and retired_at is null
), cut as (
  select *, sum(rank ^ -1.2) over (order by rank) / sum(rank ^ -1.2) over () as upper from ranked
)
select slot, c.* from generate_series(0, 1999) as slot
  cross join lateral (select * from cut where upper >= (slot + 0.5) / 2000 order by upper limit 1) c;
alter table bench.kind add primary key (slot);

create table bench.staff as
select distinct on (p.unit_id) p.unit_id, p.id as post_id, person.name || ' · ' || p.title || ' · ' || u.name as actor
from post p join organization_unit u on u.id = p.unit_id join appointment a on a.post_id = p.id join person on person.id = a.person_id
where p.role <> 'GRID_WORKER' order by p.unit_id, p.id;
alter table bench.staff add primary key (unit_id);

-- Words are cut into pairs once for each wording and each address; a case's words are those of both.
create table bench.wording as
select k.id as type_id, variant, title, description, civicgrid_bigrams(title) as title_terms,
  civicgrid_bigrams(title || ' ' || description) as terms
from (select distinct id, name, class_name, keywords from bench.kind) k
  cross join generate_series(0, 5) as variant
  cross join lateral (
    select case variant when 0 then k.name when 1 then '居民反映' || k.name when 2 then k.name || '需处理'
        when 3 then '巡查发现' || k.name when 4 then '再次反映' || k.name else k.name || '待核实' end as title,
      '【' || k.class_name || '】' || split_part(k.keywords, ' ', variant + 1) || case variant % 3
        when 0 then '，影响出行，请尽快安排人员到现场查看并处理。' when 1 then '，已持续多日，居民希望得到答复。'
        else '，现场已拍照，需有关单位核实。' end as description) text;
alter table bench.wording add primary key (type_id, variant);

create table bench.address as
select p.no, building, p.name || building || '栋' as address, civicgrid_bigrams(p.name || building || '栋') as terms
from bench.place p cross join generate_series(1, 16) as building;
alter table bench.address add primary key (no, building);

create unlogged table bench.drawn as
with first as (
  select id, :'until'::timestamptz - :days * interval '1 day' + :days * interval '1 day' * ((id - 1 + bench.u(id, 1)) / :cases) as reported_at,
    (bench.u(id, 2) * (select count(*) from bench.place))::integer % (select count(*) from bench.place)::integer as place,
    (bench.u(id, 3) * 2000)::integer % 2000 as slot, bench.u(id, 4) as door, bench.u(id, 5) as life, bench.u(id, 6) as pace,
    bench.u(id, 7) as step, bench.u(id, 8) as end_, bench.u(id, 9) as detail
  from generate_series(1, :cases) as id
), second as (
  select f.*, k.id as type_id, k.basis, k.whole_minutes, k.lead_level, k.lead_department, k.resident_rating,
    life < exp(greatest(-50, -extract(epoch from :'until'::timestamptz - reported_at)::double precision / (86400.0::double precision * :days * :open / :cases))) as open
  from first f join bench.kind k using (slot)
), third as (
  select s.*,
    case when not open then case when id > :short and resident_rating and end_ < 0.3 then 'EVALUATED' else 'CLOSED' end
      when step < 0.08 then 'REPORTED' when step < 0.16 then 'FILED' when step < 0.30 then 'DISPATCHED'
      when step < 0.80 then 'IN_PROGRESS' when step < 0.92 then 'FED_BACK' else 'CHECKED' end as stage,
    least(reported_at + bench.wall(whole_minutes, basis) * (0.1 + pace), reported_at + (:'until'::timestamptz - reported_at) * (0.1 + 0.8 * pace))
      as ended_at
  from second s
)
select id, reported_at, place, slot, stage, open,
  case when stage = 'REPORTED' then reported_at else ended_at end as moved_at,
  least(ended_at + interval '1 hour' * (1 + 20 * end_), :'until'::timestamptz) as rated_at,
  case when door < 0.45 then 'GRID_WORKER' when door < 0.67 then 'HOTLINE' when door < 0.77 then 'COMMUNITY' when door < 0.85 then 'RESIDENT'
    when door < 0.92 then 'WECHAT' when door < 0.97 then 'PATROL' when door < 0.99 then 'APP' when door < 0.996 then 'SENSOR'
    when door < 0.998 then 'SYSTEM' else 'TRANSFER' end as channel,
  case when end_ < 0.9 then 'SOLVED' when end_ < 0.96 then 'PARTLY' else 'CANNOT' end as outcome,
  (detail * 6)::integer % 6 as variant, (pace * 16)::integer % 16 + 1 as building, (step * 1000)::integer as die,
  (end_ * 5)::integer % 5 + 1 as stars
from third;
alter table bench.drawn add primary key (id);
analyze bench.drawn;
