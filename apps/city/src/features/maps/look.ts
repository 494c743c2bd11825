/** How every map of the city looks, drawn or live: the colours of the pages, paler. */
export const look = {
  land: "#f4efe2",
  city: "#e6ecdd",
  cityLine: "#0b5c58",
  water: "#9ecbd0",
  waterText: "#2c6670",
  airport: "#e3dccb",
  runway: "#c9bfa8",
  roadCase: "#d3c7ad",
  road: "#ffffff",
  expressway: "#f5d27c",
  text: "#12302e",
  muted: "#4a5f5b",
  halo: "#fffdf7",
  place: "#0b5c58",
  pin: "#c4402a",
} as const;

/** Widths of roads in pixels at the city's scale, the case around them one more on each side. */
export const roadWidths: Readonly<Record<string, number>> = {
  expressway: 5,
  highway: 3.4,
  street: 1.8,
};
