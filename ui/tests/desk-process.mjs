// Processes: drawn with the way that was taken, mended by an operator, and shown in a case with the
// rule that decided.
import assert from 'node:assert/strict';
import { anna, applyForParking, Caller, parkingAnswers } from './api.mjs';
import { assertAccessible, assertFits, comeAs, openPage } from './browser.mjs';

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

  // One task of the topic, or that of one case: other cases may wait for the same robot.
  async work(variables, isFailing, topic = { topicName: 'register' }) {
    const [task] = await this.send('POST', '/external-task/fetchAndLock', {
      workerId: 'robot', maxTasks: 1, topics: [{ ...topic, lockDuration: 60_000 }]
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

// A renewal of a parking permit, which the case type's process and rules see to.
export function renewParking(citizen, answers = {}) {
  return applyForParking(citizen, {
    ...parkingAnswers, application_kind: 'renewal', expiration_date: inDays(60), changed_circumstances: false,
    walking_distance_max_m: 300, ...answers
  });
}

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

// The one whom it is about sees the automatic decision come, and reads how it was reached, in her language.
async function asTold(browser, external, citizen, id) {
  const { page, context, faults } = await openPage(browser, external.portal, { cookies: citizen.cookies });
  await page.goto(`/cases/${id}`);
  const decision = page.getByRole('region', { name: 'Beslut' });
  await decision.getByText('Du har fått ja på din ansökan.').waitFor();
  await decision.getByText(/^Beslutat automatiskt den /).waitFor();
  await decision.getByRole('heading', { name: 'Så här kom beslutet till' }).waitFor();
  await decision.getByText('Sökanden kör själv och kan gå högst 500 meter.').waitFor();
  await decision.getByText(/^Regel 2 .* gäller inte: gångsträckan i meter är 300/).waitFor();
  await decision.getByText('inom tre veckor').waitFor();
  await assertAccessible(page, 'an automatic decision');
  const english = await openPage(browser, external.portal, { cookies: citizen.cookies, language: 'en', colours: 'dark' });
  await english.page.goto(`/cases/${id}`);
  await english.page.getByText('The applicant drives and can walk at most 500 metres.').waitFor();
  await english.page.getByText(/^Decided automatically on /).waitFor();
  await assertAccessible(english.page, 'an automatic decision in English');
  await english.page.setViewportSize({ width: 320, height: 640 });
  await assertFits(english.page, 'an automatic decision');
  assert.deepEqual([...faults, ...english.faults], []);
  await context.close();
  await english.context.close();
}

// The table with the rule that fired, in the handler's language.
async function table(page) {
  const title = 'Beslutstabellen kravet på rörelsehinder';
  await page.getByText(title, { exact: true }).click();
  const drawn = page.getByRole('group', { name: title });
  await drawn.and(page.locator('[data-drawn=true]')).waitFor();
  await page.getByText(/^Regel 1: rollen i bilen: "driver"; gångsträckan i meter: <= 500/).waitFor();
  await drawn.getByText('rollen i bilen').waitFor();
  await drawn.getByText('När', { exact: true }).waitFor(); // the viewer's own words too
  await drawn.getByText('Då', { exact: true }).waitFor();
  await drawn.getByText('Sökanden kör själv och kan gå högst 500 meter.').waitFor();
  const colourOf = (rule) =>
    drawn.locator(`td[data-row-id="${rule}"]`).first().evaluate((cell) => getComputedStyle(cell).backgroundColor);
  assert.equal(await colourOf('driver_cannot_walk'), 'rgb(207, 232, 207)', 'the rule that matched is seen');
  assert.notEqual(await colourOf('driver_can_walk'), 'rgb(207, 232, 207)', 'and no other');
  await page.locator('.dmn-js-parent .powered-by-logo, .dmn-js-parent .bjs-powered-by, .dmn-js-parent a[href*="bpmn.io"]').first().waitFor();
}

// Decided by the rules: the handler sees the way, what decided, and the robot's work as it is done.
async function byRules(browser, external, robot, david) {
  const citizen = await Caller.logIn(external.portal, anna);
  const { id } = await renewParking(citizen);
  await asTold(browser, external, citizen, id);
  const { page, context, faults } = await openPage(browser, external.desk, { cookies: david.cookies, colours: 'dark' });
  await page.goto(`/cases/${id}`);
  await page.getByText('1. parking-permit: Pågår').click();
  const picture = await drawing(page, 'parking-permit');
  for (const taken of ['rules', 'can_decide_to_validity', 'approve']) await marked(picture, taken, 'path-taken');
  await marked(picture, 'make_card', 'path-here');
  const path = page.getByRole('list', { name: 'Vägen genom processen' });
  await path.getByRole('listitem').filter({ hasText: 'Tillverka kortet' }).getByText('pågår nu').waitFor();
  await page.getByText(/^Beslutat automatiskt den /).waitFor();
  await table(page);
  await assertAccessible(page, 'a case with its process and rules');
  await robot.work({}, false, { topicName: 'parking-card', businessKey: id });
  await page.getByText('1. parking-permit: Klar').waitFor();
  await marked(picture, 'end', 'path-taken');
  assert.deepEqual(faults.filter((one) => !/style-src|inline style/.test(one)), []);
  await context.close();
}

// Something has changed: a person decides, who is told what the rules came to.
async function byPerson(browser, external, david) {
  const citizen = await Caller.logIn(external.portal, anna);
  const { id } = await renewParking(citizen, { changed_circumstances: true, changed_circumstances_note: 'Jag har opererats.' });
  const { page, context, faults } = await openPage(browser, external.desk, { cookies: david.cookies });
  await page.goto(`/cases/${id}`);
  await page.getByRole('region', { name: 'Uppgifter' }).getByText('Utred och besluta').waitFor();
  const decision = page.getByRole('region', { name: 'Beslut' });
  await decision.getByRole('heading', { name: 'Det här kom reglerna fram till' }).waitFor();
  await decision.getByText('Ska parkeringstillstånd ges? Svar: bifall.').waitFor();
  await decision.getByRole('button', { name: 'Skriv beslut' }).click();
  await page.getByLabel('Utgång').selectOption({ label: 'Avslag' });
  await page.getByLabel('Skäl', { exact: true }).fill('Sökanden kan gå längre än tidigare.');
  await page.getByRole('button', { name: 'Fatta beslut' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fatta beslut' }).click();
  await page.getByText(/^Beslutat av David Strand/).waitFor();
  await page.getByText('1. parking-permit: Pågår').click();
  const picture = await drawing(page, 'parking-permit');
  await marked(picture, 'decided_by_person', 'path-taken');
  await marked(picture, 'await_appeal', 'path-here');
  await assertAccessible(page, 'a case that a person decided');
  assert.deepEqual(faults, []);
  await context.close();
}

export async function deskProcess({ browser, external }) {
  const robot = new Robot(external);
  await robot.deploy();
  await operator(browser, external, robot);
  const david = await Caller.logIn(external.desk, { user_name: 'david.strand' });
  await byRules(browser, external, robot, david);
  await byPerson(browser, external, david);
}
