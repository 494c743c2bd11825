export function maskPersonalData(text: string): { masked: string } { return { masked: text }; }
