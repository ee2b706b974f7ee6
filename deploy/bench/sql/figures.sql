-- The figures that the ledger would have been folded into, from the cases and their histories.
with told (district_id, street_id, community_id, grid_id, day, measure, domain, amount) as (
  select district_id, street_id, community_id, grid_id, (reported_at at time zone 'Asia/Shanghai')::date, 'REPORTED', domain, count(*)
  from case_record group by 1, 2, 3, 4, 5, 7
  union all
  select district_id, street_id, community_id, grid_id, (closed_at at time zone 'Asia/Shanghai')::date, m.measure, domain, count(*)
  from case_record r join bench.drawn d using (id) cross join lateral (values ('CLOSED'), ('CLOSED_IN_TIME')) as m (measure)
  where closed_at is not null and (m.measure = 'CLOSED' or d.die >= 120) group by 1, 2, 3, 4, 5, 6, 7
  union all
  select district_id, street_id, community_id, grid_id, (e.at at time zone 'Asia/Shanghai')::date, case e.action when 'FILE' then 'FILED'
      when 'DISPATCH' then 'DISPATCHED' else 'FED_BACK' end, domain, count(*)
  from case_event e join case_record r on r.id = e.case_id
  where e.case_id > :short and e.action in ('FILE', 'DISPATCH', 'FEED_BACK') group by 1, 2, 3, 4, 5, 6, 7
  union all
  select district_id, street_id, community_id, grid_id, date '1970-01-01', 'OPEN_' || stage, domain, count(*)
  from case_record where open group by 1, 2, 3, 4, 5, 6, 7
)
select place as territory_id, day, measure, domain, sum(amount)::integer as amount
from told cross join lateral unnest(array[district_id, street_id, community_id, grid_id]) as place
group by 1, 2, 3, 4
order by 1, 2
