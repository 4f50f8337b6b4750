// Adds up what every part of `./fettle test` counted; prints the skips with their reasons, and the one closing line.
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const root = process.argv[2];
const sum = { passed: 0, failed: 0, skipped: 0 };
const skips = [];

for (const module of ['dispatch', 'marc', 'server', 'bench']) {
  const folder = join(root, module, 'target', 'surefire-reports');
  if (!existsSync(folder)) continue;
  for (const name of readdirSync(folder).filter((n) => n.startsWith('TEST-') && n.endsWith('.xml'))) {
    const xml = readFileSync(join(folder, name), 'utf8');
    const suite = xml.match(/<testsuite [^>]*>/)?.[0] ?? '';
    const number = (key) => Number(suite.match(new RegExp(`\\b${key}="(\\d+)"`))?.[1] ?? 0);
    const bad = number('failures') + number('errors');
    sum.failed += bad;
    sum.skipped += number('skipped');
    sum.passed += number('tests') - bad - number('skipped');
    for (const m of xml.matchAll(/<testcase name="([^"]*)" classname="([^"]*)"[^>]*>\s*<skipped(?: message="([^"]*)")?/g))
      skips.push(`${m[2]}.${m[1]}: ${m[3] ?? 'no reason given'}`);
  }
}

const vitest = join(root, 'web', 'target', 'vitest.json');
if (existsSync(vitest)) {
  const report = JSON.parse(readFileSync(vitest, 'utf8'));
  sum.passed += report.numPassedTests;
  sum.failed += report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0);
  sum.skipped += report.numPendingTests + report.numTodoTests;
}

const browser = join(root, 'web', 'target', 'e2e.json');
if (existsSync(browser)) {
  const { stats } = JSON.parse(readFileSync(browser, 'utf8'));
  sum.passed += stats.expected + stats.flaky;
  sum.failed += stats.unexpected;
  sum.skipped += stats.skipped;
}

const folder = join(root, 'target', 'test');
for (const name of readdirSync(folder).filter((n) => n.endsWith('.check'))) {
  const [state, ...why] = readFileSync(join(folder, name), 'utf8').trim().split(' ');
  sum[state] += 1;
  if (state === 'skipped') skips.push(`${name.replace('.check', '')}: ${why.join(' ')}`);
}

console.log('');
for (const skip of skips) console.log(`skipped: ${skip}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);
