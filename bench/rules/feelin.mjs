// Measures the package feelin on bench/rules/expressions.json: one line of JSON for each, with the
// evaluations a second and the result. It has no compiled form, so each evaluation parses the text.
//   node bench/rules/feelin.mjs SECONDS
import { readFileSync } from 'node:fs';
import { evaluate } from 'feelin';

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url)));
const seconds = Number(process.argv[2]);
const context = read('context.json');

// The same warm-up, rounds and clock as the engine's: processor time, here with the collector's.
function rate(work) {
  const rounds = [];
  for (let round = 0; round < 4; ++round) {
    const begun = process.cpuUsage();
    let passed = 0;
    let done = 0;
    while (passed < seconds / 4) {
      for (let i = 0; i < 100; ++i) work();
      done += 100;
      const used = process.cpuUsage(begun);
      passed = (used.user + used.system) / 1e6;
    }
    if (round > 0) rounds.push(done / passed);
  }
  return rounds.sort((a, b) => a - b)[1];
}

for (const { name, expression } of read('expressions.json')) {
  const { value } = evaluate(expression, context);
  const per_second = Math.round(rate(() => evaluate(expression, context)));
  console.log(JSON.stringify({ name, per_second, result: JSON.stringify(value) }));
}
