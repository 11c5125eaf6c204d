import { spawnSync } from 'node:child_process';

/** Runs two commands of this Node in turn and prints their medians and the ratio, beside what it is meant to be. */
export function compare(
  name: string,
  ours: readonly string[],
  bare: readonly string[],
  runs: number,
  goal: number,
): void {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    const [bareTime, ourTime] = [timeOf(bare), timeOf(ours)];
    // The first run fills caches and unpacks the browser.
    if (run > 0) {
      times.bare.push(bareTime);
      times.ours.push(ourTime);
    }
  }
  const [a, b] = [median(times.ours), median(times.bare)];
  console.log(
    `${name}: ${a.toFixed(0)} ms against ${b.toFixed(0)} ms, ratio ${(a / b).toFixed(2)} (goal: at most ${goal}), medians of ${runs} runs`,
  );
}

function timeOf(argv: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...argv], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${argv.join(' ')} ended with ${status}: ${stderr}`);
  }
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
