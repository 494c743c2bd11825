export function reportPath(reference: string): string {
  return `/reports/${reference}`;
}

export function photoPath(id: string, size: "full" | "small"): string {
  return size === "full" ? `/photos/${id}.jpg` : `/photos/${id}-small.jpg`;
}
