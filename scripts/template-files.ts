import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTemplateFiles as readFolders, type TemplateFiles } from '../src/project/template-files.ts';
import { usedSources } from '../src/render/html/template-names.ts';

const ROOT = join(import.meta.dirname, '..');

/** The templates of one built-in report, its own and those of the shared ones that it uses, and its style sheets. */
export function readTemplateFiles(name: string): TemplateFiles & { readonly style: string } {
  const files = readFolders(ROOT, ['templates/partials', `templates/${name}`]);
  const style = files.styles.map(({ text }) => text).join('\n');
  return { ...files, sources: usedSources(files.sources), style };
}

/** The names of the reports: the folders of templates, apart from what they share. */
export function reportNames(): string[] {
  return readdirSync(join(ROOT, 'templates'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'partials')
    .map(({ name }) => name)
    .sort();
}
