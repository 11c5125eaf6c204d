import { isUtf8 } from 'node:buffer';

const MARK = [0xef, 0xbb, 0xbf];

/** The bytes of a file that must be UTF-8, a byte order mark taken off; `null` where it is not UTF-8. */
export function utf8Of(bytes: Uint8Array): Uint8Array | null {
  if (!isUtf8(bytes)) {
    return null;
  }
  return MARK.every((byte, index) => bytes[index] === byte) ? bytes.subarray(MARK.length) : bytes;
}
