"""The one PostgreSQL of a run, its databases, and what pgbench says of it."""
import hashlib
import os
import pathlib
import re
import subprocess
import time

from .machine import cpu_of_children, need, run, say

SQL = pathlib.Path(__file__).parent.parent / 'sql'
OWNER = 'civicgrid'
COLUMNS = ('id, number, type_id, type_code, domain, line, severity, channel, title, description, address, lng, lat, source_crs,'
           ' district_id, street_id, community_id, grid_id, compound_id, micro_grid_id, stage, outcome, level, desk_unit_id,'
           ' lead_unit_id, holder_unit_id, reporter_post_id, rating, occurred_at, reported_at, stage_since, closed_at, due_at,'
           ' warn_at, whole_due_at, version')
LOADING = {'fsync': 'off', 'wal_level': 'minimal', 'max_wal_senders': 0, 'autovacuum': 'off', 'work_mem': '512MB',
           'maintenance_work_mem': '1500MB'}
MEASURING = {'fsync': 'on', 'wal_level': 'replica', 'autovacuum': 'on'}
# What is drawn for search are pairs of characters; the table holds them as numbers, beside type, channel and the marks of places
# and lead unit.
SEARCHED = """
    with known as materialized (select code, case_trait(1, code) as trait from (select distinct code from case_type) c),
      way as materialized (select code, case_trait(2, code) as trait from (select distinct channel as code from bench.drawn) c)
    select q.case_id, c.open, c.reported_at,
      (select array_agg(case when char_length(pair) = 1 then case_pair(0, ascii(pair)) else case_pair(ascii(pair), ascii(substr(pair, 2))) end)
       from unnest(q.terms) as pair) || known.trait || way.trait
      || case_marks(case_hour(c.reported_at), c.district_id, c.street_id, c.community_id, c.grid_id, c.reporter_post_id)
      || case_unit_marks(case_hour(c.reported_at), c.lead_unit_id) as terms
    from ({query}) q join case_record c on c.id = q.case_id join known on known.code = c.type_code join way on way.code = c.channel
    order by q.case_id"""
# Data of a size: days that the cases are spread over, how many are open, how many of the oldest keep a short history.
SIZES = {
    '10k': dict(cases=10_000, days=60, open=1_500, short=0, accounts=10_000),
    '1m': dict(cases=1_000_000, days=365, open=4_000, short=900_000, accounts=0),
    '10m': dict(cases=10_000_000, days=1_050, open=6_000, short=9_000_000, accounts=1_000_000),
}


