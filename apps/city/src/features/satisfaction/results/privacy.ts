/** Answers fewer than this are not shown: somebody could be known by them. */
export const fewest = 5;

/** How often each answer was given. */
export type Answers = ReadonlyMap<string, number>;

/** Null where too few answered to be shown. */
export type Shown = Answers | null;

/** How many gave an answer that counts; "does not apply" is none. */
export function graded(answers: Answers): number {
  return [...answers].reduce((sum, [answer, times]) => (answer === "na" ? sum : sum + times), 0);
}

function together(all: readonly Answers[]): Answers {
  const sums = new Map<string, number>();
  for (const answers of all)
    for (const [answer, times] of answers) sums.set(answer, (sums.get(answer) ?? 0) + times);
  return sums;
}

export type ShownByService = {
  readonly all: Shown;
  readonly each: ReadonlyMap<string, Answers>;
};

/**
 * What may be shown of one question: services with enough answers, and the whole city. Where the
 * services left out have together fewer answers than may be shown, they are left out of the whole as
 * well: who subtracts the shown from the whole must not get the hidden.
 */
export function showByService(byService: ReadonlyMap<string, Answers>): ShownByService {
  const each = new Map([...byService].filter(([, answers]) => graded(answers) >= fewest));
  const left = [...byService].flatMap(([service, answers]) => (each.has(service) ? [] : [answers]));
  const hidden = graded(together(left));
  const counted = hidden >= fewest ? [...byService.values()] : [...each.values()];
  const all = together(counted);
  return { all: graded(all) >= fewest ? all : null, each };
}

/**
 * The counts of a table whose total is known. Small ones are hidden (null), and where that leaves
 * a single one hidden, the next smallest too: the rest of the total would tell it.
 */
export function hideSmall(answers: Answers): ReadonlyMap<string, number | null> {
  const small = [...answers].filter(([, times]) => times > 0 && times < fewest);
  const hidden = new Set(small.map(([answer]) => answer));
  if (hidden.size === 1) {
    const [next] = [...answers]
      .filter(([answer, times]) => times > 0 && !hidden.has(answer))
      .toSorted(([, a], [, b]) => a - b);
    if (next) hidden.add(next[0]);
  }
  return new Map(
    [...answers].map(([answer, times]) => [answer, hidden.has(answer) ? null : times]),
  );
}
