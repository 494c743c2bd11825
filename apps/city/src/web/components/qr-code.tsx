import encodeQR from "qr";

const quietZone = 4; // modules, ISO/IEC 18004; without it many phones do not find the code

/** A QR code as one SVG path; it says in `label` what the scan opens. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  const path = rows.map((row, y) => rowPath(row, y)).join("");
  return (
    <div class="qr">
      <svg
        viewBox={`0 0 ${rows.length} ${rows.length}`}
        role="img"
        aria-label={label}
        shape-rendering="crispEdges"
      >
        <path d={path} />
      </svg>
    </div>
  );
}

/** One rectangle per run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    let run = 0;
    while (row[x + run]) run += 1;
    if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`;
    x += run;
  }
  return path;
}
