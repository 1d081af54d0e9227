package io.rapport.domain.analysis.records;

/**
 * Records that no cell of a group tells apart.
 *
 * @param records how many, at least 1
 * @param managers numbers of those whose records they are, ascending; empty if nobody knows them
 * @param shares how many of the records belong to each of them
 * @param others numbers of the consultants who worked on them, or of those who gave the answers,
 *     ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; thousands of them are made
public record RecordClass(long records, int[] managers, double[] shares, int[] others) {}
