"""What PostgreSQL really did for a page: plans as auto_explain notes them, after statements were prepared."""
import re
import time
from dataclasses import dataclass

ROUNDS = 12  # the driver prepares a statement at its fifth use, the server may settle on one plan after five more
ENTRY = re.compile(r'^\S+ \S+ \S+ \[\d+\] LOG:  duration: ([\d.]+) ms  plan:\n((?:\t.*\n)+)', re.M)
TOP = re.compile(r'\S.*\(cost=')
BACKGROUND = re.compile(r'scheduled_tasks|audit_seal|from case_delta order by id|pg_try_advisory|join escalation_rule|resume_at <=')
SETTINGS = {'auto_explain.log_min_duration': 0, 'auto_explain.log_analyze': 'on', 'auto_explain.log_buffers': 'on',
            'auto_explain.log_timing': 'off', 'auto_explain.log_nested_statements': 'on'}


@dataclass(frozen=True)
class Plan:
    page: str
    query: str
    text: str
    ms: float
    buffers: int


def switch(postgres, database, on):
    """Lets every new connection to the database note its plans, or no longer."""
    sql = [f"alter database {database} {'set' if on else 'reset'} session_preload_libraries" + (" = 'auto_explain'" if on else '')]
    sql += [f'alter database {database} ' + (f'set {name} = {value}' if on else f'reset {name}') for name, value in SETTINGS.items()]
    if on:
        sql.insert(0, "load 'auto_explain'")
    postgres.psql(database, ';\n'.join(sql))


def of(postgres, page, visit):
    """The plans of the last of some visits; of a statement that ran several times the one with most buffers."""
    for _ in range(ROUNDS - 1):
        visit()
    before = postgres.log.stat().st_size
    visit()
    time.sleep(0.3)
    with open(postgres.log, errors='replace') as log:
        log.seek(before)
        noted = log.read()
    plans = {}
    for duration, text in ENTRY.findall(noted):
        plan = _plan(page, float(duration), [line[1:] for line in text.splitlines()])
        if plan.query not in plans or plans[plan.query].buffers < plan.buffers:
            plans[plan.query] = plan
    return [plan for plan in plans.values() if not BACKGROUND.search(plan.query)]


def _plan(page, ms, lines):
    top = next((n for n, line in enumerate(lines) if TOP.match(line)), len(lines))
    query = ' '.join(line for line in lines[:top] if not line.startswith('Query Parameters:'))
    buffers = next((line for line in lines[top:] if line.strip().startswith('Buffers: shared')), '')
    return Plan(page, re.sub(r'\s+', ' ', query.removeprefix('Query Text:')).strip(), '\n'.join(lines[top:]), ms,
                sum(int(it) for it in re.findall(r'(?:hit|read)=(\d+)', buffers)))
