-- The words of each case: those of its wording and those of its address.
select d.id as case_id, case when d.id > :short then w.terms else w.title_terms end || a.terms as terms
from bench.drawn d join bench.kind k on k.slot = d.slot join bench.wording w on w.type_id = k.id and w.variant = d.variant
  join bench.address a on a.no = d.place and a.building = d.building
where d.id between :first and :last
order by d.id
