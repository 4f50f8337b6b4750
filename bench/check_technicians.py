#!/usr/bin/env python3
"""Checks technician routing plans (Pillac, Gueret and Medaglia 2013) on their own, in double precision: no code or
arithmetic of the engine is used.

usage: python3 bench/check_technicians.py SOLUTIONS PROBLEM…
SOLUTIONS holds for each problem, by the name in its first line, `NAME=value` and `NAME-S=<route|route|…>` in the order
of the technicians. Prints for each problem what is broken, or `accepted NAME VALUE`; ends with 0 or 1.
"""
import math
import re
import sys

TINY = 1e-6


def read(path):
    """Rows by number: x, y, first and last moment, service, skills, tools, spare parts. 0 is the depot, then the crew."""
    text = open(path, encoding='utf-8').read()
    crew = int(re.search(r'CREW.*\n\s*(\d+)', text)[1])
    rows = []
    for number, figures, *lists in re.findall(r'^(\d+)((?:\s+[\d.]+){5})\s*\[(.*?)\]\s*\[(.*?)\]\s*\[(.*?)\]', text, re.M):
        assert int(number) == len(rows), 'the nodes are not numbered from 0 on'
        rows.append([float(x) for x in figures.split()] + [[int(x) for x in part.split(',') if x] for part in lists])
    return text.split(None, 1)[0], crew, rows


def carried(rows, home, route):
    """What is wrong with skills, tools and parts."""
    _, _, _, _, _, skills, tools, parts = rows[home]
    van, faults, stocked = list(parts), [], False
    for stop in route:
        if stop == 0:
            faults += ['stops twice at the depot'] if stocked else []
            stocked = True
            continue
        _, _, _, _, _, skill, tool, part = rows[stop]
        if not set(skill) <= set(skills):
            faults.append('lacks a skill for %d' % stop)
        if not stocked and not set(tool) <= set(tools):
            faults.append('lacks a tool for %d' % stop)
        van = [have - use for have, use in zip(van, part)]
        if not stocked and min(van) < 0:
            faults.append('lacks a part for %d' % stop)
    return faults


def timed(rows, home, route):
    """From the latest departure that makes nothing later to being back, and what is late."""
    leg = lambda a, b: math.hypot(rows[a][0] - rows[b][0], rows[a][1] - rows[b][1])
    hours = lambda stop: (rows[stop][2], rows[stop][3], rows[stop][4]) if stop else (0, math.inf, 0)
    now, at, faults = rows[home][2], home, []
    for stop in route:
        opens, closes, work = hours(stop)
        begin = max(now + leg(at, stop), opens)
        if begin > closes + TINY:
            faults.append('begins at %d %g too late' % (stop, begin - closes))
        now, at = begin + work, stop
    back = now + leg(at, home)
    if back > rows[home][3] + TINY:
        faults.append('is back %g too late' % (back - rows[home][3]))
    last, at = back, home
    for stop in reversed(route):
        _, closes, work = hours(stop)
        last, at = min(closes, last - leg(stop, at) - work), stop
    return back - (last - leg(home, at)), faults


def check(crew, rows, told, text):
    faults, seen, total, n = [], [], 0, len(rows)
    # a route says itself whose it is: in the published solutions empty ones at the beginning are left away
    routes = [[int(x) for x in line.split(',')] for line in text.split('|') if line]
    if [ids[0] for ids in routes] != sorted({ids[0] for ids in routes}):
        faults.append('the routes are not in the order of the technicians')
    for ids in routes:
        t = ids[0]
        if not 1 <= t <= crew or ids[-1] != n + t - 1 or any(i >= n and i != n + crew + t - 1 for i in ids[1:-1]):
            faults.append('technician %d: ends at %d, over %s' % (t, ids[-1], ids[1:-1]))
            continue
        route = [0 if i >= n else i for i in ids[1:-1]]
        if any(0 < i <= crew for i in route):
            faults.append('technician %d stops at a home' % t)
        seen += [i for i in route if i]
        work, late = timed(rows, t, route) if route else (0, [])
        total += work
        faults += ['technician %d %s' % (t, f) for f in carried(rows, t, route) + late]
    for i in range(crew + 1, n):
        if seen.count(i) != 1:
            faults.append('request %d is served %d times' % (i, seen.count(i)))
    if abs(told - total) > 1e-3:
        faults.append('the file says %s, its routes make %.4f' % (told, total))
    return faults, total


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    said = dict(line.rstrip().split('=', 1) for line in open(sys.argv[1], encoding='utf-8') if '=' in line)
    ok = True
    for path in sys.argv[2:]:
        name, crew, rows = read(path)
        if name + '-S' not in said or name not in said:
            faults = ['has no solution here']
        else:
            faults, total = check(crew, rows, float(said[name]), said[name + '-S'].strip('<>'))
        print('\n'.join('refused: %s %s' % (name, f) for f in faults) if faults else 'accepted %s %.4f' % (name, total))
        ok &= not faults
    sys.exit(0 if ok else 1)


if __name__ == '__main__':
    main()
