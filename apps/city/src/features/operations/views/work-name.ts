import { m } from "#messages";

/** What runs behind the pages, in the reader's words; unknown work keeps the name it has in the code. */
export function workName(name: string): string {
  switch (name) {
    case "notices":
      return m.operations_work_notices();
    case "notices.deliver":
      return m.operations_work_deliver();
    case "report-photos":
      return m.operations_work_photos();
    case "identity-clean-up":
      return m.operations_work_sign_ins();
    case "reports-old-drafts":
      return m.operations_work_drafts();
    case "open311-take-in":
      return m.operations_work_open311();
    default:
      return name;
  }
}
