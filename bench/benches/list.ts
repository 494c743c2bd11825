import { compare } from "../compare.ts";
import { getRequest } from "../load/index.ts";
import type { Server } from "../servers.ts";

async function check(server: Server, shown: RegExp, count: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${server.port}/reports`);
  const text = await answer.text();
  const found = text.match(shown)?.length ?? 0;
  if (answer.status !== 200 || found !== count)
    throw new Error(`/reports answers ${answer.status} with ${found} reports instead of ${count}.`);
}

/** The public page of the newest 20 reports beside a route that selects the same 20 rows. */
export function benchList(): Promise<string> {
  return compare({
    target: "half",
    contenders: async (application, bare) => {
      await check(application, /<li class="card">/g, 20);
      await check(bare, /"reference":/g, 20);
      const requests = [getRequest("/reports")];
      return [
        { name: "HTML list of 20", server: application, requests },
        { name: "bare select of 20", server: bare, requests },
      ];
    },
  });
}
