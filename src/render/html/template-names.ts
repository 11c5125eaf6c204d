import type { ReportModel } from '../../report/model.ts';
import { type NamedKind, namesOf } from './names.ts';
import { ENTRY } from './report-template.ts';
import { type Place, unknownName } from './template-error.ts';
import { parse, type TemplateSource, visit, visitPaths } from './template-syntax.ts';

/** A figure, table or chart that a template names. */
export interface UsedName {
  readonly kind: NamedKind;
  readonly name: string;
  readonly place: Place;
}

/**
 * Refuses templates that name a figure, table or chart which neither the catalogue nor the report has, in any branch:
 * what this year's page does not come to, next year's may. Throws a `TemplateError`.
 */
export function checkNames(sources: readonly TemplateSource[], model: ReportModel): void {
  for (const { kind, name, place } of namesIn(sources)) {
    const names = namesOf(kind, model);
    if (!names.has(name)) {
      throw unknownName(kind, name, names, place);
    }
  }
  for (const source of sources) {
    checkPaths(source, model);
  }
}

/** Refuses `{{council.name}}`: the council is words, and words have no parts. */
function checkPaths(source: TemplateSource, model: ReportModel): void {
  visitPaths(parse(source), ({ data, depth, parts, original, loc }) => {
    const [first = ''] = parts;
    const known = !data && depth === 0 && Object.hasOwn(model, first);
    if (known && parts.length > 1 && typeof model[first as keyof ReportModel] !== 'object') {
      const place = { file: source.file, line: loc.start.line };
      throw unknownName('part of the report model', original, [first], place);
    }
  });
}

/** The templates that the page needs, itself among them. */
export function usedSources<S extends TemplateSource>(sources: readonly S[]): S[] {
  const used = new Set<string>();
  const use = (name: string) => {
    const source = sources.find((each) => each.name === name);
    if (source !== undefined && !used.has(name)) {
      used.add(name);
      visit(parse(source), () => {}, use);
    }
  };
  use(ENTRY);
  return sources.filter(({ name }) => used.has(name));
}

/**
 * Every figure, table and chart that the templates name, in every branch, whether a page comes to it or not. A name that
 * a partial is given is found where it is given as `figure`, `table` or `chart`: `{{> fact figure="compliments"}}`.
 */
export function namesIn(sources: readonly TemplateSource[]): UsedName[] {
  return sources.flatMap((source) => {
    const found: UsedName[] = [];
    const add = (kind: NamedKind | undefined, node: hbs.AST.Node | undefined, line: number) => {
      if (kind !== undefined && node?.type === 'StringLiteral') {
        found.push({ kind, name: (node as hbs.AST.StringLiteral).value, place: { file: source.file, line } });
      }
    };
    visit(
      parse(source),
      (helper, { params, hash }, line) => {
        for (const param of helper === 'list' ? params : params.slice(0, 1)) {
          add(KIND_OF_PARAMETER[helper], param, line);
        }
        for (const { key, value } of helper === 'has' ? (hash?.pairs ?? []) : []) {
          add(KIND_OF_QUESTION[key], value, line);
        }
      },
      (_, { hash }, line) => {
        for (const { key, value } of hash?.pairs ?? []) {
          add(KIND_OF_ARGUMENT[key], value, line);
        }
      },
    );
    return found;
  });
}

const KIND_OF_PARAMETER: Readonly<Record<string, NamedKind>> = {
  figure: 'figure',
  count: 'figure',
  change: 'figure',
  list: 'figure',
  table: 'table',
  chart: 'chart',
};

const KIND_OF_ARGUMENT: Readonly<Record<string, NamedKind>> = {
  figure: 'figure',
  table: 'table',
  chart: 'chart',
};

const KIND_OF_QUESTION: Readonly<Record<string, NamedKind>> = {
  ...KIND_OF_ARGUMENT,
  some: 'figure',
  change: 'figure',
};
