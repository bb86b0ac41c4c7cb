/** Exceptions of every kind that has secrets. */
@ErrorDomain("IT")
package io.telltale.it.errors;

import io.telltale.annotations.ErrorDomain;
