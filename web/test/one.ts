/// The one element a test speaks of; a test whose page lacks it fails here.
export function one<T extends Element>(kind: abstract new () => T, selector: string, within: ParentNode = document): T {
  const found = within.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${kind.name} at ${selector}`);
  return found;
}
