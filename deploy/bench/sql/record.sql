-- The present state of each case, in the columns that are not computed by the table itself.
select d.id, to_char(d.reported_at at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-' || lpad(d.id::text, greatest(7, length(d.id::text)), '0') as number,
  k.id as type_id, k.code as type_code, k.domain, k.line, k.severity, d.channel, w.title,
  case when d.id > :short then w.description else '' end as description, a.address,
  p.lng + (d.die - 500) * 0.0000004 as lng, p.lat + (d.building - 8) * 0.00002 as lat, 'CGCS2000' as source_crs,
  p.district_id, p.street_id, p.community_id, p.grid_id, p.compound_id,
  p.micro_grids[1 + d.building % greatest(cardinality(p.micro_grids), 1)] as micro_grid_id,
  d.stage, case when not d.open then case when d.id > :short then d.outcome else 'SOLVED' end end as outcome, 'STREET' as level,
  p.desk_id as desk_unit_id, l.lead as lead_unit_id,
  case when d.stage in ('REPORTED', 'FILED', 'CHECKED') then p.desk_id when d.stage in ('DISPATCHED', 'IN_PROGRESS') then l.lead
    when d.stage = 'FED_BACK' then case when k.field_check then p.committee_id else p.desk_id end end as holder_unit_id,
  case d.channel when 'GRID_WORKER' then p.worker_id when 'COMMUNITY' then p.clerk_id when 'PATROL' then p.duty_id end as reporter_post_id,
  case when d.stage = 'EVALUATED' then d.stars end as rating,
  d.reported_at as occurred_at, d.reported_at,
  case when d.stage = 'EVALUATED' then d.rated_at else d.moved_at end as stage_since,
  case when not d.open then d.moved_at end as closed_at,
  case when d.open then d.moved_at + c.wall end as due_at, case when d.open then d.moved_at + c.wall * 0.7 end as warn_at,
  case when d.open then d.reported_at + bench.wall(k.whole_minutes, k.basis) end as whole_due_at,
  case when d.id > :short then case d.stage when 'REPORTED' then 0 when 'FILED' then 1 when 'DISPATCHED' then 2 when 'IN_PROGRESS' then 3
    when 'FED_BACK' then 4 when 'CHECKED' then 5 when 'CLOSED' then 6 else 7 end else 1 end as version
from bench.drawn d join bench.place p on p.no = d.place join bench.kind k on k.slot = d.slot
  join bench.wording w on w.type_id = k.id and w.variant = d.variant
  join bench.address a on a.no = d.place and a.building = d.building
  left join organization_unit department on department.code = k.lead_department
  cross join lateral (select case when d.stage not in ('REPORTED', 'FILED') then case k.lead_level when 'COMMUNITY' then p.committee_id
    when 'STREET' then case when d.slot % 3 = 0 then coalesce(department.id, p.office_id) else p.office_id end
    else coalesce(department.id, p.office_id) end end as lead) l
  cross join lateral (select bench.wall(case d.stage when 'REPORTED' then k.accept_minutes when 'FILED' then k.dispatch_minutes
    when 'DISPATCHED' then k.handle_minutes when 'IN_PROGRESS' then k.handle_minutes else k.check_minutes end, k.basis) as wall) c
order by d.id
