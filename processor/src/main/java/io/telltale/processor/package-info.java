/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The annotation processor. It works in stages: collect the annotated types, validate them, model
 * them as records, emit source from the records, write it. Two processors share the stages, because
 * a writer depends on one type alone and the registry on all.
 *
 * <p>Each stage has a package: {@code read} makes {@code model} from what the compiler shows, with
 * {@code mirror} for annotations and {@code report} for what is wrong, {@code emit} makes source
 * from models, {@code registry} and {@code lock} look at the module as a whole. Their types are
 * public only so that the stages can use one another: nothing but the two processors, which
 * compilers load by name, is API.
 */
@NullMarked
package io.telltale.processor;

import org.jspecify.annotations.NullMarked;
