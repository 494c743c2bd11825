import type { Form } from "../probe.ts";
import { testForm, withField } from "../test-request.ts";
import type { Check } from "../types.ts";
import { faultless, skip } from "../verdict.ts";
import { refusalFault } from "./unknown.ts";

/** A test form spoilt in one way must be refused with this status, in both formats. */
function refused(
  section: string,
  name: string,
  sentence: string,
  status: 400 | 403 | 404,
  spoil: (form: Form) => Form,
): Check {
  return {
    id: `${section}.${name}`,
    section,
    sentence,
    needs: ["write"],
    run: async (probe) => {
      const test = await testForm(probe);
      if (test === null) return skip("the server lists no services");
      const form = spoil(test.form);
      const xml = refusalFault(await probe.post("xml", form), "xml", status);
      if (xml !== null || !probe.json) return faultless([xml]);
      return faultless([refusalFault(await probe.post("json", form), "json", status)]);
    },
  };
}

const nowhere = (form: Form): Form =>
  form.filter(([name]) => !["lat", "long", "address_string", "address_id"].includes(name));

const at =
  (lat: string, long: string) =>
  (form: Form): Form => [...nowhere(form), ["lat", lat], ["long", long]];

export const refusalChecks: readonly Check[] = [
  refused("keys", "missing", "A new request without a key is answered with 403.", 403, (form) =>
    withField(form, "api_key", ""),
  ),
  refused("keys", "wrong", "A new request with a wrong key is answered with 403.", 403, (form) =>
    withField(form, "api_key", "not-a-key"),
  ),
  refused(
    "required",
    "service-code",
    "A new request without service_code is answered with 400.",
    400,
    (form) => withField(form, "service_code", null),
  ),
  refused(
    "required",
    "service-code-empty",
    "An empty service_code counts as missing.",
    400,
    (form) => withField(form, "service_code", ""),
  ),
  refused(
    "required",
    "place",
    "A new request without any place is answered with 400.",
    400,
    nowhere,
  ),
  refused(
    "required",
    "both-coordinates",
    "Latitude without longitude is no place.",
    400,
    (form) => [...nowhere(form), ["lat", "15.18"]],
  ),
  refused(
    "required",
    "coordinates-in-range",
    "Coordinates that are not on the globe are answered with 400.",
    400,
    at("95", "200"),
  ),
  refused(
    "required",
    "coordinates-numeric",
    "Coordinates that are not numbers are answered with 400.",
    400,
    at("north", "east"),
  ),
  refused(
    "required",
    "known-service",
    "A new request for an unknown service is answered with 404.",
    404,
    (form) => withField(form, "service_code", "tugon-check-no-such-thing"),
  ),
  refused(
    "required",
    "description-length",
    "A description of 4,001 characters is answered with 400.",
    400,
    (form) => withField(form, "description", "x".repeat(4001)),
  ),
];
