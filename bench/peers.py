#!/usr/bin/env python3
"""`./fettle bench dispatch --peers timefold,jsprit,ortools [--seconds 30,120] [--only NAME,…] [--data FOLDER] [--seed K] [--core N]`

Runs Fettle and other planners (bench/peers) on the thousand-visit instances: one core, one thread, one clock, which
begins with the JVM. Each plan goes through the same independent checker, check_plan.py. Each row is written down as it
ends (bench/target/peers.tsv); a run that was stopped goes on where it was, and the table is put together from the rows.
A peer that ends without a plan gets a row with `-`.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import dispatch

HERE = dispatch.ROOT / 'bench' / 'peers'
ROWS = dispatch.ROOT / 'bench' / 'target' / 'peers.tsv'
PEERS = {'timefold': 'timefold 1.30.0', 'jsprit': 'jsprit 1.9.0-beta.11', 'ortools': 'ortools 9.14.6206'}
SET = 'visible'


def arguments():
    ask = argparse.ArgumentParser(prog='fettle bench dispatch', description=__doc__.split('\n\n')[1])
    ask.add_argument('--peers', default=','.join(PEERS))
    ask.add_argument('--seconds', default='30')
    ask.add_argument('--only', default='', help='instances, without the ending')
    ask.add_argument('--data', type=pathlib.Path, default=dispatch.data_folder())
    ask.add_argument('--seed', default='1')
    ask.add_argument('--core', default='0', help='the processor core it is pinned to')
    given = ask.parse_args()
    given.peers = [peer for peer in given.peers.split(',') if peer]
    for peer in given.peers:
        if peer not in PEERS:
            ask.error("there is no peer '%s'. Maybe one of: %s" % (peer, ', '.join(PEERS)))
    if given.data is None or not (given.data / SET).is_dir():
        ask.error('the folder of instances is not found. Maybe say --data FOLDER')
    return given


def build():
    """The peers are built, and fetched, only when they are asked for."""
    lib = HERE / 'target' / 'lib'
    sources = [HERE / 'pom.xml', *HERE.glob('src/**/*.java')]
    built = HERE / 'target' / 'classes' / 'org'
    if lib.is_dir() and built.is_dir() and max(f.stat().st_mtime for f in sources) < lib.stat().st_mtime:
        return
    print('Building the peers …', file=sys.stderr)
    subprocess.run(['mvn', '-B', '-ntp', '-q', '-f', str(HERE / 'pom.xml'), 'package', '-DskipTests',
                    '-Dspotless.check.skip=true'], check=True, stdout=sys.stderr)
    lib.touch()


def measure(peer, file, seconds, seed, core):
    """Cost, iterations, seconds by the clock, load before."""
    java = os.path.join(os.environ.get('JAVA_HOME', ''), 'bin', 'java') if os.environ.get('JAVA_HOME') else 'java'
    with tempfile.TemporaryDirectory() as own:
        out = os.path.join(own, 'plan.sol')
        load, began = os.getloadavg()[0], time.monotonic()
        run = subprocess.run(['taskset', '-c', core, java, '-XX:+UseSerialGC', '-Xmx6g',
                              '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow',
                              '-cp', '%s:%s' % (HERE / 'target' / 'classes', HERE / 'target' / 'lib' / '*'),
                              'org.fettle.bench.peers.PlanWithPeer', peer, str(file), seconds, seed, out],
                             capture_output=True, text=True)
        figures = ['%.1f' % (time.monotonic() - began), '%.1f' % load]
        if run.returncode:
            print('%s on %s: %s' % (peer, file.stem, run.stderr.strip().split('\n\tat')[0][-400:]), file=sys.stderr)
            return ['-', '0'] + figures
        check = subprocess.run([sys.executable, str(dispatch.ROOT / 'bench' / 'check_plan.py'), str(file), out],
                               capture_output=True, text=True)
        if check.returncode:
            sys.exit('%s on %s: the independent checker refuses the plan\n%s' % (peer, file.name, check.stdout))
    said = dict(line.split(' ', 1) for line in run.stdout.splitlines() if re.match(r'(cost|iterations) ', line))
    return [said['cost'], said['iterations']] + figures


def main():
    given = arguments()
    build()
    commit = subprocess.run(['git', '-C', str(dispatch.ROOT), 'rev-parse', '--short', 'HEAD'],
                            capture_output=True, text=True).stdout.strip() or '-'
    solvers = {'fettle ' + commit: None, **{PEERS[peer]: peer for peer in given.peers}}
    ROWS.parent.mkdir(exist_ok=True)
    only = [name for name in given.only.split(',') if name]
    files = [file for file in sorted((given.data / SET).glob('*.vrp')) if not only or file.stem in only]
    for seconds in given.seconds.split(','):
        known = {}
        for file in files:
            for solver, peer in solvers.items():
                rows = [line.split('\t') for line in ROWS.read_text().splitlines()] if ROWS.exists() else []
                key = [solver, file.stem, seconds, given.seed]
                row = next((row for row in rows if row[:4] == key), None)
                if row is None:
                    figures = measure(peer, file, seconds, given.seed, given.core) if peer else dispatch.measure(
                        file, seconds, given.seed, given.core)
                    row = key + list(figures)
                    with ROWS.open('a') as out:
                        out.write('\t'.join(row) + '\n')
                known[solver, file] = row
        table(seconds, files, solvers, known)


def table(seconds, files, solvers, known):
    print('| instance, %s s | best known | %s |' % (seconds, ' | '.join(solvers)))
    print('|---' * (2 + len(solvers)) + '|')
    gaps = {solver: [] for solver in solvers}
    for file in files:
        best = dispatch.best_known(file, SET)
        cells = []
        for solver in solvers:
            cost = known[solver, file][4]
            if cost == '-':
                cells.append('no plan')
                continue
            gaps[solver].append(100 * (float(cost) / best - 1))
            cells.append('%s (%+.2f %%)' % (cost, gaps[solver][-1]))
        print('| %s | %d | %s |' % (file.stem, best, ' | '.join(cells)))
    means = ['%+.2f %% of %d' % (sum(g) / len(g), len(g)) if g else '–' for g in gaps.values()]
    print('| **mean** | | %s |' % ' | '.join(means))


if __name__ == '__main__':
    main()
