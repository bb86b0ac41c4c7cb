/**
 * Exporters of spans to Jaeger, in the two ways that its own client libraries used: Thrift in
 * compact form over UDP to an agent, and Thrift in binary form over HTTP to a collector.
 */
@NullMarked
package io.telltale.jaeger;

import org.jspecify.annotations.NullMarked;
