import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "../deps.ts";
import "../events.ts";

/** Lets people file under a service, or stops it; what was filed before goes on. */
export async function setServiceOpen(
  deps: Pick<Deps, "clock" | "cities" | "wake">,
  admin: Officer,
  city: City,
  change: { readonly service: string; readonly isOpen: boolean },
): Promise<void> {
  const { service: code, isOpen } = change;
  const known = city.services.find((service) => service.code === code);
  if (!known) throw new AppError(platformErrors.notFound);
  if (known.isOpen === isOpen) return;
  const now = deps.clock.now();
  await deps.cities.change(
    city.slug,
    (current) => ({
      ...current,
      services: current.services.map((service) =>
        service.code === code ? { ...service, isOpen } : service,
      ),
    }),
    (tx) =>
      appendEvent(tx, {
        city: city.slug,
        stream: uuidv7(now),
        seq: 1,
        type: isOpen ? "desk.service-opened" : "desk.service-closed",
        at: now,
        actor: { kind: "officer", id: admin.id },
        public: { service: code },
      }),
  );
  deps.wake();
}
