/** A file's bytes as text. The encoding is told by its mark or by being valid UTF-8; otherwise a person chooses. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether bytes were found that are no text in this encoding. */
  readonly sure: boolean;
}

/** Tells the encoding by the bytes; `sure` is false where nothing proves it. */
export const decode = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  return decodeAs(bytes, 'utf-8');
};

/** Reads the bytes in a given encoding; what is no text in it becomes U+FFFD and `sure` false. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, sure: !text.includes('\uFFFD') };
};
