/** The regions of the Philippines by their PSGC codes, and "abroad". Names are proper nouns. */
export const regions = [
  { code: "13", name: "NCR (Metro Manila)" },
  { code: "14", name: "CAR (Cordillera)" },
  { code: "01", name: "I (Ilocos)" },
  { code: "02", name: "II (Cagayan Valley)" },
  { code: "03", name: "III (Central Luzon)" },
  { code: "04", name: "IV-A (Calabarzon)" },
  { code: "17", name: "Mimaropa" },
  { code: "05", name: "V (Bicol)" },
  { code: "06", name: "VI (Western Visayas)" },
  { code: "18", name: "NIR (Negros Island)" },
  { code: "07", name: "VII (Central Visayas)" },
  { code: "08", name: "VIII (Eastern Visayas)" },
  { code: "09", name: "IX (Zamboanga Peninsula)" },
  { code: "10", name: "X (Northern Mindanao)" },
  { code: "11", name: "XI (Davao)" },
  { code: "12", name: "XII (Soccsksargen)" },
  { code: "16", name: "XIII (Caraga)" },
  { code: "19", name: "BARMM (Bangsamoro)" },
] as const;

export const abroad = "abroad";
export const regionCodes: readonly string[] = [...regions.map(({ code }) => code), abroad];
