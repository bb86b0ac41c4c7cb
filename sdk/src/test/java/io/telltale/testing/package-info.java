/** Receivers for tests that look at what leaves the process. */
package io.telltale.testing;
