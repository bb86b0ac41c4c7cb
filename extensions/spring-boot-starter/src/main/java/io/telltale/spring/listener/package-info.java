/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Errors of listeners of Kafka and JMS.
 *
 * <p>Everything here is internal and hence not for public use.
 */
@NullMarked
package io.telltale.spring.listener;

import org.jspecify.annotations.NullMarked;
