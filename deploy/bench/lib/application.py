"""A Java application under measurement, and somebody who visits it."""
import http.client
import os
import re
import signal
import subprocess
import time
import urllib.parse

from .machine import cpu_seconds, rss_mib

MEMORY = ('-XX:+UseSerialGC',)  # as in civicgrid.env.example; the twin gets the same


class Application:
    """Started with a bounded heap and the memory settings of the sample unit; answers when its first page does."""

    def __init__(self, java, jar, port, log, heap='256m', options=(), arguments=(), first_page='/sign-in', ready=None):
        self.port = port
        self.log = log
        start = time.monotonic()
        with open(log, 'wb') as out:
            self.process = subprocess.Popen(
                [java, f'-Xmx{heap}', *MEMORY, *options, '-jar', str(jar), f'--server.port={port}', *arguments],
                stdout=out, stderr=subprocess.STDOUT, env={**os.environ, 'MALLOC_ARENA_MAX': '2'})
        self._await(first_page)
        self.seconds_to_page = time.monotonic() - start
        self.cpu_to_page = self.cpu()
        if ready is not None:
            self._await(ready)
        self.seconds_to_ready = time.monotonic() - start
        self.start_cpu = self.cpu()

    def _await(self, page):
        while True:
            if self.process.poll() is not None:
                raise RuntimeError(f'{self.log} tells why the application did not start')
            try:
                connection = http.client.HTTPConnection('127.0.0.1', self.port, timeout=30)
                connection.request('GET', page)
                if connection.getresponse().status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.02)

    def cpu(self):
        return cpu_seconds(self.process.pid)

    def rss(self):
        return rss_mib(self.process.pid)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Visitor:
    """A browser without a screen: keeps cookies and one connection."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection('127.0.0.1', port, timeout=120)
        self.cookies = {}

    def ask(self, method, path, body=None, **headers):
        path = urllib.parse.quote(path, safe="/?&=%:+,.-_~")
        if self.cookies:
            headers['Cookie'] = self.cookie()
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError):  # idle for too long
            self.connection.close()
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
        text = answer.read().decode(errors='replace')
        for name, value in answer.getheaders():
            if name.lower() == 'set-cookie':
                key, _, rest = value.partition('=')
                self.cookies[key] = rest.partition(';')[0]
        return answer.status, answer, text

    def get(self, path, **headers):
        status, _, text = self.ask('GET', path, **headers)
        if status != 200:
            raise RuntimeError(f'{path} answers {status}')
        return text

    def send(self, path, **fields):
        return self.ask('POST', path, urllib.parse.urlencode(fields), **{'Content-Type': 'application/x-www-form-urlencoded'})

    def cookie(self):
        return '; '.join(f'{name}={value}' for name, value in self.cookies.items())

    def token(self, page):
        return re.search(r'name="_csrf"[^>]*value="([^"]+)"', self.get(page))[1]

    def sign_in(self, username, password):
        """Signs in and returns how many seconds the answer to name and password took."""
        token = self.token('/sign-in')
        start = time.monotonic()
        status, answer, _ = self.send('/sign-in', username=username, password=password, _csrf=token)
        seconds = time.monotonic() - start
        if status != 302 or 'refused' in (answer.getheader('Location') or ''):
            raise RuntimeError(f'{username} was not let in: {status} {answer.getheader("Location")}')
        if urllib.parse.urlsplit(answer.getheader('Location')).path == '/post':
            raise RuntimeError(f'{username} has to choose a post')
        return seconds


def java_version(java):
    printed = subprocess.run([java, '-version'], capture_output=True, text=True).stderr
    return int(re.search(r'version "(\d+)', printed)[1]), printed.splitlines()[1].strip()


def java_program(home):
    return os.path.join(home, 'bin', 'java') if home else 'java'
