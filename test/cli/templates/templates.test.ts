import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportNames } from '../../../scripts/template-files.ts';
import { runCommand } from '../../../src/cli/run-command.ts';
import { folderOf, PROJECT } from '../../project/folder.ts';
import { fakeConsole } from '../fake-console.ts';

/** Runs what is typed in that folder. */
async function run(typed: string, folder: string) {
  const console = fakeConsole(folder);
  const code = await runCommand(typed.split(' '), console);
  return { code, said: console.said, told: console.told.join('\n') };
}

/** A project with a template of its own that is this page. */
function projectWith(page: string): string {
  return folderOf({ ...PROJECT, 'templates/ours/page.hbs': page });
}

describe('templates', () => {
  test('lists every template with what it is for, outside a project as well', async () => {
    const { code, said } = await run('templates', folderOf({}));
    expect(code).toBe(0);
    expect(said.map((line) => line.split(' ')[0])).toEqual(reportNames());
    expect(said.find((line) => line.startsWith('cabinet'))).toContain('report to the cabinet member');
  });

  test('lists the project’s own, with what the comment at the head of its page says', async () => {
    const folder = projectWith('{{!-- For the scrutiny board. --}}\n<p>');
    const { said } = await run('templates list', folder);
    expect(said.at(-1)).toMatch(/^ours +For the scrutiny board\. \(A template of this project\.\)$/);
  });
});

describe('templates copy', () => {
  test.each(reportNames())('makes of %s a template that gives the same report', async (name) => {
    const folder = folderOf(PROJECT);
    const built = async (template: string) => {
      const { code, told } = await run(`build --year 2023-24 --format html --template ${template}`, folder);
      expect(code, told).toBe(0);
      return readFileSync(join(folder, `report/2023-24/${template}-report-2023-24.html`), 'utf8');
    };
    const { code, said } = await run(`templates copy ${name} --as ours`, folder);
    expect(code).toBe(0);
    expect(said.every(existsSync)).toBe(true);
    expect(said.at(-1)).toBe(join(folder, 'templates/ours/page.hbs'));
    expect(await built('ours')).toBe(await built(name));
  });

  test('under the same name it is taken instead of the one that comes with the program', async () => {
    const folder = folderOf(PROJECT);
    await run('templates copy cabinet', folder);
    const page = join(folder, 'templates/cabinet/page.hbs');
    writeFileSync(page, readFileSync(page, 'utf8').replace('Skip to the report', 'Go to the report'));
    await run('build --year 2023-24 --format html', folder);
    const html = readFileSync(join(folder, 'report/2023-24/cabinet-report-2023-24.html'), 'utf8');
    expect(html).toContain('Go to the report');
  });

  test('writes nothing over', async () => {
    const folder = projectWith('<p>');
    const { code, said, told } = await run('templates copy cabinet --as ours', folder);
    expect([code, said]).toEqual([2, []]);
    expect(told).toMatch(
      /There is a folder .*ours already\. Nothing was written\.\nGive the copy another name/,
    );
    expect(readdirSync(join(folder, 'templates/ours'))).toEqual(['page.hbs']);
  });

  test.each([
    ['templates copy cabnet', 'Did you mean cabinet?'],
    ['templates copy cabinet --as ../../elsewhere', 'cannot be called “../../elsewhere”'],
    ['templates copy cabinet --as con', 'cannot be called “con”'],
    ['templates copy cabinet --as .', 'cannot be called “.”'],
    ['templates copy cabinet --project nowhere', 'There is no folder'],
  ])('%s is refused', async (typed, words) => {
    const folder = folderOf(PROJECT);
    const { code, told } = await run(typed, folder);
    expect(code).toBe(2);
    expect(told).toContain(words);
    expect(existsSync(join(folder, 'templates'))).toBe(false);
  });
});

describe('build with a template of the project', () => {
  test.each([
    ['a table', '{{table "teem"}}', 'there is no table named “teem”. Did you mean “team”?'],
    ['a figure', '{{figure "complimnts"}}', 'figure named “complimnts”. Did you mean “compliments”?'],
    ['a chart', '{{#if nobody}}{{chart "histroy"}}{{/if}}', 'chart named “histroy”. Did you mean “history”?'],
    ['a partial', '{{> contents-lst}}', 'there is no partial named “contents-lst”'],
    ['a helper', '{{narative "x"}}', 'there is no helper named “narative”. Did you mean “narrative”?'],
    ['a table to refer to', '{{ref table="team"}}', 'there is no table on the page named “team”'],
  ])('that names %s which does not exist, nothing is written', async (_, call, words) => {
    const folder = projectWith(`<p>one\n<p>two\n<p>${call}`);
    const { code, told } = await run('build --year 2023-24 --format html --template ours', folder);
    expect(code).toBe(2);
    expect(told).toContain('templates/ours/page.hbs, line 3: ');
    expect(told).toContain(words);
    expect(existsSync(join(folder, 'report'))).toBe(false);
  });

  test('can name a table that the configuration defines', async () => {
    const own = [
      'tables:',
      '  - id: mine',
      '    title: A table of our own',
      '    population: { records: complaint, basis: received, counts: Complaints }',
      '    rows: procedure',
      '    columns: [number]',
      '',
    ].join('\n');
    const folder = folderOf({
      ...PROJECT,
      'complaints-report.yaml': PROJECT['complaints-report.yaml'] + own,
      'templates/ours/page.hbs': '{{styles}}{{table "mine"}}',
    });
    const { code, told } = await run('build --year 2023-24 --format html --template ours', folder);
    expect(code, told).toBe(0);
    const html = readFileSync(join(folder, 'report/2023-24/ours-report-2023-24.html'), 'utf8');
    expect(html).toContain('A table of our own');
  });

  test('without a page is told what is missing', async () => {
    const folder = folderOf({ ...PROJECT, 'templates/ours/cover.hbs': '<p>' });
    const { code, told } = await run('build --year 2023-24 --format html --template ours', folder);
    expect(code).toBe(2);
    expect(told).toContain('there is no file named “page.hbs”');
  });

  test('that is not there is told with the nearest name, of its own ones too', async () => {
    const { code, told } = await run('build --year 2023-24 --template our-', projectWith('<p>'));
    expect(code).toBe(2);
    expect(told).toContain('There is no report template “our-”.\nDid you mean ours?');
  });
});
