import { builtInProcedures } from '../../procedures/procedure.ts';
import { type DimensionValue, type LabelContext, versionsOf } from './dimension.ts';

/** The procedures of complaints, in the order of the vocabulary; the statutory one is printed always. */
export function procedureValues({ words, procedures }: LabelContext): DimensionValue[] {
  return words.procedure.ids.map((id) => ({
    key: id,
    label: procedures.get(id)?.label ?? words.procedure.labelOf(id),
    always: id === 'statutory',
  }));
}

/** The stages of the population's procedure, or of the statutory one. */
export function stageValues(context: LabelContext): DimensionValue[] {
  const stages = versionsOf(context).at(-1)?.stages ?? builtInProcedures[0]!.versions[0]!.stages;
  return stages.map(({ stage }) => ({ key: stage, label: `Stage ${stage}`, always: true }));
}
