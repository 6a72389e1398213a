// Processes: drawn with the way that was taken, mended by an operator, and shown in a case with the
// rule that decided.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { anna, applyForParking, Caller } from './api.mjs';
import { assertAccessible, assertFits, comeAs, openPage } from './browser.mjs';

const rules = readFileSync(new URL('../../case-types/parking-permit-renewal/rules.dmn', import.meta.url), 'utf8');

const shape = (id, x, width = 100, height = 80) =>
  `<bpmndi:BPMNShape id="${id}_shape" bpmnElement="${id}"><dc:Bounds x="${x}" y="${100 - height / 2}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const edge = (id, from, to) =>
  `<bpmndi:BPMNEdge id="${id}_edge" bpmnElement="${id}"><di:waypoint x="${from}" y="100"/><di:waypoint x="${to}" y="100"/></bpmndi:BPMNEdge>`;

// A robot looks in a register; then the way depends on what it found.
const model = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="test">
  <process id="shown" name="Visad" isExecutable="true">
    <startEvent id="start" name="Ansökan"/>
    <serviceTask id="look" name="Slå upp i register" camunda:type="external" camunda:topic="register"/>
    <exclusiveGateway id="choice" name="Komplett?"/>
    <userTask id="decide" name="Besluta"/>
    <userTask id="wait" name="Invänta komplettering"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="look"/>
    <sequenceFlow id="f2" sourceRef="look" targetRef="choice"/>
    <sequenceFlow id="f3" sourceRef="choice" targetRef="decide"><conditionExpression>complete = true</conditionExpression></sequenceFlow>
    <sequenceFlow id="f4" sourceRef="choice" targetRef="wait"><conditionExpression>complete = false</conditionExpression></sequenceFlow>
  </process>
  <bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="pl" bpmnElement="shown">
    ${shape('start', 20, 36, 36)}${shape('look', 100)}${shape('choice', 250, 50, 50)}${shape('decide', 360)}
    ${shape('wait', 520)}${edge('f1', 56, 100)}${edge('f2', 200, 250)}${edge('f3', 300, 360)}${edge('f4', 300, 520)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>`;

export class Robot {
  constructor(external) {
    const words = ['--name', 'robot', '--role', 'robot', '--municipality', '2281', '--unit', 'traffic'];
    const printed = external.command('token', 'create', ...words);
    this.address = `${external.desk}/engine-rest`;
    this.token = /\S{30,}/.exec(printed)[0];
  }

