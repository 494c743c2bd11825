import type { Service, ServiceAttribute } from "../../types.ts";
import * as facts from "../facts.ts";
import type { Probe } from "../probe.ts";
import { attributeName, isCreated, receiptIn, testForm, withField } from "../test-request.ts";
import { readStrictly } from "../strict.ts";
import type { Check } from "../types.ts";
import { excerpt, fail, faultless, pass, skip } from "../verdict.ts";
import { refusalFault } from "./unknown.ts";

const section = "answers";

/** The first service with a question that suits. */
async function serviceWith(
  probe: Probe,
  suits: (attribute: ServiceAttribute) => boolean,
): Promise<{ readonly service: Service; readonly attributes: readonly ServiceAttribute[] } | null> {
  const listed = await facts.services(probe);
  for (const definition of await facts.definitions(probe)) {
    const attributes = definition.attributes.filter(
      (attribute) => attribute.variable && suits(attribute),
    );
    const service = listed.find((one) => one.service_code === definition.service_code);
    if (attributes.length > 0 && service !== undefined) return { service, attributes };
  }
  return null;
}

export const attributeChecks: readonly Check[] = [
  {
    id: "answers.required",
    section,
    sentence:
      "A new request without the answer to a required question is answered with 400, whichever is left out.",
    needs: ["write"],
    run: async (probe) => {
      const found = await serviceWith(probe, (attribute) => attribute.required);
      if (found === null) return skip("no service has a required question");
      const faults: (string | null)[] = [];
      for (const attribute of found.attributes) {
        const test = await testForm(probe, found.service);
        const form = withField(test?.form ?? [], attributeName(attribute), null);
        faults.push(refusalFault(await probe.post("xml", form), "xml", 400));
      }
      return faultless(faults);
    },
  },
  {
    id: "answers.several-values",
    section,
    sentence: "A list of several values is sent by repeating attribute[CODE][], and accepted.",
    needs: ["write"],
    run: async (probe) => {
      const found = await serviceWith(
        probe,
        (attribute) =>
          attribute.datatype === "multivaluelist" && (attribute.values?.length ?? 0) > 1,
      );
      const attribute = found?.attributes[0];
      if (found === null || attribute === undefined)
        return skip("no service has a question with several values");
      const test = await testForm(probe, found.service);
      const name = attributeName(attribute);
      const values = (attribute.values ?? [])
        .slice(0, 2)
        .map((value): [string, string] => [name, value.key]);
      const reply = await probe.post("xml", [
        ...withField(test?.form ?? [], name, null),
        ...values,
      ]);
      return isCreated(reply) ? pass : fail(`answered ${reply.status}: ${excerpt(reply.text)}`);
    },
  },
  {
    id: "tokens.batch",
    section: "tokens",
    sentence: "A batch service answers with a token, and the token leads to the identifier.",
    needs: ["write"],
    run: async (probe) => {
      const service = (await facts.services(probe)).find((one) => one.type === "batch");
      if (service === undefined) return skip("no service is of the type batch");
      const test = await testForm(probe, service);
      const reply = await probe.post("xml", test?.form ?? []);
      if (!isCreated(reply)) return fail(`answered ${reply.status}: ${excerpt(reply.text)}`);
      const token = receiptIn(reply, "xml")?.token;
      if (token === undefined) return fail("the receipt of a batch service holds no token");
      const answer = await probe.get(`tokens/${encodeURIComponent(token)}`, "xml");
      if (answer.status !== 200) return fail(`the token was answered with ${answer.status}`);
      const tokens = readStrictly("tokens", "xml", answer);
      if (!tokens.ok) return fail(`${tokens.problem} (${tokens.at})`);
      return tokens.value[0]?.token === token ? pass : fail("the answer is about another token");
    },
  },
];
