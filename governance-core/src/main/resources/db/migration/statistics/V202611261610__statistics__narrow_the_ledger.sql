-- Nothing is read by identity, lead unit or type of a change, and each report paid for an index and a number of its rows.
alter table case_delta rename to case_delta_before;
alter table case_delta_before rename constraint pk_case_delta to pk_case_delta_before;
create table case_delta (
  day          date        not null,
  district_id  integer     not null,
  street_id    integer     not null,
  community_id integer     not null,
  grid_id      integer     not null,
  domain       varchar(20) not null,
  measure      varchar(24) not null,
  amount       integer     not null
);
comment on table case_delta is 'One row is a change of a figure, written in the transaction of the act and folded into case_daily shortly after; a heap that is emptied whole, so it has no key';
comment on column case_delta.day is 'Day of the act, Asia/Shanghai; 1970-01-01 for what is open now';
comment on column case_delta.district_id is 'District of the case';
comment on column case_delta.street_id is 'Street of the case';
comment on column case_delta.community_id is 'Community of the case';
comment on column case_delta.grid_id is 'Grid of the case';
comment on column case_delta.domain is 'Domain of the type';
comment on column case_delta.measure is 'A measure, or OPEN_<stage> for what is open in that stage now';
comment on column case_delta.amount is 'By how much the figure changes';
insert into case_delta (day, district_id, street_id, community_id, grid_id, domain, measure, amount)
select day, district_id, street_id, community_id, grid_id, domain, measure, amount from case_delta_before;
drop table case_delta_before;
