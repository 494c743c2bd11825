import { m } from "#messages";
import { Actions, Button, Radios, TextInput } from "#web/components";
import { replayChoices, type ReplayChoice } from "../schema.ts";
import { endpointPath } from "./paths.ts";
import { errorAt, type Problem } from "./problems.tsx";

export type TypedReplay = { readonly day: string; readonly time: string; readonly which: string };

type Props = {
  readonly id: string;
  readonly typed: TypedReplay;
  readonly problems: readonly Problem[];
  readonly timeZone: string;
};

function choiceWords(choice: ReplayChoice): string {
  return choice === "missing" ? m.webhooks_replay_missing() : m.webhooks_replay_all();
}

export function ReplayForm({ id, typed, problems, timeZone }: Props) {
  return (
    <form method="post" action={`${endpointPath(id)}/replay`} class="measure" novalidate>
      <p>{m.webhooks_replay_hint()}</p>
      <TextInput
        name="day"
        type="date"
        label={m.webhooks_replay_day()}
        value={typed.day}
        error={errorAt(problems, "day")}
        width={20}
      />
      <TextInput
        name="time"
        label={m.webhooks_replay_time()}
        hint={m.webhooks_replay_time_hint({ zone: timeZone })}
        value={typed.time}
        error={errorAt(problems, "time")}
        autocomplete="off"
        width={10}
      />
      <Radios
        name="which"
        label={m.webhooks_replay_which()}
        value={typed.which}
        error={errorAt(problems, "which")}
        choices={replayChoices.map((choice) => ({ value: choice, label: choiceWords(choice) }))}
      />
      <Actions>
        <Button tone="secondary">{m.webhooks_replay_do()}</Button>
      </Actions>
    </form>
  );
}
