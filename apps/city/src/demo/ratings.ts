import { isClosed, type Case } from "#features/cases";
import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import {
  canSettle,
  fillForm,
  openLooks,
  rate,
  settleLook,
  type Finding,
  type Score,
} from "#features/satisfaction";
import type { Platform } from "#platform/platform";
import { plusHours } from "./manila.ts";
import { between, diceOf, pick, type Dice } from "./random.ts";

/** The platform as it was at a moment. */
type At = (time: Date) => Platform;

const afterGood: readonly [Score, ...Score[]] = [1, 1, 1, 2, 2, 2, 2, 3, 4];
const afterRefusal: readonly [Score, ...Score[]] = [1, 2, 2, 3, 3, 4, 4, 5];

const suggestions: readonly [string, ...string[]] = [
  "",
  "",
  "",
  "Please tell us a day earlier when the crew comes.",
  "Sana may text din kapag tapos na.",
  "사진으로 결과를 볼 수 있어서 좋았습니다.",
  "The answer was clear, but I had to look for the page.",
];

type Outcome = readonly [finding: Finding, note: string];
const outcomes: readonly [Outcome, ...Outcome[]] = [
  ["right-as-it-was", "Visited the place: the work holds. Explained why it took as long."],
  ["answered-anew", "Called the resident and agreed on a day for the rest of the work."],
  ["could-not-reach", "Wrote twice, no reply."],
];

function answersFor(score: Score, dice: Dice): Record<string, string> {
  const about = (worse: number) =>
    String(Math.min(5, Math.max(1, 6 - score - worse + Math.floor(dice() * 2))));
  const cc1 = pick(dice, ["1", "2", "3", "4", "4"]);
  return {
    clientType: pick(dice, ["citizen", "citizen", "citizen", "citizen", "business"]),
    ...(dice() < 0.8 && { sex: pick(dice, ["female", "female", "male"]) }),
    ...(dice() < 0.8 && { age: pick(dice, ["20-34", "20-34", "35-49", "35-49", "50-64", "65+"]) }),
    ...(dice() < 0.7 && { region: pick(dice, ["03", "03", "03", "03", "13", "abroad"]) }),
    cc1,
    ...(cc1 !== "4" && { cc2: pick(dice, ["1", "1", "2", "3"]), cc3: pick(dice, ["1", "2"]) }),
    sqd0: String(6 - score),
    sqd1: about(1),
    sqd2: about(0),
    sqd3: about(0),
    sqd4: about(1),
    sqd5: dice() < 0.8 ? "na" : about(0),
    sqd6: about(0),
    sqd7: dice() < 0.4 ? "na" : about(1),
    sqd8: about(0),
  };
}

/** What the resident of a demo case said once it had ended; most say something, some nothing. */
export async function answerAfter(
  at: At,
  { city, subject, key, now }: { city: City; subject: Case; key: string; now: Date },
): Promise<void> {
  const dice = diceOf(`${key} rating`);
  if (!isClosed(subject.state) || subject.closedAt === null || dice() > 0.6) return;
  const rated = plusHours(subject.closedAt, between(dice, 1, 40));
  const filled = plusHours(rated, 0.1);
  if (filled > now) return;
  const isRefusal = subject.state === "declined" || subject.state === "closed";
  const score = pick(dice, isRefusal ? afterRefusal : afterGood);
  await rate(at(rated), city, subject.id, score);
  if (dice() > 0.65) return;
  await fillForm(at(filled), city, subject.id, {
    answers: answersFor(score, dice),
    suggestion: pick(dice, suggestions),
  });
}

/** Older second looks have been made; those of the last days still wait. */
export async function lookAgain(
  at: At,
  { city, officers, now }: { city: City; officers: readonly Officer[]; now: Date },
): Promise<void> {
  for (const look of await openLooks(at(now).db, city.slug, null)) {
    const dice = diceOf(`${look.reference} look`);
    const settled = plusHours(look.openedAt, between(dice, 20, 60));
    const officer = officers.find((each) => each.role === "unit-head" && canSettle(each, look));
    const able = officer ?? officers.find((each) => canSettle(each, look));
    if (!able || settled > now || dice() < 0.2) continue;
    const [finding, note] = pick(dice, outcomes);
    await settleLook(at(settled), able, city, { id: look.id, finding, note });
  }
}
