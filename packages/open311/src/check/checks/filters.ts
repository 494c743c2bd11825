import { formatDateTime, parseDateTime } from "../../datetime.ts";
import { parseJson, parseXml } from "../../parse.ts";
import { MAX_REQUESTS, MAX_SPAN_DAYS } from "../../requests-query.ts";
import type { Parsed } from "../../result.ts";
import type { ServiceRequest } from "../../types.ts";
import * as facts from "../facts.ts";
import type { Params, Probe } from "../probe.ts";
import type { Check } from "../types.ts";
import { fail, faultless, pass, skip } from "../verdict.ts";

const section = "filters";
const DAY_MS = 86_400_000;
const NO_REQUESTS = skip("the server lists no recent requests");

/** The rows of a filtered list, read leniently: the form of the list has checks of its own. */
async function list(probe: Probe, params: Params): Promise<Parsed<readonly ServiceRequest[]>> {
  const xml = await probe.get("requests", "xml", params);
  const parsed = parseXml("requests", xml.text);
  if (parsed.ok || !probe.json) return parsed;
  return parseJson("requests", (await probe.get("requests", "json", params)).text);
}

const ids = (rows: readonly ServiceRequest[]): string =>
  rows
    .map((row) => row.service_request_id)
    .sort()
    .join(", ");

/** Milliseconds, or null for a time that `requests.zone` reports anyway. */
function madeAt(request: ServiceRequest): number | null {
  const time = parseDateTime(request.requested_datetime ?? "");
  return time.ok ? time.value.getTime() : null;
}

