import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { ErrorDefinition } from "#platform/errors";

const source = fileURLToPath(new URL("..", import.meta.url));
const document = fileURLToPath(new URL("../../../../docs/errors.md", import.meta.url));

function isDefinition(value: unknown): value is ErrorDefinition {
  return typeof value === "object" && value !== null && "code" in value && "status" in value;
}

/** Every code that a module declares, in whichever of its exported tables. */
async function declaredIn(path: string): Promise<string[]> {
  const exported: Record<string, unknown> = await import(`${source}${path}`);
  return Object.values(exported)
    .filter((table) => typeof table === "object" && table !== null)
    .flatMap((table) => Object.values(table).filter(isDefinition))
    .map(({ code, status }) => `${code} ${status}`);
}

test("docs/errors.md has each error code with its status, once, and no other", async () => {
  const paths = globSync(["platform/errors.ts", "features/*/errors.ts"], { cwd: source });
  const declared = (await Promise.all(paths.map(declaredIn))).flat();
  const lines = readFileSync(document, "utf8").matchAll(/^\| `([a-z0-9-]+)` \| (\d{3}) \|/gm);
  const documented = [...lines].map(([, code, status]) => `${code} ${status}`);
  expect(documented.toSorted()).toEqual(declared.toSorted());
});
