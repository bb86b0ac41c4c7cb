/** Spans on a console, one JSON object a line. */
@NullMarked
package io.telltale.sdk.console;

import org.jspecify.annotations.NullMarked;
