-- Raises the number of accounts to :accounts; all sign in as u1, u2, … with the password of the demo.
\set ON_ERROR_STOP on
begin;
set local session_replication_role = replica; -- what is drawn keeps its promises
create temporary table fresh on commit drop as
select n, nextval(pg_get_serial_sequence('person', 'id'))::integer as person_id
from generate_series(1, :accounts - (select count(*) from account)) as n;
insert into person (id, name, made_up) select person_id, '演示' || n, true from fresh;
insert into appointment (person_id, post_id, valid_from)
select f.person_id, p.id, date '2024-01-01'
from fresh f join (select id, row_number() over (order by id) - 1 as no, count(*) over () as all_ from post where role = 'GRID_WORKER') p
  on p.no = f.n % p.all_;
insert into account (person_id, username, password_hash, must_change_password, created_at)
select person_id, 'u' || n, (select password_hash from account where username = 'worker'), false, now() from fresh;
commit;
vacuum analyze person;
vacuum analyze appointment;
vacuum analyze account;
