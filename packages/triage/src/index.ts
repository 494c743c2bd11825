export function maskPersonalData(text: string): { masked: string } { return { masked: text }; }
export function searchTerms(text: string): string[] { return text.toLowerCase().split(/\W+/).filter(Boolean); }
