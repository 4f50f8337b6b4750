#!/usr/bin/env python3
"""Checks a solution file against its problem file, on its own: no code or arithmetic of the engine is used.

usage: python3 bench/check_plan.py PROBLEM SOLUTION
Reads VRPLIB (coordinates or full matrix) and Solomon's text. Prints what is broken, or `accepted COST`; ends with 0 or 1.
"""
import math
import re
import sys


def vrplib(text):
    heads, sections, name = {}, {}, None
    for line in text.splitlines():
        line = line.strip()
        if line == 'EOF':
            break
        if not line:
            continue
        if re.match(r'[A-Z_]+_SECTION', line):
            name = line.split()[0]
            sections[name] = []
        elif ':' in line and not line[0].isdigit():
            key, value = line.split(':', 1)
            heads[key.strip()] = value.strip()
        else:
            sections[name].append(line.split())
    rows = lambda section: {int(r[0]): [float(x) for x in r[1:]] for r in sections.get(section, [])}
    depots = [int(r[0]) for r in sections.get('DEPOT_SECTION', []) if r[0] != '-1'] or [1]
    explicit = heads.get('EDGE_WEIGHT_TYPE') == 'EXPLICIT'
    if explicit:
        n = int(heads['DIMENSION'])
        flat = [int(x) for r in sections['EDGE_WEIGHT_SECTION'] for x in r]
        assert len(flat) == n * n, 'the matrix is not full'
        nodes, scale = range(1, n + 1), 1
        leg = lambda a, b: flat[(a - 1) * n + b - 1]
    else:
        xy = rows('NODE_COORD_SECTION')
        nodes = sorted(xy)
        exact = lambda a, b: math.hypot(xy[a][0] - xy[b][0], xy[a][1] - xy[b][1])
        if 'VEHICLES_DEPOT_SECTION' in sections or heads.get('TYPE', '').startswith('MD'):
            scale, leg = 1000, lambda a, b: math.floor(1000 * exact(a, b) + 0.5)
        elif heads.get('TYPE') == 'CVRP':
            scale, leg = 1, lambda a, b: math.floor(exact(a, b) + 0.5)
        else:
            scale, leg = 10, lambda a, b: math.floor(10 * exact(a, b))
    window, service, prize = rows('TIME_WINDOW_SECTION'), rows('SERVICE_TIME_SECTION'), rows('PRIZE_SECTION')
    demand, home = rows('DEMAND_SECTION'), rows('VEHICLES_DEPOT_SECTION')
    all_day = float(heads.get('SERVICE_TIME', 0))
    number = int(heads.get('VEHICLES', len(nodes)))
    return dict(
        leg=leg, visits=[n for n in nodes if n not in depots],
        window={n: [round(scale * x) for x in window[n]] if window else [0, 1 << 60] for n in nodes},
        work={n: 0 if n in depots else round(scale * (service[n][0] if service else all_day)) for n in nodes},
        load={n: demand[n][0] if demand else 0 for n in nodes},
        prize={n: round(scale * p[0]) for n, p in prize.items()},
        homes=[int(home[v][0]) if home else depots[0] for v in range(1, number + 1)],
        capacity=float(heads.get('CAPACITY', 'inf')),
        longest=float(heads.get('VEHICLES_MAX_DURATION', 'inf')) * scale)


def solomon(text):
    rows = [[float(x) for x in line.split()] for line in text.splitlines() if re.match(r'\s*\d', line)]
    (number, capacity), rows = rows[0][:2], rows[1:]
    node = {int(r[0]) + 1: r for r in rows}
    leg = lambda a, b: math.floor(10 * math.hypot(node[a][1] - node[b][1], node[a][2] - node[b][2]))
    return dict(
        leg=leg, visits=[n for n in node if n != 1], window={n: [10 * r[4], 10 * r[5]] for n, r in node.items()},
        work={n: 10 * r[6] if n != 1 else 0 for n, r in node.items()}, load={n: r[3] for n, r in node.items()},
        prize={}, homes=[1] * int(number), capacity=capacity, longest=math.inf)


def drive(case, route, home):
    """What is wrong with one route; leaves as late as it can without being back later."""
    def back(leave):
        at, now = home, leave
        for stop in route:
            now = max(now + case['leg'](at, stop), case['window'][stop][0])
            if now > case['window'][stop][1]:
                return None, 'late at %d by %d' % (stop - 1, now - case['window'][stop][1])
            now += case['work'][stop]
            at = stop
        now += case['leg'](at, home)
        late = now - case['window'][home][1]
        return (now, None) if late <= 0 else (None, 'back too late by %d' % late)
    first = case['window'][home][0]
    end, fault = back(first)
    if fault:
        return fault
    if sum(case['load'][n] for n in route) > case['capacity']:
        return 'too much load'
    if end - first > case['longest']:
        low, high = first, end
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if back(middle)[0] == end else (low, middle - 1)
        if end - low > case['longest']:
            return 'takes %d of %d' % (end - low, case['longest'])
    return None


def check(case, text):
    faults, seen, cost = [], [], 0
    routes = [(int(m[1]), [int(x) + 1 for x in m[2].split()])
              for m in re.finditer(r'^Route #(\d+):(.*)$', text, re.M)]
    told = re.search(r'^Cost:?\s+(\S+)$', text, re.M)
    for name, route in routes:
        if not route:
            continue
        seen += route
        unknown = [n - 1 for n in route if n not in case['visits']]
        if unknown:
            faults.append('route %d: there is no visit %s' % (name, unknown))
            continue
        if not 1 <= name <= len(case['homes']) or [r[0] for r in routes].count(name) > 1:
            faults.append('route %d: there is no such vehicle, or it drives twice' % name)
            continue
        home = case['homes'][name - 1]
        why = drive(case, route, home)
        if why:
            faults.append('route %d: %s' % (name, why))
        cost += sum(case['leg'](a, b) for a, b in zip([home] + route, route + [home]))
    for n in set(n for n in seen if seen.count(n) > 1):
        faults.append('visit %d is served twice' % (n - 1))
    for n in set(case['visits']) - set(seen):
        if n in case['prize']:
            cost += case['prize'][n]
        else:
            faults.append('visit %d is not served' % (n - 1))
    if told is None or float(told[1]) != cost:
        faults.append('the file says cost %s, its routes make %d' % (told and told[1], cost))
    return faults, cost


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    text = open(sys.argv[1], encoding='utf-8').read()
    case = solomon(text) if re.search(r'^\s*VEHICLE\s*$', text, re.M) else vrplib(text)
    faults, cost = check(case, open(sys.argv[2], encoding='utf-8').read())
    print('\n'.join('refused: ' + f for f in faults) if faults else 'accepted %d' % cost)
    sys.exit(1 if faults else 0)


if __name__ == '__main__':
    main()
