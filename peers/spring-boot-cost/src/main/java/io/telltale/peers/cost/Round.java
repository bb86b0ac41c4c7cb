/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

/**
 * What a round of requests has cost.
 *
 * @param serving CPU time of the threads that serve requests, in microseconds a request
 * @param process CPU time of the whole process, in microseconds a request
 * @param requests requests a second
 * @param slowest the 99th percentile of the latency, in milliseconds
 * @param exported bytes that were exported, a request
 */
record Round(double serving, double process, double requests, double slowest, double exported) {}
