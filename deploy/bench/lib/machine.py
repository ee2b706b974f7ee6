"""The machine: running programs, and what they cost it."""
import os
import pathlib
import shutil
import subprocess
import sys
import time

TICKS = os.sysconf('SC_CLK_TCK')


class Missing(Exception):
    """Something the benchmark needs is not there; the message says how to get it."""


def say(text):
    print(time.strftime('%H:%M:%S ') + text, file=sys.stderr, flush=True)


def need(program, package):
    path = shutil.which(program)
    if path is None:
        raise Missing(f'{program} is missing. On Debian: apt-get install {package}')
    return path


def run(*command, text=None, env=None, check=True):
    """What a program printed; its complaint as an error when it fails."""
    done = subprocess.run([str(word) for word in command], input=text, capture_output=True, text=True,
                          env=None if env is None else {**os.environ, **env})
    if check and done.returncode != 0:
        raise RuntimeError(f'{command[0]} failed: {(done.stderr or done.stdout).strip()[-2000:]}')
    return done.stdout


def cpu_seconds(pid):
    """Processor time of a process with all its threads."""
    fields = pathlib.Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def cpu_of_children(pid):
    """Processor time of each child that is alive; finer than ticks, for processes with one thread."""
    children = pathlib.Path(f'/proc/{pid}/task/{pid}/children').read_text().split()
    spent = {}
    for child in children:
        try:
            spent[child] = int(pathlib.Path(f'/proc/{child}/schedstat').read_text().split()[0]) / 1e9
        except (FileNotFoundError, ProcessLookupError):
            pass
    return spent


def rss_mib(pid):
    for line in pathlib.Path(f'/proc/{pid}/status').read_text().splitlines():
        if line.startswith('VmRSS:'):
            return int(line.split()[1]) / 1024
    raise RuntimeError('no VmRSS')


def busy_seconds():
    """Processor time of the whole machine, and of it what was stolen by the host."""
    fields = [int(it) for it in pathlib.Path('/proc/stat').read_text().splitlines()[0].split()[1:]]
    return (sum(fields[:3]) + sum(fields[5:8])) / TICKS, fields[7] / TICKS


def description():
    model = next((line.split(':')[1].strip() for line in pathlib.Path('/proc/cpuinfo').read_text().splitlines()
                  if line.startswith('model name')), 'unknown processor')
    memory = int(pathlib.Path('/proc/meminfo').read_text().split()[1]) / 1024 / 1024
    return f'{os.cpu_count()} cores ({model}), {memory:.0f} GiB'
