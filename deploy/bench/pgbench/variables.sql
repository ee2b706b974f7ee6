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
  select 'slice_' || span, case_slice(span, 498917)::text from generate_series(1, 4) as span
  union all
  select 'terms', (case_words('井盖缺失破损 望平街1号 井盖破损，影响出行，请尽快处理。') || case_trait(1, 'URB-0501') || case_trait(2, 'PATROL')
    || (case_marks(498917, t.id, 0, 0, 0, p.id))[:4] || (case_marks(498917, t.id, 0, 0, 0, p.id))[16:])::text
  from territory t cross join post p where t.code = '510108' and t.valid_to is null and p.code = 'duty-510108002'
) as v (name, value);
