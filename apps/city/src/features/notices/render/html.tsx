import { renderToString } from "preact-render-to-string";
import type { Locale } from "#platform/locale";
import type { Block, Letter, Question } from "../letter.ts";
import type { Frame } from "./text.ts";

// Mail programs know tables and inline styles, little else; nothing is loaded from outside.
const ink = "#1d2b36";
const soft = "#4a5a66";
const brand = "#0b5563";
const font = "font-family:Arial,'Noto Sans KR','Malgun Gothic',sans-serif";
const paragraph = `margin:0 0 16px;font-size:16px;line-height:1.5;color:${ink}`;
const button = `display:inline-block;padding:12px 20px;background:${brand};color:#ffffff;font-size:16px;font-weight:bold;text-decoration:none;border-radius:6px`;

function Lines({ text }: { text: string }) {
  const lines = text.split("\n");
  return lines.map((line, index) => (
    <>
      {line}
      {index < lines.length - 1 && <br />}
    </>
  ));
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "text":
      return (
        <p style={paragraph}>
          <Lines text={block.text} />
        </p>
      );
    case "quote":
      return (
        <blockquote
          style={`margin:0 0 16px;padding:4px 0 4px 14px;border-left:4px solid ${brand};font-size:16px;line-height:1.5;color:${ink}`}
        >
          <Lines text={block.text} />
        </blockquote>
      );
    case "code":
      return (
        <p
          style={`margin:0 0 16px;font-size:32px;font-weight:bold;letter-spacing:6px;color:${ink}`}
        >
          {block.code}
        </p>
      );
    case "facts":
      return (
        <table cellPadding="0" cellSpacing="0" style="margin:0 0 16px;border-collapse:collapse">
          {block.rows.map(([label, value]) => (
            <tr key={label}>
              <th
                align="left"
                style={`padding:6px 16px 6px 0;font-size:14px;font-weight:normal;color:${soft};vertical-align:top`}
              >
                {label}
              </th>
              <td style={`padding:6px 0;font-size:16px;color:${ink}`}>{value}</td>
            </tr>
          ))}
        </table>
      );
  }
}

// Each answer on a line of its own and as tall as a thumb.
const choice = `display:inline-block;padding:10px 16px;border:1px solid ${brand};color:${brand};font-size:16px;text-decoration:none;border-radius:6px`;

function QuestionView({ question: { words, choices } }: { question: Question }) {
  return (
    <div style="margin:0 0 24px">
      <p style={paragraph}>{words}</p>
      {choices.map(({ label, href }) => (
        <p style="margin:0 0 8px" key={href}>
          <a href={href} style={choice}>
            {label}
          </a>
        </p>
      ))}
    </div>
  );
}

/** The letter's content, also shown inside the built-in mailbox. */
function LetterBody({ letter, frame }: { letter: Letter; frame: Frame }) {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={font}>
      <tr>
        <td style="padding:24px 16px">
          <p style={`margin:0 0 24px;font-size:14px;font-weight:bold;color:${brand}`}>
            {frame.city}
          </p>
          <p style={paragraph}>{frame.greeting}</p>
          {letter.blocks.map((block, index) => (
            <BlockView block={block} key={index} />
          ))}
          {letter.action && frame.link && (
            <p style="margin:8px 0 24px">
              <a href={frame.link} style={button}>
                {letter.action}
              </a>
            </p>
          )}
          {frame.question && <QuestionView question={frame.question} />}
          <p style={paragraph}>{frame.contact}</p>
          <p style={`margin:24px 0 0;font-size:13px;line-height:1.5;color:${soft}`}>
            {frame.why}
            {frame.unfollow && (
              <>
                {" "}
                <a href={frame.unfollow.href} style={`color:${soft}`}>
                  {frame.unfollow.label}
                </a>
              </>
            )}
          </p>
        </td>
      </tr>
    </table>
  );
}

export function letterHtml(letter: Letter, frame: Frame, locale: Locale): string {
  const html = renderToString(
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{letter.subject}</title>
      </head>
      <body style="margin:0;background:#ffffff">
        <LetterBody letter={letter} frame={frame} />
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