class Postgres:
    def __init__(self, data, port, buffers):
        self.cluster = data / 'postgres'
        self.bin = next(data.glob('postgres-programs-*')) / 'bin'
        self.port = port
        self.buffers = buffers
        self.password = (self.cluster / 'civicgrid.password').read_text().strip()
        self.log = data / 'bench-postgres.log'
        self.stepping_down = ['unshare', '-U'] if os.geteuid() == 0 else []
        self.env = {'PGPASSWORD': self.password, 'PGHOST': '127.0.0.1', 'PGPORT': str(port)}
        self.psql_program = need('psql', 'postgresql-client')
        self.pgbench_program = need('pgbench', 'postgresql-contrib')

    def start(self, settings):
        self.stop()
        options = {'port': self.port, 'listen_addresses': '127.0.0.1', 'unix_socket_directories': '', 'max_connections': 100,
                   'shared_buffers': self.buffers, 'max_wal_size': '4GB', 'checkpoint_timeout': '30min', 'TimeZone': 'UTC',
                   'log_timezone': 'UTC', **settings}
        words = ' '.join(f'-c {name}={value}' if value != '' else f"-c {name}=''" for name, value in options.items())
        run(*self.stepping_down, self.bin / 'pg_ctl', '-D', self.cluster, '-l', self.log, '-w', '-t', '600', '-o', words, 'start')

    def stop(self):
        if (self.cluster / 'postmaster.pid').exists():
            run(*self.stepping_down, self.bin / 'pg_ctl', '-D', self.cluster, '-m', 'fast', '-t', '600', '-w', 'stop', check=False)

    def postmaster(self):
        return int((self.cluster / 'postmaster.pid').read_text().splitlines()[0])

    def cpu(self):
        return cpu_of_children(self.postmaster())

    def url(self, database):
        return f'jdbc:postgresql://127.0.0.1:{self.port}/{database}'

    def psql(self, database, sql, user='postgres', **variables):
        words = [word for name, value in variables.items() for word in ('-v', f'{name}={value}')]
        return run(self.psql_program, '-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-U', user, '-d', database, *words,
                   text=sql, env=self.env).strip()

    def value(self, database, sql):
        return self.psql(database, sql)

    # --- Data -----------------------------------------------------------------------------------------------------------

    def fill(self, size, seed, until):
        """Makes the database of a size, unless it is there already; returns its name."""
        name = f'bench_{size}'
        fingerprint = self._fingerprint(size, seed)
        known = self.psql('postgres', f"select shobj_description(oid, 'pg_database') from pg_database where datname = '{name}'")
        if known == fingerprint:
            return name
        say(f'filling {name}')
        self.start(LOADING)
        self.psql('postgres', f'drop database if exists {name}')
        self.psql('postgres', f'create database {name} template civicgrid owner {OWNER}')
        numbers = SIZES[size]
        given = dict(cases=numbers['cases'], days=numbers['days'], open=numbers['open'], short=numbers['short'], seed=seed,
                     until=until)
        self._timed(name, 'drawing', (SQL / 'draw.sql').read_text(), given)
        self._drop_indexes(name)
        self._copy(name, 'case_record', COLUMNS, 'record.sql', given, 'truncate case_record cascade')
        self.psql(name, 'analyze case_record')
        for table, columns, file in (
                ('case_event', 'case_id, seq, at, action, from_stage, to_stage, actor_post_id, actor_unit_id, actor, text, public, details',
                 'event.sql'),
                ('case_search', 'case_id, open, reported_at, terms', 'search.sql'),
                ('case_daily', 'territory_id, day, measure, domain, amount', 'figures.sql')):
            self._copy(name, table, columns, file, {**given, 'first': 1, 'last': numbers['cases']}, f'truncate {table}')
        self._create_indexes(name)
        self._timed(name, 'vacuum', 'vacuum (analyze)', {})
        self.psql(name, 'alter table case_handler disable trigger user')  # the marks of units are there already
        self._timed(name, 'finishing', (SQL / 'finish.sql').read_text(), given)
        self.psql(name, 'alter table case_handler enable trigger user')
        if numbers['accounts']:
            self._timed(name, 'accounts', (SQL / 'accounts.sql').read_text(), {'accounts': numbers['accounts']})
        self.psql('postgres', f"comment on database {name} is '{fingerprint}'")
        self.psql('postgres', 'checkpoint')
        return name

    def spoil(self, name):
        """From here on the database is no longer what was generated; the next run makes it anew."""
        self.psql('postgres', f'comment on database {name} is null')

    @staticmethod
    def _fingerprint(size, seed):
        text = ''.join(file.read_text() for file in sorted(SQL.glob('*.sql'))) + str(SIZES[size]) + str(seed)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def _timed(self, database, what, sql, variables):
        start = time.monotonic()
        self.psql(database, sql, **variables)
        say(f'  {what}: {time.monotonic() - start:.0f} s')

    def _copy(self, database, table, columns, file, variables, first):
        """Rows go from a query through a pipe into COPY; the emptied table and its rows are one transaction, so nothing is logged."""
        start = time.monotonic()
        words = [word for name, value in variables.items() for word in ('-v', f'{name}={value}')]
        base = [self.psql_program, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-U', 'postgres', '-d', database]
        query = re.sub(r'^--.*$', '', (SQL / file).read_text(), flags=re.M)
        if table == 'case_search':
            query = SEARCHED.format(query=query)
        frozen = '' if table == 'case_search' else ' (freeze)'  # not into partitions
        env = {**os.environ, **self.env}
        with subprocess.Popen([*base, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env) as source:
            target = subprocess.Popen(
                [*base, '-1', '-c', 'set session_replication_role = replica', '-c', first,
                 '-c', f'copy {table} ({columns}) from stdin{frozen}'], stdin=source.stdout, stdout=subprocess.DEVNULL, env=env)
            source.stdin.write(f'copy ({query}) to stdout;\n'.encode())
            source.stdin.close()
            if target.wait() != 0 or source.wait() != 0:
                raise RuntimeError(f'loading {table} failed')
        say(f'  {table}: {time.monotonic() - start:.0f} s')

    def _drop_indexes(self, database):
        self.psql(database, """
            create table bench.index_definition as
            select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
            from pg_index where indrelid in ('case_record'::regclass, 'case_event'::regclass, 'case_search_open'::regclass,
              'case_search_ended'::regclass)
              and not indisprimary and not exists (select from pg_constraint where conindid = indexrelid);
            select format('drop index %s', name) from bench.index_definition \\gexec
            """)

    def _create_indexes(self, database):
        start = time.monotonic()
        self.psql(database, """
            set max_parallel_maintenance_workers = 2;
            select definition from bench.index_definition order by definition \\gexec
            drop table bench.index_definition;
            """)
        say(f'  indexes: {time.monotonic() - start:.0f} s')

    # --- pgbench --------------------------------------------------------------------------------------------------------

    def pgbench(self, database, script, clients, seconds, role=OWNER, **variables):
        """Transactions a second, their mean latency in ms, and how many failed."""
        words = [word for name, value in variables.items() for word in ('-D', f'{name}={value}')]
        env = {**self.env, 'PGOPTIONS': f'-c role={role}'}
        printed = run(self.pgbench_program, '-n', '-M', 'prepared', '-c', clients, '-j', 1, '-T', seconds, '-U', OWNER,
                      '-f', script, *words, database, env=env)
        tps = float(re.search(r'^tps = ([\d.]+)', printed, re.M)[1])
        latency = float(re.search(r'latency average = ([\d.]+)', printed)[1])
        failed = int(re.search(r'number of failed transactions: (\d+)', printed)[1])
        return tps, latency, failed
