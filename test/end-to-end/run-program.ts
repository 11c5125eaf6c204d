import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program in a folder, as a person or a job would. */
export function run(folder: string, ...argv: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin/complaints-report.js'), ...argv],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return { code: status, out: stdout, err: stderr };
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'complaints-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of a fixture's project, without what was built of it. */
export function copyOfFixture(name: string): string {
  const folder = join(emptyFolder(), 'a council’s project');
  cpSync(join(ROOT, 'fixtures', name), folder, {
    recursive: true,
    filter: (path) => !path.endsWith('report'),
  });
  return folder;
}
