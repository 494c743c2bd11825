import { apiKey } from "../city/seed.ts";
import { createRandom } from "../city/generate.ts";
import { readSamples, type Sample } from "../city/samples.ts";
import { compare } from "../compare.ts";
import { formRequest } from "../load/index.ts";
import type { Server } from "../servers.ts";

const requestCount = 2000;

/** As a client program files it, answers to the service's questions included. */
function fieldsOf(sample: Sample, random: () => number): Record<string, string> {
  const answers = Object.entries(sample.attributes).map(
    ([code, value]) => [`attribute[${code}]`, [value].flat()[0] ?? ""] as const,
  );
  return {
    api_key: apiKey,
    service_code: sample.service.code,
    lat: String(sample.lat + (random() - 0.5) * 0.002),
    long: String(sample.lon + (random() - 0.5) * 0.002),
    address_string: sample.address,
    description: sample.words,
    ...Object.fromEntries(answers),
  };
}

async function check(server: Server, path: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${path} answers ${answer.status}: ${text}`);
}

/** Files a request over Open311 beside a route that inserts one row. */
export function benchOpen311Create(): Promise<string> {
  return compare({
    target: "a third",
    contenders: async (application, bare) => {
      const random = createRandom(1);
      const samples = readSamples(new Date());
      const posts = Array.from({ length: requestCount }, () => {
        const sample = samples[Math.floor(random() * samples.length)] as Sample; // within the list
        return fieldsOf(sample, random);
      });
      for (const fields of posts.slice(0, 20)) {
        await check(application, "/open311/v2/requests.json", fields);
        await check(bare, "/reports", fields);
      }
      return [
        {
          name: "Open311 create",
          server: application,
          requests: posts.map((fields) => formRequest("/open311/v2/requests.json", fields)),
        },
        {
          name: "bare insert",
          server: bare,
          requests: posts.map((fields) => formRequest("/reports", fields)),
        },
      ];
    },
  });
}
