"""Load by wrk: how many requests a second, how long they took, what each cost."""
import re
from dataclasses import dataclass

from .machine import need, run

UNITS = {'us': 0.001, 'ms': 1, 's': 1000, 'm': 60000}


@dataclass(frozen=True)
class Load:
    rate: float
    p50: float
    p99: float
    app_ms: float
    database_ms: float
    bad: int

    def __str__(self):
        return (f'{self.rate:,.0f}/s, p50 {self.p50:.1f} ms, p99 {self.p99:.1f} ms, application {self.app_ms:.3f} ms,'
                f' database {self.database_ms:.3f} ms' + (f', {self.bad} BAD' if self.bad else ''))


def load(app, postgres, path, cookie='', seconds=15, connections=32, script=None):
    """Each connection asks again as soon as it is answered."""
    words = [need('wrk', 'wrk'), '-t1', f'-c{connections}', f'-d{seconds}s', '--timeout', '30s', '--latency']
    if cookie:
        words += ['-H', f'Cookie: {cookie}']
    if script:
        words += ['-s', script]
    app_before, database_before = app.cpu(), postgres.cpu()
    printed = run(*words, f'http://127.0.0.1:{app.port}{path}')
    app_spent = app.cpu() - app_before
    database_spent = sum(spent - database_before.get(pid, 0) for pid, spent in postgres.cpu().items())
    requests = int(re.search(r'(\d+) requests in', printed)[1])
    bad = re.search(r'Non-2xx or 3xx responses: (\d+)', printed)
    errors = re.search(r'Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)', printed)
    return Load(
        float(re.search(r'Requests/sec:\s+([\d.]+)', printed)[1]),
        _milliseconds(printed, '50%'),
        _milliseconds(printed, '99%'),
        app_spent * 1000 / max(requests, 1),
        database_spent * 1000 / max(requests, 1),
        (int(bad[1]) if bad else 0) + (sum(int(it) for it in errors.groups()) if errors else 0))


def _milliseconds(printed, percentile):
    amount, unit = re.search(rf'{percentile}\s+([\d.]+)(us|ms|s|m)\b', printed).groups()
    return float(amount) * UNITS[unit]
