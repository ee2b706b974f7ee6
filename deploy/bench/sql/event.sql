-- The history of each case: every step up to its stage, or report and settling on the spot for the older ones.
with step (seq, action, from_stage, to_stage) as (
  values (1, 'REPORT', null, 'REPORTED'), (2, 'FILE', 'REPORTED', 'FILED'), (3, 'DISPATCH', 'FILED', 'DISPATCHED'),
    (4, 'ACCEPT', 'DISPATCHED', 'IN_PROGRESS'), (5, 'FEED_BACK', 'IN_PROGRESS', 'FED_BACK'), (6, 'CHECK', 'FED_BACK', 'CHECKED'),
    (7, 'CLOSE', 'CHECKED', 'CLOSED'), (8, 'RATE', 'CLOSED', 'EVALUATED')
), past as (
  select r.*, r.id <= :short as short, s.*, r.version + 1 as last
  from case_record r join lateral (
    select * from step where r.id > :short and seq <= r.version + 1
    union all
    select * from (values (1, 'REPORT', null, 'REPORTED'), (2, 'HANDLE_ON_THE_SPOT', 'REPORTED', 'CLOSED')) as spot
    where r.id <= :short) s on true
  where r.id between :first and :last
)
select p.id as case_id, p.seq,
  case p.action when 'RATE' then p.stage_since
    else p.reported_at + (coalesce(p.closed_at, p.stage_since) - p.reported_at) * (p.seq - 1)
      / greatest(case when p.short then 1 else least(p.last, 7) - 1 end, 1) end as at,
  p.action, p.from_stage, p.to_stage, u.post_id as actor_post_id, case when u.post_id is not null then u.unit_id end as actor_unit_id,
  case when p.short then '综合值班员' else coalesce(u.actor, '市民') end as actor,
  case p.action when 'FEED_BACK' then '已到现场处置完毕，恢复正常。' when 'CHECK' then '核查属实。' end as text, p.action = 'FEED_BACK' as public,
  case p.action
    when 'REPORT' then jsonb_build_object('typeId', p.type_id, 'severity', p.severity, 'level', 'STREET', 'deskUnitId', p.desk_unit_id)
    when 'HANDLE_ON_THE_SPOT' then jsonb_build_object('outcome', 'SOLVED', 'leadUnitId', p.lead_unit_id)
    when 'DISPATCH' then jsonb_build_object('leadUnitId', p.lead_unit_id)
    when 'FEED_BACK' then jsonb_build_object('outcome', coalesce(p.outcome, 'SOLVED'), 'holderUnitId', coalesce(p.holder_unit_id, p.desk_unit_id))
    when 'RATE' then jsonb_build_object('rating', p.rating) else '{}' end as details
from past p left join bench.staff u on u.unit_id =
  case when p.action in ('ACCEPT', 'FEED_BACK') then p.lead_unit_id when p.action = 'REPORT' and p.reporter_post_id is null then null else p.desk_unit_id end
order by p.id, p.seq
