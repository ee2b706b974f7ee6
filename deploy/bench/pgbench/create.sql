-- One report as the application sends it: an identity from a block of fifty, then the case and everything that follows from it
-- as one statement, on the same way as beginning and end of the transaction. Routing rules, units, catalogue, calendar and map are
-- in its memory, and it makes the words and marks for search itself: here the marks of the places, the others are constant. (A form also sends a key against double reports; wrk/create.lua does so, this does not.)
\set street random(:first_street, :last_street)
\set community random(:first_community, :last_community)
\set grid random(:first_grid, :last_grid)
\set compound random(:first_compound, :last_compound)
\set micro_grid random(:first_micro_grid, :last_micro_grid)
\if :left = 0
select nextval('case_record_seq') as block \gset
\set left 50
\endif
\set left :left - 1
\set id :block + :left
\set street_mark (:street * 1000003) & 67108863
\set community_mark (:community * 1000003) & 67108863
\set grid_mark (:grid * 1000003) & 67108863
\set street_1 -671088640 | (:street_mark # :slice_1)
\set street_2 -671088640 | (:street_mark # :slice_2)
\set street_3 -671088640 | (:street_mark # :slice_3)
\set street_4 -671088640 | (:street_mark # :slice_4)
\set community_1 -671088640 | (:community_mark # :slice_1)
\set community_2 -671088640 | (:community_mark # :slice_2)
\set community_3 -671088640 | (:community_mark # :slice_3)
\set community_4 -671088640 | (:community_mark # :slice_4)
\set grid_2 -671088640 | (:grid_mark # :slice_2)
\set grid_3 -671088640 | (:grid_mark # :slice_3)
\set grid_4 -671088640 | (:grid_mark # :slice_4)
\startpipeline
begin;
with c as (
insert into case_record (address, channel, description, desk_unit_id, domain, due_at, holder_unit_id, district_id, street_id, community_id, grid_id, compound_id, micro_grid_id, lat, level, line, lng, number, occurred_at, reopened, replay, reported_at, reporter_post_id, returns, reworks, routing_rule_id, severity, source_crs, stage, stage_since, suspended, title, type_code, type_id, version, warn_at, whole_due_at, id)
values ('望平街1号', 'PATROL', '井盖破损，影响出行，请尽快处理。', :desk, 'URBAN_MANAGEMENT', now() + interval '15 minutes', :desk, :district, :street, :community, :grid, :compound, :micro_grid, 30.66, 'STREET', 'BOTH', 104.1, '20261126-' || lpad(:id::text, 7, '0'), now(), 0, false, now(), :post, 0, 0, 45, 'HIGH', 'CGCS2000', 'REPORTED', now(), false, '井盖缺失破损', 'URB-0501', :type, 0, now() + interval '10 minutes', now() + interval '8 hours', :id)
), e as (
insert into case_event (case_id, seq, at, action, from_stage, to_stage, actor_post_id, actor_unit_id, actor, reason_code, text, public, details)
values (:id, 1, now(), 'REPORT', null, 'REPORTED', :post, :desk, '演示·猛追湾街道值班员 · 街道值班员 · 猛追湾街道智慧蓉城运行中心', null, null, true, '{"typeId":36,"severity":"HIGH","level":"STREET","deskUnitId":33,"routingRuleId":45}'::jsonb)
), s as (
insert into case_search (case_id, open, reported_at, terms)
values (:id, true, now(), :terms::integer[] || array[:street_1, :street_2, :street_3, :street_4, :community_1, :community_2, :community_3, :community_4,
  :grid_2, :grid_3, :grid_4]::integer[])
), a as (
insert into audit_entry (at, account_id, post_id, actor, act, subject_kind, subject, territory_id, reason, before, after)
values (now(), 5, :post, '演示·猛追湾街道值班员 · 街道值班员 · 猛追湾街道智慧蓉城运行中心', 'case.report', 'case', '20261126-' || lpad(:id::text, 7, '0'), :grid, null, null, '{"type":"URB-0501"}'::jsonb)
)
insert into case_delta (day, district_id, street_id, community_id, grid_id, domain, measure, amount)
values (current_date, :district, :street, :community, :grid, 'URBAN_MANAGEMENT', 'REPORTED', 1),
  (date '1970-01-01', :district, :street, :community, :grid, 'URBAN_MANAGEMENT', 'OPEN_REPORTED', 1);
commit;
\endpipeline
