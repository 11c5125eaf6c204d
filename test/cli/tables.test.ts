import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { figureCatalogue } from '../../src/report/catalogue/figures.ts';
import { tableCatalogue } from '../../src/report/catalogue/tables.ts';
import { folderOf, PROJECT } from '../project/folder.ts';
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

describe('in a project', () => {
  const own = `tables:
  - id: byChannel
    title: Complaints by how they were made
    population: { records: complaint, basis: closed, counts: Complaints }
    rows: channel
`;
  const project = { ...PROJECT, 'complaints-report.yaml': PROJECT['complaints-report.yaml'] + own };

  test.each([[[]], [['--project', '.']]])('tables has the council’s own first: %j', async (argv) => {
    const console = fakeConsole(folderOf(project));
    expect(await runCommand(['tables', ...argv], console)).toBe(0);
    expect(console.said.slice(0, 6)).toEqual([
      'Your own tables',
      '',
      'byChannel: Complaints by how they were made',
      '  Counts complaints, by date closed; each once.',
      '  Rows: How. Columns: Number.',
      '',
    ]);
  });

  test('tables of a folder that is named and is none says so', async () => {
    const console = fakeConsole(folderOf({}));
    expect(await runCommand(['tables', '--project', 'nowhere'], console)).toBe(2);
    expect(console.told.join()).toContain('There is no folder');
  });
});

describe('tables --dimensions', () => {
  test('lists what a council’s own tables can be made of', async () => {
    const text = (await said('--dimensions')).join('\n');
    expect(text).toContain('  complaint: a complaint, once, whatever stages it reached');
    expect(text).toContain('  concluded: the day the stage ended');
    expect(text).toContain('  median: the working days that half of them took no longer than');
    expect(text).toContain(
      '  outcome: what came of it at the last stage it reached. For: complaint. Values: upheld, partially-upheld,',
    );
    expect(text).toContain('  team: the team it concerns. For: complaint, stage,');
    expect(text).toContain('escalated: whether it went on from Stage 1');
  });

  test('says the same to a program', async () => {
    const blocks = JSON.parse((await said('--dimensions', '--format', 'json')).join('\n'));
    expect(blocks.dimensions).toContainEqual({
      id: 'advocate',
      heading: 'Advocate',
      what: 'whether an advocate helped',
      of: ['complaint', 'stage'],
      values: ['yes', 'no'],
      onlyWhere: false,
      internal: false,
    });
  });
});
