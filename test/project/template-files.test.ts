import { describe, expect, test } from 'vitest';
import { projectTemplate, projectTemplateNames } from '../../src/project/template-files.ts';
import { folderOf } from './folder.ts';

describe('a project’s own templates', () => {
  test('are the folders in templates', () => {
    const folder = folderOf({
      'templates/b/page.hbs': '',
      'templates/a/page.hbs': '',
      'templates/notes.txt': '',
    });
    expect(projectTemplateNames(folder)).toEqual(['a', 'b']);
    expect(projectTemplateNames(`${folder}/nowhere`)).toEqual([]);
  });

  test('are read with their partials and style sheets; of two of a name its own counts', () => {
    const folder = folderOf({
      'templates/a/page.hbs': '{{!-- For\r\n  a board. --}}\r\n<p>\r\n',
      'templates/a/head.hbs': 'own',
      'templates/a/style.css': 'p {}',
      'templates/a/partials/head.hbs': 'shared',
      'templates/a/partials/foot.hbs': 'foot\n',
      'templates/a/partials/style.css': 'h1 {}',
    });
    const { purpose, sources, styles } = projectTemplate(folder, 'a');
    expect(purpose).toBe('For a board.');
    expect(sources.map(({ name, file, text }) => [name, file, text])).toEqual([
      ['foot', 'templates/a/partials/foot.hbs', 'foot'],
      ['head', 'templates/a/head.hbs', 'own'],
      ['page', 'templates/a/page.hbs', '{{!-- For\n  a board. --}}\n<p>'],
    ]);
    expect(styles.map(({ text }) => text)).toEqual(['h1 {}', 'p {}']);
  });

  test('are refused where they are not in UTF-8', () => {
    const folder = folderOf({ 'templates/a/page.hbs': Uint8Array.of(0x3c, 0xe9) });
    expect(() => projectTemplate(folder, 'a')).toThrow(
      expect.objectContaining({
        code: 'FILE_NOT_UTF8',
        message: expect.stringContaining('templates/a/page.hbs'),
      }),
    );
  });
});
