import type { Problem } from '../problems/problem.ts';
import { CONFIGURATION_FILE } from '../project/configuration.ts';
import type { Project } from '../project/load.ts';
import { nearestName } from '../records/nearest-name.ts';
import type { TableDefinition, Where } from '../statistics/definition.ts';
import { dimension, keysOf } from '../statistics/dimensions/all-dimensions.ts';
import { dimensionGuide } from '../statistics/dimensions/dimension-guide.ts';
import type { Fact } from '../statistics/facts.ts';

/**
 * A warning for every name in a condition of the council's own tables that is in no log: a team that is misspelt has no
 * cases, and a table of zeros would not say why.
 */
export function namesInNoLog(
  { configuration }: Project,
  definitions: readonly TableDefinition[],
  facts: readonly Fact[],
): Problem[] {
  const own = new Set(configuration.tables.map(({ id }) => id));
  return definitions
    .filter(({ id }) => own.has(id))
    .flatMap((table) =>
      conditionsOf(table).flatMap((where) =>
        Object.entries(where).flatMap(([name, values]) => {
          if (!dimensionGuide[name]?.named) {
            return [];
          }
          const found = namesFound(name, facts);
          return values
            .filter((value) => !found.has(value))
            .map((value) => unknown(table.id, name, value, found));
        }),
      ),
    );
}

function conditionsOf(table: TableDefinition): Where[] {
  if (table.type === 'series') {
    return [];
  }
  const columns = table.type === 'tabulated' ? table.columns : [];
  return [
    table.population.where ?? {},
    ...columns.flatMap(({ where, measure }) => [where ?? {}, measure.kind === 'rate' ? measure.where : {}]),
  ];
}

/** The words of the logs, of whatever year. */
function namesFound(name: string, facts: readonly Fact[]): ReadonlySet<string> {
  const asked = dimension(name);
  return new Set(facts.flatMap((fact) => keysOf(asked, fact, 'received')));
}

function unknown(table: string, name: string, value: string, found: ReadonlySet<string>): Problem {
  const near = nearestName(value, found);
  return {
    code: 'TABLE_NAME_IN_NO_LOG',
    severity: 'warning',
    scope: 'project',
    file: CONFIGURATION_FILE,
    value,
    message: `is asked for in the table ${table}, and no log has it as a ${name}`,
    ...(near === undefined ? {} : { suggestion: `did you mean ${near}?` }),
    effect: 'The table counts nothing under this name.',
  };
}
