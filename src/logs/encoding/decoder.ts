/** Turns the slices of a file into UTF-8, one after the other. What it hands out is never empty. */
export interface Decoder {
  take(slice: Uint8Array): Generator<Uint8Array, void>;
  /** What is left when the file is at its end. */
  end(): Generator<Uint8Array, void>;
}
