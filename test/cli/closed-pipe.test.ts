import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, PROJECT } from '../project/folder.ts';

const PROGRAM = join(import.meta.dirname, '../../src/cli/main.ts');

/** Runs the program for somebody who reads no more than the beginning, as `... | head -1` does. */
async function runToTheFirstLine(folder: string, ...argv: string[]) {
  const { npm_config_user_agent: _, NODE_OPTIONS: __, ...env } = process.env;
  const program = spawn(process.execPath, [PROGRAM, ...argv], { cwd: folder, env });
  let told = '';
  program.stderr.on('data', (text) => {
    told += text;
  });
  program.stdout.once('data', () => program.stdout.destroy());
  const [code] = await once(program, 'close');
  return { code, told };
}

test('whoever stops reading before the end is told of no fault', async () => {
  // More than a pipe holds.
  const rows = Array.from({ length: 20_000 }, (_, index) => `D${index},Statutory,no date ${index},,\r\n`);
  const folder = folderOf({ ...PROJECT, 'complaints.csv': PROJECT['complaints.csv'] + rows.join('') });
  const { code, told } = await runToTheFirstLine(folder, 'validate', '--format', 'csv');
  expect(told).toMatch(/^complaints\.csv: 20003 rows: [^\n]*\n$/);
  expect(code).toBe(0);
});
