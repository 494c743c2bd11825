import { toJson, toXml } from "../../index.ts";
import type { Answer, Asked, Spoiler } from "./sample-city.ts";

/** A planted defect, and the check that must catch it. */
export type Defect = readonly [defect: string, spoiler: Spoiler, caughtBy: string];

/** The small tools that defects are made of. */
export const isList = (asked: Asked): boolean =>
  asked.method === "GET" && asked.path === "/v2/requests";
export const onPost =
  (rewrite: (answer: Answer, asked: Asked) => Answer) =>
  (answer: Answer, asked: Asked): Answer =>
    asked.method === "POST" ? rewrite(answer, asked) : answer;
export const body =
  (rewrite: (text: string, asked: Asked) => string) =>
  (answer: Answer, asked: Asked): Answer => ({
    ...answer,
    body: rewrite(answer.body, asked),
  });
export const without =
  (...names: string[]) =>
  (asked: Asked): Asked => {
    const params = new URLSearchParams(asked.params);
    for (const name of names) params.delete(name);
    return { ...asked, params };
  };
const accepted = (asked: Asked): Answer =>
  asked.format === "xml"
    ? {
        status: 201,
        type: "text/xml; charset=utf-8",
        body: toXml("receipts", [{ service_request_id: "x" }]),
      }
    : {
        status: 201,
        type: "application/json; charset=utf-8",
        body: toJson("receipts", [{ service_request_id: "x" }]),
      };

/** A server that takes forms of this sort although it should not. */
export const takes = (sort: (form: URLSearchParams) => boolean) =>
  onPost((answer, asked) => (sort(asked.form) ? accepted(asked) : answer));
