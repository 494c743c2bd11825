import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import { readPerson } from "./people.ts";
import { purposeSchema, type Contact, type Officer } from "./schema.ts";
import "./events.ts";

/**
 * Shows an officer a resident's contact, and writes down who looked, for which case and what for.
 * The caller has checked that the officer may see the case and that the person belongs to it.
 */
export async function lookAtContact(
  deps: Deps,
  officer: Officer,
  look: {
    readonly city: string;
    readonly caseId: string;
    readonly person: string;
    readonly purpose: string;
  },
): Promise<Contact> {
  if (!officer.isActive || officer.city !== look.city)
    throw new AppError(platformErrors.notAllowed);
  const purpose = purposeSchema.safeParse(look.purpose);
  if (!purpose.success) throw new AppError(identityErrors.purposeNeeded);
  const now = deps.clock.now();
  const contact = await deps.db.transaction().execute(async (tx) => {
    const person = await readPerson(tx, deps.vault, look.city, look.person);
    if (!person) throw new AppError(identityErrors.personUnknown);
    await appendEvent(tx, {
      city: look.city,
      stream: uuidv7(now),
      seq: 1,
      type: "identity.contact-seen",
      at: now,
      actor: { kind: "officer", id: officer.id },
      public: { caseId: look.caseId },
      private: { purpose: purpose.data, person: look.person },
    });
    return person.contact;
  });
  deps.wake();
  return contact;
}
