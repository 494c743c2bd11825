// The load, in a process of its own: reads a Plan as JSON from standard input, prints an Outcome.
import { text } from "node:stream/consumers";
import { Connection } from "./connection.ts";
import type { Outcome, Plan } from "./plan.ts";

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function load({ port, connections, seconds, requests }: Plan): Promise<Outcome> {
  const took: number[] = [];
  let errors = 0;
  let bytes = 0;
  let next = 0;
  const started = performance.now();
  const until = started + seconds * 1000;

  const askUntilTheEnd = async () => {
    let connection = new Connection(port);
    while (performance.now() < until) {
      const request = requests[next++ % requests.length] ?? "";
      const asked = performance.now();
      try {
        const answer = await connection.ask(request);
        if (answer.status >= 400) errors += 1;
        bytes += answer.bytes;
      } catch {
        // Counted; the next request gets a connection of its own.
        errors += 1;
        connection.close();
        connection = new Connection(port);
      }
      took.push(performance.now() - asked);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, askUntilTheEnd));

  const sorted = Float64Array.from(took).sort();
  return {
    requests: took.length,
    errors,
    bytes,
    seconds: (performance.now() - started) / 1000,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
  };
}

const plan = JSON.parse(await text(process.stdin)) as Plan; // written by runLoad, below the same types
process.stdout.write(JSON.stringify(await load(plan)));
