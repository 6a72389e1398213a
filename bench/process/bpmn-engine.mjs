// Measures the package bpmn-engine on the model of bench_process: instances a second in memory, on
// one thread. The model is read once. What stands for a worker and a person answers at once, and a
// condition is a script, since its expressions know no comparison.
//   node bench/process/bpmn-engine.mjs SECONDS
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import BpmnModdle from 'bpmn-moddle';
import { Engine } from 'bpmn-engine';
import { Serializer, TypeResolver } from 'moddle-context-serializer';
import * as elements from 'bpmn-elements';

const seconds = Number(process.argv[2]);
const model = readFileSync(new URL('model.bpmn', import.meta.url), 'utf8')
  .replace('camunda:type="external"', 'implementation="${environment.services.work}"')
  .replace('${income &gt; 100}', '${environment.services.isEnough()}');
const read = await new BpmnModdle().fromXML(model);
const sourceContext = Serializer(read, TypeResolver(elements));

let reviews = 0;
async function play() {
  const engine = new Engine({
    sourceContext,
    variables: { income: 120, name: 'Anna' },
    services: {
      work: (scope, done) => done(null, { score: 7 }),
      isEnough: ({ environment }) => environment.variables.income > 100,
    },
  });
  const listener = new EventEmitter();
  listener.on('activity.wait', (api) => {
    ++reviews;
    api.signal();
  });
  const execution = await engine.execute({ listener });
  if (execution.state !== 'idle') await engine.waitFor('end');
}

async function rate() {
  const begun = process.cpuUsage();
  let passed = 0;
  let done = 0;
  while (passed < seconds) {
    for (let i = 0; i < 50; ++i) await play();
    done += 50;
    const used = process.cpuUsage(begun);
    passed = (used.user + used.system) / 1e6;
  }
  if (reviews === 0) throw new Error('no instance came to its user task');
  return done / passed;
}

await rate(); // a warm-up
const perSecond = await rate();
console.log(`bpmn-engine, in memory: ${perSecond.toFixed(0)} instances/s`);
