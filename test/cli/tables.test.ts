import { expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { figureCatalogue } from '../../src/report/catalogue/figures.ts';
import { tableCatalogue } from '../../src/report/catalogue/tables.ts';
import { fakeConsole } from './fake-console.ts';

async function said(...argv: string[]): Promise<readonly string[]> {
  const console = fakeConsole();
  expect(await runCommand(['tables', ...argv], console)).toBe(0);
  expect(console.told).toEqual([]);
  return console.said;
}

test('tables needs no project, and names every table and figure once', async () => {
  const lines = await said();
  const named = lines.flatMap((line) => /^([\w.]+): /.exec(line)?.[1] ?? []);
  expect(named).toEqual([...tableCatalogue, ...figureCatalogue].map(({ id }) => id));
});

test('tables says in words what each counts, by which date and how often', async () => {
  const text = (await said()).join('\n');
  expect(text).toContain(`
outcome: Statutory complaints by outcome
  Counts statutory complaints, by date received; each complaint once, at the last stage it reached.
  Rows: Outcome. Columns: Number; Percent; Number, the year before; Percent, the year before.
`);
  expect(text).toContain(`
context.referrals: Referrals to children’s social care
  From the figures file: no log holds it.
`);
});

test('tables --format json is for programs', async () => {
  const listed = JSON.parse((await said('--format', 'json')).join('\n')) as Record<string, { id: string }[]>;
  expect(listed.tables!.map(({ id }) => id)).toEqual(tableCatalogue.map(({ id }) => id));
  expect(listed.figures!.map(({ id }) => id)).toEqual(figureCatalogue.map(({ id }) => id));
});
