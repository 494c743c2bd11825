import { officers as demoOfficers } from "../demo/people.ts";

/** What somebody who just typed `npm start` wants to know. */
export function demoWelcome(url: string): string {
  const people = demoOfficers
    .map(
      (officer) =>
        `    ${officer.name.padEnd(24)} ${officer.role.padEnd(11)} ${officer.designation.en}`,
    )
    .join("\n");
  return `
Tugon is running: ${url}
A demonstration of Clark Freeport and New Clark City. People and reports are invented.

  Try this
    1. ${url}/report       file a report, as a resident on a phone would
    2. ${url}/reports      see it in the public list and on the map
    3. ${url}/sign-in      sign in as an officer with one tap, take the case and answer it
    4. ${url}/mailbox      read what the resident was told, and confirm that it is fixed
    5. ${url}/open311/v2/services.json   the same city for machines (key: demo)

  Officers of the demo (no password, demo mode only)
${people}

  Stop with Ctrl-C. Everything is kept in the data folder; delete it to begin again.
`;
}
