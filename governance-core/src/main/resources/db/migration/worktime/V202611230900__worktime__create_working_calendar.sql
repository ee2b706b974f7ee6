create table work_shift (
  valid_from date    not null,
  starts_at  time(0) not null,
  ends_at    time(0) not null,
  constraint pk_work_shift primary key (valid_from, starts_at),
  constraint ck_work_shift_valid_from check (valid_from between '1949-01-01' and '2199-12-31'),
  constraint ck_work_shift_order check (ends_at > starts_at and ends_at < '24:00'),
  constraint ck_work_shift_minutes check (extract(second from starts_at) = 0 and extract(second from ends_at) = 0),
  constraint ex_work_shift_overlap exclude using gist (
    daterange(valid_from, valid_from, '[]') with &&,
    int4range((extract(epoch from starts_at) / 60)::integer, (extract(epoch from ends_at) / 60)::integer) with &&)
);

comment on table work_shift is 'One row is one stretch of work within every working day; all rows with the same first day are one plan, in force until the next plan begins';
comment on column work_shift.valid_from is 'First day of the plan (Asia/Shanghai); the earliest plan also holds before its first day';
comment on column work_shift.starts_at is 'Start, local time in Asia/Shanghai, whole minutes';
comment on column work_shift.ends_at is 'End on the same day, local time in Asia/Shanghai, whole minutes, not worked any more';

create table calendar_day (
  day         date         not null,
  kind        varchar(7)   not null,
  name        varchar(40)  not null,
  edition     varchar(100) not null,
  provisional boolean      not null default false,
  constraint pk_calendar_day primary key (day),
  constraint ck_calendar_day_range check (day between '1949-01-01' and '2199-12-31'),
  constraint ck_calendar_day_kind check (kind in ('HOLIDAY', 'WORKDAY')),
  constraint ck_calendar_day_workday check (kind = 'HOLIDAY' or extract(isodow from day) in (6, 7))
);

comment on table calendar_day is 'One row is one day that differs from the plain week of Monday to Friday; a year is known when it has at least one row';
comment on column calendar_day.day is 'The day, in Asia/Shanghai';
comment on column calendar_day.kind is 'HOLIDAY: off, weekend days of a holiday included; WORKDAY: a Saturday or Sunday that is worked instead (调休)';
comment on column calendar_day.name is 'Holiday that the day belongs to, in the words of the notice';
comment on column calendar_day.edition is 'Notice of the State Council''s General Office, or the law, that the row is taken from';
comment on column calendar_day.provisional is 'True while the row stands in for a notice that has not been published yet';

insert into work_shift (valid_from, starts_at, ends_at)
values ('2000-01-01', '09:00', '12:00'),
       ('2000-01-01', '13:00', '17:00');
