import { readClocks } from "#features/cases";
import type { City, Institution, Service, Unit } from "#features/cities";
import type { Officer } from "#features/identity";
import type { Clock } from "@tugon/clock";
import type { EventOf, StoredEvent } from "#platform/events";
import type { Case } from "#features/cases";

/**
 * What the acknowledgement of a filing must say: RA 11032, section 9(a)(3) asks for the unique
 * number, the responsible unit, the receiving officer with designation, date and time.
 */
export type Receipt = {
  readonly reference: string;
  readonly service: Service | undefined;
  readonly unit: Unit | undefined;
  readonly institution: Institution | undefined;
  readonly officer: Pick<Officer, "name" | "designation"> | null;
  /** An officer typed it in for somebody at the counter, on the phone or on paper. */
  readonly isAssisted: boolean;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** The law on the answer as it stood when the filing came; undefined for a service that is gone. */
  readonly clock: Clock | undefined;
};

function isReceived(event: StoredEvent): boolean {
  return event.type === "case.received";
}

/** The head of the unit; where a unit has none, the officer who looks after this service. */
function inCharge(
  officers: readonly Officer[],
  unit: string,
  service: string,
): Officer | undefined {
  const staff = officers.filter((officer) => officer.unit === unit && officer.isActive);
  return (
    staff.find(({ role }) => role === "unit-head") ??
    staff.find(({ role, services }) => role === "officer" && services.includes(service)) ??
    staff.find(({ role }) => role === "officer")
  );
}

/** The receipt as it was given on the day of filing, whatever happened to the case since. */
export function receiptOf(
  city: City,
  subject: Case,
  events: readonly StoredEvent[],
  officers: readonly Officer[],
): Receipt {
  const first = events.find(isReceived) as EventOf<"case.received"> | undefined;
  const service = city.services.find(({ code }) => code === subject.service);
  const unitCode = first?.public.unit ?? subject.unit;
  const unit = city.units.find(({ code }) => code === unitCode);
  const dueAt = first ? new Date(first.public.dueAt) : subject.dueAt;
  const [main] = readClocks(city, subject, first ? [first] : [], subject.receivedAt);
  const actor = first?.actor;
  const isAssisted = actor?.kind === "officer";
  const officer = isAssisted
    ? officers.find(({ id }) => id === actor.id)
    : inCharge(officers, unitCode, subject.service);
  return {
    reference: subject.reference,
    service,
    unit,
    institution: city.institutions.find(({ code }) => code === unit?.institution),
    officer: officer ?? null,
    isAssisted,
    receivedAt: subject.receivedAt,
    dueAt,
    clock: main?.clock,
  };
}
