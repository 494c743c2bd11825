type PhotosProps = {
  reference: string;
  /** Ids of the blob store. */
  photos: readonly string[];
  alt: string;
};

/** Small pictures that lead to the full ones; served by the desk, for whoever may see the case. */
export function Photos({ reference, photos, alt }: PhotosProps) {
  if (photos.length === 0) return null;
  return (
    <ul class="desk-photos">
      {photos.map((id) => (
        <li key={id}>
          <a href={photoPath(reference, id, "full")}>
            <img
              src={photoPath(reference, id, "small")}
              alt={alt}
              loading="lazy"
              width="160"
              height="120"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

function photoPath(reference: string, id: string, size: "full" | "small"): string {
  return `/desk/cases/${reference}/photos/${id}${size === "small" ? "?size=small" : ""}`;
}