  async send(method, path, body) {
    const isForm = body instanceof FormData;
    const reply = await fetch(this.address + path, {
      method,
      headers: { Authorization: `Bearer ${this.token}`, ...(!isForm && { 'Content-Type': 'application/json' }) },
      body: isForm ? body : JSON.stringify(body)
    });
    const text = await reply.text();
    assert.ok(reply.ok, `${method} ${path}: ${reply.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  deploy() {
    const form = new FormData();
    form.append('data', new Blob([model], { type: 'application/xml' }), 'shown.bpmn');
    return this.send('POST', '/deployment/create', form);
  }

  async start() {
    const made = await this.send('POST', '/process-definition/key/shown/start', { businessKey: 'PRH-1', variables: {} });
    return made.id;
  }

  async work(variables, isFailing) {
    const [task] = await this.send('POST', '/external-task/fetchAndLock', {
      workerId: 'robot', maxTasks: 1, topics: [{ topicName: 'register', lockDuration: 60_000 }]
    });
    const url = `/external-task/${task.id}/${isFailing ? 'failure' : 'complete'}`;
    const failure = { errorMessage: 'Registret svarar inte', retries: 0, retryTimeout: 0 };
    await this.send('POST', url, { workerId: 'robot', ...(isFailing ? failure : { variables }) });
  }
}

async function drawing(page, name = 'shown') {
  const picture = page.getByRole('group', { name: new RegExp(`^Processen ${name} som bild`) });
  await picture.and(page.locator('[data-drawn=true]')).waitFor();
  return picture;
}

const marked = (picture, id, mark) => picture.locator(`[data-element-id="${id}"].${mark}`).waitFor({ state: 'attached' });

// The robot gave up: an operator sees the queue, lets it try again; a gateway without a way is
// mended with variables; a token is moved; and in the end the process is given up.
async function operator(browser, external, robot) {
  const stuck = await robot.start();
  await robot.work({}, true);
  const { page, context, faults } = await comeAs(browser, external.desk, 'Otto Frid');
  await page.getByRole('heading', { name: 'Köer för robotar' }).waitFor();
  await page.getByRole('button', { name: 'register', exact: true }).click();
  await page.getByText('Registret svarar inte').first().waitFor();
  await assertAccessible(page, 'operations');
  await page.goto(`/operations/instances/${stuck}`);
  const picture = await drawing(page);
  await marked(picture, 'start', 'path-taken');
  await marked(picture, 'f1', 'path-taken');
  await marked(picture, 'look', 'path-stuck');
  await page.locator('.bjs-powered-by').waitFor(); // the mark of the drawing's makers is seen
  const path = page.getByRole('list', { name: 'Vägen genom processen' });
  await path.getByText('Slå upp i register').waitFor();
  await path.getByText('hinder').waitFor();
  await assertAccessible(page, 'a process with an incident');
  await page.getByRole('button', { name: 'Kör igen: Slå upp i register' }).click();
  const retry = page.getByRole('dialog', { name: 'Kör igen' });
  await retry.getByLabel('Variabler').fill('{"complete": ');
  await retry.getByText('Det här är inte JSON').waitFor();
  await retry.getByLabel('Variabler').fill('{}');
  await retry.getByRole('button', { name: 'Kör igen' }).click();
  await retry.waitFor({ state: 'detached' });
  await robot.work({}, false);
  await page.reload();
  await page.getByRole('button', { name: 'Kör igen: Komplett?' }).click();
  await retry.getByLabel('Variabler').fill('{"complete": false}');
  await retry.getByRole('button', { name: 'Kör igen' }).click();
  await path.getByText('pågår nu').waitFor();
  await marked(await drawing(page), 'wait', 'path-here');
  await page.getByRole('button', { name: 'Flytta för hand' }).click();
  const move = page.getByRole('dialog', { name: 'Flytta för hand' });
  await move.getByLabel('Vart?').selectOption({ label: 'Besluta' });
  await move.getByLabel('Varför?').fill('Sökanden ringde.');
  await move.getByRole('button', { name: 'Flytta för hand' }).click();
  await move.waitFor({ state: 'detached' });
  await page.getByText(/Flyttad till Besluta Sökanden ringde\./).waitFor();
  await marked(await drawing(page), 'decide', 'path-here');
  await page.getByRole('region', { name: 'Variabler' }).getByRole('button', { name: 'Visa' }).click();
  await page.getByText('"complete": false').waitFor();
  await page.getByRole('button', { name: 'Ge upp processen' }).click();
  const give = page.getByRole('dialog', { name: 'Ge upp processen' });
  await give.getByLabel('Varför?').fill('Ansökan är återtagen.');
  await give.getByRole('button', { name: 'Ge upp processen' }).click();
  await page.getByText('Avbruten', { exact: true }).first().waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  await assertFits(page, 'a process');
  assert.deepEqual(faults, []);
  await context.close();
}

// What a case tells of its processes is the same as what an operator sees, under the case.
async function asCaseTells(page, external, instance) {
  const otto = await Caller.logIn(external.desk, { user_name: 'otto.frid' });
  const [cookie] = otto.cookies;
  await page.route('**/cases/*/processes**', async (route) => {
    const [, rest] = /\/processes\/?(.*)$/.exec(new URL(route.request().url()).pathname);
    if (!rest) {
      const { key, definition_version, state, started_at } = await otto.send('GET', `/processes/v1/instances/${instance}`);
      const told = { instance_id: instance, definition_key: key, definition_version, state, started_at };
      return route.fulfill({ json: [told] });
    }
    const reply = await fetch(`${external.desk}/processes/v1/instances/${rest}`, {
      headers: { Cookie: `${cookie.name}=${cookie.value}` }
    });
    return route.fulfill({ status: reply.status, body: await reply.text(), contentType: reply.headers.get('content-type') });
  });
  await page.route('**/cases/*/decision', async (route) => {
    const reply = await route.fetch();
    const explanation = {
      decision: 'decision', model_hash: 'x', sentences_sv: ['Bifall, eftersom gångsträckan är kort.'],
      sentences_en: ['Approval, because the distance is short.'],
      decisions: [{ id: tableId, name: 'Rätt till tillstånd', rules: [{ index: 0, matched: false }, { index: 1, matched: true }] }]
    };
    return route.fulfill({ json: { ...(await reply.json()), explanation } });
  });
  await page.route('**/files/rules.dmn?view=dmn_1_3', (route) =>
    route.fulfill({ body: rules, contentType: 'application/xml' })
  );
}

const tableId = /<decision id="([^"]+)"[^>]*>(?:(?!<\/decision>)[\s\S])*?<decisionTable/.exec(rules)[1];

async function inCase(browser, external, robot) {
  const instance = await robot.start();
  await robot.work({ complete: { type: 'Boolean', value: true } }, false);
  const citizen = await Caller.logIn(external.portal, anna);
  const david = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  const { id } = await applyForParking(citizen);
  const at = `/case-management/v1/2281/cases/${id}`;
  const { version } = await david.send('GET', at);
  const decision = {
    outcome: 'rejected', reasons: 'Kan gå längre.', legal_basis: '13 kap. 8 § trafikförordningen (1998:1276)'
  };
  await david.send('PUT', `${at}/decision`, decision, { 'If-Match': `"${version}"` });
  const { page, context, faults } = await openPage(browser, external.desk, { cookies: david.cookies, colours: 'dark' });
  await asCaseTells(page, external, instance);
  await page.goto(`/cases/${id}`);
  await page.getByText('1. shown: Pågår').click();
  await marked(await drawing(page), 'decide', 'path-here');
  await page.getByRole('list', { name: 'Vägen genom processen' }).getByText('Besluta').waitFor();
  await page.getByText('Bifall, eftersom gångsträckan är kort.').waitFor();
  await page.getByText('Rätt till tillstånd', { exact: true }).click();
  const table = page.getByRole('group', { name: 'Beslutstabellen Rätt till tillstånd' });
  await table.and(page.locator('[data-drawn=true]')).waitFor();
  await page.getByText(/^Regel 2:/).waitFor();
  const colour = await table.locator('tbody tr').nth(1).locator('td').nth(1)
    .evaluate((cell) => getComputedStyle(cell).backgroundColor);
  assert.equal(colour, 'rgb(207, 232, 207)', 'the rule that matched is seen');
  await page.locator('.dmn-js-parent .powered-by-logo, .dmn-js-parent .bjs-powered-by, .dmn-js-parent a[href*="bpmn.io"]').first().waitFor();
  assert.deepEqual(faults.filter((one) => !/style-src|inline style/.test(one)), []);
  await context.close();
}

export async function deskProcess({ browser, external }) {
  const robot = new Robot(external);
  await robot.deploy();
  await operator(browser, external, robot);
  await inCase(browser, external, robot);
}
