import type { DemoState, DemoStep } from "./shape.ts";

/** Where a case stands after its steps. */
export function stateAfter(steps: readonly DemoStep[]): DemoState {
  let state: DemoState = "received";
  for (const step of steps) state = next(state, step);
  return state;
}

function next(state: DemoState, step: DemoStep): DemoState {
  switch (step.type) {
    case "take":
    case "assign":
    case "note":
    case "ask":
    case "reply":
      return state;
    case "accept":
      return from(state, step, ["received", "reopened"], "accepted");
    case "plan":
      return from(state, step, ["accepted"], "planned");
    case "done":
      return from(state, step, ["accepted", "planned"], "done");
    case "confirm":
      return from(state, step, ["done"], "confirmed");
    case "reopen":
      return from(state, step, ["done", "confirmed"], "reopened");
    case "hand-over":
      return from(state, step, ["received", "accepted", "planned"], "handed-over");
    case "decline":
      return from(state, step, ["received", "accepted", "planned"], "declined");
    case "close":
      return from(state, step, ["received", "accepted", "planned"], "closed");
  }
}

function from(
  state: DemoState,
  step: DemoStep,
  allowed: readonly DemoState[],
  to: DemoState,
): DemoState {
  if (!allowed.includes(state))
    throw new RangeError(`A case that is ${state} cannot take the step ${step.type}`);
  return to;
}
