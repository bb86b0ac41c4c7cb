/**
 * The annotation processor. It works in stages: collect the annotated types, validate them, model
 * them as records, emit source from the records, write it. Two processors share the stages, because
 * a writer depends on one type alone and the registry on all.
 */
@NullMarked
package io.telltale.processor;

import org.jspecify.annotations.NullMarked;
