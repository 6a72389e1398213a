// Generates shared/api/generated from the OpenAPI that the programs serve.
//   node scripts/client.mjs PROGRAMS [--check]      PROGRAMS holds kansli-external and -internal
// With --check nothing is written, and a client that is stale fails.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTs, { astToString } from 'openapi-typescript';
import { startInstallation } from '../tests/installation.mjs';

const apis = {
  'my-cases': 'portal',
  'my-permits': 'portal',
  'case-management': 'desk',
  'case-types': 'desk',
  identity: 'desk',
  operations: 'desk',
  processes: 'desk'
};
const folder = new URL('../shared/api/generated/', import.meta.url);
const head = '// Made from the OpenAPI description by `npm run client`; not to be edited.\n';

// Which municipalities are served is an installation's own affair; the client asks at run time.
function withoutMunicipalities(description) {
  for (const path of Object.values(description.paths))
    for (const operation of Object.values(path))
      for (const parameter of operation.parameters ?? [])
        if (parameter.name === 'municipality_id') delete parameter.schema.enum;
  return description;
}

const [programs, flag] = process.argv.slice(2);
const installation = await startInstallation({ programs, name: 'external' });
const stale = [];
try {
  mkdirSync(folder, { recursive: true });
  for (const [api, face] of Object.entries(apis)) {
    const reply = await fetch(`${installation[face]}/${api}/v1/openapi.json`);
    const description = withoutMunicipalities(await reply.json());
    const text = head + astToString(await openapiTs(description));
    const file = new URL(`${api}.ts`, folder);
    if (flag !== '--check') writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) stale.push(api);
  }
} finally {
  await installation.stop();
}
if (stale.length > 0) {
  console.error(`The client is stale: ${stale.join(', ')}. Run \`npm run client\` in ui/.`);
  process.exit(1);
}
