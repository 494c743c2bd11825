import { Icon, type IconName } from "./icon.tsx";

export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger";

/** One shape per tone, so that a state is known without its colour. */
export const toneIcons: Record<Tone, IconName> = {
  neutral: "circle",
  info: "dot",
  progress: "half",
  success: "check",
  warning: "triangle",
  danger: "stop",
};

export type TagProps = { tone?: Tone; icon?: IconName; label: string };

export function Tag({ tone = "neutral", icon = toneIcons[tone], label }: TagProps) {
  return (
    <strong class={`tag tone-${tone}`}>
      <Icon name={icon} />
      {label}
    </strong>
  );
}
