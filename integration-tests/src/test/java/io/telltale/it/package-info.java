/**
 * The cases that masking must hold, on annotated classes that the real processor has compiled, and
 * on every byte that leaves. They are listed in {@code docs/masking.md}, by the same numbers.
 */
package io.telltale.it;
