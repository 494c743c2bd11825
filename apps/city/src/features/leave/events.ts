import type { Leave } from "./schema.ts";

/** Each on a stream of its own. When somebody is away is no news for the public. */
type LeaveEvents = {
  "leave.arranged": { public: Pick<Leave, "officer">; private: Omit<Leave, "officer"> };
  "leave.called-off": { public: { officer: string } };
};

declare module "#platform/events" {
  interface EventTypes extends LeaveEvents {}
}
