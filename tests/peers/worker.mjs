// Runs the public client against a server, as a municipality's worker does, and says what it saw:
//   node worker.mjs http://127.0.0.1:8081/engine-rest
// One line of JSON for each task that was handled; ends after the task of the topic "last-topic".
import { Client, Variables } from "camunda-external-task-client-js";

const client = new Client({
  baseUrl: process.argv[2],
  workerId: "npm-worker",
  maxTasks: 5,
  interval: 50,
  asyncResponseTimeout: 20000,
  lockDuration: 10000,
});

const say = (line) => console.log(JSON.stringify(line));

const failed = (what) => (task, error) => {
  say({ what, error: String(error?.message ?? error) });
};

client.on("complete:error", failed("complete"));
client.on("handleFailure:error", failed("failure"));
client.on("handleBpmnError:error", failed("bpmnError"));
client.on("extendLock:error", failed("extendLock"));

let tries = 0;

client.subscribe("first-topic", async ({ task, taskService }) => {
  say({
    topic: "first",
    businessKey: task.businessKey,
    name: task.variables.get("name"),
    form: task.variables.get("form"),
    created: task.variables.get("created") instanceof Date,
    retries: task.retries ?? null,
  });
  await taskService.extendLock(task, 30000);
  if (++tries === 1) {
    await taskService.handleFailure(task, {
      errorMessage: "not now",
      errorDetails: "the first try",
      retries: 2,
      retryTimeout: 1,
    });
    return;
  }
  const variables = new Variables();
  variables.set("score", 7);
  variables.set("answer", { allowed: true });
  variables.set("at", new Date("2026-03-02T08:00:00Z"));
  const local = new Variables().set("scratch", 1);
  await taskService.complete(task, variables, local);
});

client.subscribe("second-topic", async ({ task, taskService }) => {
  say({
    topic: "second",
    score: task.variables.get("score"),
    answer: task.variables.get("answer"),
    scratch: task.variables.get("scratch") ?? null,
  });
  await taskService.handleBpmnError(task, "REFUSED", "no such permit");
});

client.subscribe("last-topic", async ({ task, taskService }) => {
  say({ topic: "last", code: task.variables.get("code") });
  await taskService.complete(task);
  client.stop();
  setTimeout(() => process.exit(0), 100);
});
