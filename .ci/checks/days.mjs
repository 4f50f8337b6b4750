// What must hold once a demo day is there: the job that closes earlier days and plans this one ended well, no visit of an
// earlier day is still planned or going on, and what was done before is still done. Arguments: address, day (YYYY-MM-DD in
// Europe/Berlin), done visits at least. Prints the done visits of now.
const [base, day, atLeast] = process.argv.slice(2);
const fail = (why) => {
  console.log(`FAILED: ${why}`);
  process.exit(1);
};
const call = async (path, how) => {
  const answer = await fetch(base + path, how);
  if (!answer.ok) fail(`${path} answers ${answer.status}`);
  return answer.json();
};
async function as(login) {
  const body = JSON.stringify({ login, password: "fettle-demo", name: "later days" });
  const headers = { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
  const { token } = await call("/api/tokens", { method: "POST", headers, body });
  return { headers: { Authorization: `Bearer ${token}` } };
}
const [admin, dispatcher] = [await as("admin"), await as("dispatcher")];

async function planned() {
  for (const end = Date.now() + 300_000; Date.now() < end; await new Promise((go) => setTimeout(go, 500))) {
    const jobs = (await call("/api/jobs", admin)).jobs.filter((job) => job.kind === "demo.job.plan");
    const live = jobs.filter((job) => !job.endedAt);
    if (jobs.length > 0 && live.length === 0) return jobs;
  }
  return fail("the day was not planned within 5 minutes");
}

async function tasks(state) {
  const all = [];
  for (let next = ""; next !== null; ) {
    const page = await call(`/api/work/tasks?state=${state}${next ? `&after=${next}` : ""}`, dispatcher);
    all.push(...page.items.map((line) => line.task).filter((task) => task.practice === "FIELD"));
    next = page.next;
  }
  return all;
}

for (const job of await planned()) if (job.state !== "DONE") fail(`the job ended as ${JSON.stringify(job)}`);
const begin = new Date(`${day}T00:00:00Z`).getTime() - 2 * 3_600_000;
// What was done in part may be planned anew for today: it is the visit of the earlier day that must be over.
async function visits(task) {
  const { assignments } = await call(`/api/work/tasks/${task.id}`, dispatcher);
  return assignments.filter((one) => one.state === "PLANNED" || one.state === "STARTED");
}
for (const state of ["assigned", "started"])
  for (const task of await tasks(state))
    if (task.window && new Date(task.window.until).getTime() < begin)
      for (const visit of await visits(task))
        if (new Date(visit.during.from).getTime() < begin) fail(`${task.number}: the visit of ${visit.during.from} is still ${visit.state}`);
const done = (await tasks("done")).length;
if (done < Number(atLeast)) fail(`${done} visits are done, ${atLeast} were before`);
console.log(done);
