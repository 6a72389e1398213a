// Which documents are shown, and how. What a file calls itself decides nothing: its first bytes do,
// and everything else is downloaded.
export type Shown = 'image' | 'pdf' | null;

export const most_bytes = 30 * 1024 * 1024; // more is downloaded

const image_types = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

export function mayBeShown(media_type: string, size: number): boolean {
  return size <= most_bytes && (image_types.includes(media_type) || media_type === 'application/pdf');
}

const signatures: [string, number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]]
];

// The kind that the bytes are of.
export function typeOfBytes(bytes: Uint8Array): string | null {
  const found = signatures.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}

export function shownAs(type: string | null): Shown {
  if (type === 'application/pdf') return 'pdf';
  return type !== null && image_types.includes(type) ? 'image' : null;
}
