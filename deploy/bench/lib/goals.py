"""The goals: a numerator, a denominator, a bar, and whether it is met."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    number: str
    what: str
    numerator: float
    denominator: float
    bar: float
    at_least: bool
    unit: str

    @property
    def ratio(self):
        return self.numerator / self.denominator if self.denominator else float('nan')

    @property
    def met(self):
        return self.ratio >= self.bar if self.at_least else self.ratio <= self.bar


class Goals:
    def __init__(self):
        self.all = []

    def at_least(self, number, what, numerator, denominator, bar, unit=''):
        self._add(Goal(number, what, numerator, denominator, bar, True, unit))

    def at_most(self, number, what, numerator, denominator, bar, unit=''):
        self._add(Goal(number, what, numerator, denominator, bar, False, unit))

    def _add(self, goal):
        self.all.append(goal)
        print('  ' + line(goal), flush=True)

    def table(self):
        rows = ['| # | Goal | Numerator | Denominator | Ratio | Bar | Met |', '|---|---|---|---|---|---|---|']
        rows += ['| ' + line(goal) + ' |' for goal in self.all]
        return '\n'.join(rows)


def line(goal):
    unit = f' {goal.unit}' if goal.unit else ''
    return ' | '.join([
        goal.number, goal.what, number(goal.numerator) + unit, number(goal.denominator) + unit, f'{goal.ratio:.3g}',
        ('≥ ' if goal.at_least else '≤ ') + f'{goal.bar:g}', 'yes' if goal.met else '**no**'])


def number(value):
    return f'{value:,.0f}' if abs(value) >= 100 else f'{value:.3g}'
