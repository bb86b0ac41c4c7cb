/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

/**
 * What an exporter has done since it was built. Immutable.
 *
 * @param sentSpans how many spans were handed to the network, or acknowledged by the collector;
 *     that a datagram arrives, nobody says
 * @param droppedSpans how many spans were not: too large, not encodable, refused, or lost with a
 *     request that failed
 * @param shortenedSpans how many spans lost text because they were too large for a datagram
 * @param requests how many datagrams or HTTP requests were sent
 * @param failedRequests how many of the datagrams or requests were reported as lost: nobody
 *     listens, a time limit, a refusal
 * @param sentBytes how many bytes the spans sent took, encoded, in datagrams or bodies of requests
 */
public record ExportStatistics(
    long sentSpans,
    long droppedSpans,
    long shortenedSpans,
    long requests,
    long failedRequests,
    long sentBytes) {}
