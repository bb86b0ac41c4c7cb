package com.acme.shop;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorRemedy;
import io.telltale.annotations.ErrorSeverity;
import io.telltale.annotations.Retry;

/**
 * The bank refused the card. It does so e.g. for a {@link Shop.Closed} account, or one
 * with {@code balance < 0}; see {@link #getMessage() the message}.
 *
 * <p>A <em>second</em> try costs the caller a fee &amp; is refused as well:
 *
 * <ul>
 *   <li>at night,
 *   <li>by day.
 * </ul>
 *
 * @since 1.0
 */
@ErrorCode(
    value = 402,
    domain = "SHOP",
    status = 402,
    retry = Retry.NEVER,
    severity = ErrorSeverity.INFO,
    owner = "team-payments",
    since = "1.0")
@ErrorRemedy(cause = "The bank said no.", value = "Ask for \"another\" card.")
public class Declined extends Exception {}
