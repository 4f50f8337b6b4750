#!/usr/bin/env python3
"""`./fettle bench dispatch [--seconds 30,120] [--only NAME,…] [--sets visible,…] [--data FOLDER] [--seed K] [--core N]`

Plans each instance that has a best known solution beside it, has the solution checked by check_plan.py, and prints the
gap to the best known. `--sets trsp` is technician routing, checked by check_technicians.py; its costs are total working
times in the unit of the files. Each row is written down as it ends (bench/target/dispatch.tsv); a run that was stopped goes on
where it was, and the table is put together from all rows of this commit.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
ROWS = ROOT / 'bench' / 'target' / 'dispatch.tsv'
# what the files print is divided by this: see the sources of the sets
DIVIDED = {'visible': 10}


def data_folder():
    for folder in [ROOT, *ROOT.parents]:
        if (folder / 'shared' / 'data' / 'vrp').is_dir():
            return folder / 'shared' / 'data' / 'vrp'
    return None


def arguments():
    ask = argparse.ArgumentParser(prog='fettle bench dispatch', description=__doc__.split('\n\n')[1])
    ask.add_argument('--seconds', default='30')
    ask.add_argument('--only', default='', help='instances, without the ending')
    ask.add_argument('--sets', default='visible', help='visible, mdvrptw, pcvrptw, trsp')
    ask.add_argument('--data', type=pathlib.Path, default=data_folder())
    ask.add_argument('--seed', default='1')
    ask.add_argument('--core', default='0', help='the processor core it is pinned to')
    given = ask.parse_args()
    if given.data is None or not given.data.is_dir():
        ask.error('the folder of instances is not found. Maybe say --data FOLDER')
    return given


def instances(folder):
    """Those with a best known solution beside them, and how they are checked."""
    if folder.name.endswith('trsp'):
        said = (folder / 'minwt.sol').read_text()
        names = re.findall(r'^(\S+)-S=', said, re.M)
        return [folder / (name + '.txt') for name in sorted(names)]
    return sorted(folder.glob('*.vrp'))


def check(file, out):
    if file.suffix == '.txt':
        return [sys.executable, str(ROOT / 'bench' / 'check_technicians.py'), out, str(file)]
    return [sys.executable, str(ROOT / 'bench' / 'check_plan.py'), str(file), out]


def best_known(file, folder):
    if file.suffix == '.txt':
        said = (file.parent / 'minwt.sol').read_text()
        return float(re.search('^%s=(\\S+)' % re.escape(file.stem), said, re.M)[1])
    cost = re.search(r'^Cost:?\s+(\S+)', file.with_suffix('.sol').read_text(), re.M)
    return round(float(cost[1]) * DIVIDED.get(folder, 1))


def measure(file, seconds, seed, core):
    with tempfile.TemporaryDirectory() as own:
        out = os.path.join(own, 'plan.sol')
        load, began = os.getloadavg()[0], time.monotonic()
        run = subprocess.run(['taskset', '-c', core, str(ROOT / 'fettle'), 'plan', str(file), '--seconds', seconds,
                              '--seed', seed, '--out', out], capture_output=True, text=True)
        wall = time.monotonic() - began
        if run.returncode:
            sys.exit(run.stderr + run.stdout[-2000:])
        checked = subprocess.run(check(file, out), capture_output=True, text=True)
        if checked.returncode:
            sys.exit('%s: the independent checker refuses the plan\n%s' % (file.name, checked.stdout))
    said = dict(line.split(' ', 1) for line in run.stdout.splitlines() if re.match(r'(cost|iterations) ', line))
    return said['cost'], said['iterations'], '%.1f' % wall, '%.1f' % load


def main():
    given = arguments()
    commit = subprocess.run(['git', '-C', str(ROOT), 'rev-parse', '--short', 'HEAD'], capture_output=True, text=True)
    commit = commit.stdout.strip() or '-'
    ROWS.parent.mkdir(exist_ok=True)
    known = [line.split('\t') for line in ROWS.read_text().splitlines()] if ROWS.exists() else []
    only = [name for name in given.only.split(',') if name]
    table = {}
    for seconds in given.seconds.split(','):
        for folder in given.sets.split(','):
            folder = folder if folder.startswith('visible') else 'visible-' + folder
            for file in instances(given.data / folder):
                if only and file.stem not in only:
                    continue
                key = [commit, folder, file.stem, seconds, given.seed]
                row = next((row for row in known if row[:5] == key), None)
                if row is None:
                    row = key + list(measure(file, seconds, given.seed, given.core))
                    with ROWS.open('a') as rows:
                        rows.write('\t'.join(row) + '\n')
                best = best_known(file, folder)
                gap = 100 * (float(row[5]) / best - 1)
                table.setdefault((folder, seconds), []).append(gap)
                print('| %s | %s | %s s | %s | %+.2f %% | %s iterations | %s s in all | load %s |' % (
                    folder, file.stem, seconds, row[5], gap, row[6], row[7], row[8]), flush=True)
    for (folder, seconds), gaps in table.items():
        print('| **mean of %d** | %s | %s s | | **%+.2f %%**, worst %+.2f %%, %d new best |' % (
            len(gaps), folder, seconds, sum(gaps) / len(gaps), max(gaps), sum(gap < -1e-4 for gap in gaps)))


if __name__ == '__main__':
    main()
