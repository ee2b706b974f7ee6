-- The figures that the ledger would have been folded into, from the cases and their histories; in the order in which days pass.
with told (district_id, street_id, community_id, grid_id, day, measure, domain, amount) as materialized (
  select district_id, street_id, community_id, grid_id, (reported_at at time zone 'Asia/Shanghai')::date, 'REPORTED', domain, count(*)
  from case_record group by 1, 2, 3, 4, 5, 7
  union all
  select district_id, street_id, community_id, grid_id, (closed_at at time zone 'Asia/Shanghai')::date, 'CLOSED', domain, count(*)
  from case_record where closed_at is not null group by 1, 2, 3, 4, 5, 7
  union all
  select district_id, street_id, community_id, grid_id, (closed_at at time zone 'Asia/Shanghai')::date, 'CLOSED_IN_TIME', domain, count(*)
  from case_record r join bench.drawn d using (id) where closed_at is not null and d.die >= 120 group by 1, 2, 3, 4, 5, 7
  union all
  select district_id, street_id, community_id, grid_id, (e.at at time zone 'Asia/Shanghai')::date, case e.action when 'FILE' then 'FILED'
      when 'DISPATCH' then 'DISPATCHED' else 'FED_BACK' end, domain, count(*)
  from case_event e join case_record r on r.id = e.case_id
  where e.case_id > :short and e.action in ('FILE', 'DISPATCH', 'FEED_BACK') group by 1, 2, 3, 4, 5, 6, 7
  union all
  select district_id, street_id, community_id, grid_id, date '1970-01-01', 'OPEN_' || stage, domain, count(*)
  from case_record where open group by 1, 2, 3, 4, 5, 6, 7
)
select territory_id, day, measure, domain, amount from (
  select grid_id as territory_id, day, measure, domain, amount from told
  union all
  select community_id, day, measure, domain, sum(amount) from told group by 1, 2, 3, 4
  union all
  select street_id, day, measure, domain, sum(amount) from told group by 1, 2, 3, 4
  union all
  select district_id, day, measure, domain, sum(amount) from told group by 1, 2, 3, 4) as figure
order by day, hashint4(territory_id)
