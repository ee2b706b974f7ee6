-- What stands beside the cases: identities in use, overdue rules already carried out, cases that the demo accounts follow.
\set ON_ERROR_STOP on
select setval('case_record_seq', :cases + 50, true);
insert into case_escalation (case_id, rule_id, stage_since, at)
select c.id, r.id, c.stage_since, :'until' from case_record c join escalation_rule r on r.stage = c.stage where c.open;
insert into case_follower (case_id, post_id, since)
select c.id, p.id, :'until'
from account a join appointment h on h.person_id = a.person_id and h.valid_to is null join post p on p.id = h.post_id
  cross join lateral (
    (select id from case_record where street_id = p.territory_id order by reported_at desc, id desc limit 300)
    union all
    (select id from case_record where district_id = p.territory_id order by reported_at desc, id desc limit 300)) c
where c.id % 7 = 0
on conflict do nothing;
select to_regclass('case_handler') is not null as keeps_handlers \gset
\if :keeps_handlers
insert into case_handler (case_id, unit_id, reported_at) select id, lead_unit_id, reported_at from case_record where lead_unit_id is not null;
vacuum analyze case_handler;
\endif
drop table bench.drawn;
