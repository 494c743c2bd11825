import { serve } from "@hono/node-server";
import { checkServer, renderResult } from "@tugon/open311";
import { expect, test } from "vitest";
import { startTestCity, type TestCity } from "#testing/city";
import { fileFor, keyFor } from "#testing/open311";

/** Every run gets a loopback address of its own: the city is known by it. */
function freshAddress(): string {
  const byte = () => 1 + Math.floor(Math.random() * 250);
  return `127.${byte()}.${byte()}.${byte()}`;
}

async function listen(town: TestCity, hostname: string) {
  return new Promise<{ url: string; close: () => void }>((resolve) => {
    const server = serve({ fetch: town.app.fetch, hostname, port: 0 }, ({ port }) =>
      resolve({
        url: `http://${hostname}:${port}/open311/v2`,
        close: () => {
          server.close();
          if ("closeAllConnections" in server) server.closeAllConnections();
        },
      }),
    );
  });
}

test("the public conformance suite finds nothing, reading and writing", async () => {
  const address = freshAddress();
  const town = await startTestCity((city) => ({
    ...city,
    hosts: [...city.hosts, address],
    services: city.services.map((service) =>
      service.code === "pothole"
        ? {
            ...service,
            attributes: [
              ...service.attributes,
              {
                code: "dangers",
                datatype: "multivaluelist",
                required: false,
                order: 2,
                asked: true,
                description: service.names,
                values: ["bikes", "cars"].map((key) => ({ key, name: service.names })),
              },
            ],
          }
        : service,
    ),
  }));
  const key = await keyFor(town);
  for (const words of ["Dark lamp", "길이 어두워요", "May butas po"])
    await fileFor(town, { words });
  const server = await listen(town, address);
  try {
    const report = await checkServer(server.url, {
      fetch,
      now: town.clock.now(),
      apiKey: key,
      jurisdiction: town.city.slug,
      write: true,
      place: { lat: 15.17, long: 120.58 },
    });
    const others = report.results.filter((result) => result.outcome !== "pass").map(renderResult);
    expect(others).toEqual([]);
    expect(report.passed).toBeGreaterThan(50);
  } finally {
    server.close();
  }
});
