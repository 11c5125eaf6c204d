import { builtInProcedures, type Clock, type Procedure } from '../../src/procedures/procedure.ts';

/** A built-in procedure whose clock at a stage is another from a day on. */
export function changedProcedure(
  id: string,
  on: string,
  stage: '1' | '2' | '3',
  change: Partial<Clock>,
): Procedure {
  const procedure = builtInProcedures.find((each) => each.id === id)!;
  const [now] = procedure.versions;
  const stages = now!.stages.map((each) =>
    each.stage === stage
      ? { ...each, clocks: [{ ...each.clocks[0]!, ...change }, ...each.clocks.slice(1)] }
      : each,
  );
  return {
    ...procedure,
    versions: [
      { ...now!, validTo: dayBefore(on) },
      { ...now!, validFrom: on, validTo: '2099-12-31', stages },
    ],
  };
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
