import { readStrictly } from "../strict.ts";
import { isCreated, receiptIn, testForm, testText, withField } from "../test-request.ts";
import type { Check, Format } from "../types.ts";
import { excerpt, fail, pass, skip } from "../verdict.ts";

const section = "posting";
const NO_SERVICE = skip("the server lists no services");

/** Every script and plane a careless database or gateway damages. */
const MANY_SCRIPTS = '도로가 파손되었습니다. May lubák sa kalsada 🕳️ <b>&amp; ]]> "é"';

function receipt(format: Format): Check {
  return {
    id: `posting.receipt-${format}`,
    section,
    sentence: `A new request is answered in ${format.toUpperCase()} with one receipt: an identifier or a token, never both.`,
    needs: format === "json" ? ["write", "json"] : ["write"],
    run: async (probe) => {
      const test = await testForm(probe);
      if (test === null) return NO_SERVICE;
      if (test.service.type === "blackbox") return skip("a blackbox service gives neither");
      const reply = await probe.post(format, test.form);
      if (!isCreated(reply)) return fail(`answered ${reply.status}: ${excerpt(reply.text)}`);
      const receipts = readStrictly("receipts", format, reply);
      if (!receipts.ok) return fail(`${receipts.problem} (${receipts.at})`);
      return receipts.value.length === 1
        ? pass
        : fail(`the answer holds ${receipts.value.length} receipts`);
    },
  };
}

export const postingChecks: readonly Check[] = [
  receipt("xml"),
  receipt("json"),
  {
    id: "posting.round-trip",
    section,
    sentence:
      "Hangul, emoji and markup characters in a description come back unharmed in XML and JSON.",
    needs: ["write"],
    run: async (probe) => {
      const test = await testForm(probe);
      if (test === null) return NO_SERVICE;
      const sent = `${testText(probe)} ${MANY_SCRIPTS}`;
      const reply = await probe.post("xml", withField(test.form, "description", sent));
      if (!isCreated(reply)) return fail(`answered ${reply.status}: ${excerpt(reply.text)}`);
      const id = receiptIn(reply, "xml")?.service_request_id;
      if (id === undefined)
        return skip("the server gave no identifier to read the request back with");
      for (const format of probe.json ? (["xml", "json"] as const) : (["xml"] as const)) {
        const back = await probe.get(`requests/${encodeURIComponent(id)}`, format);
        if (back.status === 404) return skip("the server does not show new requests at once");
        const rows = readStrictly("requests", format, back);
        const description = rows.ok
          ? (rows.value[0]?.description ?? "")
          : `unreadable: ${rows.problem}`;
        if (description !== sent)
          return fail(`sent "${sent}", given in ${format.toUpperCase()} "${excerpt(description)}"`);
      }
      return pass;
    },
  },
  {
    id: "posting.contact-not-echoed",
    section,
    sentence: "The contact data of the person who reports is never given out.",
    needs: ["write"],
    run: async (probe) => {
      const test = await testForm(probe);
      if (test === null) return NO_SERVICE;
      const contact = {
        email: "conformance-test@example.org",
        phone: "5550123499",
        first_name: "Testpilar",
        last_name: "Surnamez",
        device_id: "device-tugon-check",
      };
      const reply = await probe.post("xml", [...test.form, ...Object.entries(contact)]);
      if (!isCreated(reply)) return fail(`answered ${reply.status}: ${excerpt(reply.text)}`);
      const id = receiptIn(reply, "xml")?.service_request_id;
      const replies = [reply];
      if (id !== undefined) {
        for (const format of ["xml", "json"] as const) {
          replies.push(await probe.get(`requests/${encodeURIComponent(id)}`, format));
          replies.push(await probe.get("requests", format, { service_request_id: id }));
          replies.push(
            await probe.get("requests", format, { service_request_id: id, extensions: "true" }),
          );
        }
      }
      for (const answer of replies) {
        const leaked = Object.entries(contact).find(([, value]) => answer.text.includes(value));
        if (leaked !== undefined) return fail(`${answer.request} gives out the ${leaked[0]}`);
      }
      return pass;
    },
  },
  {
    id: "posting.empty-is-absent",
    section,
    sentence: "Empty optional fields of the form count as not given.",
    needs: ["write"],
    run: async (probe) => {
      const test = await testForm(probe);
      if (test === null) return NO_SERVICE;
      const empty = [
        "email",
        "device_id",
        "account_id",
        "first_name",
        "last_name",
        "phone",
        "media_url",
        "address_id",
      ];
      const reply = await probe.post("xml", [
        ...test.form,
        ...empty.map((name): [string, string] => [name, ""]),
      ]);
      return isCreated(reply) ? pass : fail(`answered ${reply.status}: ${excerpt(reply.text)}`);
    },
  },
  {
    id: "posting.longest-description",
    section,
    sentence: "A description of 4,000 characters is accepted.",
    needs: ["write"],
    run: async (probe) => {
      const test = await testForm(probe);
      if (test === null) return NO_SERVICE;
      const reply = await probe.post(
        "xml",
        withField(test.form, "description", `${testText(probe)} `.padEnd(4000, "x")),
      );
      return isCreated(reply) ? pass : fail(`answered ${reply.status}: ${excerpt(reply.text)}`);
    },
  },
];
