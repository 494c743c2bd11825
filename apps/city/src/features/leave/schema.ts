import { z } from "zod";
import { parseCivilDate } from "@tugon/clock";

/** The days, both included, on which an officer is away, and who acts for them. */
export type Leave = {
  readonly officer: string;
  /** "YYYY-MM-DD" on the city's calendar. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly standIn: string;
};

const day = z.string().refine((text) => parseCivilDate(text) !== undefined);

export const leaveSchema = z.object({ fromDay: day, toDay: day, standIn: z.uuid() });
