import { resolve } from 'node:path';
import { projectTemplate, projectTemplateNames } from '../../project/template-files.ts';
import { builtInTemplates } from '../../render/html/built-in-templates.ts';
import { type Console, printable } from '../console.ts';
import type { ListTemplatesOptions } from '../declare/templates.ts';
import { EXIT } from '../exit-codes.ts';
import { wrapText } from '../wrap-text.ts';

/**
 * Tells on the main output which templates `build` can use, and what each is for: those that come with the program, then
 * the project's own. It works where there is no project.
 */
export async function listTemplates({ project }: ListTemplatesOptions, console: Console): Promise<number> {
  const directory = resolve(console.directory, project);
  const own = projectTemplateNames(directory);
  const lines = [
    ...builtInTemplates
      .filter(({ name }) => !own.includes(name))
      .map(({ name, purpose }) => ({ name, words: purpose })),
    ...own.map((name) => ({ name, words: ownWords(projectTemplate(directory, name).purpose) })),
  ];
  const width = Math.max(...lines.map(({ name }) => name.length)) + 2;
  for (const { name, words } of lines) {
    wrapText(printable(words), console.columns, printable(name).padEnd(width), ' '.repeat(width)).forEach(
      console.out,
    );
  }
  return EXIT.done;
}

function ownWords(purpose: string): string {
  return purpose === '' ? 'A template of this project.' : `${purpose} (A template of this project.)`;
}
