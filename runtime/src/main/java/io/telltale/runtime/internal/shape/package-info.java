/**
 * Finds personal data and credentials in free text by their shape: one pass, no regular
 * expressions, time linear in the length of the text.
 *
 * <p>Public only so that Telltale's own modules share it: it is internal, is not meant for
 * applications, and may change in any release.
 */
@NullMarked
package io.telltale.runtime.internal.shape;

import org.jspecify.annotations.NullMarked;
