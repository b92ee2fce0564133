import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const cipher = "aes-256-gcm";
const nonceLength = 12;
const tagLength = 16;

/**
 * Seals texts that nobody but the server may read. A sealed text belongs to its row: copied to
 * another, or with a letter changed, it cannot be opened.
 */
export type Seal = {
  /** @param row what the text stands in, such as `note <case> <id>` */
  close(text: string, row: string): string;
  /** @throws when it was sealed with another key, for another row, or was changed since */
  open(sealed: string, row: string): string;
};

/** AES-256 in Galois/Counter Mode; the nonce is random, and goes before the tag and the text. */
export function sealWith(key: Uint8Array): Seal {
  return {
    close(text, row) {
      const nonce = randomBytes(nonceLength);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(row));
      const sealed = Buffer.concat([sealing.update(text, "utf8"), sealing.final()]);
      return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString("base64url");
    },
    open(sealed, row) {
      const bytes = Buffer.from(sealed, "base64url");
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      }).setAAD(Buffer.from(row));
      try {
        opening.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
        const text = opening.update(bytes.subarray(nonceLength + tagLength));
        return Buffer.concat([text, opening.final()]).toString("utf8");
      } catch (error) {
        throw new Error(
          `A sealed text (${row}) cannot be opened: the secret (SECRET_KEY, or the file secret-key in DATA_DIR) is not the one it was sealed with. Start with that one again; if it is lost, so is what it sealed: begin with an empty DATA_DIR or database`,
          { cause: error },
        );
      }
    },
  };
}

/** Opens what this process sealed, and nothing else: for stores that are thrown away. */
export const processSeal: Seal = sealWith(randomBytes(32));
