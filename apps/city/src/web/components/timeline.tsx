import type { ComponentChildren } from "preact";
import { m } from "#messages";
import { Icon, type IconName } from "./icon.tsx";
import { Time } from "./time.tsx";
import { type Tone, toneIcons } from "./tag.tsx";

export type TimelineItem = {
  at: Date;
  title: string;
  /** Who did it, as the public may know it: a unit, "resident". */
  by?: string | undefined;
  tone?: Tone;
  icon?: IconName;
  content?: ComponentChildren;
};

/** What happened, in plain words, in the order given. */
export function Timeline({
  items,
  timeZone,
}: {
  items: readonly TimelineItem[];
  timeZone: string;
}) {
  return (
    <ol class="timeline" aria-label={m.web_timeline_label()}>
      {items.map(({ at, title, by, tone = "neutral", icon = toneIcons[tone], content }, index) => (
        <li class={`tone-${tone}`} key={index}>
          <span class="marker">
            <Icon name={icon} />
          </span>
          <h3>{title}</h3>
          <p class="meta">
            <Time at={at} timeZone={timeZone} />
            {by !== undefined && <span>{by}</span>}
          </p>
          {content}
        </li>
      ))}
    </ol>
  );
}
