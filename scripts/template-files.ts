import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { TemplateSource } from '../src/render/html/compile-template.ts';

const ROOT = join(import.meta.dirname, '..');

/** The templates of one report, its own and the shared ones (its own win), and its style sheet. */
export function readTemplateFiles(name: string): { sources: TemplateSource[]; style: string } {
  const sources = new Map<string, TemplateSource>();
  for (const folder of ['templates/partials', `templates/${name}`]) {
    const files = readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.hbs'));
    for (const file of files.sort()) {
      const source = {
        name: basename(file, '.hbs'),
        file: `${folder}/${file}`,
        // The end of the last line would be a space in the middle of a sentence.
        text: read(`${folder}/${file}`).trimEnd(),
      };
      sources.set(source.name, source);
    }
  }
  return { sources: [...sources.values()], style: read(`templates/${name}/style.css`) };
}

/** The names of the reports: the folders of templates, apart from what they share. */
export function reportNames(): string[] {
  return readdirSync(join(ROOT, 'templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'partials')
    .map(({ name }) => name)
    .sort();
}

function read(file: string): string {
  // A checkout on Windows may have turned the line ends: the report must come out the same.
  return readFileSync(join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
}
