/** Stack traces as texts that may leave. Internal, like the package above it. */
@NullMarked
package io.telltale.runtime.internal.stack;

import org.jspecify.annotations.NullMarked;
