create table job (
  id               uuid         not null,
  kind             varchar(30)  not null,
  state            varchar(10)  not null,
  total            integer      not null default 0,
  done             integer      not null default 0,
  errors           integer      not null default 0,
  counts           jsonb        not null default '{}',
  owner_account_id bigint       not null,
  owner_person_id  integer      not null,
  owner_post_id    integer      not null,
  owner            varchar(160) not null,
  district_id      integer,
  street_id        integer,
  community_id     integer,
  grid_id          integer,
  created_at       timestamptz  not null,
  started_at       timestamptz,
  ended_at         timestamptz,
  worked_ms        bigint       not null default 0,
  parameters       jsonb        not null default '{}',
  checkpoint       jsonb        not null default '{}',
  runner           uuid,
  cancel_requested boolean      not null default false,
  failure_code     varchar(60),
  failure_detail   varchar(200),
  constraint pk_job primary key (id),
  constraint ck_job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  constraint ck_job_counts check (least(total, done, errors) >= 0),
  constraint ck_job_ended check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
  constraint ck_job_failure check ((state = 'FAILED') = (failure_code is not null))
);
create index ix_job_created on job (created_at desc, id desc);
create index ix_job_owner on job (owner_post_id, created_at desc, id desc);
create index ix_job_district on job (district_id, created_at desc, id desc);
create index ix_job_street on job (street_id, created_at desc, id desc) where street_id is not null;
create index ix_job_community on job (community_id, created_at desc, id desc) where community_id is not null;
create index ix_job_grid on job (grid_id, created_at desc, id desc) where grid_id is not null;
create index ix_job_open on job (created_at) where state in ('QUEUED', 'RUNNING');
comment on table job is 'One row is a piece of long work that goes on in the background, in steps of one transaction each';
comment on column job.id is 'Identity';
comment on column job.kind is 'What is done, for example case-import';
comment on column job.state is 'QUEUED, RUNNING, DONE, FAILED or CANCELLED';
comment on column job.total is 'How many items there are';
comment on column job.done is 'How many items have been dealt with, the wrong ones among them';
comment on column job.errors is 'How many items were wrong';
comment on column job.counts is 'What became of the items, as name and number';
comment on column job.owner_account_id is 'Account that started it';
comment on column job.owner_person_id is 'Person who started it';
comment on column job.owner_post_id is 'Post through which it was started and through which it acts';
comment on column job.owner is 'Person, post and unit in words, as they were';
comment on column job.district_id is 'District of the owner''s post';
comment on column job.street_id is 'Street of the owner''s post, when it is of a street or below';
comment on column job.community_id is 'Community of the owner''s post, when it is of a community or below';
comment on column job.grid_id is 'Grid of the owner''s post, when it is of a grid';
comment on column job.created_at is 'Instant of the order';
comment on column job.started_at is 'Instant at which a node first took it up';
comment on column job.ended_at is 'Instant at which it was done, failed or was cancelled';
comment on column job.worked_ms is 'Time spent in committed steps, in milliseconds; waits and restarts are not in it';
comment on column job.parameters is 'What was ordered, for people to read';
comment on column job.checkpoint is 'Where the next step begins; written in the transaction of the step before';
comment on column job.runner is 'The run that works on it; a later run takes it away from an earlier one';
comment on column job.cancel_requested is 'Whether it is to stop before its next step';
comment on column job.failure_code is 'Problem code of what stopped it';
comment on column job.failure_detail is 'Argument of that problem: the refused value, or the number under which the log tells more';

create table job_error (
  job_id      uuid         not null,
  ordinal     bigint generated always as identity,
  row_number  integer      not null,
  column_name varchar(120) not null,
  code        varchar(40)  not null,
  value       varchar(200),
  args        jsonb        not null default '[]',
  constraint pk_job_error primary key (job_id, ordinal),
  constraint fk_job_error_job foreign key (job_id) references job on delete cascade
);
comment on table job_error is 'One row is a fault of one item of a job; an item may have several';
comment on column job_error.job_id is 'The job';
comment on column job_error.ordinal is 'Order of arrival';
comment on column job_error.row_number is 'Row of the file, the header being row 1; 0 when the item has no row';
comment on column job_error.column_name is 'Column as the file names it';
comment on column job_error.code is 'Stable code; its words and remedy are the messages fault.<code> and fault.<code>.remedy';
comment on column job_error.value is 'The refused value, shortened';
comment on column job_error.args is 'Further arguments of the words';
