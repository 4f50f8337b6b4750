// Every page that every demo account's navigation and start page lead to answers 200. With a second argument (`field` or
// `library`), nothing there speaks of the practice that is switched off, neither in words nor in addresses.
const [base, on] = process.argv.slice(2);
const PASSWORD = "fettle-demo";

// Words that only one practice uses. Names of roles are not among them: an account may hold any role.
const WORDS = {
  field: ["appliance", "service site", "work order", "customer", "warranty"],
  library: ["bindery", "marc record", "call number", "periodical", "cataloguing"],
};
const off = on === "field" ? "library" : on === "library" ? "field" : undefined;
const faults = [];
const text = (html) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&[a-z#0-9]+;/g, " ")
    .toLowerCase();
const links = (html) => [...html.matchAll(/href="(\/[^"#?]*)/g)].map((m) => m[1]);

async function token(login) {
  const answer = await fetch(`${base}/api/tokens`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify({ login, password: PASSWORD, name: "crawl" }),
  });
  if (answer.status === 429) {
    await new Promise((go) => setTimeout(go, 1000 * Number(answer.headers.get("Retry-After") ?? 5)));
    return token(login);
  }
  if (!answer.ok) throw new Error(`${login}: no token (${answer.status} ${await answer.text()})`);
  return (await answer.json()).token;
}

const get = (path, bearer, accept) =>
  fetch(base + path, { headers: { Authorization: `Bearer ${bearer}`, Accept: accept }, redirect: "follow" });

// One account of each set of roles is enough: the navigation goes by roles.
async function logins() {
  const admin = await token("admin");
  const answer = await (await get("/api/accounts?limit=200", admin, "application/json")).json();
  const rows = answer.items ?? answer.rows ?? answer.accounts ?? Object.values(answer).find(Array.isArray) ?? [];
  const byRoles = new Map(rows.filter((a) => a.demo).map((a) => [[...a.roles].sort().join(), a.login]));
  return { admin, logins: [...byRoles.values()] };
}

const { admin, logins: people } = await logins();
let pages = 0;
for (const login of people) {
  const bearer = login === "admin" ? admin : await token(login);
  const commands = await (await get("/api/shell/commands", bearer, "application/json")).json();
  const start = await (await get("/", bearer, "text/html")).text();
  const paths = new Set(["/", ...commands.map((c) => c.href), ...links(start)]);
  for (const path of paths) {
    if (/^\/(webjars|css|islands|api)\/|\.(svg|css|js|json)$/.test(path)) continue;
    const answer = await get(path, bearer, "text/html");
    const html = await answer.text();
    pages++;
    if (answer.status !== 200) faults.push(`${login}: ${path} answers ${answer.status}`);
    if (!off) continue;
    for (const word of WORDS[off]) if (text(html).includes(word)) faults.push(`${login}: ${path} says "${word}"`);
    for (const link of links(html)) if (link.startsWith(`/${off}`)) faults.push(`${login}: ${path} links to ${link}`);
  }
}
if (off) {
  const api = await (await get("/api/openapi.json", admin, "application/json")).json();
  for (const path of Object.keys(api.paths))
    if (new RegExp(`^/(api/)?${off}(/|$)`).test(path)) faults.push(`the API still has ${path}`);
}
for (const fault of [...new Set(faults)]) console.log(fault);
console.log(`${pages} pages of ${people.length} sets of roles, ${new Set(faults).size} faults`);
process.exit(faults.length ? 1 : 0);
