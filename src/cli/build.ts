import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { ReportingYear } from '../calendar/reporting-year.ts';
import { Failure } from '../problems/failure.ts';
import type { Problem } from '../problems/problem.ts';
import type { ProblemLog } from '../problems/problem-log.ts';
import { CONFIGURATION_FILE } from '../project/configuration.ts';
import { narrativeFiles } from '../project/load.ts';
import { type RenderedReport, renderReport } from '../render/html/render-report.ts';
import type { MissingNarrative } from '../render/html/rendering.ts';
import type { ReportTemplate } from '../render/html/report-template.ts';
import type { PdfPage, Printer } from '../render/pdf/print-pdf.ts';
import { type Assembly, assemble } from '../report/assemble.ts';
import { CASES_FILE, casesText } from '../report/cases/cases-text.ts';
import type { ReportModel } from '../report/model.ts';
import { type Console, progress } from './console.ts';
import type { BuildOptions } from './declare/build.ts';
import { documentDate } from './document-date.ts';
import { EXIT } from './exit-codes.ts';
import { loadForYear } from './load-for-year.ts';
import { tellFailure } from './tell-failure.ts';
import { accountingInWords, tellProblems } from './tell-problems.ts';
import { findTemplate } from './templates/find-template.ts';
import { writeWhole } from './write-whole.ts';

/**
 * The whole way from logs to report. Written paths go to stdout, everything else to stderr.
 * @returns the exit code: the report is written first, then the worst that was found is told.
 */
export async function build(options: BuildOptions, console: Console): Promise<number> {
  const directory = resolve(console.directory, options.project);
  const { template, check } = await findTemplate(options.template, directory);
  const steps = progress(console);
  const printer = options.format.includes('pdf') ? await startPrinter(options, console, steps.show) : null;
  try {
    steps.show('Reading the logs');
    const project = await loadForYear(directory, options.year, console);
    const sources = narrativeFiles(directory, project.configuration, options.year);
    const assembly = assemble(project, options.year, sources, `${packageJson.name} ${packageJson.version}`, {
      strict: options.strict,
      listCases: options.cases,
    });
    const { model, problems } = assembly;
    check(model);
    const out =
      options.out === undefined
        ? resolve(directory, 'report', options.year)
        : resolve(console.directory, options.out);
    const written = await writeReport(assembly, out, options, template, printer, console, steps.show);
    steps.clear();
    problems.addAll(written.problems);
    tellProblems(problems, console, 'report');
    console.err(accountingInWords(model.accounting));
    written.paths.forEach(console.out);
    if (written.withoutPdf !== null) {
      tellFailure(written.withoutPdf, console);
      return EXIT.browser;
    }
    return verdict(model, problems, options);
  } finally {
    steps.clear();
    await printer?.close();
  }
}

/** The browser starts while the report is made. */
async function startPrinter(
  { browser }: BuildOptions,
  { signal }: Console,
  onProgress: (step: string) => void,
): Promise<Printer> {
  const { startPrinter: start } = await import('../render/pdf/print-pdf.ts');
  return start({ ...(browser === undefined ? {} : { browser }), onProgress, signal });
}

interface Written {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
  /** Why there is no PDF, though one was asked for. */
  readonly withoutPdf: Failure | null;
}

async function writeReport(
  { model, cases }: Assembly,
  out: string,
  { format, year }: BuildOptions,
  template: ReportTemplate,
  printer: Printer | null,
  { environment }: Console,
  onProgress: (step: string) => void,
): Promise<Written> {
  // The page first: what the template gets wrong is told before anything is written.
  const page = format.includes('html') || printer !== null ? renderReport(model, template) : null;
  const problems = page === null ? [] : lackingIn(page, year);
  const paths: string[] = [];
  const write = (file: string, content: string | Uint8Array): void => {
    paths.push(writeWhole(out, file, content));
  };
  const json = `${JSON.stringify(model, null, 2)}\n`;
  write('report.json', json);
  if (cases !== null) {
    write(CASES_FILE, casesText(cases, createHash('sha256').update(json).digest('hex')));
  }
  if (page !== null && format.includes('html')) {
    write(`${template.name}-report-${year}.html`, page.html);
  }
  if (page !== null && printer !== null) {
    onProgress('Printing the PDF');
    const pdf = await print(printer, {
      html: page.html,
      title: model.particulars.title,
      date: documentDate(model, environment),
    });
    if (pdf instanceof Failure) {
      return { paths, problems, withoutPdf: pdf };
    }
    write(`${template.name}-report-${year}.pdf`, pdf);
  }
  return { paths, problems, withoutPdf: null };
}

/** The PDF or why there is none: what else was asked for is written all the same. */
async function print(printer: Printer, page: PdfPage): Promise<Uint8Array | Failure> {
  try {
    const { pdf } = await printer.print(page);
    return pdf;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'browser') {
      return error;
    }
    throw error;
  }
}

/** What the report has a place for and was not given. */
function lackingIn(
  { missingNarrative, missingParticulars, warnings }: RenderedReport,
  year: ReportingYear,
): Problem[] {
  return [...unwritten(missingNarrative), ...unsaid(missingParticulars, year), ...warnings.map(lacking)];
}

/** The sections that nobody has written yet, in one warning: a new project has none of them. */
function unwritten(missing: readonly MissingNarrative[]): Problem[] {
  const [first] = missing;
  if (first === undefined) {
    return [];
  }
  const folder = dirname(first.file);
  const names = missing.map(({ file }) => basename(file)).join(', ');
  return [
    {
      code: 'NARRATIVE_TO_BE_WRITTEN',
      severity: 'warning',
      scope: 'project',
      file: folder,
      message: `${missing.length} section${missing.length === 1 ? ' is' : 's are'} still to be written: ${names}.`,
      effect: 'The report says so at each place.',
    },
  ];
}

/** The particulars of the report that the configuration does not give, in one warning. */
function unsaid(missing: readonly string[], year: ReportingYear): Problem[] {
  return missing.length === 0
    ? []
    : [
        {
          code: 'PARTICULARS_TO_BE_WRITTEN',
          severity: 'warning',
          scope: 'project',
          file: CONFIGURATION_FILE,
          message: `Under reports, ${year}, it does not say ${missing.join('; ')}.`,
          effect: 'The report says “To be written” at each place.',
        },
      ];
}

function lacking(message: string): Problem {
  return {
    code: 'REPORT_LACKS',
    severity: 'warning',
    scope: 'project',
    file: 'report',
    message,
    effect: 'The report says so at that place.',
  };
}

function verdict(model: ReportModel, problems: ProblemLog, { strict }: BuildOptions): number {
  if (strict && model.accounting.total.refused > 0) {
    return EXIT.data;
  }
  return problems.kinds().some(({ scope, severity }) => scope === 'project' && severity === 'error')
    ? EXIT.quality
    : EXIT.done;
}
