create table case_delta (
  id           bigint generated always as identity,
  day          date        not null,
  district_id  integer     not null,
  street_id    integer     not null,
  community_id integer     not null,
  grid_id      integer     not null,
  lead_unit_id integer,
  domain       varchar(20) not null,
  type_code    varchar(16) not null,
  measure      varchar(24) not null,
  amount       integer     not null,
  constraint pk_case_delta primary key (id)
);
comment on table case_delta is 'One row is a change of a figure, written in the transaction of the act and folded into case_daily shortly after';
comment on column case_delta.id is 'Identity';
comment on column case_delta.day is 'Day of the act, Asia/Shanghai; 1970-01-01 for what is open now';
comment on column case_delta.district_id is 'District of the case';
comment on column case_delta.street_id is 'Street of the case';
comment on column case_delta.community_id is 'Community of the case';
comment on column case_delta.grid_id is 'Grid of the case';
comment on column case_delta.lead_unit_id is 'Unit that led at the act, when one did';
comment on column case_delta.domain is 'Domain of the type';
comment on column case_delta.type_code is 'Type of the case';
comment on column case_delta.measure is 'A measure, or OPEN_<stage> for what is open in that stage now';
comment on column case_delta.amount is 'By how much the figure changes';

create table case_daily (
  territory_id integer     not null,
  day          date        not null,
  measure      varchar(24) not null,
  domain       varchar(20) not null,
  amount       integer     not null,
  constraint pk_case_daily primary key (territory_id, day, measure, domain)
);
comment on table case_daily is 'One row is a figure of one territory, on any of the upper four levels, for one day and one domain';
comment on column case_daily.territory_id is 'District, street, community or grid';
comment on column case_daily.day is 'Day, Asia/Shanghai; 1970-01-01 for what is open now';
comment on column case_daily.measure is 'As in case_delta';
comment on column case_daily.domain is 'Domain of the type';
comment on column case_daily.amount is 'Sum of the folded changes';
