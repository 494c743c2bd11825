import { sameBytes, type Vault } from "#platform/secrets";
import type { PhotoSize } from "./service/photos.ts";
import { photoPath } from "./views/paths.ts";

const macBytes = 16;

function macOf(vault: Vault, city: string, id: string): Uint8Array {
  return vault.blindIndex("photo-link", `${city}\0${id}`).subarray(0, macBytes);
}

/**
 * The address of a photo for somebody who may see it though not everybody may. It opens this one
 * photo: the secret link of the case stays out of the addresses of its pictures.
 */
export function privatePhotoPath(vault: Vault, city: string, id: string, size: PhotoSize): string {
  const key = Buffer.from(macOf(vault, city, id)).toString("base64url");
  return `${photoPath(id, size)}?s=${key}`;
}

export function opensPhoto(vault: Vault, city: string, id: string, key: string): boolean {
  return sameBytes(macOf(vault, city, id), Buffer.from(key, "base64url"));
}
