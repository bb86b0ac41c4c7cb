/**
 * Export that never hurts: a bounded queue of masked spans, a breaker in front of the exporter, and
 * counters that add up.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.sdk.internal.export;

import org.jspecify.annotations.NullMarked;
