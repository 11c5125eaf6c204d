import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportNames } from '../../scripts/template-files.ts';
import { copyOfFixture, emptyFolder, ROOT } from './run-program.ts';

/** The names of the pieces of the built program that a run loads: `cabinet`, `build`. */
function loadedBy(folder: string, ...argv: string[]): string[] {
  const coverage = emptyFolder();
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/complaints-report.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_V8_COVERAGE: coverage },
  });
  expect(status, stderr).toBe(0);
  const scripts = readdirSync(coverage).flatMap(
    (file) =>
      (JSON.parse(readFileSync(join(coverage, file), 'utf8')) as { result: { url: string }[] }).result,
  );
  return scripts.flatMap(({ url }) => /dist\/chunks\/(.+)-\w+\.js$/.exec(url)?.[1] ?? []);
}

test('a run loads the template that it uses, and neither another one nor the compiler', () => {
  const loaded = loadedBy(
    copyOfFixture('coventry-2016-17'),
    'build',
    '--year',
    '2016-17',
    '--format',
    'html',
  );
  expect(loaded).toContain('build');
  const templates = reportNames().flatMap((name) => [name, `${name}-files`]);
  expect(loaded.filter((name) => templates.includes(name))).toEqual(['cabinet']);
  expect(loaded).not.toContain('compile-template');
});
