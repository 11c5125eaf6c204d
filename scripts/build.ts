/**
 * Makes the program that people run. First the code that is made of data (`src/render/html/generated`: templates
 * precompiled, style sheets, fonts), then one bundle in `dist`, so that it starts in a few hundredths of a second.
 * `--generate` stops after the first step; type checks and tests need it.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { TemplateFiles } from '../src/project/template-files.ts';
import { compileTemplates } from '../src/render/html/compile-template.ts';
import { readTemplateFiles, reportNames } from './template-files.ts';

const ROOT = join(import.meta.dirname, '..');
const GENERATED = join(ROOT, 'src/render/html/generated');

generate();
if (!process.argv.includes('--generate')) {
  await bundle();
}

function generate(): void {
  rmSync(GENERATED, { recursive: true, force: true });
  mkdirSync(GENERATED, { recursive: true });
  for (const name of reportNames()) {
    const files = readTemplateFiles(name);
    writeFileSync(join(GENERATED, `${name}.ts`), templateModule(name, files));
    writeFileSync(join(GENERATED, `${name}-files.ts`), filesModule(name, files));
  }
  writeFileSync(join(GENERATED, 'templates.ts'), templatesModule());
  writeFileSync(join(GENERATED, 'fonts.ts'), fontsModule());
}

/** What each template is for, and how it is loaded: each is a chunk of its own, and so are its files as text. */
function templatesModule(): string {
  const entries = reportNames().map(
    (name) => `  {
    name: ${JSON.stringify(name)},
    purpose: ${JSON.stringify(readTemplateFiles(name).purpose)},
    load: async () => (await import('./${name}.ts')).template,
    files: async () => (await import('./${name}-files.ts')).files,
  },`,
  );
  return `// Written by scripts/build.ts from templates
export const templates = [
${entries.join('\n')}
];
`;
}

/** The files as `templates copy` writes them: the report's own, and what it shares with others in a folder `partials`. */
function filesModule(name: string, { sources, styles }: TemplateFiles): string {
  const files = [...sources, ...styles].map(({ file, text }) => ({
    file: file.replace(`templates/${name}/`, '').replace('templates/', ''),
    text: text.trimEnd(),
  }));
  return `// Written by scripts/build.ts from templates/${name}
export const files = ${JSON.stringify(files, null, 2)};
`;
}

function templateModule(name: string, { sources, style }: TemplateFiles & { style: string }): string {
  const code = compileTemplates(sources);
  const files = sources.map(
    (source) =>
      `    ${JSON.stringify(source.name)}: { file: ${JSON.stringify(source.file)}, specification: ${compiledAtOnce(code.get(source.name) ?? '')} },`,
  );
  return `// @ts-nocheck: written by scripts/build.ts from templates/${name}
export const template = {
  name: ${JSON.stringify(name)},
  style: ${JSON.stringify(style)},
  files: {
${files.join('\n')}
  },
};
`;
}

/**
 * The same code with a bracket around each function. V8 compiles such a function with the file, so that it is part of
 * the compile cache; the others it would compile one by one in every run, which costs milliseconds.
 */
function compiledAtOnce(code: string): string {
  return code.replace(/:(function\([^)]*\) \{\n[\s\S]*?\n\})(?=[,}])/g, ':($1)');
}

/** The subsets as the font's package ships them, with the letters that each is for. */
function fontsModule(): string {
  const folder = join(createRequire(import.meta.url).resolve('@fontsource/arimo/package.json'), '..');
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const fonts = ['latin', 'latin-ext'].flatMap((subset) =>
    [400, 700].map((weight) => ({
      subset,
      weight,
      range: ranges[subset] ?? '',
      data: readFileSync(join(folder, `files/arimo-${subset}-${weight}-normal.woff2`)).toString('base64'),
    })),
  );
  return `// Written by scripts/build.ts from the package @fontsource/arimo
export const fonts = ${JSON.stringify(fonts, null, 2)};
export const latinExtendedLetters = /${lettersOf(ranges['latin-ext'] ?? '')}/;
`;
}

/** `U+0100-02BA,U+2020` as a class of letters. The marks that Latin has as well do not ask for the other font. */
function lettersOf(range: string): string {
  const shared = ['U+0304', 'U+0308', 'U+0329'];
  const parts = range.split(',').filter((part) => !shared.includes(part));
  return `[${parts
    .map((part) =>
      part
        .slice(2)
        .split('-')
        .map((code) => `\\u${code}`)
        .join('-'),
    )
    .join('')}]`;
}

/**
 * commander loads `node:child_process` at its start, for subcommands that are programs of their own. We have none, and
 * to load it is a tenth of the start of Node: it is loaded when somebody starts a process.
 */
function lateChildProcess(): Plugin {
  return {
    name: 'late child process',
    setup(setup) {
      setup.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander') ? { path: 'child_process', namespace: 'late' } : undefined,
      );
      setup.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
        contents: `export default { spawn: (...all) => process.getBuiltinModule('node:child_process').spawn(...all) }`,
      }));
    },
  };
}

async function bundle(): Promise<void> {
  const entry = join(ROOT, 'src/cli/main.ts');
  if (!existsSync(entry)) {
    throw new Error(`${entry} is not there: nothing to bundle.`);
  }
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  await build({
    entryPoints: [entry],
    outdir: join(ROOT, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.17',
    // Both are large, are loaded for a PDF only, and look for files beside their own.
    external: ['puppeteer', '@sparticuz/chromium'],
    plugins: [lateChildProcess()],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    // Some dependencies are CommonJS and ask for modules of Node.
    banner: {
      js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
