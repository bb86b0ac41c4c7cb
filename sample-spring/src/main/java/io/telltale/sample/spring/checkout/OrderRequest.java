/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Positive;

/** What a customer sends. */
record OrderRequest(@Email String email, String cardNumber, @Positive int pieces) {}
