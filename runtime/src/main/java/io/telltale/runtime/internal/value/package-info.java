/**
 * Masking by value: the forms in which a sensitive value leaves, and the replacement of known
 * values in texts. Internal, like the package above it.
 */
@NullMarked
package io.telltale.runtime.internal.value;

import org.jspecify.annotations.NullMarked;
