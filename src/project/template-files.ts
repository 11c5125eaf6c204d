import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { textFile } from './project-files.ts';

/** A report's templates as text. */
export interface TemplateFiles {
  /** What the report is for: the comment at the head of `page.hbs`. */
  readonly purpose: string;
  readonly sources: readonly {
    /** What `{{> name}}` calls it by. */
    readonly name: string;
    /** `templates/cabinet/cover.hbs` */
    readonly file: string;
    readonly text: string;
  }[];
  /** Style sheets: what is shared first. */
  readonly styles: readonly { readonly file: string; readonly text: string }[];
}

const FOLDER = 'templates';
const PARTIALS = 'partials';

/** The names of a project's own templates: the folders in `templates`. There may be no project there at all. */
export function projectTemplateNames(directory: string): string[] {
  return entries(join(directory, FOLDER))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The folder of a project's own template, from the project's folder. */
export function projectTemplateFolder(name: string): string {
  return `${FOLDER}/${name}`;
}

/**
 * One of the project's own templates, with the partials that its folder has.
 * @throws Failure (`FILE_NOT_READABLE`, `FILE_NOT_UTF8`).
 */
export function projectTemplate(directory: string, name: string): TemplateFiles {
  const folder = projectTemplateFolder(name);
  return readTemplateFiles(directory, [`${folder}/${PARTIALS}`, folder]);
}

/**
 * The templates and style sheets in some folders. Where two folders have a template of one name, the later one has it;
 * style sheets are all kept, in the order of the folders.
 */
export function readTemplateFiles(directory: string, folders: readonly string[]): TemplateFiles {
  const sources = new Map<string, TemplateFiles['sources'][number]>();
  const styles: TemplateFiles['styles'][number][] = [];
  for (const folder of folders) {
    const names = entries(join(directory, folder))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
    for (const file of names) {
      const path = `${folder}/${file}`;
      if (file.endsWith('.hbs')) {
        const name = basename(file, '.hbs');
        // The end of the last line would be a space in the middle of a sentence.
        sources.set(name, { name, file: path, text: read(directory, path).trimEnd() });
      } else if (file === 'style.css') {
        styles.push({ file: path, text: read(directory, path) });
      }
    }
  }
  const page = sources.get('page')?.text ?? '';
  const purpose = /^\s*\{\{!--\s*([\s\S]*?)\s*--\}\}/.exec(page)?.[1] ?? '';
  return { purpose: purpose.replace(/\s+/g, ' '), sources: [...sources.values()], styles };
}

/** Under Windows the line ends may have been turned: the report must come out the same. */
function read(directory: string, path: string): string {
  return textFile(directory, path, 'usage').replaceAll('\r\n', '\n');
}

function entries(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
