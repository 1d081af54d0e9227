package io.rapport.jobs.store;

/**
 * Hashes of what an issue tells readers, SHA-256 in lower-case hexadecimal digits.
 *
 * @param recorded when the issue was added
 * @param today of what the ledger holds today; the same unless the ledger was tampered with
 */
public record ContentHashes(String recorded, String today) {}
