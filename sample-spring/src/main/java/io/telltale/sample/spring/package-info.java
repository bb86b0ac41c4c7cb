/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Two applications of Spring Boot, and what starts them and lets them fail. */
package io.telltale.sample.spring;
