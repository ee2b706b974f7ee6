-- What the scripts that create cases choose from.
select string_agg(name || '=' || value, ' ') from (
  select 'first_' || lower(level), min(id)::text from territory where level in ('STREET', 'COMMUNITY', 'GRID', 'COMPOUND') and valid_to is null group by level
  union all
  select 'last_' || lower(level), max(id)::text from territory where level in ('STREET', 'COMMUNITY', 'GRID', 'COMPOUND') and valid_to is null group by level
  union all
  select 'first_micro_grid', min(id)::text from micro_grid
  union all
  select 'last_micro_grid', max(id)::text from micro_grid
  union all
  select 'district', id::text from territory where code = '510108' and valid_to is null
  union all
  select 'post', id::text from post where code = 'duty-510108002'
  union all
  select 'desk', id::text from organization_unit where code = 'CENTRE-510108002'
  union all
  select 'type', id::text from case_type where code = 'URB-0501' and retired_at is null
  union all
  select 'left', '0'
  union all
  select 'pairs', case_words('井盖缺失破损 望平街1号 井盖破损，影响出行，请尽快处理。')::text
) as v (name, value);
