/** Spans on a console, one JSON object a line. */
@NullMarked
package io.telltale.sdk.internal.console;

import org.jspecify.annotations.NullMarked;
