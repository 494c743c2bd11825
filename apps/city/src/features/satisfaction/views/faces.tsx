import { scores, type Score } from "../schema.ts";
import { scoreText } from "./words.ts";

// From a broad smile to the corners of the mouth down.
const mouths: Readonly<Record<Score, string>> = {
  1: "M7 13.5c1.5 4.5 8.5 4.5 10 0z",
  2: "M7.5 14.500c2 2.5 7 2.5 9 0",
  3: "M7.5 15.500h9",
  4: "M7.5 16.500c2-2.5 7-2.5 9 0",
  5: "M7 17.500c1.5-4.5 8.5-4.5 10 0",
};

function Face({ score }: { score: Score }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="10" />
      <path d="M8.5 8.500v2M15.5 8.500v2" />
      <path d={mouths[score]} />
    </svg>
  );
}

/** One button for each answer: pressing it is the answer. */
export function Faces({ current, leaveOut }: { current: Score | null; leaveOut?: Score | null }) {
  return (
    <div class="scale">
      {scores
        .filter((score) => score !== leaveOut)
        .map((score) => (
          <button
            type="submit"
            class={score === current ? "button" : "button button-secondary"}
            name="score"
            value={score}
            aria-pressed={score === current}
            key={score}
          >
            <Face score={score} />
            {scoreText(score)}
          </button>
        ))}
    </div>
  );
}
