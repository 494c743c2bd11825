// Checks every message file and compiles them all into typed functions: `node tools/messages.mjs`.
// Quick when nothing changed, so every script may call it first.
import { compileMessages } from "./messages/compile.mjs";

const { problems, compiled, count } = await compileMessages();
if (problems.length > 0) {
  console.error(
    `Messages: ${problems.length} to mend\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
  );
  process.exitCode = 1;
} else if (compiled) {
  console.log(`Messages: ${count} compiled in three languages`);
}
