import type { Block, Letter, Question } from "../letter.ts";

const columns = 72;

/** Lines of at most 72 columns, as plain mail is read; Hangul counts double. Long links stay whole. */
function wrap(words: string): string {
  return words
    .split("\n")
    .map((line) => {
      const lines: string[] = [];
      let current = "";
      for (const word of line.split(" ")) {
        const longer = current === "" ? word : `${current} ${word}`;
        if (current !== "" && widthOf(longer) > columns) {
          lines.push(current);
          current = word;
        } else current = longer;
      }
      return [...lines, current].join("\n");
    })
    .join("\n");
}

function widthOf(words: string): number {
  return [...words].reduce((sum, each) => sum + (each >= "\u1100" ? 2 : 1), 0);
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "text":
      return wrap(block.text);
    case "quote":
      return wrap(block.text)
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
    case "facts":
      return block.rows.map(([label, value]) => `${label}: ${value}`).join("\n");
    case "code":
      return `    ${block.code}`;
  }
}

function questionText({ words, choices }: Question): string {
  return [wrap(words), ...choices.map(({ label, href }) => `${label}:\n${href}`)].join("\n\n");
}

export type Frame = {
  readonly greeting: string;
  readonly city: string;
  readonly link: string | null;
  /** Asked below the link. */
  readonly question: Question | null;
  readonly contact: string;
  readonly why: string;
  readonly unfollow: { readonly label: string; readonly href: string } | null;
};

export function letterText(letter: Letter, frame: Frame): string {
  const action = letter.action && frame.link ? [`${letter.action}:\n${frame.link}`] : [];
  const unfollow = frame.unfollow ? [`${frame.unfollow.label}:\n${frame.unfollow.href}`] : [];
  return `${[
    frame.greeting,
    ...letter.blocks.map(blockText),
    ...action,
    ...(frame.question ? [questionText(frame.question)] : []),
    wrap(frame.contact),
    frame.city,
    // What follows is a signature to mail programs (RFC 3676, section 4.3).
    `-- \n${wrap(frame.why)}`,
    ...unfollow,
  ].join("\n\n")}\n`;
}