export const filterChecks: readonly Check[] = [
  {
    id: "filters.ids",
    section,
    sentence: "A comma list of identifiers is answered with just these requests.",
    run: async (probe) => {
      const known = (await facts.recentRequests(probe)).slice(0, 3);
      if (known.length === 0) return NO_REQUESTS;
      const found = await list(probe, {
        service_request_id: known.map((row) => row.service_request_id).join(","),
      });
      if (!found.ok) return fail(found.problem);
      return ids(found.value) === ids(known)
        ? pass
        : fail(`asked for ${ids(known)}, given ${ids(found.value) || "none"}`);
    },
  },
  {
    id: "filters.ids-override",
    section,
    sentence: "Identifiers override every other filter.",
    run: async (probe) => {
      const known = (await facts.recentRequests(probe))[0];
      if (known === undefined) return NO_REQUESTS;
      const found = await list(probe, {
        service_request_id: known.service_request_id,
        status: known.status === "open" ? "closed" : "open",
        service_code: "tugon-check-no-such-thing",
        start_date: "1990-01-01T00:00:00Z",
        end_date: "1990-01-02T00:00:00Z",
      });
      if (!found.ok) return fail(found.problem);
      return ids(found.value) === ids([known])
        ? pass
        : fail(`the other filters hid ${known.service_request_id}`);
    },
  },
  {
    id: "filters.status",
    section,
    sentence: "The status filter gives requests of that status only, and both together give both.",
    run: async (probe) => {
      const all = await facts.recentRequests(probe);
      if (all.length === 0) return NO_REQUESTS;
      const found = {
        open: await list(probe, { status: "open" }),
        closed: await list(probe, { status: "closed" }),
        both: await list(probe, { status: "open,closed" }),
      };
      if (!found.open.ok) return fail(found.open.problem);
      if (!found.closed.ok) return fail(found.closed.problem);
      if (!found.both.ok) return fail(found.both.problem);
      const lost = all.length < MAX_REQUESTS && found.both.value.length < all.length;
      return faultless([
        ...found.open.value.map((row) =>
          row.status === "open" ? null : `${row.service_request_id} is not open`,
        ),
        ...found.closed.value.map((row) =>
          row.status === "closed" ? null : `${row.service_request_id} is not closed`,
        ),
        lost ? "open,closed gives fewer requests than no filter" : null,
      ]);
    },
  },
  {
    id: "filters.service-code",
    section,
    sentence: "The service filter gives requests of that service only.",
    run: async (probe) => {
      const code = (await facts.recentRequests(probe)).find(
        (row) => row.service_code !== null,
      )?.service_code;
      if (code === undefined || code === null) return NO_REQUESTS;
      const found = await list(probe, { service_code: code });
      if (!found.ok) return fail(found.problem);
      if (found.value.length === 0)
        return fail(`no request of ${code} is given, though there is one`);
      return faultless(
        found.value.map((row) =>
          row.service_code === code ? null : `${row.service_request_id} is of ${row.service_code}`,
        ),
      );
    },
  },
  {
    id: "filters.dates",
    section,
    sentence: "The dates start_date and end_date bound the time a request was made.",
    run: async (probe) => {
      const times = (await facts.recentRequests(probe))
        .map(madeAt)
        .filter((time) => time !== null)
        .sort((a, b) => a - b);
      const middle = times[Math.floor(times.length / 2)];
      if (middle === undefined) return NO_REQUESTS;
      const [start, end] = [middle - DAY_MS, middle + DAY_MS];
      const found = await list(probe, {
        start_date: formatDateTime(new Date(start), "Z"),
        end_date: formatDateTime(new Date(end), "Z"),
      });
      if (!found.ok) return fail(found.problem);
      if (found.value.length === 0) return fail("a span around a known request is empty");
      return faultless(
        found.value.map((row) => {
          const time = madeAt(row);
          // The bounds went out to the second, so a second either way is theirs.
          const outside = time !== null && (time < start - 1000 || time > end + 1000);
          return outside
            ? `${row.service_request_id} was made at ${row.requested_datetime}, outside the span`
            : null;
        }),
      );
    },
  },
  {
    id: "filters.default-span",
    section,
    sentence: "Without dates only the last 90 days are given.",
    run: async (probe) => {
      const rows = await facts.recentRequests(probe);
      if (rows.length === 0) return NO_REQUESTS;
      // A day of grace: a server may count from midnight.
      const oldest = probe.now.getTime() - (MAX_SPAN_DAYS + 1) * DAY_MS;
      return faultless(
        rows.map((row) => {
          const time = madeAt(row);
          return time !== null && time < oldest
            ? `${row.service_request_id} was made at ${row.requested_datetime}`
            : null;
        }),
      );
    },
  },
  {
    id: "filters.longest-span",
    section,
    sentence: "A span of more than 90 days is refused with 400, or cut to 90 days.",
    run: async (probe) => {
      const start = formatDateTime(new Date(probe.now.getTime() - 400 * DAY_MS), "Z");
      const params = { start_date: start, end_date: formatDateTime(probe.now, "Z") };
      const reply = await probe.get("requests", "xml", params);
      if (reply.status === 400) return pass;
      const found = await list(probe, params);
      if (!found.ok) return fail(`answered ${reply.status}: ${found.problem}`);
      const times = found.value.map(madeAt).filter((time) => time !== null);
      if (times.length === 0) return pass;
      const days =
        (times.reduce((a, b) => Math.max(a, b)) - times.reduce((a, b) => Math.min(a, b))) / DAY_MS;
      return days <= MAX_SPAN_DAYS + 1 ? pass : fail(`the answer spans ${Math.ceil(days)} days`);
    },
  },
  {
    id: "filters.thousand",
    section,
    sentence: "An answer has at most 1,000 requests.",
    run: async (probe) => {
      const rows = await facts.recentRequests(probe);
      if (rows.length === 0) return NO_REQUESTS;
      return rows.length <= MAX_REQUESTS ? pass : fail(`the answer has ${rows.length} requests`);
    },
  },
  {
    id: "filters.empty-is-absent",
    section,
    sentence: "An empty argument counts as not given.",
    run: async (probe) => {
      const all = await facts.recentRequests(probe);
      if (all.length === 0) return NO_REQUESTS;
      const found = await list(probe, {
        status: "",
        service_code: "",
        service_request_id: "",
        start_date: "",
        end_date: "",
      });
      if (!found.ok) return fail(found.problem);
      // Residents may have filed a few since the first list was read.
      return found.value.length >= all.length
        ? pass
        : fail(
            `${all.length} requests without the arguments, ${found.value.length} with empty ones`,
          );
    },
  },
];
