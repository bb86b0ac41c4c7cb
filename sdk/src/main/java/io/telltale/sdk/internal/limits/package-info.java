/** How long the SDKs leave the texts of attributes, as far as they tell. */
@NullMarked
package io.telltale.sdk.internal.limits;

import org.jspecify.annotations.NullMarked;
